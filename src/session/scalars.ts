import { GraphQLDate, GraphQLDateTimeISO } from 'graphql-scalars'
import { GraphQLScalarType, Kind } from 'graphql'

/** An instant, RFC 3339, in UTC. */
export const DateTime = new GraphQLScalarType<string, string>({
  name: 'DateTime',
  description: 'An instant, RFC 3339, such as 2026-03-01T09:30:00Z. Instants in answers are in UTC.',
  serialize: value => new Date(value as string).toISOString(),
  parseValue: value => (GraphQLDateTimeISO.parseValue(value) as Date).toISOString(),
  parseLiteral: (node, variables) => (GraphQLDateTimeISO.parseLiteral(node, variables) as Date).toISOString(),
})

/** A calendar day; as text, so that no time zone moves it. */
export const CalendarDate = new GraphQLScalarType<string, string>({
  name: 'Date',
  description: 'A calendar day, ISO 8601, such as 2026-03-01.',
  serialize: value => String(value).slice(0, 10),
  parseValue: value => {
    GraphQLDate.parseValue(value)
    return value as string
  },
  parseLiteral: (node, variables) => {
    GraphQLDate.parseLiteral(node, variables)
    return node.kind === Kind.STRING ? node.value : ''
  },
})

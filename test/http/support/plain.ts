/** The same schema asked the plain way: shield on every field, graphql-js, nothing unwrapped; and without Apollo and HTTP. */
import { graphql, type GraphQLSchema } from 'graphql'
import { HubError } from '../../../src/base/errors.ts'
import { bareSchema } from '../../../src/server/build-schema.ts'
import { allow, applyMiddleware, deny, type IRules, shield } from '../../../src/server/shield.ts'
import { ruleTree } from '../../../src/server/wall.ts'
import { openSession } from '../../../src/session/open-session.ts'
import type { Answer, Asker, TestHub } from '../../support/hub.ts'

export interface Asked {
  readonly query: string
  readonly variables?: Record<string, unknown>
  readonly operationName?: string
}

/** Every field under its rule, those that are `allow` too: shield runs for each of them, on each row. */
export function plainSchema(): GraphQLSchema {
  const { schema } = bareSchema()
  const tree = ruleTree(schema)
  const rules = Object.values(tree).flatMap(fields => Object.values(fields))
  if (!rules.includes(allow)) throw new Error('nothing is unwrapped: there is nothing to compare')
  const nobody = new HubError('FORBIDDEN', { en: 'Nobody may ask this.', ru: 'Nobody', be: 'Nobody' })
  const options = { fallbackRule: deny, fallbackError: nobody, allowExternalErrors: true }
  return applyMiddleware(schema, shield(tree as IRules, options)) as GraphQLSchema
}

/** Root fields run at the same time: which of them fails first is nothing. */
const sorted = (errors: readonly { path?: unknown }[]): readonly object[] =>
  [...errors].sort((a, b) => (JSON.stringify(a.path) < JSON.stringify(b.path) ? -1 : 1))

type Told = Pick<Answer<any>, 'data' | 'extensions'> & { readonly errors: readonly object[] }

const headersOf = async (hub: TestHub, who: Asker | null): Promise<Record<string, string>> => ({
  ...(who && { authorization: `Bearer ${await hub.token(who)}` }),
  ...(who?.purpose && { 'hub-purpose': who.purpose }),
})

/** As clients ask. */
export async function fast(hub: TestHub, who: Asker | null, { query, variables, operationName }: Asked): Promise<Told> {
  const response = await hub.send({ headers: await headersOf(hub, who), body: { query, variables, operationName } })
  const { data, errors = [], extensions: all = {} } = (await response.json()) as Partial<Answer<any>>
  // What it costs is counted before it is asked, on no way.
  const { cost: _, ...extensions } = all
  return { data, errors: sorted(errors.map(({ message, path, extensions: told }) => ({ message, path, ...told }))), extensions }
}

export async function plain(hub: TestHub, schema: GraphQLSchema, who: Asker | null, asked: Asked): Promise<Told> {
  const headers = Object.fromEntries(Object.entries(await headersOf(hub, who)).map(([name, value]) => [name, [value]]))
  const session = await openSession(hub.hub, headers, 'plain')
  const { query: source, variables: variableValues, operationName } = asked
  const result = await graphql({ schema, source, variableValues, operationName, contextValue: session })
  const errors = (result.errors ?? []).map(({ message, path, originalError }) => {
    if (!(originalError instanceof HubError)) throw originalError ?? new Error(message)
    return { message, path, code: originalError.code, ...originalError.details }
  })
  const { withheld, reliedOn } = session
  const extensions = { ...(reliedOn.length > 0 && { reliedOn }), ...(withheld.length > 0 && { withheld }) }
  return JSON.parse(JSON.stringify({ data: result.data, errors: sorted(errors), extensions })) as Told
}

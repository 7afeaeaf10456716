import { type GraphQLFieldResolver, type GraphQLResolveInfo, type GraphQLSchema, isIntrospectionType, isObjectType } from 'graphql'
import { sql } from 'kysely'
import { HubError } from '../base/errors.ts'
import type { AskedRoot } from '../policy/asked.ts'
import { guardOf } from '../policy/guarded.ts'
import { Deadline } from '../session/deadline.ts'
import type { Session } from '../session/session.ts'
import { told } from '../session/told.ts'
import { runTicketed } from '../session/ticketed.ts'
import { allow, applyMiddleware, deny, type IRules, rule, shield } from './shield.ts'

/**
 * The rule tree, compiled from the schema's guards: a real rule at every root field of queries and mutations, which checks all that is asked
 * below it once and before anything runs (asked.ts), and `allow` at the fields so checked. What is in neither is denied.
 */
export function ruleTree(schema: GraphQLSchema): Record<string, Record<string, ReturnType<typeof admits> | typeof allow>> {
  const roots = [schema.getQueryType(), schema.getMutationType()]
  const types = Object.values(schema.getTypeMap())
    .filter(type => isObjectType(type) && !isIntrospectionType(type))
    .filter(isObjectType)
  return Object.fromEntries(
    types.map(type => {
      const guarded = Object.values(type.getFields()).filter(field => guardOf(field))
      return [
        type.name,
        Object.fromEntries(guarded.map(field => [field.name, roots.includes(type) ? admits(`${type.name}.${field.name}`) : allow])),
      ]
    }),
  )
}

const admits = (coordinate: string) =>
  rule(`admits ${coordinate}`, { cache: 'no_cache' })(async (_parent, _args, session: Session, info: GraphQLResolveInfo) => {
    try {
      const asked = session.asked(info)
      return asked.refused ? await refuse(session, asked) : true
    } catch (error) {
      // Shield turns what a rule throws into a denial without a cause.
      return error as Error
    }
  })

/** The schema with its wall. Fields whose rule is `allow` keep their own resolver: shield would make each of them asynchronous, for every row. */
export function withWall(schema: GraphQLSchema): GraphQLSchema {
  const tree = ruleTree(schema)
  const own = new Map<string, GraphQLFieldResolver<unknown, unknown> | undefined>()
  for (const [type, fields] of Object.entries(tree))
    for (const [field, its] of Object.entries(fields)) if (its === allow) own.set(`${type}.${field}`, fieldOf(schema, type, field).resolve)
  const walled = applyMiddleware(
    schema,
    shield(tree as IRules, {
      fallbackRule: deny,
      fallbackError: new HubError('FORBIDDEN', {
        en: 'Nobody may ask this.',
        ru: 'Этого не может спросить никто.',
        be: 'Гэтага не можа спытаць ніхто.',
      }),
      allowExternalErrors: true,
    }),
  )
  for (const [coordinate, resolve] of own) {
    const [type, field] = coordinate.split('.') as [string, string]
    const walledField = fieldOf(walled, type, field)
    if (resolve) walledField.resolve = resolve
    else delete walledField.resolve
  }
  return walled
}

function fieldOf(schema: GraphQLSchema, typeName: string, name: string) {
  const type = schema.getType(typeName)
  if (!isObjectType(type)) throw new Error(`${typeName} is no object type`)
  return type.getFields()[name]!
}

/** Why a root field is refused whole, in the asker's terms; written to the log in a transaction of its own, which no rollback takes along. */
export async function refuse(session: Session, { coordinate, refused }: Pick<AskedRoot, 'coordinate' | 'refused'>): Promise<HubError> {
  const { caller, hub, directory, rights, requestId } = session
  const { need, coordinate: closed } = refused!
  if (!caller.agency)
    return new HubError(
      'UNAUTHENTICATED',
      { en: 'This needs a token.', ru: 'Для этого нужен токен.', be: 'Для гэтага патрэбны токен.' },
      { coordinate: closed },
    )
  const purposes = hub.lawOf(directory).purposesOf(caller.agency, caller.duties)
  if (!caller.purpose && purposes.length > 0)
    return new HubError(
      'PURPOSE_REQUIRED',
      {
        en: 'Say what for: send the header Hub-Purpose.',
        ru: 'Укажите, для чего: пришлите заголовок Hub-Purpose.',
        be: 'Укажыце, для чаго: дашліце загаловак Hub-Purpose.',
      },
      {
        field: 'Hub-Purpose',
        rule: 'required',
        allowed: purposes,
      },
    )
  const entry = JSON.stringify({ act: 'deny', field: coordinate, closed, categories: [need.category], request: requestId })
  // In time of its own: whoever tries and goes away at once is written down too.
  await runTicketed(session.within(new Deadline()), sql`select audit.append(${entry}::json) as n`)
  return new HubError(
    'FORBIDDEN',
    {
      en: 'No clause of the agreements in force opens this to you.',
      ru: 'Ни один пункт действующих соглашений не открывает вам этого.',
      be: 'Ніводзін пункт дзейных пагадненняў не адкрывае вам гэтага.',
    },
    {
      coordinate: closed,
      ...told(rights.refusal(need), session.language),
    },
  )
}

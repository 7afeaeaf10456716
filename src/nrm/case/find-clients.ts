import { sql } from 'kysely'
import { ArgsType, Field, Int } from 'type-graphql'
import { badInput } from '../../base/errors.ts'
import type { AskedRoot } from '../../policy/asked.ts'
import { Guarded } from '../../policy/guarded.ts'
import { bindingOf, nodeFields, positionOf, toConnection } from '../../session/connection.ts'
import { read } from '../../session/read.ts'
import { CalendarDate } from '../../session/scalars.ts'
import type { Session } from '../../session/session.ts'
import { type Sought, soughtIndexes } from '../person/blind-index.ts'
import { casesFrom } from './cases.ts'

/** Rows of a page at most: fewer than of a list, as this one answers guesses. */
const MOST_ROWS = 20
const MOST_LETTERS = 200

@ArgsType()
export class FindClientsArgs {
  @Field(() => String, {
    nullable: true,
    description:
      "Family name; or family and given name, or given name and patronymic, in any order; or all three. In Belarusian, Russian or Latin letters, whatever the record's are. With birthDate also a given name alone. At most 200 characters.",
  })
  @Guarded('identity')
  name?: string

  @Field(() => CalendarDate, { nullable: true, description: 'Date of birth.' })
  @Guarded('identity')
  birthDate?: string

  @Field(() => String, {
    nullable: true,
    description:
      'Number of a document or personal number, whole; spaces, hyphens and the alphabet of its letters do not count. At most 200 characters.',
  })
  @Guarded('identity')
  documentNumber?: string

  @Field(() => Int, { defaultValue: MOST_ROWS, description: 'Cases on the page, 1 to 20.' })
  @Guarded('identity')
  first!: number

  @Field(() => String, { nullable: true, description: 'The cursor behind which the page begins.' })
  @Guarded('identity')
  after?: string
}

/**
 * The asker's own agency's cases of whoever is so named, newest first. What is searched for leaves this process as keyed hashes only: no statement,
 * log or entry holds it. Errors: BAD_INPUT.
 */
export async function findClients(session: Session, asked: AskedRoot, { first, after, ...args }: FindClientsArgs) {
  if (!Number.isInteger(first) || first < 1 || first > MOST_ROWS)
    throw badInput('first', 'range', {
      en: `first must be from 1 to ${MOST_ROWS}.`,
      ru: `first должно быть от 1 до ${MOST_ROWS}.`,
      be: `first павінна быць ад 1 да ${MOST_ROWS}.`,
    })
  const sought = soughtOf(args)
  const groups = soughtIndexes(await session.hub.keys.indexKey(session.self.id), sought)
  const empty = groups.findIndex(group => group.length === 0)
  if (empty >= 0) throw nothingIn(Object.keys(sought)[empty]!)
  const binding = bindingOf(session, 'findClients', sought)
  const position = positionOf(session, after, binding)
  const behind = position
    ? sql` and (c.opened_on < ${position[0]}::date or c.opened_on = ${position[0]}::date and (c.owner, c.id) > (${position[1]}::integer, ${position[2]}::uuid))`
    : sql``
  const [keys, also = null, too = null] = groups
  const rows = sql`
  select c.owner, c.id as case_id, c.opened_on
    from nrm.find_own(${keys}::bytea[], ${also}::bytea[], ${too}::bytea[]) f(id)
    join nrm."case" c on c.owner = (select gate.agency()) and c.id = f.id
    join nrm.identity i on i.owner = c.owner and i.case_id = c.id
   where true${behind} order by c.opened_on desc, c.owner, c.id limit ${sql.lit(first + 1)}`
  const result = await read(session, asked, casesFrom(rows, nodeFields(asked), first))
  return toConnection(session, result, binding)
}

/** What is given, in the order in which `soughtIndexes` groups it: the rarest first. Errors: BAD_INPUT where nothing is, or a text is too long. */
function soughtOf({ name, birthDate, documentNumber }: Pick<FindClientsArgs, 'name' | 'birthDate' | 'documentNumber'>): Sought {
  for (const [field, text] of Object.entries({ name, documentNumber }))
    if (text != null && text.length > MOST_LETTERS)
      throw badInput(field, 'length', {
        en: `${field} has at most ${MOST_LETTERS} characters.`,
        ru: `В ${field} не более ${MOST_LETTERS} знаков.`,
        be: `У ${field} не больш за ${MOST_LETTERS} знакаў.`,
      })
  // Null is as good as left out: clients send it for a variable that has no value.
  const sought: Sought = {
    ...(documentNumber != null && { documentNumber }),
    ...(name != null && { name }),
    ...(birthDate != null && { birthDate }),
  }
  if (Object.keys(sought).length === 0)
    throw badInput('name', 'one-of', {
      en: 'Give a name, a birth date or the number of a document.',
      ru: 'Укажите имя, дату рождения или номер документа.',
      be: 'Укажыце імя, дату нараджэння або нумар дакумента.',
    })
  return sought
}

const nothingIn = (field: string) =>
  badInput(field, 'form', {
    en: `${field} has no letters or digits to search for.`,
    ru: `В ${field} нет букв или цифр для поиска.`,
    be: `У ${field} няма літар або лічбаў для пошуку.`,
  })

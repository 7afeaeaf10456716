import type pg from 'pg'
import type { CaseCategory } from '../../agreement/vocabulary.ts'
import { query } from '../../storage/pool.ts'
import type { StoredCase } from './stored-case.ts'

/** Where a batch comes from and whose it becomes. */
export interface Origin {
  readonly owner: number
  /** ISO 3166-2. */
  readonly region: string
  /** SHA-256 of the file in hex. */
  readonly digest: string
}

/** Where rows came from, in the column `origin`. */
const ORIGIN = 'ctdc'

/** What a registered case has a row of; `assistance` and `location` begin empty. */
const CATEGORIES: readonly CaseCategory[] = [
  'case-summary',
  'demographics',
  'exploitation',
  'identity',
  'contact',
  'health',
  'child-protection',
  'proceedings',
]

/** Those of the lines that the owner has already: ON CONFLICT would ask the row policies about rows that are not the asker's. */
export async function linesThere(client: pg.ClientBase, { owner, digest }: Origin, lines: readonly number[]): Promise<Set<number>> {
  const { rows } = await query<{ line: number }>(
    client,
    'select source_line as line from nrm."case" where owner = $1 and source_digest = $2 and source_line = any ($3::integer[])',
    [owner, Buffer.from(digest, 'hex'), lines],
  )
  return new Set(rows.map(({ line }) => line))
}

/**
 * The statements that write these cases whole, and the entry of the log, inside a transaction with a ticket; to be sent without waiting for each
 * other. A case has its row in every category's table, so that withheld, empty and unknown cannot be mixed up.
 */
export function insertCases(client: pg.ClientBase, origin: Origin, cases: readonly StoredCase[]): Promise<unknown>[] {
  const { owner, region, digest } = origin
  const column = <T>(pick: (stored: StoredCase) => T): T[] => cases.map(pick)
  const ids = column(stored => stored.id)
  const persons = column(stored => stored.personId)
  const insert = (text: string, ...values: unknown[]): Promise<unknown> => query(client, text, [owner, ...values])
  const emptyRow = (table: string): Promise<unknown> =>
    insert(`insert into nrm.${table}(owner, case_id) select $1, * from unnest($2::uuid[])`, ids)
  const emptyRowOfPerson = (table: string): Promise<unknown> =>
    insert(`insert into nrm.${table}(owner, case_id, person_id) select $1, * from unnest($2::uuid[], $3::uuid[])`, ids, persons)
  return [
    insert(
      `insert into nrm.person(owner, id, child_until, origin)
       select $1, p.id, p.child_until, '${ORIGIN}' from unnest($2::uuid[], $3::timestamptz[]) p(id, child_until)`,
      persons,
      column(stored => stored.childUntil),
    ),
    insert(
      `insert into nrm."case"(owner, id, person_id, reference, region, opened_on, opened_precision, status,
                              identification_status, identified_by, data_source, origin, source_digest, source_line)
       select $1, c.id, c.person_id, c.reference, $2, c.opened_on, 'YEAR', 'CLOSED', c.status, c.identified_by, c.data_source, '${ORIGIN}', $3, c.line
         from unnest($4::uuid[], $5::uuid[], $6::text[], $7::date[], $8::text[], $9::text[], $10::text[], $11::integer[])
              c(id, person_id, reference, opened_on, status, identified_by, data_source, line)`,
      region,
      Buffer.from(digest, 'hex'),
      ids,
      persons,
      column(stored => stored.reference),
      column(stored => stored.openedOn),
      column(stored => stored.identificationStatus),
      column(stored => stored.identifiedBy),
      column(({ record }) => record.dataSource),
      column(stored => stored.line),
    ),
    insert(
      `insert into nrm.demographics(owner, case_id, sex, age_group, citizenship)
       select $1, * from unnest($2::uuid[], $3::text[], $4::text[], $5::text[])`,
      ids,
      column(({ record }) => record.sex),
      column(({ record }) => record.ageGroup),
      column(({ record }) => record.citizenship),
    ),
    insert(
      `insert into nrm.exploitation(owner, case_id, forms, exploitation_class, sector, means_of_control, recruiter_relation)
       select $1, x.id, x.forms::text[], x.class, x.sector, x.means::text[], x.recruiter
         from unnest($2::uuid[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[]) x(id, forms, class, sector, means, recruiter)`,
      ids,
      column(({ record }) => arrayLiteral(record.formsOfExploitation)),
      column(({ record }) => record.exploitationClass),
      column(({ record }) => record.sector),
      column(({ record }) => arrayLiteral(record.meansOfControl)),
      column(({ record }) => record.recruiterRelation),
    ),
    emptyRowOfPerson('identity'),
    emptyRowOfPerson('contact'),
    emptyRow('health'),
    emptyRow('child_protection'),
    emptyRow('proceedings'),
    query(client, 'select audit.append($1::json)', [JSON.stringify(entryOf(origin, cases))]),
  ]
}

/** Which cases, and where in which file: no value of any of them. */
const entryOf = ({ owner, digest }: Origin, cases: readonly StoredCase[]) => ({
  act: 'import',
  digest,
  lines: [cases[0]!.line, cases.at(-1)!.line],
  count: cases.length,
  categories: CATEGORIES,
  cases: cases.map(({ id }) => [owner, id]),
})

/** unnest takes lists of lists apart whole; so each list goes as a text. Codes hold nothing that needs quoting. */
const arrayLiteral = (codes: readonly string[]): string => `{${codes.join(',')}}`

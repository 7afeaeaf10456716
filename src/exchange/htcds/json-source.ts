import { REJECT_COLUMNS } from '../intake/reject-columns.ts'
import type { Reject, Wrong } from '../intake/refusal.ts'
import type { FileFacts, RejectsForm, RowIdentity, Source, SourceRow } from '../intake/source.ts'
import { decoded } from '../intake/decoded.ts'
import { OperatorError } from '../../base/errors.ts'
import { isObject, type JsonRecord, jsonRecords, parsed, shapeOf } from './json-records.ts'

/** The one column of a row: the record as JSON. */
export const RECORD = 'record'

/** The JSON file of these facts. Errors: OperatorError where it does not begin as one. */
export async function openJson(file: FileFacts): Promise<Source> {
  const shape = shapeOf(await headOf(file))
  if (!shape) throw new OperatorError(`${file.path} is no JSON: an array of objects, {"records": [...]} or an object a line was expected.`)
  let position = 0
  return {
    file,
    columns: [RECORD],
    rejectsForm: REJECTS,
    position: () => position,
    async *rows() {
      position = 0
      const pieces = decoded(file, bytes => (position += bytes))
      let any = false
      for await (const record of jsonRecords(pieces, shape)) {
        any = true
        yield rowOf(file, record)
      }
      if (!any)
        throw new OperatorError(`${file.path} holds no record: an array of objects, {"records": [...]} or an object a line was expected.`)
    },
  }
}

const HEAD = 1 << 20

async function headOf(file: FileFacts): Promise<string> {
  let head = ''
  for await (const piece of decoded(file, () => undefined)) {
    head += piece
    if (head.length > HEAD || head.trimStart().includes('\n')) break
  }
  return head
}

function rowOf(file: FileFacts, { line, text, value }: JsonRecord): SourceRow {
  const here: RowIdentity = { digest: file.digest, line }
  const broken = (wrong: Wrong): SourceRow => ({ line, identity: here, cells: [], broken: wrong, text: text.slice(0, CUT) })
  if (value === undefined) return broken({ column: '*', rule: 'json', allowed: ['a JSON object'] })
  if (!isObject(value)) return broken({ column: '*', rule: 'type', allowed: ['a JSON object'] })
  if (!('reject_file' in value || 'reject_line' in value)) return { line, identity: here, cells: [text] }
  const own = stated(Object.fromEntries(Object.entries(value).filter(([key]) => !REJECT_COLUMNS.includes(key))))
  const identity = identityIn(value)
  if (own === undefined || !identity) return broken(NO_IDENTITY)
  return { line, identity, cells: [own] }
}

const NO_IDENTITY: Wrong = { column: 'reject_line', rule: 'row-identity', allowed: ['reject_file and reject_line as they were written'] }

/** As JSON; undefined where it is nested deeper than can be written. */
function stated(value: object): string | undefined {
  try {
    return JSON.stringify(value)
  } catch {
    return undefined
  }
}

const CUT = 32_000

const identityIn = ({ reject_file: digest, reject_line: line }: Record<string, unknown>): RowIdentity | undefined =>
  typeof digest === 'string' && /^[0-9a-f]{64}$/.test(digest) && Number.isSafeInteger(line) && (line as number) > 0
    ? { digest, line: line as number }
    : undefined

/** JSON Lines, which can be added to: the record, and behind it why. */
const REJECTS: RejectsForm = {
  extension: 'jsonl',
  head: '',
  line: ({ cells: [record = '{}'], identity, text }: SourceRow, { column, rule, allowed }: Reject) => {
    const why = {
      reject_file: identity.digest,
      reject_line: identity.line,
      reject_column: column,
      reject_rule: rule,
      reject_allowed: allowed,
    }
    const whole = stated({ ...(parsed(record) as object), ...why, ...(text !== undefined && { reject_text: text }) })
    return `${whole ?? JSON.stringify({ ...why, reject_text: record.slice(0, CUT) })}\n`
  },
}

import { OperatorError } from '../../base/errors.ts'
import { insertCases, type PersonKeys } from '../../nrm/case/insert-cases.ts'
import type { Cells, Format } from '../intake/format.ts'
import { Refusal } from '../intake/refusal.ts'
import type { CtdcForm } from './ctdc-form.ts'
import { GLOBAL_FORM } from './global-form.ts'
import { newCaseOf } from './new-case-of.ts'
import { SUBSET_FORM } from './subset-form.ts'
import { SYNTHETIC_FORM } from './synthetic-form.ts'

export const CTDC_FORMS: readonly CtdcForm[] = [SUBSET_FORM, GLOBAL_FORM, SYNTHETIC_FORM]

/** The files name nobody. */
const NO_KEYS: PersonKeys = new Map()

/** The form of a CTDC file, by its columns in any order. Errors: OperatorError that says which are missing, and which are not known. */
export function ctdcFormat(path: string, header: readonly string[]): Format {
  // Some tools write the number of a row into a column without a name.
  const columns = header.filter(column => column !== '')
  const form = CTDC_FORMS.find(each => missingIn(each, columns).length === 0 && unknownIn(each, columns).length === 0)
  if (!form) throw notCtdc(path, columns)
  const { name, aliases = {} } = form
  const renamed = Object.entries(aliases).filter(([alias]) => columns.includes(alias))
  const read = (cells: Cells) => form.read({ ...cells, ...Object.fromEntries(renamed.map(([alias, column]) => [column, cells[alias]!])) })
  return {
    name,
    taken: { column: '*', rule: 'new-reference', allowed: ['a row that no case of the agency comes from'] },
    toCase: (cells, target) => newCaseOf(target, renamed.length > 0 ? inWordsOf(renamed, () => read(cells)) : form.read(cells)),
    statements: (owner, cases) => Promise.resolve(insertCases(owner, cases, NO_KEYS, null)),
  }
}

/** A refusal names the column as the file does. */
function inWordsOf<T>(renamed: readonly (readonly [string, string])[], read: () => T): T {
  try {
    return read()
  } catch (error) {
    const alias = error instanceof Refusal ? renamed.find(([, column]) => column === error.wrong.column)?.[0] : undefined
    throw alias ? new Refusal({ ...(error as Refusal).wrong, column: alias }) : error
  }
}

const named = ({ aliases = {} }: CtdcForm, column: string): string => aliases[column] ?? column

const missingIn = (form: CtdcForm, columns: readonly string[]): string[] => {
  const there = new Set(columns.map(column => named(form, column)))
  return form.columns.filter(column => !there.has(column))
}

const unknownIn = (form: CtdcForm, columns: readonly string[]): string[] =>
  columns.filter((column, i) => {
    const name = named(form, column)
    return !form.columns.includes(name) || columns.findIndex(each => named(form, each) === name) < i
  })

function notCtdc(path: string, columns: readonly string[]): OperatorError {
  const distance = (form: CtdcForm): number => missingIn(form, columns).length + unknownIn(form, columns).length
  const nearest = CTDC_FORMS.reduce((a, b) => (distance(b) < distance(a) ? b : a))
  const [missing, unknown] = [missingIn(nearest, columns), unknownIn(nearest, columns)]
  const complaints = [missing.length && `missing ${shown(missing)}`, unknown.length && `unknown or twice ${shown(unknown)}`]
  return new OperatorError(
    `${path} has the columns of no CTDC file; nearest is ${nearest.title}: ${complaints.filter(Boolean).join('; ')}.`,
  )
}

/** Of a file without a header these are somebody's data: a few, and cut. */
const shown = (columns: readonly string[]): string =>
  [...columns.slice(0, 10).map(column => JSON.stringify(column.slice(0, 40))), ...(columns.length > 10 ? ['…'] : [])].join(', ')

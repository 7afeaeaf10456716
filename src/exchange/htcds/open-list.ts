import { OperatorError } from '../../base/errors.ts'
import { decoded } from '../intake/decoded.ts'
import { factsOf } from '../intake/file-facts.ts'
import type { Source } from '../intake/source.ts'
import { openTable } from '../intake/table.ts'
import { fieldOf, keyOf } from './fields.ts'
import { openJson } from './json-source.ts'

/**
 * A case list, JSON or CSV by how it begins. Errors: OperatorError where it is neither, or a column is no field of HTCDS 2.0: a list without a header has a
 * person's record there, so that the column is told by its place.
 */
export async function openList(path: string): Promise<Source> {
  const file = await factsOf(path)
  for await (const piece of decoded(file, () => undefined)) {
    const begun = piece.trimStart()
    if (begun === '') continue
    if (/^[[{]/.test(begun)) return openJson(file)
    break
  }
  const table = await openTable(path)
  const keys = table.columns.map((column, i) => {
    const found = fieldOf(column)
    if (!found && column !== '')
      throw new OperatorError(`Column ${i + 1} of ${path} is no field of HTCDS 2.0; hub import cases --template csv lists them.`)
    return found ? keyOf(found) : `${i}`
  })
  const twice = keys.findIndex((key, i) => keys.indexOf(key) < i)
  if (twice >= 0) throw new OperatorError(`${path} has the field ${keys[twice]} twice.`)
  return table
}

import type { Agreement } from '../../agreement/document.ts'
import { digestOf } from '../../agreement/canonical.ts'
import { type Difference, difference } from './difference.ts'

const MOST = 8
const known = new Map<string, Difference>()

/** `difference`, remembered: it takes half a second, and neither version changes ever. */
export function differenceOf(from: Agreement, to: Agreement, others: readonly Agreement[]): Difference {
  const key = [from, to, ...others].map(each => digestOf(each).toString('base64')).join()
  const found = known.get(key) ?? difference(from, to, others)
  known.delete(key)
  known.set(key, found)
  if (known.size > MOST) known.delete(known.keys().next().value!)
  return found
}

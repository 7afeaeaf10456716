import type { Agreement, Span } from '../../agreement/document.ts'
import { error, type Problem } from './problem.ts'

const notBefore = (a: string | undefined, b: string | undefined): boolean =>
  a !== undefined && b !== undefined && Date.parse(a) >= Date.parse(b)

/** No span ends before it begins, or begins after the agreement has ended. */
export function checkDates(agreement: Agreement): Problem[] {
  const listed = (['signatories', 'observers', 'clauses', 'retention'] as const).flatMap(list =>
    ((agreement[list] ?? []) as readonly Span[]).map((span, i): [string, Span] => [`/${list}/${i}`, span]),
  )
  const spans: [string, Span][] = [['', agreement], ...listed]
  return spans.flatMap(([path, { since, until }]) => {
    if (notBefore(since, until)) return [error(`${path}/until`, 'dates', `ends (${until}) before it begins (${since})`)]
    if (notBefore(since, agreement.until)) return [error(`${path}/since`, 'dates', 'begins after the agreement has ended')]
    return []
  })
}

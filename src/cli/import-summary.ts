import type { Reject } from '../exchange/intake/refusal.ts'
import type { ImportSummary } from '../exchange/intake/summary.ts'

/** The summary of an import for a person. */
export function inWords(summary: ImportSummary): string {
  const { importId, format, dryRun, read, added, already, rejected, rejects, rejectsFile, seconds, throughLine, stopped } = summary
  const lines = rejects.map(inLine)
  if (rejected > rejects.length) lines.push(`and ${rejected - rejects.length} more`)
  if (rejectsFile !== null) lines.push(`rejected rows are in ${rejectsFile}: correct them there and import that file, then erase it`)
  if (stopped) lines.push(`${stopped} All before it, to line ${throughLine}, is ${dryRun ? 'read' : 'in'}.`)
  const news = dryRun ? `${added} would be new` : `${added} new`
  lines.push(`${read} rows of ${format} read: ${news}, ${already} already there, ${rejected} rejected; ${seconds.toFixed(1)} s`)
  lines.push(dryRun ? 'dry run: nothing was kept' : `import ${importId}`)
  return `${lines.join('\n')}\n`
}

/** Where to look and what would be right: never the value, which may be somebody's name. */
const inLine = ({ line, column, rule, allowed }: Reject): string => `line ${line}, ${column}: breaks ${rule}; allowed: ${listed(allowed)}`

const MOST = 12

const listed = (allowed: readonly string[]): string => {
  const shown = allowed.slice(0, MOST).map(word => (word === '' ? 'nothing' : word))
  return [...shown, ...(allowed.length > MOST ? [`and ${allowed.length - MOST} more`] : [])].join(', ')
}

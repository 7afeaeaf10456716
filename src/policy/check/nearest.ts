/** How many letters must change to make one word of the other (Levenshtein). */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const replaced = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(next[j - 1]! + 1, row[j]! + 1, replaced))
    }
    row = next
  }
  return row[b.length]!
}

const CLOSE = 3

/** The known word that was probably meant, or undefined. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  // Nobody misspells a word at length: and the time to compare grows with it.
  if (word.length > 60) return undefined
  const [best] = known.map(each => ({ each, off: distance(word, each) })).sort((a, b) => a.off - b.off)
  return best && best.off <= CLOSE ? best.each : undefined
}

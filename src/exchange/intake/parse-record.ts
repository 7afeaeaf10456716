/** What stands at one place of a text. */
export type Parsed =
  | { readonly is: 'record'; readonly cells: string[]; readonly end: number }
  /** It goes on behind what is there; `cell` is the one in which it broke off. */
  | { readonly is: 'open'; readonly cell: number }
  /** A closing quote has something after it that is neither separator nor line end. */
  | { readonly is: 'misquoted'; readonly cell: number }

/**
 * The record of a CSV text (RFC 4180) that begins at `start`; `end` is where the next one does. A quote within a value that does not begin with one is
 * a character like any other. `last`: no text follows.
 */
export function parseRecord(text: string, start: number, separator: string, last: boolean): Parsed {
  const newline = text.indexOf('\n', start)
  if (newline < 0 && !last) return openAt(text, start, separator)
  const lineEnd = newline < 0 ? text.length : newline
  const quote = text.indexOf('"', start)
  if (quote >= 0 && quote < lineEnd) return quoted(text, start, separator, last)
  return {
    is: 'record',
    cells: text.slice(start, withoutReturn(text, start, lineEnd)).split(separator),
    end: newline < 0 ? lineEnd : newline + 1,
  }
}

const withoutReturn = (text: string, start: number, end: number): number => (end > start && text[end - 1] === '\r' ? end - 1 : end)

const openAt = (text: string, start: number, separator: string): Parsed => {
  const parsed = quoted(text, start, separator, false)
  return parsed.is === 'record' ? { is: 'open', cell: parsed.cells.length - 1 } : parsed
}

function quoted(text: string, start: number, separator: string, last: boolean): Parsed {
  const cells: string[] = []
  let i = start
  for (;;) {
    if (text[i] === '"') {
      const close = closing(text, i + 1)
      if (close < 0) return { is: 'open', cell: cells.length }
      // The quote may be the first half of a doubled one.
      if (close + 1 === text.length && !last) return { is: 'open', cell: cells.length }
      cells.push(text.slice(i + 1, close).replaceAll('""', '"'))
      i = close + 1
    } else {
      const next = endOfPlain(text, i, separator)
      if (next < 0 && !last) return { is: 'open', cell: cells.length }
      const end = next < 0 ? text.length : next
      cells.push(text.slice(i, text[end] === separator ? end : withoutReturn(text, i, end)))
      i = end
    }
    if (i >= text.length) return last ? { is: 'record', cells, end: i } : { is: 'open', cell: cells.length - 1 }
    if (text[i] === '\r' && i + 1 === text.length && !last) return { is: 'open', cell: cells.length - 1 }
    if (text[i] === '\n') return { is: 'record', cells, end: i + 1 }
    if (text.startsWith('\r\n', i)) return { is: 'record', cells, end: i + 2 }
    if (text[i] !== separator) return { is: 'misquoted', cell: cells.length - 1 }
    i += 1
  }
}

/** The quote that closes a value, doubled ones passed over; -1 where there is none. */
function closing(text: string, from: number): number {
  let i = from
  for (;;) {
    const quote = text.indexOf('"', i)
    if (quote < 0 || text[quote + 1] !== '"') return quote
    i = quote + 2
  }
}

function endOfPlain(text: string, from: number, separator: string): number {
  for (let i = from; i < text.length; i += 1) if (text[i] === separator || text[i] === '\n') return i
  return -1
}

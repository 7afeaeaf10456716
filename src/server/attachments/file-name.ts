const MOST = 200
/** Control characters, what parts paths, and what turns the direction of writing, by which a name can look like another. */
// eslint-disable-next-line no-control-regex
const FORBIDDEN = /[\u0000-\u001f\u007f-\u009f/\\:*?"<>|\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/

/** A file's name from its header, percent-encoded UTF-8. Undefined where it is none that every system takes. */
export function fileNameOf(header: string): string | undefined {
  let name: string
  try {
    name = decodeURIComponent(header).normalize('NFC').trim()
  } catch {
    return undefined
  }
  return name !== '' && name.length <= MOST && name.isWellFormed() && !name.startsWith('.') && !FORBIDDEN.test(name) ? name : undefined
}

/** The header that makes a browser save the file and not show it (RFC 6266). */
export function dispositionOf(name: string): string {
  const encoded = encodeURIComponent(name).replace(/['()*]/g, letter => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`)
  return `attachment; filename="attachment.${name.split('.').at(-1)!}"; filename*=UTF-8''${encoded}`
}

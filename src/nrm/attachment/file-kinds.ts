/** A kind of file that may be attached. */
export interface FileKind {
  /** Media type under which it is served. */
  readonly type: string
  /** Endings that its name may have. */
  readonly endings: readonly string[]
  /** What its content is held against. */
  readonly content:
    | { readonly is: 'text' }
    /** What its first bytes are recognised as (file-type). */
    | { readonly is: 'marked'; readonly as: readonly string[] }
    /** A ZIP of parts, of which some would do something when it is opened. */
    | { readonly is: 'office' | 'opendocument'; readonly forbidden: RegExp }
}

const marked = (...as: string[]): FileKind['content'] => ({ is: 'marked', as })

const OFFICE = 'application/vnd.openxmlformats-officedocument'
const office: FileKind['content'] = { is: 'office', forbidden: /vbaProject|vbaData|activeX\/|macrosheets\/|embeddings\/oleObject/i }

/**
 * What case work needs: documents, scans and photographs, recordings of a talk. Nothing that a browser runs (HTML, SVG), no program, no archive, no
 * document with macros, and no old Office format, in which macros cannot be told from the rest.
 */
export const FILE_KINDS: readonly FileKind[] = [
  { type: 'application/pdf', endings: ['pdf'], content: marked('application/pdf') },
  { type: 'image/jpeg', endings: ['jpg', 'jpeg'], content: marked('image/jpeg') },
  { type: 'image/png', endings: ['png'], content: marked('image/png') },
  { type: 'image/heic', endings: ['heic', 'heif'], content: marked('image/heic', 'image/heif') },
  { type: `${OFFICE}.wordprocessingml.document`, endings: ['docx'], content: office },
  { type: `${OFFICE}.spreadsheetml.sheet`, endings: ['xlsx'], content: office },
  {
    type: 'application/vnd.oasis.opendocument.text',
    endings: ['odt'],
    content: { is: 'opendocument', forbidden: /^(?:Basic|Scripts)\/|^Object \d+$/i },
  },
  { type: 'text/plain', endings: ['txt'], content: { is: 'text' } },
  { type: 'audio/mpeg', endings: ['mp3'], content: marked('audio/mpeg') },
  { type: 'audio/mp4', endings: ['m4a'], content: marked('audio/x-m4a', 'audio/mp4') },
]

/** All that may be declared. */
export const FILE_TYPES: readonly string[] = FILE_KINDS.map(kind => kind.type)

/** The kind that a file's name declares. */
export function kindOfName(name: string): FileKind | undefined {
  const ending = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase()
  return FILE_KINDS.find(kind => ending !== undefined && kind.endings.includes(ending))
}

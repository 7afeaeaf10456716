/** A kind of file that may be attached. */
export interface FileKind {
  /** Media type under which it is served. */
  readonly type: string
  /** Endings that its name may have. */
  readonly endings: readonly string[]
  /** What its bytes are recognised as (file-type); empty for text, which has no mark. */
  readonly found: readonly string[]
  /** A ZIP with parts: parts of these names do something when it is opened. */
  readonly forbidden?: readonly string[]
}

const OFFICE = 'application/vnd.openxmlformats-officedocument'
const ACTIVE_OFFICE = ['vbaProject', 'vbaData', '/activeX/', 'macrosheets/', 'embeddings/oleObject']

/**
 * What case work needs: documents, scans and photographs, recordings of a talk. Nothing that a browser runs (HTML, SVG), no program, no archive, no
 * document with macros, and no old Office format, in which macros cannot be told from the rest.
 */
export const FILE_KINDS: readonly FileKind[] = [
  { type: 'application/pdf', endings: ['pdf'], found: ['application/pdf'] },
  { type: 'image/jpeg', endings: ['jpg', 'jpeg'], found: ['image/jpeg'] },
  { type: 'image/png', endings: ['png'], found: ['image/png'] },
  { type: 'image/heic', endings: ['heic', 'heif'], found: ['image/heic', 'image/heif'] },
  {
    type: `${OFFICE}.wordprocessingml.document`,
    endings: ['docx'],
    found: [`${OFFICE}.wordprocessingml.document`],
    forbidden: ACTIVE_OFFICE,
  },
  { type: `${OFFICE}.spreadsheetml.sheet`, endings: ['xlsx'], found: [`${OFFICE}.spreadsheetml.sheet`], forbidden: ACTIVE_OFFICE },
  {
    type: 'application/vnd.oasis.opendocument.text',
    endings: ['odt'],
    found: ['application/vnd.oasis.opendocument.text'],
    forbidden: ['Basic/', 'Scripts/', 'ObjectReplacements/'],
  },
  { type: 'text/plain', endings: ['txt'], found: [] },
  { type: 'audio/mpeg', endings: ['mp3'], found: ['audio/mpeg'] },
  { type: 'audio/mp4', endings: ['m4a'], found: ['audio/x-m4a', 'audio/mp4'] },
]

/** All that may be declared. */
export const FILE_TYPES: readonly string[] = FILE_KINDS.map(kind => kind.type)

/** The kind that a file's name declares. */
export function kindOfName(name: string): FileKind | undefined {
  const ending = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase()
  return FILE_KINDS.find(kind => ending !== undefined && kind.endings.includes(ending))
}

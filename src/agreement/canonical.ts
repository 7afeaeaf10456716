import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import { HubError } from '../base/errors.ts'

/**
 * What is signed of a document, as canonical JSON (RFC 8785): everything except `$schema`, which only tells an editor where the
 * schema lies, so that moving a file breaks no signature. Errors: HubError BAD_INPUT on what JSON cannot hold.
 */
export function canonicalText(document: object): string {
  const { $schema: _, ...signed } = document as { $schema?: unknown }
  try {
    return canonicalize(signed)!
  } catch (cause) {
    // Half a character (a lone surrogate) passes JSON.parse, and has no bytes.
    const details = { field: 'document', rule: 'canonical' }
    throw new HubError(
      'BAD_INPUT',
      {
        en: 'The document has no canonical form: it holds half a character.',
        ru: 'У документа нет канонической формы: в нём половина знака.',
        be: 'У дакумента няма кананічнай формы: у ім палова знака.',
      },
      details,
      { cause },
    )
  }
}

/** The bytes that are signed: UTF-8 of `canonicalText`. */
export const canonicalBytes = (document: object): Uint8Array => Buffer.from(canonicalText(document), 'utf8')

/** SHA-256 (32 bytes) of the bytes that are signed. */
export const digestOf = (document: object): Buffer => createHash('sha256').update(canonicalBytes(document)).digest()

import { createCipheriv, createDecipheriv, type KeyObject, randomBytes } from 'node:crypto'

const VERSION = 1
const IV = 12
const TAG = 16

/**
 * AES-256-GCM under a fresh nonce: version (1 byte), nonce (12), tag (16), ciphertext.
 * `context` is authenticated and not stored: what was sealed for one row does not open as another's.
 */
export function seal(key: KeyObject | Buffer, plain: Buffer, context: string): Buffer {
  const iv = randomBytes(IV)
  const cipher = createCipheriv('aes-256-gcm', key, iv)
  cipher.setAAD(Buffer.from(context))
  const body = Buffer.concat([cipher.update(plain), cipher.final()])
  return Buffer.concat([Buffer.of(VERSION), iv, cipher.getAuthTag(), body])
}

/** The plain bytes. Throws where key, context or bytes are not those of `seal`. */
export function unseal(key: KeyObject | Buffer, sealed: Buffer, context: string): Buffer {
  if (sealed[0] !== VERSION || sealed.length < 1 + IV + TAG) throw new Error('not sealed by this version')
  const cipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(1, 1 + IV))
  cipher.setAAD(Buffer.from(context))
  cipher.setAuthTag(sealed.subarray(1 + IV, 1 + IV + TAG))
  return Buffer.concat([cipher.update(sealed.subarray(1 + IV + TAG)), cipher.final()])
}

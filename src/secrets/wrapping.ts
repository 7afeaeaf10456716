import { seal, unseal } from './seal.ts'

/** A kind of key and how its wrapping is bound to what it is of: one stored in another's place does not open. */
interface Wrapping<Of extends readonly unknown[]> {
  wrap(by: Buffer, key: Buffer, ...of: Of): Buffer
  /** Throws where it was not wrapped by this key for this. */
  unwrap(by: Buffer, wrapped: Buffer, ...of: Of): Buffer
}

const wrapping = <Of extends readonly unknown[]>(name: string): Wrapping<Of> => {
  const context = (of: Of): string => [name, ...of].join('/')
  return {
    wrap: (by, key, ...of) => seal(by, key, context(of)),
    unwrap: (by, wrapped, ...of) => unseal(by, wrapped, context(of)),
  }
}

/** By the master key. */
export const ROOT = wrapping<[]>('root')
export const AGENCY = wrapping<[agency: number]>('agency-key')
export const INDEX = wrapping<[agency: number]>('index-key')
/** By the agency's key. */
export const PERSON = wrapping<[owner: number, person: string]>('person-key')

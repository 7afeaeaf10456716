/** One thing that was added or changed. */
export interface Change {
  readonly how: 'added' | 'changed'
  readonly what: 'agency' | 'signing key' | 'issuer' | 'agreement'
  /** Name, kid, iss, or `id version n`. */
  readonly name: string
}

/** Faults put into the second Brest document, one at a time, and where and how `check` must tell of them. */
import { readFileSync } from 'node:fs'
import { expect } from 'vitest'
import type { Clause } from '../../src/agreement/document.ts'
import { check, type Problem } from '../../src/policy/check/check.ts'

// A document that is being spoiled is no Agreement any more.
export type Draft = any

/** A file below schema/. */
export const load = (path: string): Draft => JSON.parse(readFileSync(new URL(`../../schema/${path}`, import.meta.url), 'utf8'))
export const clauseOf = (draft: Draft, id: string): Draft => draft.clauses.find((clause: Clause) => clause.id === id)

type Edit = (draft: Draft, clause: (id: string) => Draft) => void
/** What is done, to the document; where it is told ({id} is the place of that clause); at which level; in which words. */
export type Fault = readonly [name: string, edit: Edit, path: string, level: Problem['level'], message: RegExp]

/** Fails unless `check` tells of the fault. */
export function expectFault([, edit, path, level, message]: Fault): void {
  const draft = load('agreements/brest-2.json')
  const places = new Map<string, number>(draft.clauses.map((clause: Clause, i: number) => [clause.id, i]))
  edit(draft, id => clauseOf(draft, id))
  // Clauses that are added stand last; {6b} is where 6a stood.
  const placeOf = (id: string): number => places.get(id === '6b' ? '6a' : id) ?? draft.clauses.length - 1
  const wanted = path.replace(/\{(.*)\}/, (_, id: string) => String(placeOf(id)))
  expect(check(draft)).toContainEqual(expect.objectContaining({ path: wanted, level, message: expect.stringMatching(message) }))
}

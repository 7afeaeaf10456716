/** What the people of the stories do, over HTTP; each fails with what the hub said where it refuses. */
import type { TypedDocumentNode } from '@graphql-typed-document-node/core'
import type { CaseFieldsFragment, DataCategory, Purpose } from '../../generated/gql/graphql.ts'
import { RECORD_ASSISTANCE } from '../../operations/assistance.ts'
import { CASE, CASES, REGISTER_CASE } from '../../operations/cases.ts'
import { RECORD_CONSENT, WITHDRAW_CONSENT } from '../../operations/consents.ts'
import { ACCEPT_REFERRAL, DECLINE_REFERRAL, REFER_CASE } from '../../operations/referrals.ts'
import type { Answer, Asker, TestHub } from '../../support/hub.ts'
import { onceOnly } from '../../support/hub.ts'
import { ADULT, newCase, type Person } from './cases.ts'

/** What was answered, where nothing was refused. */
export function given<T>({ data, errors, status }: Answer<T>): T {
  if (errors.length > 0 || !data) throw new Error(`refused (${status}): ${JSON.stringify(errors)}`)
  return data
}

/** The codes of what was refused. */
export const codes = ({ errors }: Answer<unknown>): string[] => errors.map(error => String(error.extensions['code']))

/** What is told of a refusal: everything but where in the query it stands. */
export const refusals = ({ errors }: Answer<unknown>): unknown[] => errors.map(({ message, extensions }) => ({ message, ...extensions }))

export type CaseNode = CaseFieldsFragment

export type Verbs = ReturnType<typeof verbs>

export function verbs(hub: TestHub) {
  const tell = async <T, V>(who: Asker, operation: TypedDocumentNode<T, V>, variables: V): Promise<T> =>
    given(await hub.ask(who, operation, variables))
  const its = {
    tell,
    /** The case as somebody reads it; null where it is not there for them. */
    case: async (who: Asker, id: string) => (await tell(who, CASE, { id })).case,
    /** All cases that somebody reads, by their references. */
    cases: async (who: Asker): Promise<Record<string, CaseNode>> => {
      const { cases } = await tell(who, CASES, { first: 100 })
      return Object.fromEntries(cases!.edges.map(({ node }) => [node.reference!, node]))
    },
    /** Gives the new case's id. */
    register: async (who: Asker, reference: string, person: Person = ADULT): Promise<string> =>
      (await tell(who, REGISTER_CASE, { input: newCase(reference, person) })).registerCase!.id,
    /** Gives the referral's id. */
    refer: async (who: Asker, caseId: string, to: Asker, categories?: DataCategory[]): Promise<string> =>
      (
        await tell(who, REFER_CASE, {
          input: { idempotencyKey: onceOnly(), caseId, toAgency: to.agency, ...(categories && { categories }) },
        })
      ).referCase!.id,
    accept: async (who: Asker, id: string): Promise<void> =>
      void (await tell(who, ACCEPT_REFERRAL, { input: { idempotencyKey: onceOnly(), id, expectedVersion: 1 } })),
    decline: async (who: Asker, id: string, reason = 'no place is free') =>
      (await tell(who, DECLINE_REFERRAL, { input: { idempotencyKey: onceOnly(), id, expectedVersion: 1, reason } })).declineReferral!,
    /** Gives the consent's id. */
    consent: async (who: Asker, caseId: string, to: Asker, categories: DataCategory[], purpose: Purpose = 'ASSISTANCE'): Promise<string> =>
      (await tell(who, RECORD_CONSENT, { input: { idempotencyKey: onceOnly(), caseId, toAgency: to.agency, purpose, categories } }))
        .recordConsent!.id,
    withdraw: async (who: Asker, id: string): Promise<void> =>
      void (await tell(who, WITHDRAW_CONSENT, { input: { idempotencyKey: onceOnly(), id, expectedVersion: 1 } })),
    assist: async (who: Asker, caseId: string) =>
      (await tell(who, RECORD_ASSISTANCE, { input: { idempotencyKey: onceOnly(), caseId, kind: 'MEDICAL' } })).recordAssistance!,
    /** Refers and accepts. */
    async share(who: Asker, caseId: string, to: Asker, categories?: DataCategory[]): Promise<void> {
      await its.accept(to, await its.refer(who, caseId, to, categories))
    },
  }
  return its
}

import { graphql } from '../generated/gql/index.ts'

export const CONSENT_FIELDS = graphql(`
  fragment ConsentFields on Consent {
    id
    toAgency {
      id
    }
    purpose
    categories
    givenBy
    givenOn
    until
    withdrawnAt
    version
  }
`)

export const RECORD_CONSENT = graphql(`
  mutation RecordConsent($input: RecordConsentInput!) {
    recordConsent(input: $input) {
      ...ConsentFields
    }
  }
`)

export const WITHDRAW_CONSENT = graphql(`
  mutation WithdrawConsent($input: WithdrawConsentInput!) {
    withdrawConsent(input: $input) {
      ...ConsentFields
    }
  }
`)

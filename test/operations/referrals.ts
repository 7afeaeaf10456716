import { graphql } from '../generated/gql/index.ts'

export const REFERRAL_FIELDS = graphql(`
  fragment ReferralFields on Referral {
    id
    caseId
    owner {
      id
    }
    toAgency {
      id
    }
    categories
    status
    sentAt
    answeredAt
    reason
    until
    version
  }
`)

/** The inbox, or the outbox. */
export const REFERRALS = graphql(`
  query Referrals($direction: Direction! = INCOMING, $status: [ReferralStatus!], $first: Int! = 20, $after: String) {
    referrals(direction: $direction, status: $status, first: $first, after: $after) {
      edges {
        cursor
        node {
          ...ReferralFields
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`)

export const REFER_CASE = graphql(`
  mutation ReferCase($input: ReferCaseInput!) {
    referCase(input: $input) {
      ...ReferralFields
    }
  }
`)

export const ACCEPT_REFERRAL = graphql(`
  mutation AcceptReferral($input: AcceptReferralInput!) {
    acceptReferral(input: $input) {
      ...ReferralFields
    }
  }
`)

export const DECLINE_REFERRAL = graphql(`
  mutation DeclineReferral($input: DeclineReferralInput!) {
    declineReferral(input: $input) {
      ...ReferralFields
    }
  }
`)

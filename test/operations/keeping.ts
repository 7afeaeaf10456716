import { graphql } from '../generated/gql/index.ts'

export const CLOSE_CASE = graphql(`
  mutation CloseCase($input: CloseCaseInput!) {
    closeCase(input: $input) {
      id
      status
      closedOn
      closingReason
      version
      retention {
        category
        days
        until
        erasedAt
        clauses {
          clause
        }
      }
    }
  }
`)

export const REOPEN_CASE = graphql(`
  mutation ReopenCase($input: ReopenCaseInput!) {
    reopenCase(input: $input) {
      id
      status
      closedOn
      closingReason
      version
    }
  }
`)

export const HOLD_CASE = graphql(`
  mutation HoldCase($input: HoldCaseInput!) {
    holdCase(input: $input) {
      id
      hold {
        reason
        until
      }
    }
  }
`)

export const END_HOLD = graphql(`
  mutation EndHold($input: EndHoldInput!) {
    endHold(input: $input) {
      id
      hold {
        until
      }
    }
  }
`)

export const RETENTION_DUE = graphql(`
  query RetentionDue($withinDays: Int, $first: Int, $after: String) {
    retentionDue(withinDays: $withinDays, first: $first, after: $after) {
      edges {
        node {
          id
          reference
          retention {
            category
            until
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`)

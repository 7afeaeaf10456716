import { graphql } from '../generated/gql/index.ts'

/** What a version changes, to be read out, with how many records it touches. */
export const READ_CHANGE = graphql(`
  query ReadChange($id: String!, $from: Int!, $to: Int!, $language: Language) {
    agreementDifference(id: $id, from: $from, to: $to) {
      reading(language: $language) {
        heading
        sentences
      }
      records {
        own
        released {
          persons
          base
          agencies
          madeAt
        }
        sentences(language: $language)
      }
    }
  }
`)

/** The same for machines. */
export const AGREEMENT_DIFFERENCE = graphql(`
  query AgreementDifference($id: String!, $from: Int!, $to: Int!) {
    agreementDifference(id: $id, from: $from, to: $to) {
      agreement
      from
      to
      at
      parties {
        agency
        change
        observer
        before {
          kind
          since
          until
        }
        after {
          kind
          since
          until
        }
      }
      clauses {
        change
        before
        after
      }
      sameClauses
      rights {
        change
        agencies
        public
        duties
        withoutDuty
        actions
        categories
        purposes
        scope
        ways {
          consent
          minor
        }
        owners
        since
        until
        before {
          clauses
          terms {
            approvals
            longest
            review
            smallest
            keep
          }
        }
        after {
          clauses
          terms {
            approvals
            longest
            review
            smallest
            keep
          }
        }
        ownCases
        otherCases {
          persons
        }
      }
      keeping {
        owners
        categories
        daysBefore
        daysAfter
        clauses
        since
        until
      }
      untouched
    }
  }
`)

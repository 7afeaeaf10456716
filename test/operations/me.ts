import { graphql } from '../generated/gql/index.ts'

/** Who am I here, what may I see, and why? */
export const ME = graphql(`
  query Me {
    me {
      agency {
        id
        kind
        region {
          code
        }
        title
      }
      user
      duties
      purpose
      purposes
      agreements {
        id
        version
        status
      }
      access {
        category
        action
        scope
        consent
        minor
        purposes
        approvals
        longest
        smallest
        clauses {
          agreement
          version
          clause
        }
      }
    }
  }
`)

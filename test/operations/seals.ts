import { graphql } from '../generated/gql/index.ts'

export const SEAL_CASE = graphql(`
  mutation SealCase($input: SealCaseInput!) {
    sealCase(input: $input) {
      id
      seal {
        reason
        since
        users {
          agency {
            id
          }
          user
        }
      }
    }
  }
`)

export const UNSEAL_CASE = graphql(`
  mutation UnsealCase($input: UnsealCaseInput!) {
    unsealCase(input: $input) {
      id
      seal {
        reason
      }
    }
  }
`)

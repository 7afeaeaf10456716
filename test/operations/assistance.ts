import { graphql } from '../generated/gql/index.ts'

export const ASSISTANCE_FIELDS = graphql(`
  fragment AssistanceFields on Assistance {
    id
    kind
    provider {
      id
    }
    startedOn
    endedOn
    outcome
    version
  }
`)

export const RECORD_ASSISTANCE = graphql(`
  mutation RecordAssistance($input: RecordAssistanceInput!) {
    recordAssistance(input: $input) {
      ...AssistanceFields
    }
  }
`)

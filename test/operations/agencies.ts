import { graphql } from '../generated/gql/index.ts'

export const AGENCIES = graphql(`
  query Agencies($kind: AgencyKind, $region: String, $language: Language) {
    agencies(kind: $kind, region: $region) {
      id
      kind
      region {
        code
        label(language: $language)
      }
      title(language: $language)
    }
  }
`)

import { graphql } from '../generated/gql/index.ts'

export const CODE_LISTS = graphql(`
  query CodeLists($names: [String!], $language: Language) {
    codeLists(names: $names) {
      name
      title(language: $language)
      scheme
      source
      closed
      codes {
        code
        label(language: $language)
      }
    }
  }
`)

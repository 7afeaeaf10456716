import { graphql } from '../generated/gql/index.ts'

export const AGREEMENTS = graphql(`
  query Agreements($language: Language) {
    agreements {
      id
      version
      status
      title(language: $language)
      since
      until
      model
    }
  }
`)

/** One version, with its parties and clauses; the one in force where no version is given. */
export const AGREEMENT = graphql(`
  query Agreement($id: String!, $version: Int, $language: Language) {
    agreement(id: $id, version: $version) {
      id
      version
      status
      title(language: $language)
      digest
      since
      until
      model
      signatories {
        agency
        kind
        name(language: $language)
        since
        until
      }
      observers {
        agency
        kind
        name(language: $language)
        since
        until
      }
      clauses {
        id
        effect
        who
        kinds
        agencies
        duties
        actions
        categories
        scope
        owners
        purposes
        conditions {
          consent
          minor
          approvals
          longest
          review
          smallest
        }
        except
        keep
        text(language: $language)
      }
    }
  }
`)

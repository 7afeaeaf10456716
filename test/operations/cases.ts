import { graphql } from '../generated/gql/index.ts'

/** Everything that the schema has of a case, so that a story sees what is given and what is withheld. */
export const CASE_FIELDS = graphql(`
  fragment CaseFields on Case {
    id
    access {
      categories {
        category
        scope
        until
        clauses {
          agreement
          version
          clause
        }
      }
    }
    reference
    owner {
      id
    }
    region {
      code
    }
    district
    openedOn
    openedPrecision
    closedOn
    status
    dataSource
    version
    identification {
      status
      decidedBy
      decidedOn
    }
    consents {
      ...ConsentFields
    }
    demographics {
      sex
      ageGroup
      citizenship {
        code
      }
      countryOfBirth {
        code
      }
      version
    }
    exploitation {
      forms
      exploitationClass
      sector
      meansOfControl
      recruiterRelation
      country {
        code
      }
      startedOn
      endedOn
      version
    }
    identity {
      givenName
      patronymic
      familyName
      birthDate
      documents {
        kind
        number
      }
      version
    }
    contact {
      phone
      email
      address
      version
    }
    health {
      needs
      pregnant
      disability
      examinedOn
      version
    }
    childProtection {
      guardian
      authorityInformedOn
      bestInterestsAssessedOn
      forensicInterviewOn
      version
    }
    proceedings {
      number
      article
      stage
      role
      openedOn
      version
    }
    referrals {
      ...ReferralFields
    }
    assistance {
      ...AssistanceFields
    }
  }
`)

/** A page of cases, with all categories. */
export const CASES = graphql(`
  query Cases($first: Int! = 20, $after: String, $where: CaseFilter) {
    cases(first: $first, after: $after, where: $where) {
      edges {
        cursor
        node {
          ...CaseFields
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`)

/** One case, by its id or by the asker's own reference. */
export const CASE = graphql(`
  query Case($id: ID, $reference: String) {
    case(id: $id, reference: $reference) {
      ...CaseFields
    }
  }
`)

export const REGISTER_CASE = graphql(`
  mutation RegisterCase($input: RegisterCaseInput!) {
    registerCase(input: $input) {
      ...CaseFields
    }
  }
`)

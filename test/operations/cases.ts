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
    dataConsent
    dataAgreement
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
      otherCitizenships {
        code
      }
      deceased
      maritalStatus
      children
      primaryLanguage {
        code
      }
      secondaryLanguage {
        code
      }
      education
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
      sexualForms
      traffickerRelation
      ageWhenTrafficked
      recruitmentMethods
      recruitmentPlatforms
      exploitationPlatforms
      vulnerabilities
      perpetrators {
        number
        roles
        version
      }
      events {
        number
        kind
        happenedOn
        country {
          code
        }
        version
      }
      version
    }
    identity {
      salutation
      title
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
      homePhone
      email
      address
      mailingAddress {
        street
        city
        state
        postalCode
        country {
          code
        }
        latitude
        longitude
      }
      version
    }
    accounts {
      told {
        about
        number
        text
      }
      version
    }
    location {
      places {
        kind
        event
        name
        organisationType
        phone
        street
        city
        state
        postalCode
        country {
          code
        }
        latitude
        longitude
      }
      version
    }
    care {
      caseWorker
      incomingReferrals {
        organisation
        caseWorker
        madeOn
        reason
      }
      outgoingReferrals {
        organisation
        caseWorker
        madeOn
        reason
      }
      supportPlans {
        kind
        plannedEndOn
        endedOn
      }
      version
    }
    health {
      needs
      pregnant
      disability
      vulnerabilities
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

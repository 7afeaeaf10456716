import { graphql } from '../generated/gql/index.ts'

export const STATISTICS = graphql(`
  query Statistics(
    $of: StatisticSource! = SHARED
    $measure: Measure! = PERSONS
    $by: [Dimension!]!
    $where: StatisticFilter
    $language: Language
  ) {
    statistics(of: $of, measure: $measure, by: $by, where: $where) {
      of
      measure
      dimensions
      multiple
      asOf
      definition(language: $language)
      release {
        id
        madeAt
        definition(language: $language)
      }
      cells {
        ...CellFields
      }
      total {
        ...CellFields
      }
    }
  }

  fragment CellFields on StatisticCell {
    key {
      code
      scheme
      label(language: $language)
    }
    value
    low
    high
    status
    confidentiality
    date
    source(language: $language)
    definition(language: $language)
  }
`)

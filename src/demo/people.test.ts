import { describe, expect, test } from 'vitest'
import type { CodeList } from '../base/codes/index.ts'
import { ageGroupOf, childOrAdultOf, codeList, exploitationClassOf, isCodeOf } from '../base/codes/index.ts'
import { FAMILY, GIVEN, PLACES } from './names.ts'
import type { DemoPerson } from './people.ts'
import { DEMO_DAYS, DEMO_FAMILY_NAME, DEMO_NUMBER, DEMO_PHONE, generatePeople } from './people.ts'
import { STORIES } from './stories.ts'

const people = generatePeople(7, 2_000)

const ageOn = (day: string, birthDate: string): number =>
  Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4)) - (day.slice(5) < birthDate.slice(5) ? 1 : 0)

test('the same seed gives the same people, however many', () => {
  expect(generatePeople(7, 2_000)).toEqual(people)
  expect(generatePeople(7, 10)).toEqual(people.slice(0, 10))
  expect(generatePeople(8, 10)).not.toEqual(people.slice(0, 10))
  expect(generatePeople(7, 0)).toEqual([])
})

describe('everything that could be taken for real is marked', () => {
  test.each<[string, (person: DemoPerson) => readonly (string | null)[], RegExp]>([
    ['the family name', ({ identity }) => [identity.familyName], DEMO_FAMILY_NAME],
    ['the numbers of documents', ({ identity }) => identity.documents.map(({ number }) => number), DEMO_NUMBER],
    ['the reference', person => [person.case.reference], DEMO_NUMBER],
    ['the number of the proceedings', ({ proceedings }) => [proceedings.number], DEMO_NUMBER],
    ['the phone', ({ contact }) => [contact.phone], DEMO_PHONE],
    ['the mail', ({ contact }) => [contact.email], /@example\.org$/],
    ['the address', ({ contact }) => [contact.address], /^Demo street /],
  ])('%s', (_, read, mark) => {
    for (const text of people.flatMap(read)) if (text !== null) expect(text).toMatch(mark)
  })
})

test('no two people share a reference, a phone or a document', () => {
  expect(new Set(people.map(person => person.case.reference)).size).toBe(people.length)
  expect(new Set(people.map(({ contact }) => contact.phone)).size).toBe(people.length)
  const documents = people.flatMap(({ identity }) => identity.documents.map(({ number }) => number))
  expect(new Set(documents).size).toBe(documents.length)
})

test('every value is a code of its list', () => {
  const check = (list: CodeList, codes: readonly (string | null)[]) => {
    expect(codes.filter(code => code !== null && !isCodeOf(list, code))).toEqual([])
  }
  for (const { case: summary, demographics, exploitation, identity, health, childProtection, proceedings } of people) {
    check(codeList('Region'), [summary.region])
    check(codeList('CaseStatus'), [summary.status])
    check(codeList('IdentificationStatus'), [summary.identificationStatus])
    check(codeList('IdentifyingOrganisation'), [summary.identifiedBy])
    check(codeList('Sex'), [demographics.sex])
    check(codeList('AgeGroup'), [demographics.ageGroup])
    check(codeList('Country'), [demographics.citizenship, demographics.countryOfBirth, exploitation.country])
    check(codeList('ExploitationForm'), exploitation.forms)
    check(codeList('ExploitationClass'), [exploitation.exploitationClass])
    check(codeList('LabourSector'), [exploitation.sector])
    check(codeList('MeansOfControl'), exploitation.meansOfControl)
    check(codeList('RecruiterRelation'), [exploitation.recruiterRelation])
    check(
      codeList('DocumentKind'),
      identity.documents.map(({ kind }) => kind),
    )
    check(codeList('HealthNeed'), health.needs)
    check(codeList('YesNoUnknown'), [health.pregnant, health.disability])
    check(codeList('GuardianKind'), [childProtection.guardian])
    check(codeList('ProceedingStage'), [proceedings.stage])
    check(codeList('ProceedingRole'), [proceedings.role])
  }
})

test('what is said of a person agrees', () => {
  for (const { case: summary, demographics, exploitation, identity, health, childProtection, proceedings } of people) {
    expect(summary.openedOn >= DEMO_DAYS.from && summary.openedOn <= DEMO_DAYS.until).toBe(true)
    expect(exploitation.startedOn < exploitation.endedOn && exploitation.endedOn < summary.openedOn).toBe(true)
    expect(exploitation.exploitationClass).toBe(exploitationClassOf(exploitation.forms))
    expect(summary.identifiedOn === null).toBe(summary.identificationStatus === 'PRESUMED')
    expect(summary.identifiedBy === null).toBe(summary.identificationStatus === 'PRESUMED')
    expect(summary.closedOn !== null).toBe(summary.status.startsWith('CLOSED'))
    expect(health.needs.length).toBeGreaterThan(0)
    if (health.pregnant === 'YES') expect(demographics.sex).toBe('FEMALE')
    if (proceedings.openedOn !== null) expect(proceedings.openedOn > summary.openedOn).toBe(true)
    if (identity.birthDate === null) {
      expect(demographics.ageGroup).toBe('UNKNOWN')
    } else {
      expect(demographics.ageGroup).toBe(ageGroupOf(ageOn(summary.openedOn, identity.birthDate)))
      expect(childProtection.guardian === 'NOT_APPLICABLE').toBe(childOrAdultOf(demographics.ageGroup) === 'ADULT')
    }
  }
})

test('every story, region, unknown birth date and builder in Russia occurs', () => {
  expect(new Set(people.map(({ story }) => story)).size).toBe(STORIES.length)
  expect(new Set(people.map(person => person.case.region)).size).toBe(codeList('Region').codes.length)
  expect(people.some(({ identity }) => identity.birthDate === null)).toBe(true)
  expect(
    people.filter(({ exploitation }) => exploitation.country === 'RU' && exploitation.sector === 'F_CONSTRUCTION').length,
  ).toBeGreaterThan(people.length / 4)
})

test('lists of names hold no name twice, and every region has its places', () => {
  for (const names of [FAMILY, ...Object.values(GIVEN), ...Object.values(PLACES)]) expect(new Set(names).size).toBe(names.length)
  expect(Object.keys(PLACES).sort()).toEqual(
    codeList('Region')
      .codes.map(({ code }) => code)
      .sort(),
  )
})

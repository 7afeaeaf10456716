/** A day in Brest: five cases of three agencies, referred to many, on different terms. */
import { makeRelease } from '../../../src/statistics/release/make-release.ts'
import type { TestHub } from '../../support/hub.ts'
import { ADULT, CHILD } from './cases.ts'
import { grant } from './grants.ts'
import { BAR, BORDER, HEALTH, POLICE, PROSECUTOR, RED_CROSS, SCHOOLS, WELFARE } from './people.ts'
import { verbs } from './verbs.ts'

/**
 * Of the Red Cross a woman and a child, both referred to health and schools. She is referred to welfare, police and bar too, with consents that
 * differ, and offered to the border guards; the prosecutor has a grant. Health and police have a case each that nobody else knows.
 * A release is published: 4 persons of 2024, none of any other year.
 */
export async function brestAtWork(hub: TestHub): Promise<void> {
  const { register, refer, share, consent, assist } = verbs(hub)
  const woman = await register(RED_CROSS, 'WOMAN', ADULT)
  const child = await register(RED_CROSS, 'CHILD', CHILD)
  await register(HEALTH, 'PATIENT')
  await register(POLICE, 'WITNESS')
  for (const agency of [HEALTH, WELFARE, POLICE, BAR, SCHOOLS]) await share(RED_CROSS, woman, agency)
  for (const agency of [HEALTH, SCHOOLS]) await share(RED_CROSS, child, agency)
  await refer(RED_CROSS, woman, BORDER)
  await consent(RED_CROSS, woman, WELFARE, ['CASE_SUMMARY', 'IDENTITY', 'CONTACT', 'HEALTH'])
  await consent(RED_CROSS, woman, POLICE, ['CASE_SUMMARY', 'IDENTITY', 'CONTACT', 'HEALTH'])
  await consent(RED_CROSS, woman, BAR, ['CASE_SUMMARY', 'PROCEEDINGS'], 'CRIMINAL_PROCEEDINGS')
  await assist(RED_CROSS, woman)
  await grant(hub, woman, PROSECUTOR)
  await makeRelease(hub.database.urls.release, { publish: true })
}

import { registerEnumType } from 'type-graphql'
import { CODE_LISTS } from '../base/codes/index.ts'
import { ActionCode, Addressees, AgreementStatus, Effect } from '../access/agreement.ts'
import { Direction } from '../nrm/referral/referral-inputs.ts'
import { LanguageEnum } from '../session/language.ts'

/** Every closed code list is an enum of the schema, described with its source; and the schema's own few. */
export function registerEnums(): void {
  for (const { name, title, scheme, source, closed, values, codes } of CODE_LISTS) {
    if (!closed || !values) continue
    const valuesConfig = Object.fromEntries(codes.map(({ code, description }) => [code, { description }]))
    registerEnumType(values as Record<string, string>, { name, description: `${title.en} (${scheme}). Source: ${source}.`, valuesConfig })
  }
  own(LanguageEnum, 'Language', 'Language of a label, ISO 639-1.', { en: 'English', ru: 'Russian', be: 'Belarusian' })
  own(ActionCode, 'Action', 'What is done with data.', {
    READ: 'Read records.',
    WRITE: 'Record.',
    AGGREGATE: 'Count.',
    ERASE: 'Erase; only the charter gives it.',
  })
  own(Effect, 'Effect', 'Does a clause open or close?', {
    GRANT: 'It opens.',
    FORBID: 'It closes, and beats every clause that opens, save those it excepts.',
  })
  own(Addressees, 'Addressees', 'Whom a clause names.', {
    SIGNATORIES: 'Agencies that have signed.',
    OBSERVERS: 'Agencies that observe.',
    EVERYONE: 'Everyone, without a token too.',
  })
  own(AgreementStatus, 'AgreementStatus', 'How a version of an agreement stands now.', {
    IN_FORCE: 'It is in force.',
    SUPERSEDED: 'A later version is in force.',
    ENDED: 'It has ended.',
    TO_COME: 'It has not begun.',
  })
  own(Direction, 'Direction', "Which way a referral goes, as the asker's agency sees it.", {
    INCOMING: 'Offered to it.',
    OUTGOING: 'Sent by it.',
  })
}

function own<T extends string>(
  values: Readonly<Record<T, T>>,
  name: string,
  description: string,
  texts: Readonly<Record<T, string>>,
): void {
  const valuesConfig = Object.fromEntries(Object.entries<string>(texts).map(([value, text]) => [value, { description: text }]))
  registerEnumType(values as Record<string, string>, { name, description, valuesConfig })
}

import { HubError } from '../base/errors.ts'

/** The one answer to every token that is not good: which check failed would tell a forger how far it came. */
export const unauthenticated = (): HubError =>
  new HubError('UNAUTHENTICATED', {
    en: 'Sign in with a valid token.',
    ru: 'Войдите с действительным токеном.',
    be: 'Увайдзіце з сапраўдным токенам.',
  })

/** The one answer where the user is known and the agency is not let in: whether it is suspended or never joined is the coordinator's to say. */
export const notAdmitted = (options?: ErrorOptions): HubError =>
  new HubError(
    'FORBIDDEN',
    {
      en: 'No agreement opens the hub to your agency now.',
      ru: 'Сейчас ни одно соглашение не открывает хаб вашей организации.',
      be: 'Цяпер ніводнае пагадненне не адкрывае хаб вашай арганізацыі.',
    },
    {},
    options,
  )

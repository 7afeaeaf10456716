import { HubError } from '../base/errors.ts'

/** The one answer to every token that is not good: which check failed would tell a forger how far it came. */
export const unauthenticated = (): HubError => new HubError('UNAUTHENTICATED', 'Sign in with a valid token.')

/** The one answer where the user is known and the agency is not let in: whether it is suspended or never joined is the coordinator's to say. */
export const notAdmitted = (options?: ErrorOptions): HubError =>
  new HubError('FORBIDDEN', 'No agreement opens the hub to your agency now.', {}, options)

import { AsyncLocalStorage } from 'node:async_hooks'
import type { IncomingMessage } from 'node:http'
import type { Language } from '../base/languages.ts'
import { languageOf } from '../session/language.ts'

/** Apollo formats errors without saying whose they are, and some before there is a session. */
const ofRequest = new AsyncLocalStorage<Language>()

/** The language of what a request asks to be answered in. */
export const languageAsked = ({ headersDistinct }: IncomingMessage): Language => languageOf(headersDistinct['accept-language']?.[0])

/** Does it with the language of a request. */
export const inLanguage = <T>(language: Language, deed: () => T): T => ofRequest.run(language, deed)

/** The language of the request under way; English outside of one. */
export const requestLanguage = (): Language => ofRequest.getStore() ?? 'en'

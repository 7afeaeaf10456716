import type { Language } from '../../../base/languages.ts'
import { belarusian } from './belarusian.ts'
import { english } from './english.ts'
import { russian } from './russian.ts'
import type { Tongue } from './tongue.ts'

export const TONGUES: Readonly<Record<Language, Tongue>> = { en: english, ru: russian, be: belarusian }

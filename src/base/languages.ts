/** The languages of every label that a person reads. */
export const LANGUAGES = ['en', 'ru', 'be'] as const
export type Language = (typeof LANGUAGES)[number]
/** One text in each language. */
export type Text = Readonly<Record<Language, string>>

const LETTERS = new Map(Array.from({ length: 128 }, (_, i) => [new TextDecoder('windows-1251').decode(Uint8Array.of(i + 128)), i + 128]))

/** A text in windows-1251, as spreadsheets in Belarus write it. */
export const windows1251 = (text: string): Buffer => Buffer.from([...text].map(letter => LETTERS.get(letter) ?? letter.charCodeAt(0)))

/**
 * A word of a name as sounds, in letters of our own: small ones as in Latin, and J ж, S ш, C ч, X х. Belarusian, Russian and Ukrainian letters have
 * one reading; a Latin spelling may have several, of which the likeliest comes first.
 */
export function phonesOf(word: string): readonly string[] {
  const text = word.normalize('NFC')
  return /\p{Script=Cyrillic}/u.test(text) ? [ofCyrillic(text)] : ofLatin(text)
}

const CYRILLIC: Readonly<Record<string, string>> = Object.fromEntries(
  (
    'а=a б=b в=v г=g ґ=g д=d е=e ё=e є=e ж=J з=z и=i і=i ї=i й=i к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ў=v ф=f х=X ц=t ч=C ш=S щ=SC ' +
    'ъ= ы=i ь= э=e ю=iu я=ia'
  )
    .split(' ')
    .map(pair => pair.split('=') as [string, string]),
)

/** Latin letters that look like Cyrillic ones: Belarusian і is often typed so, and others by mistake. */
const LOOK_ALIKE: Readonly<Record<string, string>> = Object.fromEntries(
  [...'aceiopxykmthb'].map((letter, i) => [letter, 'асеіорхукмтнв'[i]!]),
)

const ofCyrillic = (word: string): string =>
  [...word.toLowerCase()]
    .map(letter => LOOK_ALIKE[letter] ?? letter)
    .map(letter => CYRILLIC[letter] ?? '')
    .join('')

/** What no decomposition takes apart, and what stands for more than its bare letter. */
const MARKED: Readonly<Record<string, string>> = {
  č: 'ch',
  š: 'sh',
  ž: 'zh',
  ż: 'zh',
  ŭ: 'w',
  ł: 'l',
  ć: 'ts',
  ı: 'i',
  ø: 'o',
  đ: 'd',
  ß: 'ss',
  æ: 'e',
  œ: 'e',
}

/** The longest that fits is taken. Several readings where letters are used for several sounds. */
const LATIN: Readonly<Record<string, readonly string[]>> = {
  shch: ['SC'],
  szcz: ['SC'],
  tsch: ['C'],
  vich: ['viC'],
  sch: ['SC', 'S'],
  dzh: ['dJ'],
  tch: ['C'],
  sh: ['S'],
  sz: ['S'],
  ch: ['C', 'X'],
  cz: ['C'],
  zh: ['J'],
  kh: ['X'],
  ck: ['k', 'tk'],
  ph: ['f'],
  th: ['t'],
  ce: ['te', 'ke'],
  ci: ['ti', 'ki'],
  cy: ['ti', 'ki'],
  c: ['k', 't'],
  h: ['g', 'X'], // г in Belarusian, х elsewhere
  j: ['i'],
  q: ['k'],
  w: ['v'],
  x: ['ks'],
  y: ['i'],
}
const MOST_READINGS = 4

function ofLatin(word: string): readonly string[] {
  const text = [...word.toLowerCase()]
    .map(letter => MARKED[letter] ?? letter)
    .join('')
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
  let readings = ['']
  const readAs = (sounds: readonly string[]): void => {
    readings = sounds.flatMap(sound => readings.map(reading => reading + sound)).slice(0, MOST_READINGS)
  }
  for (let at = 0; at < text.length;) {
    // Both ю and іў are written so; only before a consonant or the end can it be the second.
    if (/^[iy]u(?![aeiouy])/.test(text.slice(at)) && /[^aeiouy]$/.test(text.slice(0, at))) {
      readAs(['iu', 'iv'])
      at += 2
      continue
    }
    const length = [4, 3, 2, 1].find(n => at + n <= text.length && LATIN[text.slice(at, at + n)])
    readAs(length ? LATIN[text.slice(at, at + length)]! : [text[at]!])
    at += length ?? 1
  }
  return readings
}

type Names = readonly [string, ...string[]]

/** Given names as Belarusian, Russian and Ukrainian passports transliterate them. */
export const GIVEN: Readonly<Record<'FEMALE' | 'MALE', Names>> = {
  FEMALE: ['Alena', 'Anastasiya', 'Daryna', 'Halina', 'Iryna', 'Katsiaryna', 'Kseniya', 'Nadzeya', 'Oksana', 'Palina', 'Volha', 'Yana'],
  MALE: ['Aleh', 'Andrei', 'Dzmitry', 'Ihar', 'Maksim', 'Mikalai', 'Pavel', 'Siarhei', 'Taras', 'Viktar', 'Yauhen', 'Yury'],
}

/** Stems that men and women bear alike; the mark is put on where they are used. */
export const FAMILY: Names = [
  'Astapchuk',
  'Barysevich',
  'Dubrovenka',
  'Halavach',
  'Kalinichenko',
  'Lukashuk',
  'Mazurenko',
  'Navumchyk',
  'Palavets',
  'Rahachuk',
  'Sidarevich',
  'Tsitovich',
  'Vasilevich',
  'Yarmolenko',
  'Zabela',
  'Zhuk',
]

/** Places of the regions, without streets. */
export const PLACES: Readonly<Record<string, Names>> = {
  'BY-BR': ['Brest', 'Baranavichy', 'Kobryn', 'Pinsk'],
  'BY-HM': ['Minsk'],
  'BY-HO': ['Homel', 'Mazyr', 'Rechytsa'],
  'BY-HR': ['Hrodna', 'Lida', 'Slonim'],
  'BY-MA': ['Mahiliou', 'Babruisk'],
  'BY-MI': ['Barysau', 'Maladzechna', 'Slutsk'],
  'BY-VI': ['Vitsebsk', 'Orsha', 'Polatsk'],
}

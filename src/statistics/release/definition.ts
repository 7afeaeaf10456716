import type { Text } from '../../base/languages.ts'

/** What a release counts, for whoever cites it. Stored with it: a later release may count otherwise. */
export const PERSONS_BY_YEAR: Text = {
  en: 'Persons by the calendar year in which a case of theirs was opened, in closed years. A person with several cases in one year counts once; one in the care of two agencies is counted by each. Small counts are rounded at random to 0 or the base, so that nobody can be singled out.',
  ru: 'Лица по календарному году открытия дела, за завершённые годы. Лицо с несколькими делами за год учитывается один раз; лицо, которому помогают две организации, учитывает каждая. Малые числа случайно округляются до 0 или до порога, чтобы никого нельзя было выделить.',
  be: 'Асобы па каляндарным годзе адкрыцця справы, за завершаныя гады. Асоба з некалькімі справамі за год улічваецца адзін раз; асобу, якой дапамагаюць дзве арганізацыі, улічвае кожная. Малыя лікі выпадкова акругляюцца да 0 або да парога, каб нікога нельга было вылучыць.',
}

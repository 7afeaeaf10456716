const DAY_MS = 86_400_000
/** Belarus has had no summer time since 2011. */
const MINSK_MS = 3 * 3_600_000
const WEEKEND = [0, 6]

/**
 * The day in Minsk by whose end so many working days have passed since the day of an instant, which is not counted. Saturdays and Sundays are no working
 * days; public holidays, and weekend days that are worked in their place, are not considered: the government moves them year by year.
 */
export function afterWorkingDays(since: Date, days: number): string {
  let day = new Date(since.getTime() + MINSK_MS)
  for (let left = days; left > 0;) {
    day = new Date(day.getTime() + DAY_MS)
    if (!WEEKEND.includes(day.getUTCDay())) left -= 1
  }
  return day.toISOString().slice(0, 10)
}

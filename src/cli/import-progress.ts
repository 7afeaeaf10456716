import type { ImportSummary } from '../exchange/intake/summary.ts'

/** Shows how far an import is. */
export interface Progress {
  readonly show: (summary: Readonly<ImportSummary>) => void
  /** Takes the bar away. */
  readonly end: () => void
}

/** What is written to: stderr. */
export interface Screen {
  readonly isTTY?: boolean
  readonly columns?: number
  write(text: string): unknown
}

const BAR = 24
/** Seconds between two showings: on a terminal, and where lines pile up. */
const OFTEN = 0.1
const SELDOM = 5

/** A bar on a terminal; elsewhere a line now and then. */
export function importProgress(screen: Screen): Progress {
  const { isTTY = false } = screen
  let shown = 0
  let bar = false
  return {
    show(summary) {
      if (summary.seconds - shown < (isTTY ? OFTEN : SELDOM)) return
      shown = summary.seconds
      bar = isTTY
      screen.write(isTTY ? `\r\x1b[K${barOf(summary).slice(0, (screen.columns ?? 80) - 1)}` : `${lineOf(summary)}\n`)
    },
    end() {
      if (bar) screen.write('\r\x1b[K')
      bar = false
    },
  }
}

function barOf(summary: Readonly<ImportSummary>): string {
  const full = Math.round(BAR * partOf(summary))
  return `[${'#'.repeat(full)}${'.'.repeat(BAR - full)}] ${lineOf(summary)}`
}

function lineOf(summary: Readonly<ImportSummary>): string {
  const { read, rejected, seconds } = summary
  const part = partOf(summary)
  const left = part > 0 ? seconds / part - seconds : 0
  const speed = Math.round(read / Math.max(seconds, 0.001))
  return `${Math.floor(part * 100)} %, ${number(read)} rows, ${number(rejected)} rejected, ${number(speed)} rows/s, ${duration(left)} left`
}

const partOf = ({ bytes, position }: Readonly<ImportSummary>): number => (bytes > 0 ? Math.min(1, position / bytes) : 1)

const number = (of: number): string => of.toLocaleString('en')

function duration(seconds: number): string {
  const whole = Math.ceil(seconds)
  const [hours, minutes] = [Math.floor(whole / 3_600), Math.floor(whole / 60) % 60]
  return [...(hours > 0 ? [hours] : []), minutes, whole % 60].map((each, i) => (i > 0 ? String(each).padStart(2, '0') : each)).join(':')
}

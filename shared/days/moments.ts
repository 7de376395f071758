import { onceAsked } from '../words/index.ts'
import { clockWords } from './clock.ts'
import { dayInWords } from './words.ts'

/**
 * Moments, which are written as ISO instants in UTC or with their time zone, and what they are called by this laptop's
 * clock. The present moment is passed in by the code with a clock: window, command line or test.
 */

const two = (n: number): string => String(n).padStart(2, '0')

/**
 * The ISO day of a moment by this laptop's calendar, which is what a person calls today: at seven in the evening in
 * Denver it is still Monday, though it is Tuesday in London. The laptop's time zone is read each time, since it
 * travels.
 */
export function localDay(moment: string | Date): string {
  const at = new Date(moment)
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`
}

/** The moment at which a day begins by this laptop's clock, as the log writes moments; `later` adds days. */
export function startOfDay(day: string, later = 0): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return new Date(year, month - 1, date + later).toISOString()
}

/** The local day and minute of a moment, in a form for file names: “2026-11-23 19-05”. */
export function localMinute(moment: string | Date): string {
  const at = new Date(moment)
  return `${localDay(at)} ${two(at.getHours())}-${two(at.getMinutes())}`
}

/** Minutes after this laptop's midnight, for an agenda that follows the clock on the wall. */
export function localMinutes(moment: string | Date): number {
  const at = new Date(moment)
  return at.getHours() * 60 + at.getMinutes() + at.getSeconds() / 60
}

/** True for an ISO instant in UTC or with its time zone, and for nothing else that a file may hold. */
export const isMoment = (text: string | undefined): text is string =>
  text !== undefined && /^\d{4}-\d\d-\d\dT[\d:.]+(?:Z|[+-]\d\d:\d\d)$/.test(text) && !Number.isNaN(Date.parse(text))

const MINUTE = 60_000

/** An instant with its offset from UTC in minutes: “2026-11-23T08:30:00.000-07:00”. */
function withZone(time: number, east: number): string {
  const off = Math.abs(east)
  return `${new Date(time + east * MINUTE).toISOString().slice(0, -1)}${east < 0 ? '-' : '+'}${two(Math.floor(off / 60))}:${two(off % 60)}`
}

/**
 * A moment with this laptop's time zone, for what happens in a room: printed elsewhere, or after the clocks were
 * changed, it shows the time that everybody in the room saw.
 */
export function momentHere(moment: string | Date): string {
  const at = new Date(moment)
  return withZone(at.getTime(), -at.getTimezoneOffset())
}

/** The offset from UTC with which a moment was kept, in minutes; undefined if it was kept without a time zone. */
function zoneOf(moment: string): number | undefined {
  const [, sign, hours, minutes] = /([+-])(\d\d):(\d\d)$/.exec(moment) ?? []
  return sign === undefined ? undefined : (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes))
}

/** True for a moment with a time zone. */
export const hasZone = (moment: string): boolean => zoneOf(moment) !== undefined

/** Whole minutes after midnight in the time zone of a moment; in this laptop's if it has none. */
export function keptMinutes(moment: string): number {
  const east = zoneOf(moment)
  if (east === undefined) return Math.floor(localMinutes(moment))
  const at = new Date(Date.parse(moment) + east * MINUTE).toISOString()
  return Number(at.slice(11, 13)) * 60 + Number(at.slice(14, 16))
}

/** Milliseconds from one moment to another; negative if the second is earlier. */
export const elapsed = (from: string, to: string): number => Date.parse(to) - Date.parse(from)

/** The moment that many milliseconds after another, in the same time zone. */
export function momentAfter(moment: string, by: number): string {
  const east = zoneOf(moment)
  const time = Date.parse(moment) + by
  return east === undefined ? new Date(time).toISOString() : withZone(time, east)
}

/**
 * A moment as this laptop’s local time, for a format without a time zone. A format keeps the zone in which it was made,
 * and a laptop that flew from Denver to New York would go on showing Denver’s hours beside New York’s days.
 */
function onTheWall(moment: string | Date): Date {
  const at = new Date(moment)
  return new Date(Date.UTC(at.getFullYear(), at.getMonth(), at.getDate(), at.getHours(), at.getMinutes()))
}
const clock = onceAsked(
  () => new Intl.DateTimeFormat(undefined, { hour: 'numeric', minute: '2-digit', timeZone: 'UTC' }),
)

/** The laptop's language, where it says it: `navigator` is there in a page and in Node. */
const language = (): string | undefined =>
  (globalThis as { readonly navigator?: { readonly language?: string } }).navigator?.language

/** The time of day as this laptop shows it: “10:42 am”. In US English without a format, which takes milliseconds to make. */
export const timeWords = (moment: string): string =>
  language() === 'en-US'
    ? clockWords(Math.floor(localMinutes(moment)))
    : clock()
        .format(onTheWall(moment))
        .replace(/\u202f/g, ' ')
        .replace(/\b([AP])M\b/, (m) => m.toLowerCase())

const shortDayOf = (moment: string): string =>
  dayInWords(localDay(moment)).replace(/^\p{L}+/u, (month) => month.slice(0, 3))

/** “Today, 10:42 am”, or “Nov 12, 2026”. */
export const whenWords = (moment: string, now: string | Date): string =>
  localDay(moment) === localDay(now) ? `Today, ${timeWords(moment)}` : shortDayOf(moment)

/** The time of a save, to follow a comma: “10:42 am” today, otherwise “Nov 12, 2026, 10:42 am”. */
export const savedWords = (moment: string, now: string | Date): string =>
  localDay(moment) === localDay(now) ? timeWords(moment) : `${shortDayOf(moment)}, ${timeWords(moment)}`

/** The local day of a moment: “November 17, 2026”. */
export const momentDay = (moment: string): string => dayInWords(localDay(moment))

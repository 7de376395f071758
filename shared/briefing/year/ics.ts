import type { RecordOf } from '../../domain/kinds/index.ts'
import type { Plan } from '../../domain/plan.ts'
import { dayBehind, type Entry, sortWords, type Year } from './entries.ts'

/**
 * A calendar file (iCalendar, RFC 5545) of the year. Importing a second one brings changes and not copies: each entry
 * keeps its UID, its SEQUENCE rises when it changes, and a removed one stays in the file as canceled.
 */

/** What a calendar file said about an entry: recorded in the plan with the sent file. */
type KeptEntry = NonNullable<RecordOf<'briefingSent'>['entries']>[number]
type Reader = 'public' | 'cabinet'

export interface CalendarFile {
  readonly text: string
  /** How many dates it has, those that are canceled left aside. */
  readonly dates: number
  /** Entries that differ from the last file, to be recorded. */
  readonly news: readonly KeptEntry[]
  readonly added: number
  readonly changed: number
  readonly cancelled: number
}

const isSame = (a: KeptEntry, b: Pick<KeptEntry, 'day' | 'title' | 'cancelled'>): boolean =>
  a.day === b.day && a.title === b.title && (a.cancelled ?? false) === (b.cancelled ?? false)

/**
 * What an edition last said about each entry, and the highest number that the entry had in any edition. Two laptops
 * can have given one number to two different dates: then calendars have different ones, and only a higher number
 * brings them together.
 */
function lastSaid(plan: Plan, reader: Reader) {
  const last = new Map<string, KeptEntry>()
  const apart = new Set<string>()
  const highest = new Map<string, number>()
  for (const sent of plan.all('briefingSent'))
    for (const e of sent.entries ?? []) {
      if (e.thing === undefined) continue
      const n = e.sequence ?? 0
      highest.set(e.thing, Math.max(highest.get(e.thing) ?? 0, n))
      if (sent.readBy !== reader) continue
      const before = last.get(e.thing)
      if (before !== undefined && (before.sequence ?? 0) > n) continue
      if (before !== undefined && (before.sequence ?? 0) === n && !isSame(before, e)) apart.add(e.thing)
      else if (before === undefined || (before.sequence ?? 0) < n) apart.delete(e.thing)
      last.set(e.thing, e)
    }
  return { last, apart, highest }
}

/** The file of an edition, `today` being the day on which it is written (ISO). `plan` knows what went out before. */
export function calendarFile(
  plan: Plan,
  entries: readonly Entry[],
  { reader, today, name, year }: { reader: Reader; today: string; name: string; year: Year },
): CalendarFile {
  const { last, apart, highest } = lastSaid(plan, reader)
  const next = (key: string) => (highest.get(key) ?? 0) + 1
  let [added, changed, cancelled] = [0, 0, 0]
  const here = new Set(entries.map((e) => e.key))
  const kept = entries.map((e): KeptEntry => {
    const before = last.get(e.key)
    const own = { thing: e.key, day: e.day, title: e.title }
    if (before === undefined) {
      added++
      return { ...own, sequence: highest.has(e.key) ? next(e.key) : 0 }
    }
    if (isSame(before, e) && !apart.has(e.key)) return { ...own, sequence: before.sequence ?? 0 }
    changed++
    return { ...own, sequence: next(e.key) }
  })
  const gone = [...last.values()].flatMap((before): KeptEntry[] => {
    // Words about another year do not matter here.
    const { day = '' } = before
    if (before.thing === undefined || here.has(before.thing) || day < year.from || day > year.to) return []
    if (before.cancelled && !apart.has(before.thing)) return [before]
    cancelled++
    return [{ ...before, cancelled: true, sequence: next(before.thing) }]
  })
  const all = [...kept, ...gone]
  const news = all.filter((e) => {
    const before = last.get(e.thing ?? '')
    return before === undefined || before.sequence !== e.sequence
  })
  const sorts = new Map(entries.map((e) => [e.key, e.sort]))
  const stamp = `${today.replaceAll('-', '')}T120000Z`
  const events = all.flatMap((e) => eventOf(e, sorts.get(e.thing ?? ''), { stamp, reader }))
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Groundwork//Planning calendar//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(name)}`,
    ...events,
    'END:VCALENDAR',
  ]
  return { text: `${lines.map(folded).join('\r\n')}\r\n`, dates: kept.length, news, added, changed, cancelled }
}

function eventOf(
  { thing = '', day = '', title = '', sequence = 0, cancelled }: KeptEntry,
  sort: Entry['sort'] | undefined,
  { stamp, reader }: { stamp: string; reader: Reader },
): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${escaped(`${thing.replaceAll('/', '-')}@groundwork`)}`,
    `DTSTAMP:${stamp}`,
    `SEQUENCE:${sequence}`,
    `DTSTART;VALUE=DATE:${day.replaceAll('-', '')}`,
    `DTEND;VALUE=DATE:${dayBehind(day).replaceAll('-', '')}`,
    `SUMMARY:${escaped(title)}`,
    ...(sort === undefined ? [] : [`CATEGORIES:${escaped(sortWords[sort])}`]),
    `STATUS:${cancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    'TRANSP:TRANSPARENT',
    // Entries for the cabinet must not show in calendars that others can look into.
    `CLASS:${reader === 'cabinet' ? 'CONFIDENTIAL' : 'PUBLIC'}`,
    'END:VEVENT',
  ]
}

/** Signs that mean something in a calendar file, written so that they mean themselves. */
const escaped = (text: string): string => text.replace(/[\\;,]/g, (sign) => `\\${sign}`).replace(/\r\n|\r|\n/g, '\\n')

/** No line is longer than 75 bytes; one that goes on begins with a blank. A sign is never cut. */
function folded(line: string): string {
  const parts: string[] = []
  let part = ''
  let bytes = 0
  for (const sign of line) {
    const c = sign.codePointAt(0) ?? 0
    const size = c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4
    if (bytes + size > 75) {
      parts.push(part)
      part = ' '
      bytes = 1
    }
    part += sign
    bytes += size
  }
  return [...parts, part].join('\r\n')
}

import { commas } from '../../words/index.ts'
import { OF_ROWS, saysDid } from '../columns/count-columns.ts'
import { gluedSigns } from '../figures/glued-signs.ts'
import { codesIn } from '../figures/marks-note.ts'
import type { FileReading } from '../figures/readings.ts'
import type { Column } from '../table/columns.ts'
import { head } from '../table/heads.ts'
import { betterOf } from '../vocabulary/speaks.ts'
import { sameTopic } from '../vocabulary/topics.ts'
import { doubtKey } from './neighbors.ts'

/** The share as the row’s own numbers make it, where it is another than its figure; null where they agree or can’t be held against it. */
function shareOf(
  reading: FileReading,
  column: number,
): { readonly did: number; readonly of: number; readonly share: number } | null {
  const { counted, figure } = reading
  const [did, of] = [counted?.did.get(column), counted?.of]
  return figure === null || did === undefined || !of ? null : { did, of, share: (100 * did) / of }
}

const near = (a: number, figure: number): boolean => {
  const decimals = String(figure).split('.')[1]?.length ?? 0
  // Rounded, or cut off.
  return Math.abs(a - figure) < 0.999 * 10 ** -Math.min(decimals, 2)
}

/** In percent: a share computed from other numbers than those beside it may be this far off. */
const ROUNDED = 0.6
/** This share of a column's rows decides what it is. */
const MOST_ROWS = 0.75
const denied =
  /\b(not|non|no|never|didn[’']?t|did not|without|off|fail\w*|below|under|absent|drop[- ]?outs?|miss\w*)\b|\bun(?=[a-z]{4})/i
const outcome = /\b(yes|met|meets?|meeting|pass\w*|proficien\w*|present|on[- ]track|enrolled|graduat\w*|attend\w*)\b/i
/**
 * True where a column counts those who did what the measure counts, false where it counts the others; null where its
 * heading does not say it.
 */
function didIt(column: Column, about: string): boolean | null {
  const text = head(column)
  const [own, of] = [betterOf(text), betterOf(about)]
  if (own !== null && of !== null) return own === of
  const isDenied = denied.test(text)
  // “Absent” under a measure of absence is what is counted.
  if (sameTopic(text, about)) return isDenied === denied.test(about) || !/\b(not|non|no|never|did)\b/i.test(text)
  if (!isDenied && !outcome.test(text)) return null
  return isDenied === denied.test(about)
}

/**
 * Rows whose figure is another than their own numbers make: “305 of 500”, and 16 percent. A column is of those who did
 * where its heading says so, or where most rows agree with it.
 */
function againstCounts(
  readings: readonly FileReading[],
  columns: readonly Column[],
  about: string,
): ReadonlyMap<FileReading, string> {
  const found = new Map<FileReading, string>()
  const at = [...new Set(readings.flatMap((r) => [...(r.counted?.did.keys() ?? [])]))]
  const told = new Map(
    at.map((i) => [
      i,
      readings.flatMap((r) => {
        const made = shareOf(r, i)
        return made === null || r.figure === null ? [] : [{ r, figure: r.figure, ...made }]
      }),
    ]),
  )
  const all = (i: number, fits: (t: { readonly share: number; readonly figure: number }) => boolean): boolean => {
    const own = told.get(i) ?? []
    return own.length > 0 && own.every(fits)
  }
  const isShare = (i: number): boolean => all(i, (t) => near(t.share, t.figure))
  const isRest = (i: number): boolean => all(i, (t) => near(100 - t.share, t.figure))
  const says = (i: number): boolean | null => (columns[i] === undefined ? null : didIt(columns[i], about))
  // What one column proves about its rows, no other takes back.
  const proven = new Set(
    at.flatMap((i) => (isShare(i) && says(i) !== false ? (told.get(i) ?? []).map((t) => t.r) : [])),
  )
  // Even rounded, the share of the others is far nearer than that of those who did.
  const nearly = (i: number, rest: boolean): boolean => {
    const fits = (told.get(i) ?? []).filter(({ share, figure }) => {
      const [own, other] = rest ? [100 - share, share] : [share, 100 - share]
      return Math.abs(own - figure) <= ROUNDED && Math.abs(own - figure) < Math.abs(other - figure)
    })
    // One slip takes nothing back of what the others say.
    const many = told.get(i)?.length ?? 0
    return many > 0 && (fits.length === many || (fits.length >= 3 && fits.length >= many * MOST_ROWS))
  }
  const turned = at.find((i) => (nearly(i, false) && says(i) === false) || (nearly(i, true) && says(i) === true))
  for (const { r, did, of, share, figure } of told.get(turned ?? Number.NaN) ?? []) {
    // At half the students either may be meant.
    if (proven.has(r) || (near(share, figure) && near(100 - share, figure))) continue
    const own = columns[turned ?? -1]?.name ?? ''
    found.set(
      r,
      near(share, figure)
        ? `It is the share of the ${commas(did, 0)} of ${commas(of, 0)} students under “${own}”: this may be the share of those who did not.`
        : `The same row says ${commas(did, 0)} of ${commas(of, 0)} students, which is ${commas(share, 1)} percent: this may be the share of those who did not.`,
    )
  }
  for (const i of at) {
    const own = told.get(i) ?? []
    const off = own.filter((t) => !near(t.share, t.figure))
    const column = columns[i]
    const agreed = own.length - off.length
    const saysSo = i === OF_ROWS ? agreed > 0 || own.length === 1 : column !== undefined && saysDid(column)
    // The number of all of them once more says nothing of those who did, nor does one that each row has, as a place’s.
    const alike = own.length > 2 && agreed === 0 && own.every((t) => t.did === own[0]?.did)
    const again = alike || (own.length > 1 && own.every((t) => t.did === t.of))
    if (again || isRest(i) || !(saysSo || (agreed > 1 && agreed >= own.length / 2))) continue
    for (const { r, did, of, share } of off)
      if (!found.has(r) && !proven.has(r))
        found.set(
          r,
          `${i === OF_ROWS ? 'Other rows say' : 'The same row says'} ${commas(did, 0)} of ${commas(of, 0)} students, which is ${commas(share, 1)} percent.`,
        )
  }
  return found
}

/** Figures of all students of whom the file says that they are fewer than one of their groups. */
function moreThanAll(
  readings: readonly FileReading[],
  isAll: (group: string) => boolean,
): ReadonlyMap<FileReading, string> {
  const most = new Map<string, FileReading>()
  for (const r of readings) if (!isAll(r.group) && (r.n ?? 0) > (most.get(r.year)?.n ?? 0)) most.set(r.year, r)
  return new Map(
    readings.flatMap((r) => {
      const part = isAll(r.group) ? most.get(r.year) : undefined
      if (part?.n == null || r.n === null || r.n >= part.n) return []
      return [
        [r, `All students are ${commas(r.n, 0)} here, and “${part.group}” alone are ${commas(part.n, 0)}.`] as const,
      ]
    }),
  )
}

/** Numbers of a group and of all students that can’t both be right, since the group’s is larger; by the key of a doubt. */
export function largerThanAll(
  readings: readonly FileReading[],
  groups: ReadonlyMap<string, string>,
  isTotal: (id: string) => boolean,
): ReadonlyMap<string, string> {
  const idOf = ({ group }: FileReading): string => groups.get(group) ?? ''
  const all = new Map(readings.flatMap((r) => (isTotal(idOf(r)) && r.figure !== null ? [[r.year, r.figure]] : [])))
  const found = new Map<string, string>()
  for (const r of readings) {
    const of = all.get(r.year)
    if (!groups.has(r.group) || isTotal(idOf(r)) || r.figure === null || of === undefined || r.figure <= of) continue
    found.set(doubtKey(idOf(r), r.year), `All students together have ${commas(of, 3)}.`)
    for (const id of groups.values())
      if (isTotal(id)) found.set(doubtKey(id, r.year), `“${r.group}” alone has ${commas(r.figure, 3)}.`)
  }
  return found
}

/** No school year has more days; and of a district that grew or shrank no more than so many times its children are counted. */
const YEAR = 200
const TIMES = 1.5
const perMany = /\bper\b|\btotal\b|\ball days\b|\brate\b/i

/** Figures that no child’s year, and no such district, allows; by the key of a doubt. */
export function beyondAny(
  readings: readonly FileReading[],
  groups: ReadonlyMap<string, string>,
  unit: string,
  about: string,
  enrolled: number | null,
): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  const put = (r: FileReading, why: string): void => {
    const id = groups.get(r.group)
    if (id !== undefined) found.set(doubtKey(id, r.year), why)
  }
  for (const r of readings) {
    if (r.figure === null) continue
    if (unit === 'days' && r.figure > YEAR && !perMany.test(about))
      put(r, 'No school year has so many days, so these may be the days of all students together.')
    else if (
      unit === 'count' &&
      enrolled !== null &&
      enrolled > 0 &&
      r.figure > TIMES * enrolled &&
      ofChildren.test(about)
    )
      put(r, `The district has ${commas(enrolled, 0)} students, as the plan says.`)
  }
  return found
}
/** Words for counts in which each student is counted once. */
const ofChildren = /\b(enroll\w*|students?|children|pupils|membership|headcount|graduates|dropouts?)\b/i

/** Figures are rounded, and numbers of students are of the same day only nearly. */
const LOOSE = 1

/**
 * Figures of groups that are impossible for a part of all students: if 80 of 300 did not, no group can have 82
 * percent who did not. A count that leaves some out makes the bounds wider, so the group must have at least ten.
 */
function againstAll(
  readings: readonly FileReading[],
  isAll: (group: string) => boolean,
): ReadonlyMap<FileReading, string> {
  const alls = new Map(readings.flatMap((r) => (isAll(r.group) && r.figure !== null && r.n ? [[r.year, r]] : [])))
  return new Map(
    readings.flatMap((r) => {
      const all = alls.get(r.year)
      if (all?.n == null || all.figure === null || r === all || isAll(r.group)) return []
      if (r.figure === null || r.n === null || r.n < 10 || r.n >= all.n) return []
      const [did, share] = [(r.figure * r.n) / all.n, r.n / all.n]
      const [least, most] = [did, did + 100 * (1 - share)]
      return all.figure >= least - LOOSE && all.figure <= most + LOOSE
        ? []
        : [
            [
              r,
              `All students have ${commas(all.figure, 3)} of ${commas(all.n, 0)}, which can’t be with ${commas(r.figure, 3)} of these ${commas(r.n, 0)}.`,
            ] as const,
          ]
    }),
  )
}

/** So near are the numbers of one group from year to year. */
const STEADY = 1.25
const steady = (a: number, b: number): boolean => a > 0 && b > 0 && Math.max(a, b) <= STEADY * Math.min(a, b)

/** Rows whose two numbers fit the group’s other years better the other way round. */
function changedPlaces(readings: readonly FileReading[]): ReadonlyMap<FileReading, string> {
  const found = new Map<FileReading, string>()
  for (const all of Map.groupBy(readings, (r) => r.group).values()) {
    const told = all.flatMap((r) => (r.figure === null || r.n === null ? [] : [{ r, figure: r.figure, n: r.n }]))
    for (const { r, figure, n } of told) {
      const others = told.filter((o) => o.r !== r && o.r.year !== r.year)
      const turned = others.every((o) => steady(o.n, figure) && steady(o.figure, n))
      const stands = others.some((o) => steady(o.n, n) || steady(o.figure, figure))
      const [one] = others
      if (others.length > 1 && turned && !stands && one !== undefined)
        found.set(
          r,
          `Another year has ${commas(one.figure, 3)} of ${commas(one.n, 0)} students: the two numbers in this row may have changed places.`,
        )
    }
  }
  return found
}

/** The note that says that a figure is a code for something else; undefined if there is none. */
const codedBy = (figure: number, notes: readonly string[]): string | undefined =>
  notes.find((text) => codesIn(text).some((n) => n === figure || (n > 0 && n < 1 && Math.abs(n * 100 - figure) < 1e-9)))

/**
 * Numbers of children that can’t be those of each group, since all students have the same: by year. They are of the
 * district, or of whatever else, and would lift a small group over the floor.
 */
export function sharedNumbers(
  readings: readonly FileReading[],
  isAll: (group: string) => boolean,
): ReadonlySet<FileReading> {
  const shared = new Set<FileReading>()
  for (const all of Map.groupBy(readings, (r) => r.year).values()) {
    const numbered = all.filter((r) => r.n !== null)
    const groups = new Set(numbered.map((r) => r.group))
    const least = numbered.some((r) => isAll(r.group)) ? 2 : 3
    if (groups.size >= least && new Set(numbered.map((r) => r.n)).size === 1) for (const r of numbered) shared.add(r)
  }
  return shared
}

/**
 * Why the file itself says that a figure is wrong, by group and year as the plan calls them.
 *
 * @param columns null where the figures are no shares
 */
export function contradictedBy(
  readings: readonly FileReading[],
  columns: readonly Column[] | null,
  groups: ReadonlyMap<string, string>,
  isTotal: (id: string) => boolean,
  notes: readonly string[] = [],
  /** The measure's name. */
  about = '',
): ReadonlyMap<string, string> {
  const mine = readings.filter((r) => groups.has(r.group))
  const all = moreThanAll(mine, (inFile) => isTotal(groups.get(inFile) ?? ''))
  const isTheirs = (inFile: string): boolean => isTotal(groups.get(inFile) ?? '')
  const found = columns === null ? [] : [...againstAll(mine, isTheirs), ...againstCounts(mine, columns, about)]
  const coded = mine.flatMap((r) => {
    const note = r.figure === null ? undefined : codedBy(r.figure, notes)
    return note === undefined ? [] : [[r, `The file says “${note.slice(0, 120)}”.`] as const]
  })
  return new Map(
    [...all, ...found, ...coded, ...gluedSigns(mine, notes), ...changedPlaces(mine)].map(([r, why]) => [
      doubtKey(groups.get(r.group) ?? '', r.year),
      why,
    ]),
  )
}

import { fold } from '../../domain/usual-groups.ts'
import { compareKeys, memo } from '../../words/index.ts'
import { nameTexts } from '../names-out.ts'
import type { TablesPlan as Plan } from '../parts.ts'
import { type Counts, countsOf, sum } from './counts.ts'
import { stemsOf } from './part-of.ts'
import { type Counted, unitOf } from './tables.ts'

/** The most years that are combined, so that a group is large enough to print; and the most points of one year. */
export const MOST_YEARS = 6
const MOST_POINTS = 8

const numbers = ['', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']
const several = `\\d|${numbers.slice(2).join('|')}`
const many = `(${several})`
const together = '(?:together|combined|pooled|average|averaged|total)'
/** “2020–21 to 2022–23”, “classes of 2021 to 2023”. */
const fromTo =
  '\\b(?:(?:classes|cohorts|school years|years) )?(?:(?:of|from) )?(20\\d\\d)(?: \\d\\d)? (?:to|through) (20\\d\\d)(?: \\d\\d)?\\b'
const moving = '(?:rolling|moving|running)'
/** “Three years together”, “over the last 3 years”, “two-year average”, “three-year rolling average”; not “graduate in four years”. */
const told = new RegExp(
  [
    fromTo,
    `(?<!\\b(?:in|within|after|under|by) (?:(?:${several}) )?)(?:\\b(?:last|past|latest|over|of|all|the) )*\\b(?:${many} )?(?:school )?(?:years|cohorts|classes)\\b(?: ${together}\\b)?`,
    `\\b${many} year (?:${moving} )?${together}\\b`,
    `\\b${many} year ${moving}\\b`,
    `\\b${moving} ${many} years?(?: ${together})?\\b`,
    `\\b(?:${moving} )?(?:together|combined|pooled)\\b|\\b${moving} average\\b`,
  ].join('|'),
  'g',
)

/** What a name says is told of several years, how many these are if it says so, and the rest of its words. */
interface Span {
  readonly years: number | undefined
  readonly words: ReadonlySet<string>
}

const year = '20\\d\\d'
/** “2024–26”, “2024, 2025 and 2026”; a school year, “2024–25”, is no span. */
const asSpan = (text: string): string =>
  text
    .replace(/\b(20\d\d) ?[-–] ?(?:20)?(\d\d)\b/g, (said, from: string, to: string) =>
      Number(`20${to}`) > Number(from) + 1 ? `${from} to 20${to}` : said,
    )
    .replace(new RegExp(`\\b${year}(?:,? (?:and )?${year}\\b)+`, 'g'), (said) => {
      const [first = '', ...more] = said.match(new RegExp(year, 'g')) ?? []
      const isRun = more.every((of, i) => Number(of) === Number(first) + i + 1)
      return isRun ? `${first} to ${more.at(-1)}` : said
    })

const spanIn = memo((text): Span | null => {
  const whole = fold(asSpan(text))
    .replace(/\byr\b/g, 'year')
    .replace(/\bavg\b/g, 'average')
  const [found] = [...whole.matchAll(told)]
  if (found === undefined) return null
  const [from = '', to] = found.slice(1).filter((said) => said !== undefined)
  const count = to ? Number(to) - Number(from) + 1 : Math.max(Number(from) || 0, numbers.indexOf(from))
  const years = count > 0 && count < numbers.length ? count : undefined
  return { years, words: stemsOf(whole.replace(told, ' ')) }
})

/** What names say that are told of several years; none where none of them is. */
export const yearsSaid = (names: readonly string[]): readonly Span[] => names.flatMap((text) => spanIn(text) ?? [])

/** Whether a name says that it is told of several years. */
export const saysYears = (names: readonly string[]): boolean => yearsSaid(names).length > 0

/** How many years a measure is of, as a name says that is another measure’s besides; null where it says years alone. */
export function yearsBeside(whole: readonly string[], part: readonly string[]): number | null | undefined {
  for (const text of whole) {
    const span = spanIn(text)
    if (span === null || span.words.size === 0) continue
    const isSame = part.some((name) => {
      const own = [...stemsOf(name)]
      return own.length === span.words.size && own.every((word) => span.words.has(word))
    })
    if (isSame) return span.years ?? null
  }
  return undefined
}

/** Rows of several tables that are one row of another: years one after the other, or points of the year. */
export interface RowInTime {
  readonly whole: string
  readonly id: string
  readonly parts: readonly string[]
}

/**
 * Rows that tell of several years together, or of a year, what rows of each year or point tell apart, whatever other rows these
 * tables have: by the names, and by how many children they are and who of them did.
 */
export function rowsInTime(plan: Plan, tables: readonly Counted[], total: string | undefined): readonly RowInTime[] {
  const countsIn = (t: Counted, id: string): Counts => countsOf(t.readings.get(id), unitOf(plan, t.of))
  const ofYears = tables.filter((t) => saysYears(nameTexts(plan, t.of.measure)))
  const byMeasure = Map.groupBy(tables, (t) => t.of.measure)
  return [...byMeasure].flatMap(([measure, own]) => {
    const years = own.filter((t) => t.of.point === undefined).toSorted((a, b) => compareKeys(a.of.year, b.of.year))
    const names = nameTexts(plan, measure)
    const together =
      years.length < 2 ? [] : ofYears.filter((t) => yearsBeside(nameTexts(plan, t.of.measure), names) !== undefined)
    const runs = together.length === 0 ? [] : runsOf(years).map((parts) => ({ parts, wholes: together }))
    const points = [...Map.groupBy(own, (t) => t.of.year).values()].flatMap((of) => {
      const wholes = of.filter((t) => t.of.point === undefined)
      const parts = of.filter((t) => t.of.point !== undefined)
      return wholes.length === 0 || parts.length > MOST_POINTS
        ? []
        : setsOf(parts).map((set) => ({ parts: set, wholes }))
    })
    return [...runs, ...points].flatMap(({ parts, wholes }) =>
      wholes.flatMap((whole) =>
        [...whole.readings.keys()].flatMap((id): RowInTime[] => {
          const all = countsIn(whole, id)
          const { n, did, slack } = sum(parts.map((t) => countsIn(t, id)))
          if (id === total || !n || did === null || n !== all.n || all.did === null) return []
          const isOne = Math.abs(did - all.did) <= slack + all.slack
          return isOne ? [{ whole: whole.key, id, parts: parts.map((t) => t.key) }] : []
        }),
      ),
    )
  })
}

/** Each two or more, up to so many, one after the other. */
export const runsOf = <T>(list: readonly T[]): readonly (readonly T[])[] =>
  list.flatMap((_, from) => list.slice(from + 1, from + MOST_YEARS).map((_, more) => list.slice(from, from + more + 2)))

function setsOf<T>(list: readonly T[]): readonly (readonly T[])[] {
  const sets: (readonly T[])[] = []
  for (let bits = 3; bits < 1 << list.length; bits++) {
    const set = list.filter((_, i) => bits & (1 << i))
    if (set.length > 1) sets.push(set)
  }
  return sets
}

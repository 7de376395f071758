import { fold, usualGroup } from '../../domain/usual-groups.ts'
import { besideGroup, groupOver, kindOver } from '../names/group-over.ts'
import type { Column } from '../table/columns.ts'
import { besides, countsIn, figureHead, head, mostlyYears, numeric, shareIn } from '../table/heads.ts'
import { yearIn, yearInHeading } from '../years/years.ts'
import { yearColumn } from './year-columns.ts'

/** Columns of figures across a table: one for each year, or one for each group. */

/** Words in a heading with a year that make it one of several years, or of another place. */
const noYear =
  /^(?!.*\b(scores?|days?|sat|act|absences?|absent|scale|points?|gpa|lexiles?|rit|hours|minutes)\b).*\b(averages?|mean)\b|\b(baseline|expected)\b|^(?!.*graduat).*\bcohort\b/i

export const headsCount = (heading: string): boolean =>
  (countsIn.test(heading) || /\btakers\b/i.test(heading)) &&
  !shareIn.test(heading) &&
  !/\b(means?|averages?|avg|medians?)\b/i.test(heading)

/** The year that the heading of a column of figures names as theirs. */
export const yearOver = (c: Column): string | undefined =>
  besides.test(head(c)) || noYear.test(head(c)) ? undefined : yearInHeading(c.heading, 'ending')

/**
 * The columns of figures that are headed by a year, where no column holds the year of each row. None where two of them
 * are of one year: then a person has to say which is meant. `fits` leaves out such as can’t be.
 */
export function yearColumns(
  columns: readonly Column[],
  fits: (column: Column) => boolean = () => true,
): readonly number[] {
  if (columns.some((c) => mostlyYears(c) && c.distinct.length > 1)) return []
  // A column of years that are all the same, headed as such: what else is headed by a year is something else.
  if (yearColumn(columns) >= 0) return []
  const all = columns.flatMap((c, i) => {
    const year = yearOver(c)
    const figures = c.filled > 0 && !c.hidden && (c.numbers.numbers + c.marks) / c.filled > 0.5 && !mostlyYears(c)
    return year === undefined || !figures || !fits(c) ? [] : [{ i, year, counts: headsCount(c.heading) }]
  })
  const shares = all.filter((c) => !c.counts)
  const meant = shares.length > 0 ? shares : all
  // "Mathematics 2018" and "Reading 2019" are two measures, and no two years of one.
  const rests = new Set(meant.map((c) => restOf(columns[c.i]?.heading ?? '')))
  return rests.size === 1 && new Set(meant.map((c) => c.year)).size === meant.length ? meant.map((c) => c.i) : []
}

/** The words of a heading beside its year, without those for a share. */
export const restOf = (heading: string): string =>
  fold(heading.replaceAll('_', ' ').replace(yearIn, ' ').replace(/%|#/g, ' '))
    .replace(/\b((school|fiscal|academic) year|percent(age)?|pct|rate|actual|final|prelim\w*|revised)\b/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()

/**
 * Among columns for groups, those of one kind: all, if each group has one; else the shares, if they are of one kind
 * and as many as any. Null if a person has to choose.
 */
function ofOneKind<
  T extends { readonly kind: string; readonly group: { readonly way: string; readonly group: string | null } },
>(may: readonly T[]): readonly T[] | null {
  const kinds = [...Map.groupBy(may, (m) => m.kind).values()]
  const groups = new Set(may.map((m) => `${m.group.way} ${m.group.group}`))
  // “Black” beside “White %”: written as each came.
  const saysLittle = (kind: string): boolean => /^((percent(age)?|pct|rates?|of)( |$))*$/.test(kind)
  if (groups.size === may.length && may.every((m) => saysLittle(m.kind) || m.kind === may[0]?.kind)) return may
  const most = Math.max(...kinds.map((k) => k.length))
  const [whole, ...more] = kinds.filter((k) => k.length === most)
  if (whole !== undefined && more.length === 0 && most > groups.size / 2) return whole
  const shares = kinds.filter((k) => k.length === most && shareIn.test(k[0]?.kind ?? ''))
  const [one, ...others] = shares
  return one !== undefined && others.length === 0 ? one : null
}

/**
 * The columns of figures that are headed by a group each, where no column holds the group of each row, and none holds
 * another figure.
 */
export function groupColumns(columns: readonly Column[]): readonly number[] {
  // “Students with disabilities” is the group’s own name.
  const isCount = (c: Column): boolean => {
    const rest = usualGroup(groupOver(c.heading)) === null ? c.heading : besideGroup(c.heading)
    return countsIn.test(rest) && !shareIn.test(rest)
  }
  const ofGroups = (c: Column): number => c.distinct.slice(0, 200).filter((d) => usualGroup(d.text)).length
  // One group in every row: the columns cut it once more.
  const ofOne = (c: Column): boolean => {
    const [only, ...more] = c.distinct
    const group = only === undefined || more.length > 0 ? null : usualGroup(only.text)
    return group !== null && group.way !== 'all'
  }
  if (columns.some((c) => ofGroups(c) > 1 || ofOne(c))) return []
  const may = columns.flatMap((c, i) => {
    // “District” beside “District Name” holds codes, and no figures of all students.
    const isCode =
      /^\W*district\W*$/i.test(c.heading) &&
      (columns.some((o) => /^\W*district[ _]?name\W*$/i.test(o.heading)) || c.distinct.some((d) => /^0\d/.test(d.text)))
    const group = c.hidden || mostlyYears(c) || isCode ? null : usualGroup(groupOver(c.heading))
    // A group may be withheld in every row.
    const figures = c.filled > 0 && (c.numbers.numbers + c.marks) / c.filled > 0.5
    if (!group || !figures) return []
    const counts = isCount(c) && (group.way !== 'all' || /\b(n|number|count)s?\b|#/i.test(besideGroup(c.heading)))
    return [{ i, group, counts, kind: kindOver(c.heading) }]
  })
  const one = ofOneKind(may.some((m) => !m.counts) ? may.filter((m) => !m.counts) : may)
  const meant = one ?? []
  const at = new Set(meant.map((m) => m.i))
  const groups = new Set(may.map((m) => m.i))
  const others = columns.some(
    (c, i) => !groups.has(i) && numeric(c) && figureHead.test(head(c)) && !besides.test(head(c)),
  )
  const each = new Set(meant.map((m) => `${m.group.way} ${m.group.group}`)).size === meant.length
  return meant.length > 1 &&
    meant.some((m) => (columns[m.i]?.numbers.numbers ?? 0) > 0) &&
    each &&
    !others &&
    meant.some((m) => m.group.way !== 'all')
    ? [...at]
    : []
}

import { groupIn, usualGroup } from '../../domain/usual-groups.ts'
import { groupOver } from '../names/group-over.ts'
import { acrossOf, type Column, type Role, singular } from '../table/columns.ts'
import {
  besides,
  code,
  countsIn,
  figureHead,
  groupHead,
  head,
  mostlyYears,
  nHead,
  numeric,
  places,
  share,
} from '../table/heads.ts'
import { kindOf } from '../vocabulary/unit-said.ts'
import { yearInHeading } from '../years/years.ts'
import { groupColumns, headsCount, restOf, yearColumns, yearOver } from './across.ts'
import { countsYears } from './cohorts.ts'
import { heldBackBy } from './held-back.ts'
import { type Made, provenShare, withProvenCount } from './made-of.ts'
import { isPartOfStudents, leavesOut, narrow } from './narrowing.ts'
import { isOtherYear, yearColumn, yearsApart } from './year-columns.ts'

/** A group's part of all students. */
const partOfAll = /(?:%|\b(?:percent|pct|share)) of (?:the )?(?:district|total|enrollment|all|state)\b/i
/** Among several numbers of students, the figure's own come first: fewer are tested than enrolled. */
const counted: readonly RegExp[] = [
  /denominator|valid/i,
  /tested|takers|assessed|cohort|participants/i,
  /^(?!.*enrol)/i,
]

const finerHead = /\bsub|\b(value|detail)\b/i
const named: readonly (readonly [Role, RegExp])[] = [
  ['format', /^(data ?format|format|unit|value ?type)s?$/i],
  // A bare "Number" or "Count" beside a figure may be of those who did: that is not guessed.
  ['n', nHead],
  ['group', groupHead],
  ['figure', figureHead],
]
/** A unit is told in a word or two; a definition is longer. */
const LONGEST_UNIT = 30
/** A place other than the figures': “Former district”. */
const otherPlace = /\b(former|previous|prior|peer|comparison|neighbou?ring)\b/i
const noPlace = /\b(type|level|grade|year|status|group|category|term|code|id|number|no|percent|pct|rate)\b|%/i

/** Columns that may hold the figures, whatever their headings are: of several, a person says which is meant. */
export function figureColumns(columns: readonly Column[], used: readonly Role[]): readonly number[] {
  const may = columns.flatMap((c, i) =>
    (used[i] === 'ignored' || used[i] === 'figure' || used[i] === 'asked') &&
    !c.hidden &&
    (figureHead.test(head(c))
      ? c.numbers.numbers + c.marks > 0
      : share(c.numbers.numbers + c.marks, c) > 0.5 && c.numbers.numbers > 0) &&
    !mostlyYears(c) &&
    !besides.test(head(c)) &&
    !(code.test(head(c)) && !figureHead.test(head(c)))
      ? [i]
      : [],
  )
  // Beside a number of students, the group's part of all is not used; alone it is what the file has.
  const own = may.filter((i) => !partOfAll.test(head(columns[i] as Column)))
  const meant = own.length > 0 || used.includes('n') ? own : may
  const rates = meant.filter((i) => figureHead.test(head(columns[i] as Column)))
  return rates.length > 0 ? rates : meant
}

const isGroup = (c: Column | undefined): boolean => {
  const means = c === undefined ? null : usualGroup(groupOver(c.heading))
  return means !== null && means.way !== 'all'
}

/** How many different texts of a column name a group. */
const groupsIn = (c: Column): number => c.distinct.slice(0, 60).filter((d) => usualGroup(d.text) !== null).length

/** True for a column of which most texts name a group, and not the same one. */
function holdsGroups(c: Column): boolean {
  const texts = c.distinct.slice(0, 60)
  return texts.length > 1 && texts.filter((d) => usualGroup(d.text) !== null).length > texts.length / 2
}

/** The use of each column, guessed from its heading and contents. A person can change each. */
export function guessRoles(columns: readonly Column[], made: readonly Made[] = []): readonly Role[] {
  const guessed: Role[] = columns.map(() => 'ignored')
  const free = (role: Role): boolean => !singular.includes(role) || !guessed.includes(role)
  const open = (i: number): boolean => guessed[i] === 'ignored'
  const numbers = (c: Column): number => share(c.numbers.numbers, c)
  for (const i of yearColumns(columns)) guessed[i] = 'yearFigure'
  if (!guessed.includes('yearFigure')) for (const i of groupColumns(columns)) guessed[i] = 'groupFigure'
  const across = acrossOf(guessed)
  const wide = across === 'yearFigure'
  const groups = columns.filter((c) => groupHead.test(head(c))).length
  const suits: Partial<Record<Role, (c: Column) => boolean>> = {
    n: (c) =>
      !c.hidden &&
      c.numbers.numbers > 0 &&
      share(c.numbers.numbers + c.marks, c) > 0.5 &&
      !mostlyYears(c) &&
      !countsYears(c) &&
      c.numbers.signs === 0,
    figure: () => false,
    group: (c) =>
      across !== 'groupFigure' &&
      numbers(c) < 0.5 &&
      !(
        /\b(type|code|id)\b/i.test(head(c)) &&
        groups > 1 &&
        !columns.every((o) => o === c || !groupHead.test(head(o)) || groupsIn(o) < groupsIn(c))
      ) &&
      // “Gender” with “All” in each row is beside the groups, whatever those are called.
      !(c.distinct.length === 1 && columns.some((o) => o !== c && holdsGroups(o))),
    format: (c) => c.distinct.length <= 6,
  }
  const severalYears = !wide && yearsApart(columns).length > 0
  const year = wide || severalYears ? -1 : yearColumn(columns)
  if (year >= 0) guessed[year] = 'year'
  const place = placeColumn(columns, open)
  if (place >= 0) guessed[place] = 'place'
  for (const [role, pattern] of named) {
    const may = columns.flatMap((c, i) => (open(i) && pattern.test(head(c)) && (suits[role]?.(c) ?? true) ? [i] : []))
    const best = may.toSorted((a, b) => (rankOf[role]?.(columns, b) ?? 0) - (rankOf[role]?.(columns, a) ?? 0))[0]
    if (best !== undefined && free(role)) guessed[best] = role
  }
  const take = (role: Role, fit: (c: Column) => boolean): void => {
    if (!free(role)) return
    const rank = (k: number): number => rankOf[role]?.(columns, k) ?? 0
    const fits = [...columns.keys()].filter((k) => open(k) && columns[k] !== undefined && fit(columns[k]))
    const [i] = fits.toSorted((a, b) => rank(b) - rank(a))
    if (i !== undefined) guessed[i] = role
  }
  const most = Math.max(0, ...columns.map((c) => c.filled))
  take(
    'format',
    (c) =>
      c.distinct.length > 0 &&
      c.distinct.length <= 6 &&
      c.distinct.every((d) => d.text.length <= LONGEST_UNIT) &&
      !numeric(c) &&
      !leavesOut.test(head(c)) &&
      // A remark on some rows says nothing of how the others are written.
      !(c.filled < most * 0.9 && /\b(notes?|comments?|remarks?)\b/i.test(head(c))) &&
      heldBackBy(c) === null &&
      // “N” may mean number; if there is only “Y” beside it, it means no.
      !isPartOfStudents(head(c)) &&
      !c.distinct.every((d) => /^(y|n|yes|no)$/i.test(d.text.trim())) &&
      c.distinct.every((d) => kindOf(d.text) !== null),
  )
  if (!wide && !severalYears)
    take(
      'year',
      (c) =>
        share(c.years, c) > 0.8 &&
        !isOtherYear(c) &&
        !countsIn.test(c.heading) &&
        !isGroup(c) &&
        !c.distinct.some((d) => /^19[0-7]\d$/.test(d.text)) &&
        !places.some((p) => p.test(head(c))) &&
        !code.test(head(c)),
    )
  const [figure, ...more] = across !== null ? [] : figureColumns(columns, guessed)
  // “NUM_PROF” of “NUM_TESTED” makes “PER_PROF”, whatever that is short for.
  const alone = figure === undefined || more.length === 0 ? figure : provenShare([figure, ...more], made)
  if (alone !== undefined) guessed[alone] = 'figure'
  // “Grade 8” in the corner of a table is above groups, whatever it says.
  if (free('group') && across !== 'groupFigure') take('group', holdsGroups)
  narrow(columns, guessed)
  // Grades that pick the rows are numbers, too: what is left beside them is the figure.
  const [left, ...others] = across === null && !guessed.includes('figure') ? figureColumns(columns, guessed) : []
  if (left !== undefined && others.length === 0) guessed[left] = 'figure'
  take('place', (c) => numbers(c) < 0.1 && c.distinct.length > 25)
  if (across !== 'groupFigure')
    take(
      'group',
      (c) =>
        numbers(c) < 0.1 &&
        c.distinct.length > 1 &&
        c.distinct.length <= 60 &&
        // Beside places, a text that no group has says what the places are: “Medium” under “district_size”.
        (!guessed.includes('place') || groupHead.test(head(c)) || c.distinct.some((d) => groupIn(d.text) !== null)),
    )
  // Beside years of figures a year of something else is not passed over.
  if (wide)
    for (const [i, c] of columns.entries())
      if (
        open(i) &&
        !c.hidden &&
        c.filled > 0 &&
        restOf(c.heading) === '' &&
        yearInHeading(c.heading, 'ending') &&
        !headsCount(c.heading)
      )
        guessed[i] = 'asked'
  // Groups that are written as codes are not all students.
  if (across === null && !guessed.includes('group'))
    for (const [i, c] of columns.entries())
      if (open(i) && groupHead.test(head(c)) && numeric(c) && !mostlyYears(c)) guessed[i] = 'asked'
  // A table of counts alone: the count is the figure.
  if (figure === undefined && across === null && guessed.includes('n')) guessed[guessed.indexOf('n')] = 'figure'
  // “2023-24 Rate” beside “2023-24 Denominator” says its year itself.
  const only = columns[guessed.indexOf('figure')]
  if (only !== undefined && !severalYears && !guessed.includes('year') && yearOver(only) !== undefined)
    guessed[columns.indexOf(only)] = 'yearFigure'
  return withProvenCount(guessed, made, columns)
}

/** Among several columns for one use, the most likely has the highest rank. */
const rankOf: Partial<Record<Role, (columns: readonly Column[], i: number) => number>> = {
  n: (columns, i) => {
    const at = counted.findIndex((pattern) => pattern.test(columns[i]?.heading ?? ''))
    return at < 0 ? -counted.length : -at
  },
  // A column of the groups themselves, and not of what kind they are.
  group: (columns, i) => {
    const { heading = '', distinct = [] } = columns[i] ?? {}
    const groups = new Set(distinct.slice(0, 200).flatMap((d) => usualGroup(d.text)?.group ?? [])).size
    // "Gender" beside "Student group" cuts each of them once more.
    if (groups === 0 || !/group|categor|demographic|breakdown/i.test(heading))
      return groups - (/\b(gender|sex)\b/i.test(heading) ? 50 : 0)
    // “Former EL” under “Subgroup” beside “English learners” is the group of its row.
    const heads = columns.filter((c) => groupHead.test(head(c)))
    const finer = finerHead.test(heading) && heads.every((c) => c.distinct.length <= distinct.length)
    return groups + (finer ? 200 : 100)
  },
}

function placeColumn(columns: readonly Column[], open: (i: number) => boolean): number {
  for (const pattern of places) {
    const i = columns.findIndex((c, k) => {
      const text = head(c)
      return (
        open(k) &&
        pattern.test(text) &&
        !noPlace.test(text) &&
        !otherPlace.test(text) &&
        c.filled > 0 &&
        share(c.numbers.numbers, c) < 0.5
      )
    })
    if (i >= 0) return i
  }
  return -1
}

import { fold, usualGroup } from '../domain/usual-groups.ts'
import { type Column, type Role, singular } from './columns.ts'
import { kindOf } from './form.ts'
import { besideGroup, groupOver, kindOver } from './group-over.ts'
import { code, countsIn, groupHead, head, nHead, numeric, places, share, shareIn, yearHead } from './heads.ts'
import { heldBackBy } from './held-back.ts'
import { type Made, withProvenCount } from './made-of.ts'
import { isPartOfStudents, leavesOut, narrow } from './narrowing.ts'
import { acrossOf } from './select.ts'
import { rowYear, yearIn, yearInHeading } from './years.ts'

/** Heads of columns that stand beside a figure and are none of it. */
const besides =
  /\b(change|error|margin|differences?|diff|gap|prior|previous|last year|statewide|national|rank|lower|upper|ci|confidence|interval|se|std|standard error|capacity|seats)\b|(?<!\b(meet\w*|met|reach\w*|above|at|on)( \w+){0,2} )\b(targets?|goals?|projected|projections?)\b|\bstate(?=[’']?s? (percent|pct|rate|average|avg|total|mean|%)|$)/i
/** Of a heading that names a year: it is of several, or of another place. */
const noYear =
  /^(?!.*\b(scores?|days?|sat|act|absences?|absent|scale|points?|gpa|lexiles?|rit|hours|minutes)\b).*\b(averages?|mean)\b|\b(baseline|expected)\b|^(?!.*graduat).*\bcohort\b/i

/** What part of all children a group is. */
const partOfAll = /(?:%|\b(?:percent|pct|share)) of (?:the )?(?:district|total|enrollment|all|state)\b/i
const figureHead = /^(data|value|figure|rate|percent(age)?|pct|result|score|%.*|.*(\b(rate|percent(age)?|pct)\b|%).*)$/i
/** Of several numbers of children those of whom the figure is, first: fewer are tested than enrolled. */
const counted: readonly RegExp[] = [/denominator|valid/i, /tested|takers|assessed|cohort/i, /^(?!.*enrol)/i]

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
/** Years in which something else may have been done than what the figures tell. */
const otherYear = /\breport(ed|ing)?\b|collect|fiscal/i
/** Years in which it was. */
const noSchoolYear =
  /\breport(ed|ing)?\b|accountab|collect|publi|updat|releas|birth|born|enter|entry|creat|admi(t|ssion)|establish|found(ed|ing)|open(ed|ing)\b|target|goal|\bbase(line)?\b|\b(prior|previous|last|comparison|review|funding|budget|model|est)\b|project(ed|ion)|forecast|predict|estimat|\b(report|run|print|extract|download|refresh)\w* (date|day|time)|\b(9th|ninth|freshm[ae]n|first[ -]time)\b/i

/** Of a place that is not the one of whom the figures are: “Former district”. */
const otherPlace = /\b(former|previous|prior|peer|comparison|neighbou?ring)\b/i
const noPlace = /\b(type|level|grade|year|status|group|category|term|code|id|number|no|percent|pct|rate)\b|%/i

const mostlyYears = (c: Column): boolean => share(c.years, c) > 0.5

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
  // Beside a number of children its part of all is none of what is told; alone it is what the file has.
  const own = may.filter((i) => !partOfAll.test(head(columns[i] as Column)))
  const meant = own.length > 0 || used.includes('n') ? own : may
  const rates = meant.filter((i) => figureHead.test(head(columns[i] as Column)))
  return rates.length > 0 ? rates : meant
}

const isGroup = (c: Column | undefined): boolean => {
  const means = c === undefined ? null : usualGroup(groupOver(c.heading))
  return means !== null && means.way !== 'all'
}

/** What each column is used as, guessed from its heading and what it holds. A person can change each. */
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
      c.numbers.signs === 0,
    figure: () => false,
    group: (c) => across !== 'groupFigure' && numbers(c) < 0.5 && !(/\b(type|code|id)\b/i.test(head(c)) && groups > 1),
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
      // “N” may be for number; where nothing stands beside it but “Y”, it is for no.
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
  if (figure !== undefined && more.length === 0) guessed[figure] = 'figure'
  // “Grade 8” in the corner of a table stands over groups, whatever it says of them.
  if (free('group') && across !== 'groupFigure')
    take('group', (c) => {
      const texts = c.distinct.slice(0, 60)
      return texts.length > 1 && texts.filter((d) => usualGroup(d.text) !== null).length > texts.length / 2
    })
  narrow(columns, guessed)
  take('place', (c) => numbers(c) < 0.1 && c.distinct.length > 25)
  if (across !== 'groupFigure')
    take('group', (c) => numbers(c) < 0.1 && c.distinct.length > 1 && c.distinct.length <= 60)
  // Beside years of figures a year of something else is not passed over.
  if (wide)
    for (const [i, c] of columns.entries())
      if (open(i) && !c.hidden && c.filled > 0 && restOf(c.heading) === '' && yearInHeading(c.heading, 'ending'))
        guessed[i] = 'asked'
  // Groups that are written as codes are not all students.
  if (across === null && !guessed.includes('group'))
    for (const [i, c] of columns.entries())
      if (open(i) && groupHead.test(head(c)) && numeric(c) && !mostlyYears(c)) guessed[i] = 'asked'
  // A table of counts alone: the count is the figure.
  if (figure === undefined && across === null && guessed.includes('n')) guessed[guessed.indexOf('n')] = 'figure'
  return withProvenCount(guessed, made)
}

/** Of several columns that may have a role the one that is meant most likely has the highest. */
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
    if (groups === 0 || !/group|categor|demographic|breakdown/i.test(heading)) return groups
    // “Former EL” under “Subgroup” beside “English learners” is the group of its row.
    const heads = columns.filter((c) => groupHead.test(head(c)))
    const finer = finerHead.test(heading) && heads.every((c) => c.distinct.length <= distinct.length)
    return groups + (finer ? 200 : 100)
  },
}

/**
 * The year of each row: of several columns the one that names whole school years, and none of when it was published.
 * Where several are left that do not say the same, none: a person says which is meant.
 */
function yearColumn(columns: readonly Column[]): number {
  const may = columns.flatMap((c, i) => (yearHead.test(head(c)) && !isOtherYear(c) && mostlyYears(c) ? [i] : []))
  const at = (i: number): Column => columns[i] as Column
  const wholes = may.filter((i) => share(at(i).years - at(i).singleYears, at(i)) > 0.5)
  const whole = wholes.find((i) => !otherYear.test(head(at(i)))) ?? wholes[0]
  return whole ?? may.find((i) => !otherYear.test(head(at(i)))) ?? may[0] ?? -1
}

/** True for years of another thing than the figures: of birth, of publishing, in which a cohort began. */
const isOtherYear = (c: Column): boolean =>
  noSchoolYear.test(head(c)) || (/\bcohort\b/i.test(head(c)) && !/graduat/i.test(head(c)) && c.singleYears < c.years)

/** Columns that hold years, and none of which is that of the figures for sure. */
export const otherYears = (columns: readonly Column[]): readonly Column[] =>
  columns.filter((c) => mostlyYears(c) && isOtherYear(c))

/** Columns of single years that do not say the same: nobody can guess which of them the figures are of. */
export function yearsApart(columns: readonly Column[]): readonly number[] {
  const at = yearColumn(columns)
  const [first] = at < 0 ? [] : [columns[at] as Column]
  if (first !== undefined && share(first.singleYears, first) < 0.5) return wholeYearsApart(columns, at)
  if (first === undefined || /\b(start|begin|fall)/i.test(head(first))) return []
  const texts = (c: Column): string => c.distinct.map((d) => d.text).join('|')
  const others = columns.flatMap((c, i) =>
    i !== at &&
    yearHead.test(head(c)) &&
    mostlyYears(c) &&
    !otherYear.test(head(c)) &&
    !isOtherYear(c) &&
    texts(c) !== texts(first)
      ? [i]
      : [],
  )
  return others.length === 0 ? [] : [at, ...others].toSorted((a, b) => a - b)
}

/** Columns of whole years that do not say the same, none of which is headed by what it is else of. */
function wholeYearsApart(columns: readonly Column[], at: number): readonly number[] {
  const years = (c: Column): string => c.distinct.map((d) => rowYear(d.text, 'ending') ?? '').join('|')
  const others = columns.flatMap((c, i) =>
    i !== at &&
    !c.hidden &&
    /\b(years?|sy)\b/i.test(head(c)) &&
    mostlyYears(c) &&
    share(c.singleYears, c) < 0.5 &&
    !otherYear.test(head(c)) &&
    !isOtherYear(c) &&
    years(c) !== years(columns[at] as Column)
      ? [i]
      : [],
  )
  return others.length === 0 ? [] : [at, ...others].toSorted((a, b) => a - b)
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

const headsCount = (heading: string): boolean =>
  (countsIn.test(heading) || /\btakers\b/i.test(heading)) &&
  !shareIn.test(heading) &&
  !/\b(means?|averages?|avg|medians?)\b/i.test(heading)

/**
 * The columns of figures that are headed by a year, where no column holds the year of each row. None where two of them
 * are of one year: then a person has to say which is meant.
 */
function yearColumns(columns: readonly Column[]): readonly number[] {
  if (columns.some((c) => mostlyYears(c) && c.distinct.length > 1)) return []
  // A column of years that are all the same, headed as such: what else is headed by a year is something else.
  if (yearColumn(columns) >= 0) return []
  const all = columns.flatMap((c, i) => {
    const year = yearInHeading(c.heading, 'ending')
    const figures = c.filled > 0 && !c.hidden && (c.numbers.numbers + c.marks) / c.filled > 0.5 && !mostlyYears(c)
    return year === undefined || !figures || besides.test(head(c)) || noYear.test(head(c))
      ? []
      : [{ i, year, counts: headsCount(c.heading) }]
  })
  const shares = all.filter((c) => !c.counts)
  const meant = shares.length > 0 ? shares : all
  // "Mathematics 2018" and "Reading 2019" are two measures, and no two years of one.
  const rests = new Set(meant.map((c) => restOf(columns[c.i]?.heading ?? '')))
  return rests.size === 1 && new Set(meant.map((c) => c.year)).size === meant.length ? meant.map((c) => c.i) : []
}

/** What a heading says beside its year, and that it is a share. */
const restOf = (heading: string): string =>
  fold(heading.replaceAll('_', ' ').replace(yearIn, ' ').replace(/%|#/g, ' '))
    .replace(/\b((school|fiscal|academic) year|percent(age)?|pct|rate|actual|final|prelim\w*|revised)\b/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()

/**
 * Of columns for groups those of one kind: all, where each group has one; else the shares, where they are of one kind and
 * as many as any. Null where a person has to say which is meant.
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
function groupColumns(columns: readonly Column[]): readonly number[] {
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
    const group = c.hidden || mostlyYears(c) ? null : usualGroup(groupOver(c.heading))
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

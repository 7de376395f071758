import { dayInWords, type RoughDay, roughInWords, yearInWords } from '../../days/index.ts'
import { groupName } from '../../domain/group-names.ts'
import type { RecordOf } from '../../domain/kinds/index.ts'
import { where } from '../../domain/plan.ts'
import { inYearOrder } from '../../domain/points.ts'
import { doubtOf } from '../../figures/doubt-notes.ts'
import { wholeName } from '../../figures/figure.ts'
import type { MeasureView } from '../../figures/measure-view.ts'
import { type Cell, cellsOf, isShown, isWithheld } from '../../figures/suppression.ts'
import { capital, compareKeys, listed, quotation, sentence, small } from '../../words/index.ts'
import type { Context } from '../context.ts'
import type { Block, Row } from '../document.ts'
import { cell, hung, table, words } from './table.ts'

/** The name of figures of a whole year here. */
const ofYears = 'Figures'

/** One thing that was entered for a group and a year, and what was entered with it beside the figure. */
interface Entry {
  readonly what: string
  readonly year: string
  readonly group: string
  readonly source: string
  readonly facts: string
  /** The day by which, if each year has another: it is beside the year. */
  readonly by?: string
  /** True for what is aimed at. */
  readonly target?: true
  /** The point within the year for which it is aimed at. */
  readonly point?: string
}

interface Of {
  readonly year?: string
  readonly group?: string
}

/**
 * The sources of a measure's figures: source, day, whether it was public, and the original mark, by years and groups.
 * It gives away nothing that suppression withholds: a withheld figure has its row like every other, and no mark,
 * since “>95” tells that all of twelve did. Nothing if nothing was entered beside the figures.
 */
export function sources(ctx: Context, view: MeasureView): Block[] {
  const entries = entriesOf(ctx, view)
  if (entries.length === 0) return []
  const together = new Map<string, Entry[]>()
  for (const e of entries) {
    const key = [e.what, e.source, e.facts].join('\n')
    together.set(key, [...(together.get(key) ?? []), e])
  }
  const everyGroup = new Set(entries.map((e) => e.group))
  if (together.size === 1) {
    const own = [...together.values()][0] ?? []
    const [{ what, source, facts }] = own as [Entry]
    const where = [source, facts].filter((w) => w !== '').join('; ')
    const of = extent(ctx, view, own, everyGroup)
    const kind = what === ofYears || entries.every((e) => e.target) ? '' : `${what}, `
    return hung(capital(toldOf(entries)), [sentence(`${kind}${of}${where === '' ? '' : `: ${where}`}`)])
  }
  const [sourced, besides] = [entries.some((e) => e.source !== ''), entries.some((e) => e.facts !== '')]
  return [
    table(
      `${view.title}: ${toldOf(entries)}`,
      [
        words('What', 0.9),
        words('Years and groups', 2.9),
        ...(sourced ? [words('Source', 1.7)] : []),
        ...(besides ? [words('Besides', 1.5)] : []),
      ],
      pointsTogether([...together.values()]).map(
        (of): Row => ({
          cells: [
            { text: of.length > 1 ? 'Targets within the year' : (of[0]?.[0]?.what ?? '') },
            { text: of.length > 1 ? pointsIn(ctx, view, of, everyGroup) : extent(ctx, view, of[0] ?? [], everyGroup) },
            ...(sourced ? [cell(of[0]?.[0]?.source ?? '')] : []),
            ...(besides ? [cell(of[0]?.[0]?.facts ?? '')] : []),
          ],
        }),
      ),
    ),
  ]
}

/** Targets for points of one year, of the same groups, in one row: they differ in their days alone. */
function pointsTogether(all: readonly (readonly Entry[])[]): readonly (readonly (readonly Entry[])[])[] {
  const alike = (own: readonly Entry[], i: number): string => {
    const [first] = own
    const of = new Set(own.map((e) => `${e.year}\n${e.by}`))
    return first?.point === undefined || of.size > 1
      ? String(i)
      : [first.year, ...own.map((e) => e.group).sort()].join('\n')
  }
  return [...Map.groupBy(all, (own) => alike(own, all.indexOf(own))).values()]
}

/** "2026–27, fall by October 30, 2026; winter by January 29, 2027; every group with a figure" */
function pointsIn(
  ctx: Context,
  view: MeasureView,
  of: readonly (readonly Entry[])[],
  everyGroup: ReadonlySet<string>,
): string {
  const firsts = of.flatMap((own) => own[0] ?? [])
  const days = firsts.map((e) => `${small(e.point ?? '')}${e.by === undefined ? '' : ` by ${e.by}`}`)
  const groups = which(ctx, view, new Set(of[0]?.map((e) => e.group)), everyGroup)
  return `${yearInWords(firsts[0]?.year ?? '')}, ${[...days, groups].join('; ')}`
}

/** What the table has: for targets alone there is no figure and no source. */
function toldOf(entries: readonly Entry[]): string {
  if (entries.some((e) => !e.target)) return 'where its figures are from'
  const is = entries.length === 1 ? 'target is' : 'targets are'
  if (entries.every((e) => e.by === undefined))
    return `when its ${is.replace(/is$/, 'was').replace(/are$/, 'were')} set`
  return `when its ${is} due`
}

/**
 * Sources for a shorter paper, of the years that it shows: which figures are not from the source that is named for all.
 * '' where all of them are.
 */
export function otherSources(ctx: Context, view: MeasureView, years: readonly string[]): string {
  const from = new Map<string, Entry[]>()
  // For each figure only its source is printed here, not its day or its mark.
  for (const { year, group, reading } of inOrder(where(ctx.plan, 'value', 'measure', view.id))) {
    if (!year || !group || !reading?.source || !years.includes(year)) continue
    const source = ctx.write.line(reading.source, sourceAt(view))
    const e: Entry = { what: ofYears, year, group, source, facts: '' }
    if (source !== '' && !isIssueOf(view.source, e)) from.set(source, [...(from.get(source) ?? []), e])
  }
  if (from.size === 0) return ''
  const everyGroup = new Set(view.rows.map((r) => r.group))
  return `From elsewhere: ${[...from].map(([source, own]) => `${extent(ctx, view, own, everyGroup)}: ${source}`).join('; ')}.`
}

/** The source that is named for all, or its issue of the figure's own year: “State file, 2023-24” is no other than “State file”. */
const isIssueOf = (named: string, { source, year }: Entry): boolean =>
  source === named ||
  (source.startsWith(named) &&
    source
      .slice(named.length)
      .replace(/[–—]/g, '-')
      .replace(/[\s,;:()]/g, '') === year)

/** The place of a source, for a note about a character in it that can't be printed. */
const sourceAt = (view: MeasureView): string => `Measure ${view.title}, source`

function entriesOf(ctx: Context, view: MeasureView): Entry[] {
  const { plan, write } = ctx
  const at = sourceAt(view)
  const line = (text: string | undefined) => write.line(text, at)
  const on = (word: string, day: string | undefined) => (day ? `${word}${dayInWords(day)}` : '')
  const joined = (parts: readonly (string | undefined)[]) => parts.filter((p) => p).join('; ')
  const readingFacts = (r: { date?: RoughDay; public?: boolean; mark?: string }, cell: Cell | undefined) =>
    joined([
      // Alone, a year would be taken for a figure, or for a page, and a month for when it was.
      r.date ? `dated ${roughInWords(r.date)}` : '',
      r.public === true ? 'already public' : r.public === false && ctx.reader !== 'public' ? 'not public before' : '',
      r.mark && saysMark(cell, r.mark) ? `marked ${quotation(line(r.mark))}` : '',
    ])
  const cellIn = ({ year, group }: { year?: string; group?: string }, at?: string) =>
    year && group ? cellsOf(plan, view.id, year, at).get(group) : undefined
  const found: Entry[] = []
  const add = (
    what: string,
    of: Of,
    source: string,
    facts: string,
    more: Pick<Entry, 'by' | 'target' | 'point'> = {},
  ) => {
    if (of.year && of.group && (source !== '' || facts !== '' || more.by))
      found.push({ what, year: of.year, group: of.group, source, facts, ...more })
  }
  const aim = (by: string | undefined) => ({ target: true, ...(by && { by }) }) as const
  for (const v of inOrder(where(plan, 'value', 'measure', view.id)))
    add(ofYears, v, line(v.reading?.source), joined([readingFacts(v.reading ?? {}, cellIn(v)), doubtOf(v, view.rows)]))
  for (const t of inOrder(where(plan, 'target', 'measure', view.id)))
    add('Targets', t, '', on('set on ', t.aim?.setOn), aim(t.aim?.by && roughInWords(t.aim.by)))
  for (const g of inOrder(where(plan, 'gap', 'measure', view.id))) {
    if (g.stated) add('Gaps', g, line(g.stated.source), readingFacts(g.stated, undefined))
    add('Targets for gaps', g, '', on('set on ', g.aim?.setOn), aim(g.aim?.by && roughInWords(g.aim.by)))
  }
  for (const i of inOrder(where(plan, 'interim', 'measure', view.id)).toSorted(
    (a, b) => compareKeys(dayOf(a), dayOf(b)) || inYearOrder(a.point ?? '', b.point ?? ''),
  )) {
    const point = capital(line(i.point)) || 'Point in the year'
    const counted = i.cumulative ? 'counted since the start of the year' : ''
    if (i.reading) add(point, i, line(i.reading.source), joined([readingFacts(i.reading, cellIn(i, i.point)), counted]))
    add(`${point}, target`, i, '', '', { ...aim(i.aim?.date && dayInWords(i.aim.date)), point })
  }
  return found
}

/** A mark with a digit is a figure itself; beside a withheld figure any mark tells which of two is the small one. */
const saysMark = (cell: Cell | undefined, mark: string): boolean =>
  isShown(cell) || (!isWithheld(cell) && !/\d/.test(mark))

/** The day of a reading, past or planned: fall, winter and spring as in the year. */
const dayOf = ({ year = '', aim, reading }: RecordOf<'interim'>): string =>
  `${year} ${aim?.date ?? reading?.date ?? ''}`

const inOrder = <T extends { readonly id: string; readonly year?: string }>(all: readonly T[]): readonly T[] =>
  all.toSorted((a, b) => compareKeys(a.year ?? '', b.year ?? '') || compareKeys(a.id, b.id))

/** "2021–22 to 2024–25, all groups; 2025–26 by June 30, 2026, all groups but White". */
function extent(ctx: Context, view: MeasureView, own: readonly Entry[], everyGroup: ReadonlySet<string>): string {
  const byYear = new Map<string, string[]>()
  const yearOf = (e: Entry) => `${e.year}${e.by === undefined ? '' : `\n${e.by}`}`
  for (const e of own) byYear.set(yearOf(e), [...(byYear.get(yearOf(e)) ?? []), e.group])
  const groupsOf = (year: string) => [...new Set(byYear.get(year))].sort().join('\n')
  const alike = new Map<string, string[]>()
  for (const y of [...byYear.keys()].sort()) alike.set(groupsOf(y), [...(alike.get(groupsOf(y)) ?? []), y])
  return [...alike]
    .map(([key, ys]) => `${spans(ys)}, ${which(ctx, view, new Set(key.split('\n')), everyGroup)}`)
    .join('; ')
}

/** Groups by name; most of them as all but the others. */
function which(ctx: Context, view: MeasureView, ids: ReadonlySet<string>, every: ReadonlySet<string>): string {
  // As the measure’s own rows are called: all students are all families where families are counted.
  const nameOf = (g: RecordOf<'studentGroup'>) => {
    const of = view.rows.find((r) => r.group === g.id)?.of
    return of === undefined ? groupName(ctx.plan, g) : wholeName(of)
  }
  const named = (some: (id: string) => boolean) =>
    ctx.plan
      .all('studentGroup')
      .filter((g) => some(g.id))
      .map((g) => ctx.write.line(nameOf(g), 'Student group') || 'Group without a name')
      .join(', ')
  if (every.size > 1 && ids.size === every.size) return 'every group with a figure'
  const others = every.size - ids.size
  return others > 0 && others < ids.size
    ? `every group but ${named((id) => every.has(id) && !ids.has(id))}`
    : named((id) => ids.has(id))
}

/** True for the day of the next year that is called as this one but for its year: “June 30, 2025”, “June 30, 2026”. */
const isYearLater = (day: string | undefined, before: string | undefined): boolean =>
  day === before || before?.replace(/\d{4}$/, (year) => String(Number(year) + 1)) === day

/**
 * Years in words, consecutive ones as one span; of those with the same day each year the first and the last have it. Days in a
 * list with commas would run into each other for a listener.
 */
function spans(years: readonly string[]): string {
  const runs: string[][] = []
  for (const year of years) {
    const run = runs.at(-1)
    const before = run?.at(-1)
    const [, day] = year.split('\n')
    const [, dayBefore] = before?.split('\n') ?? []
    const follows = before && Number(year.slice(0, 4)) === Number(before.slice(0, 4)) + 1
    if (run && follows && isYearLater(day, dayBefore)) run.push(year)
    else runs.push([year])
  }
  const inWords = (year: string) => {
    const [own = '', by] = year.split('\n')
    return `${yearInWords(own)}${by === undefined ? '' : ` by ${by}`}`
  }
  const said = runs.flatMap((run) => {
    const [first = '', last = ''] = [run[0], run.at(-1)]
    const on = first.includes('\n') ? ', and so on each year' : ''
    return run.length > 2 ? [`${inWords(first)}${on} to ${inWords(last)}`] : run.map(inWords)
  })
  return said.some((s) => s.includes(', ')) ? said.join('; ') : listed(said)
}

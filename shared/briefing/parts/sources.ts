import { dayInWords, type RoughDay, roughInWords, yearInWords } from '../../days/index.ts'
import { groupName } from '../../domain/group-names.ts'
import type { RecordOf } from '../../domain/kinds/index.ts'
import { where } from '../../domain/plan.ts'
import { inYearOrder } from '../../domain/points.ts'
import { doubtOf } from '../../figures/doubt-notes.ts'
import { wholeName } from '../../figures/figure.ts'
import type { MeasureView } from '../../figures/measure-view.ts'
import { type Cell, cellsOf, isShown, isWithheld } from '../../figures/suppression.ts'
import { capital, compareKeys, listed, quotation, sameName, sentence, small } from '../../words/index.ts'
import type { Context } from '../context.ts'
import type { Block, Row } from '../document.ts'
import { REST } from './record-tables.ts'
import { cell, hung, onlyInSheet, table, withBelow, words } from './table.ts'

/** The name of figures of a whole year here. */
const ofYears = 'Figures'

/** One thing that was entered for a group and a year, and what was entered with it beside the figure. */
interface Entry {
  readonly what: string
  readonly year: string
  readonly group: string
  readonly source: string
  /** The day of the figure in its source. */
  readonly day?: string
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
  // The line below the figures has said it.
  const isSaid = ({ what, source, day, facts }: Entry) =>
    what === ofYears && sameName(source, view.source) && day === undefined && facts === ''
  if (entries.every(isSaid)) return []
  const rows = pointsTogether(sourcesTogether(yearsTogether([...Map.groupBy(entries, saidOf).values()])))
  const every = new Set(entries.map((e) => e.group))
  const said = rows.map((of) => ({
    what: of.length > 1 ? 'Targets within the year' : (of[0]?.[0]?.what ?? ''),
    which: of.length > 1 ? pointsIn(ctx, view, of, every) : extent(ctx, view, of[0] ?? [], every),
    source: sourceOf(of[0] ?? []),
    facts: factsOf(of[0] ?? []),
  }))
  // Few are sentences: in a table, most of its cells would be empty, or three lines high.
  if (said.length <= fewRows) {
    const [first] = entries
    // Its label says what it is of.
    const isPlain = entries.every((e) => e.what === first?.what && (e.what === ofYears || e.target))
    const sentences = said.map(({ what, which, source, facts }) => {
      const where = [source, facts].filter((w) => w !== '').join('; ')
      return sentence(`${isPlain ? '' : `${what}, `}${which}${where === '' ? '' : `: ${where}`}`)
    })
    return hung(capital(toldOf(entries)), sentences)
  }
  const usual = usualOf(said.map((s) => s.facts))
  const whole = table(
    `${view.title}: ${toldOf(entries)}`,
    [words('Years and groups', 2.9), words('Source', 1.9), words(REST, 1.5)],
    said.map(
      ({ what, which, source, facts }): Row => ({
        cells: [
          { text: what === ofYears ? which : `${what}, ${which}` },
          cell(source),
          cell(facts === usual ? '' : facts),
        ],
      }),
    ),
  )
  if (usual === undefined) return [whole]
  const sheet = onlyInSheet(
    whole,
    'Of each',
    said.map((s) => s.facts),
  )
  const others = said.every((s) => s.facts === usual) ? 'All of them' : 'The others'
  return withBelow([sheet], { t: 'note', text: sentence(`${others}: ${usual}`) })
}

/** Up to as many rows are sentences. */
const fewRows = 5

/** What most rows say, of many: a note says it once. */
function usualOf(facts: readonly string[]): string | undefined {
  const most = facts.length * mostOfThem
  const [usual] = [...Map.groupBy(facts, (f) => f)].find(([, of]) => of.length >= most) ?? []
  return usual === '' ? undefined : usual
}
const mostOfThem = 0.75

/** What is said of an entry beside its year and group. */
const saidOf = ({ what, source, day, facts }: Entry): string => [what, source, day, facts].join('\n')

/** The source of a year as all years have it: a file of the state that names its year last has another each year. */
function stemOf({ source, year }: Entry): string {
  const named = new RegExp(`${year.replace('-', '[-–]')}$`)
  return source.replace(named, '')
}

/** Figures of some years, each of the same groups, from the same source of that year: they differ in their years alone. */
function yearsTogether(all: readonly (readonly Entry[])[]): readonly (readonly Entry[])[] {
  const alike = (own: readonly Entry[], i: number): string => {
    const [first] = own
    if (first === undefined || first.target || own.some((e) => e.year !== first.year)) return String(i)
    const groups = own.map((e) => e.group).sort()
    return [first.what, stemOf(first), first.day === undefined, first.facts, ...groups].join('\n')
  }
  return [...Map.groupBy(all, (own) => alike(own, all.indexOf(own))).values()].map((of) => of.flat())
}

/**
 * What is from one source in one row, also where other groups are from it in another year: each source is read once. Where a year
 * has two days of it, nobody could tell whose is which, and the rows stay.
 */
function sourcesTogether(all: readonly (readonly Entry[])[]): readonly (readonly Entry[])[] {
  const alike = (own: readonly Entry[], i: number): string => {
    const [first] = own
    if (first === undefined || first.target || first.source === '') return String(i)
    if (own.some((e) => e.source !== first.source)) return String(i)
    return [first.what, first.source, first.day === undefined, first.facts].join('\n')
  }
  return [...Map.groupBy(all, (own) => alike(own, all.indexOf(own))).values()].flatMap((of) => {
    const together = of.flat().toSorted((a, b) => compareKeys(a.year, b.year))
    const days = Map.groupBy(together, (e) => e.year)
    return [...days.values()].every((y) => new Set(y.map((e) => e.day)).size === 1) ? [together] : of
  })
}

/** “State file, 2023-24, 2024-25 and 2025-26”: a source with the year that ends its name, of each. */
function sourceOf(own: readonly Entry[]): string {
  const sources = [...new Set(own.map((e) => e.source))]
  const [first] = own
  if (first === undefined || sources.length < 2) return sources[0] ?? ''
  const stem = stemOf(first)
  return `${stem}${listed(sources.map((s) => s.slice(stem.length)))}`
}

/** “dated August 30, 2024; August 29, 2025; already public”: with commas, a listener would lose where a day ends. */
function factsOf(own: readonly Entry[]): string {
  const ofYear = [...new Map(own.flatMap((e) => (e.day === undefined ? [] : [[e.year, e.day] as const]))).values()]
  const days = new Set(ofYear).size < 2 ? ofYear.slice(0, 1) : ofYear
  const dated = days.join('; ')
  return [dated === '' ? '' : `dated ${dated}`, own[0]?.facts ?? ''].filter((f) => f !== '').join('; ')
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
  const readingFacts = (r: { public?: boolean; mark?: string }, cell: Cell | undefined) =>
    joined([
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
    more: Pick<Entry, 'by' | 'target' | 'point' | 'day'> = {},
  ) => {
    if (of.year && of.group && (source !== '' || facts !== '' || more.by || more.day))
      found.push({ what, year: of.year, group: of.group, source, facts, ...more })
  }
  // Alone, a year would be taken for a figure, or for a page, and a month for when it was: “dated” is before it.
  const dated = (r: { date?: RoughDay } | undefined) => (r?.date ? { day: roughInWords(r.date) } : {})
  const aim = (by: string | undefined) => ({ target: true, ...(by && { by }) }) as const
  for (const v of inOrder(where(plan, 'value', 'measure', view.id)))
    add(
      ofYears,
      v,
      line(v.reading?.source),
      joined([readingFacts(v.reading ?? {}, cellIn(v)), doubtOf(v, view.rows)]),
      dated(v.reading),
    )
  for (const t of inOrder(where(plan, 'target', 'measure', view.id)))
    add('Targets', t, '', on('set on ', t.aim?.setOn), aim(t.aim?.by && roughInWords(t.aim.by)))
  for (const g of inOrder(where(plan, 'gap', 'measure', view.id))) {
    if (g.stated) add('Gaps', g, line(g.stated.source), readingFacts(g.stated, undefined), dated(g.stated))
    add('Targets for gaps', g, '', on('set on ', g.aim?.setOn), aim(g.aim?.by && roughInWords(g.aim.by)))
  }
  for (const i of inOrder(where(plan, 'interim', 'measure', view.id)).toSorted(
    (a, b) => compareKeys(dayOf(a), dayOf(b)) || inYearOrder(a.point ?? '', b.point ?? ''),
  )) {
    const point = capital(line(i.point)) || 'Point in the year'
    const counted = i.cumulative ? 'counted since the start of the year' : ''
    if (i.reading) {
      const facts = joined([readingFacts(i.reading, cellIn(i, i.point)), counted])
      add(point, i, line(i.reading.source), facts, dated(i.reading))
    }
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
    if (run.length < 3) return run.map(inWords)
    const [[from = '', by], [to = '', lastBy]] = [first.split('\n'), last.split('\n')]
    const years = `${yearInWords(from)} to ${yearInWords(to)}`
    if (by === undefined || by === lastBy) return [by === undefined ? years : `${years}, each by ${by}`]
    return [`${years}, each year by ${by.replace(/,? \d{4}$/, '')} (${by.slice(-4)} to ${lastBy?.slice(-4)})`]
  })
  return said.some((s) => s.includes(', ')) ? said.join('; ') : listed(said)
}

import { yearInWords } from '../days/index.ts'
import type { RecordOf } from '../domain/kinds/index.ts'
import { ofThings } from '../domain/people.ts'
import type { Plan } from '../domain/plan.ts'
import type { Audience } from '../domain/schema.ts'
import { asName, quoted } from '../words/index.ts'
import { figureOfYear, type GroupFigure, isPrinted, reasonOf } from './figure.ts'
import { type MeasureRow, type MeasureView, measureView } from './measure-view.ts'

type Story = RecordOf<'story'>

/** A figure of the plan inside a story's sentence, and its present text. */
interface LiveFigure {
  /** As it is typed: "{All students, latest}". */
  readonly typed: string
  /** "43.3 percent in 2025–26"; what is wrong where it is not set. */
  readonly text: string
  readonly state: 'set' | 'withheld' | 'missing'
  /** The school year that the figure is of; null where it is not set. */
  readonly year: string | null
  /** The figures that it prints, or is made from. */
  readonly of: readonly GroupFigure[]
}

export interface SaidStory {
  readonly parts: readonly (string | LiveFigure)[]
  readonly text: string
  /** False where the measure is gone or a figure may not be printed: then the sentence is not printed at all. */
  readonly printable: boolean
  /** A sentence where it is not. */
  readonly why: string | null
  /** The field of the story in which that is fixed. */
  readonly field: 'measure' | 'shows' | 'restsOn'
  /** What is wrong is that its number of students is missing. */
  readonly uncounted: boolean
  /** The newest year of its figures; null if there is none. */
  readonly newest: string | null
}

const token = /\{\s*(?:([^{}]*?)\s*,\s*)?(baseline|latest|target|gap|\d{4}\s*[-–]\s*\d{2})\s*\}/gi
/** Everything in braces, or meant to be: none of it is ever printed as typed. */
const braced = /\{[^{}]*\}?|\}/g

/** The placeholders for a story's sentence, by its measure: each as typed and as it reads today. */
export function figuresFor(plan: Plan, measure: string | undefined, audience: Audience): readonly LiveFigure[] {
  const view = measure === undefined ? undefined : measureView(plan, measure, { audience })
  if (view === undefined) return []
  return view.rows.flatMap((row) =>
    (['latest', 'baseline', 'target', 'gap'] as const)
      .map((what) => figureOf(view, `{${row.of.name}, ${what}}`, row.of.name, what))
      .filter((f) => f.state === 'set'),
  )
}

/**
 * A story's sentence with the plan's own figures in it, each with its year, as an audience may read it. Figures are
 * typed as "{All students, latest}", so that they can't grow old or give a small group away.
 */
export function storyOf(plan: Plan, story: Story, audience: Audience): SaidStory {
  const view = story.measure === undefined ? undefined : measureView(plan, story.measure, { audience })
  const typed = story.shows ?? ''
  const parts: (string | LiveFigure)[] = []
  let from = 0
  for (const found of typed.matchAll(braced)) {
    if (found.index > from) parts.push(typed.slice(from, found.index))
    parts.push(figureTyped(view, found[0]))
    from = found.index + found[0].length
  }
  if (from < typed.length) parts.push(typed.slice(from))
  const figures = parts.filter((p) => typeof p !== 'string')
  const bad = figures.find((f) => f.state !== 'set')
  const loose = (story.restsOn ?? []).map((v) => restOf(plan, v, audience, view)).find((r) => r.why !== null)
  const why =
    story.measure === undefined
      ? 'It has no measure behind it yet.'
      : view === undefined
        ? 'The measure behind this story is not in the plan.'
        : view.latestYear === null
          ? 'The measure behind this story has no figures yet.'
          : bad
            ? `${called(bad.typed)}: ${bad.text}.`
            : (toldTwice(figures) ?? loose?.why ?? null)
  return {
    parts,
    text: parts.map((p) => (typeof p === 'string' ? p : p.text)).join(''),
    printable: why === null,
    why,
    field: story.measure === undefined || view === undefined ? 'measure' : bad || !loose ? 'shows' : 'restsOn',
    uncounted: bad?.text === UNCOUNTED,
    newest: view?.latestYear ?? null,
  }
}

/**
 * Why a sentence goes nowhere: two of its figures are one, as long as the latest year is the baseline’s. “Rose from 46.1
 * percent in 2023–24 to 46.1 percent in 2023–24” is not to be printed. Null where none are.
 */
function toldTwice(figures: readonly LiveFigure[]): string | null {
  const keyOf = ({ of }: LiveFigure) => of.map((f) => `${f.is} ${f.group.id} ${f.year}`).join('\n')
  for (const same of Map.groupBy(figures, keyOf).values()) {
    const [first, other] = [...new Set(same.map((f) => f.typed))]
    if (first !== undefined && other !== undefined)
      return `${called(first)} and ${called(other)} are one figure, ${same[0]?.text}: there is no other year to tell of yet.`
  }
  return null
}

/** A value on which a story's words rest. */
export interface Rest {
  /** "Hispanic or Latino, 2025–26: 33.9 percent" */
  readonly says: string
  /** A sentence where it may not be told. */
  readonly why: string | null
}

/** A value on which a story's words rest, by its group and year, with its figure if it may be printed. */
export function restOf(plan: Plan, id: string, audience: Audience, known?: MeasureView): Rest {
  const value = plan.get('value', id)
  const view =
    value?.measure === undefined || value.measure === known?.id ? known : measureView(plan, value.measure, { audience })
  const row = view?.rows.find((r) => r.group === value?.group)
  if (value?.year === undefined || view === undefined || row === undefined)
    return { says: 'No longer in the plan', why: 'A figure behind it is no longer in the plan.' }
  const year = yearInWords(value.year)
  const name = `${row.name}, ${year}`
  const { text, state } = figureOf(view, '', row.of.name, value.year)
  return state === 'set'
    ? { says: `${name}: ${text.replace(` in ${year}`, '')}`, why: null }
    : { says: `${name}: ${text}`, why: `Behind it is ${name}, and ${text}.` }
}

const bad = (typed: string, text: string, state: 'withheld' | 'missing' = 'missing'): LiveFigure => ({
  typed,
  text,
  state,
  year: null,
  of: [],
})

const asTyped = new RegExp(`^${token.source}$`, 'i')

/** The text for one pair of braces; where the sentence is edited, braces without a figure are reported. */
function figureTyped(view: MeasureView | undefined, typed: string): LiveFigure {
  const [, group, what] = asTyped.exec(typed) ?? []
  return what === undefined
    ? bad(
        typed.length > 60 ? `${typed.slice(0, 60)}…` : typed,
        'this is not how a figure is written. Choose it under “Put in a figure”, or write it without braces',
      )
    : figureOf(view, typed, group, what.toLowerCase())
}

/** The rows that a placeholder names; two groups of one name are told apart by their dimension only. */
function rowsOf(view: MeasureView, group: string | undefined): readonly MeasureRow[] {
  const name = asName(group)
  if (name === '') return view.rows.filter((r) => r.isTotal)
  const named = view.rows.filter((r) => asName(r.of.name) === name)
  return named.length > 0 ? named : view.rows.filter((r) => r.isTotal && name === 'all students')
}

const yearOf = (view: MeasureView, what: string): string | null =>
  what === 'latest' ? view.latestYear : what === 'baseline' ? view.baselineYear : what.replace(/\s*[-–]\s*/, '-')

/** Every figure of a group that a story's sentence prints, or that is behind one. None if it may not be printed. */
export function figuresOfStory(plan: Plan, story: Story, audience: Audience): readonly GroupFigure[] {
  const said = storyOf(plan, story, audience)
  return said.printable ? said.parts.flatMap((p) => (typeof p === 'string' ? [] : p.of)) : []
}

function figureOf(view: MeasureView | undefined, typed: string, group: string | undefined, what: string): LiveFigure {
  if (view === undefined) return bad(typed, 'there is no measure')
  const rows = rowsOf(view, group)
  const [row] = rows
  if (row === undefined) return bad(typed, `the measure has no group “${group ?? 'All students'}”`)
  if (rows.length > 1) return bad(typed, `${rows.length} groups are named “${row.name}”`)
  if (what === 'gap') return gapOf(view, typed, row)
  if (what === 'target') return row.final === null ? bad(typed, 'there is no target') : said(typed, row.final)
  const year = yearOf(view, what)
  const figure = year === null ? undefined : row.figures[year]
  return figure === undefined ? bad(typed, 'there is no figure') : said(typed, figure)
}

function gapOf(view: MeasureView, typed: string, row: MeasureRow): LiveFigure {
  if (row.withheld) return said(typed, row.latest as GroupFigure)
  const gap = view.latestYear === null ? undefined : row.gaps[view.latestYear]
  if (gap === undefined || row.gapWords === '') return bad(typed, 'there is no gap to show')
  const text = `${row.gapWords.replace(/\.$/, '')} in ${yearInWords(gap.year)}`
  return { typed, text, state: 'set', year: gap.year, of: gap.of }
}

/** A placeholder in a sentence that is read: “All students, latest”. */
const called = (typed: string): string => quoted(typed.replace(/^\{|\}$/g, ''))

const UNCOUNTED = 'it is not known how many students this figure is about'

const why = {
  size: 'this figure is withheld',
  source: 'this figure was withheld at the source',
  count: UNCOUNTED,
  notReported: 'this figure was not reported',
  notNumber: 'what was entered is not a number',
  empty: 'there is no figure',
} as const

function said(typed: string, figure: GroupFigure): LiveFigure {
  if (isPrinted(figure)) return { typed, text: figureOfYear(figure), state: 'set', year: figure.year, of: [figure] }
  const reason = reasonOf(figure.cell) ?? 'empty'
  const says =
    reason !== 'count' || figure.measure.unit !== 'count'
      ? why[reason]
      : ofThings(figure.measure)
        ? 'it is not known whether this is a number of people'
        : 'it is not known how many are in the group'
  return bad(typed, says, ['size', 'source', 'count'].includes(reason) ? 'withheld' : 'missing')
}

import type { RecordOf } from '../domain/kinds/index.ts'
import type { Plan } from '../domain/plan.ts'
import type { Audience } from '../domain/schema.ts'
import { figureWords } from '../domain/words.ts'
import { type Cell, isShown, isWithheld } from '../rules/suppression.ts'
import { printedCells } from './board/printed.ts'
import type { Printed } from './document.ts'
import { yearInWords } from './format.ts'
import { type MeasureRow, type MeasureView, measureView } from './measure-view.ts'

type Story = RecordOf<'story'>

/** A figure of the plan inside a story's sentence, and what stands in its place today. */
export interface LiveFigure {
  /** As it is typed: "{All students, latest}". */
  readonly typed: string
  /** "43.3 percent in 2025–26"; what is wrong where it is not set. */
  readonly text: string
  readonly state: 'set' | 'withheld' | 'missing'
  /** The school year that the figure is of; null where it is not set. */
  readonly year: string | null
}

export interface SaidStory {
  readonly parts: readonly (string | LiveFigure)[]
  readonly text: string
  /** False where the measure is gone or a figure may not be printed: then the sentence is not printed at all. */
  readonly printable: boolean
  /** A sentence where it is not. */
  readonly why: string | null
  /** The field of the story in which that is mended. */
  readonly field: 'measure' | 'shows' | 'restsOn'
  /** The newest year on which it rests; null where there is none. */
  readonly newest: string | null
}

const token = /\{\s*(?:([^{}]*?)\s*,\s*)?(baseline|latest|target|gap|\d{4}\s*[-–]\s*\d{2})\s*\}/gi
/** Whatever stands in braces, or was meant to: nothing of it is ever printed as it was typed. */
const braced = /\{[^{}]*\}?|\}/g

/** What can be put into a story's sentence, by its measure: each as it is typed and as it reads today. */
export function figuresFor(plan: Plan, measure: string | undefined, audience: Audience): readonly LiveFigure[] {
  const view = measure === undefined ? undefined : measureView(plan, measure, { audience })
  if (view === undefined) return []
  return view.rows.flatMap((row) =>
    (['latest', 'baseline', 'target', 'gap'] as const)
      .map((what) => figureOf(view, `{${row.name}, ${what}}`, row.name, what))
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
      ? 'It rests on no measure yet.'
      : view === undefined
        ? 'The measure that this story rests on is not in the plan.'
        : view.latestYear === null
          ? 'The measure that this story rests on has no figure yet.'
          : bad
            ? `${bad.typed}: ${bad.text}.`
            : (loose?.why ?? null)
  return {
    parts,
    text: parts.map((p) => (typeof p === 'string' ? p : p.text)).join(''),
    printable: why === null,
    why,
    field: story.measure === undefined || view === undefined ? 'measure' : bad || !loose ? 'shows' : 'restsOn',
    newest: view?.latestYear ?? null,
  }
}

/** A value on which a story's words rest. */
export interface Rest {
  /** "Hispanic or Latino, 2025–26: 33.9 percent" */
  readonly says: string
  /** A sentence where it may not be told. */
  readonly why: string | null
}

/** What a story's words rest on: one value by its group and year, and its figure where it may be printed. */
export function restOf(plan: Plan, id: string, audience: Audience, known?: MeasureView): Rest {
  const value = plan.get('value', id)
  const view =
    value?.measure === undefined || value.measure === known?.id ? known : measureView(plan, value.measure, { audience })
  const row = view?.rows.find((r) => r.group === value?.group)
  if (value?.year === undefined || view === undefined || row === undefined)
    return { says: 'No longer in the plan', why: 'A value that it rests on is no longer in the plan.' }
  const year = yearInWords(value.year)
  const name = `${row.name}, ${year}`
  const { text, state } = figureOf(view, '', row.name, value.year)
  return state === 'set'
    ? { says: `${name}: ${text.replace(` in ${year}`, '')}`, why: null }
    : { says: `${name}: ${text}`, why: `It rests on ${name}, and ${text}.` }
}

const bad = (typed: string, text: string, state: 'withheld' | 'missing' = 'missing'): LiveFigure => ({
  typed,
  text,
  state,
  year: null,
})

const asTyped = new RegExp(`^${token.source}$`, 'i')

/** What stands in place of one pair of braces; what is no figure in it is told where the sentence is mended. */
function figureTyped(view: MeasureView | undefined, typed: string): LiveFigure {
  const [, group, what] = asTyped.exec(typed) ?? []
  return what === undefined
    ? bad(
        typed.length > 60 ? `${typed.slice(0, 60)}…` : typed,
        'this is not written as a figure is. Choose it under “Put in a figure”, or word it without braces',
      )
    : figureOf(view, typed, group, what.toLowerCase())
}

function rowOf(view: MeasureView, group: string | undefined): MeasureRow | undefined {
  const name = (group ?? '').trim().toLowerCase()
  return name === '' ? view.rows.find((r) => r.isTotal) : view.rows.find((r) => r.name.toLowerCase() === name)
}

const yearOf = (view: MeasureView, what: string): string | null =>
  what === 'latest' ? view.latestYear : what === 'baseline' ? view.baselineYear : what.replace(/\s*[-–]\s*/, '-')

/**
 * Every figure of a group that a printed story tells, or from which it could be worked out: kept with the paper, since
 * its measure may stand nowhere else in it, or its year in no table. None where the story is not printed.
 */
export function printedByStory(plan: Plan, story: Story, audience: Audience): readonly Printed[] {
  const view = story.measure === undefined ? undefined : measureView(plan, story.measure, { audience })
  if (view === undefined || !storyOf(plan, story, audience).printable) return []
  return [...(story.shows ?? '').matchAll(token)].flatMap(([, group, typed = '']) => {
    const what = typed.toLowerCase()
    const row = rowOf(view, group)
    if (row === undefined || what === 'target') return []
    const gap = what === 'gap'
    // A gap tells of both groups, and how it has gone of both at the baseline.
    const rows = gap ? [row, ...view.rows.filter((r) => r.isReference)] : [row]
    const years = gap ? [view.latestYear, view.baselineYear] : [yearOf(view, what)]
    return rows.flatMap((r) => printedCells(view, r, years))
  })
}

function figureOf(view: MeasureView | undefined, typed: string, group: string | undefined, what: string): LiveFigure {
  if (view === undefined) return bad(typed, 'there is no measure')
  const row = rowOf(view, group)
  if (row === undefined) return bad(typed, `the measure has no group “${group ?? 'All students'}”`)
  if (what === 'target') {
    if (row.withheld) return bad(typed, 'this figure is withheld', 'withheld')
    return row.final === null ? bad(typed, 'there is no target') : said(view, typed, row.final, view.finalYear)
  }
  if (what === 'gap') return gapOf(view, typed, row)
  const year = yearOf(view, what)
  const cell: Cell | undefined =
    what === 'latest' ? row.latest : what === 'baseline' ? row.baseline : row.cells[year ?? '']
  if (cell === undefined || !isShown(cell))
    return isWithheld(cell) || row.withheld
      ? bad(typed, 'this figure is withheld', 'withheld')
      : bad(typed, 'there is no figure')
  return said(view, typed, cell.shown, year)
}

function gapOf(view: MeasureView, typed: string, row: MeasureRow): LiveFigure {
  if (row.withheld) return bad(typed, 'this figure is withheld', 'withheld')
  if (row.gap === null || row.gapWords === '') return bad(typed, 'there is no gap to tell')
  const year = view.latestYear === null ? '' : ` in ${yearInWords(view.latestYear)}`
  return { typed, text: `${row.gapWords.replace(/\.$/, '')}${year}`, state: 'set', year: view.latestYear }
}

const units = { percent: ' percent', rate: ' of every 100', count: '', days: ' days', score: '' } as const

function said(view: MeasureView, typed: string, figure: number, year: string | null): LiveFigure {
  const words = `${figureWords(figure, view.decimals)}${units[view.unit]}`
  return { typed, text: year === null ? words : `${words} in ${yearInWords(year)}`, state: 'set', year }
}

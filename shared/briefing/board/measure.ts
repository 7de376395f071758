import { where } from '../../domain/plan.ts'
import { isShown } from '../../rules/suppression.ts'
import { figureCells } from '../cells.ts'
import { groupBars } from '../charts/group-bars.ts'
import { forPrint } from '../charts/svg.ts'
import { documentTheme } from '../charts/theme.ts'
import type { Block, Cell, Column, Figure, Row } from '../document.ts'
import { capital, yearInWords } from '../format.ts'
import { type MeasureRow, type MeasureView, unitWords } from '../measure-view.ts'
import { slotWord } from '../slots.ts'
import type { Context } from './context.ts'

/** Years in a table: the baseline and the last ones, so that a column stays readable. */
const mostYears = 4

const trends = { closed: 'closed', narrowed: 'narrower', held: 'the same', widened: 'wider' } as const

/** A measure in the order of every paper: the sentence that reads it, the picture, the table, the source. */
export function measureBlocks(
  ctx: Context,
  view: MeasureView,
  others: readonly MeasureView[],
): { picture: Block[]; table: Block[] } {
  ctx.told('measure', view.id, 'goal', 'short')
  if (view.rows.length === 0 || view.latestYear === null)
    return { picture: [note([`${view.title}: no figures yet.`, alsoMeasured(ctx, others)])], table: [] }
  tellFigures(ctx, view)
  const picture: Block[] = []
  if (view.reading !== '') picture.push({ t: 'reading', text: view.reading })
  picture.push(chart(ctx, view))
  return { picture, table: [table(view), note([...source(view), alsoMeasured(ctx, others)])] }
}

/** What the table, the chart and the note below say of a measure. */
function tellFigures(ctx: Context, view: MeasureView): void {
  const groups = view.rows.map((r) => r.group)
  ctx.told('measure', view.id, 'unit', 'source', 'note')
  if (view.rows.some((r) => r.change !== null)) ctx.told('measure', view.id, 'baselineYear')
  if (view.rows.some((r) => r.final !== null)) ctx.told('measure', view.id, 'targetYear')
  if (view.rows.some((r) => r.gap !== null)) ctx.told('measure', view.id, 'reference', 'gapForm')
  for (const group of groups) ctx.told('studentGroup', group, 'name', 'isTotal')
  ctx.ledger.figures(view.id, yearsShown(view), groups)
  tellTargets(ctx, view, [view.latestYear, view.finalYear], groups)
}

/** Targets that stand on the page, or would but for what suppression keeps back. */
export function tellTargets(
  ctx: Context,
  view: MeasureView,
  years: readonly (string | null)[],
  groups: readonly string[],
): void {
  for (const t of where(ctx.plan, 'target', 'measure', view.id))
    if (years.includes(t.year ?? '') && groups.includes(t.group ?? '')) ctx.told('target', t.id, 'aim')
}

/** The picture of a measure's latest year. Who prints it says so: its caption tells what is counted. */
function chart(ctx: Context, view: MeasureView): Figure {
  const { svg, alt } = groupBars(view, documentTheme)
  const shown = view.rows.filter((r) => !r.withheld)
  const dated = shown.some((r) => r.target !== null) ? view.latestYear : view.finalYear
  const focus = slotWord(ctx, 'focusGroups')
  const total = view.rows.find((r) => r.isTotal)
  const key: Figure['key'][number][] = []
  if (total) key.push({ how: 'outline', says: total.name })
  if (view.rows.some((r) => r.focus)) key.push({ how: 'solid', says: capital(focus) })
  if (view.rows.some((r) => !r.focus && !r.isTotal)) key.push({ how: 'grey', says: 'Other groups' })
  if (dated !== null && shown.some((r) => r.target !== null || r.final !== null))
    key.push({ how: 'target', says: `Target, ${yearInWords(dated)}` })
  return {
    t: 'figure',
    caption: `${view.what || view.title}, ${yearInWords(view.latestYear ?? '')}`,
    alt,
    ...forPrint(svg),
    width: Number(svg.attrs['width']),
    key,
  }
}

function table(view: MeasureView): Block {
  const cells = figureCells(view)
  const years = yearsShown(view)
  const gaps = view.reference !== null && view.rows.some((r) => r.gap !== null)
  const trending = gaps && view.rows.some((r) => r.gap?.trend)
  const ratio = view.rows.some((r) => r.gap?.form === 'ratio')
  const reference = view.reference?.name ?? ''
  const targets = view.rows.some((r) => r.final !== null)
  const change = view.rows.some((r) => r.change !== null)
  const right = (head: string, width: number): Column => ({ head, width, align: 'right' })
  const columns: Column[] = [
    { head: 'Student group', width: 4, align: 'left' },
    right('Children', 0.92),
    ...years.map((y) => right(yearInWords(y), 1.02)),
    ...(change ? [right(`Since ${yearInWords(view.baselineYear ?? '')}`, 1.02)] : []),
    ...(targets ? [right(`Target ${yearInWords(view.finalYear ?? '')}`, 1.02)] : []),
    ...(gaps ? [right(ratio ? `Times ${reference}` : `Gap to ${reference}`, 1)] : []),
    ...(trending
      ? [{ head: `Gap since ${yearInWords(view.baselineYear ?? '')}`, width: 1.1, align: 'left' } as const]
      : []),
  ]
  const row = (r: MeasureRow): Row => ({
    strong: r.isTotal || r.focus,
    cells: [
      { text: r.name },
      cells.count(r),
      ...years.map((y) => cells.found(r.cells[y] ?? { none: 'empty' })),
      ...(change ? [cells.change(r)] : []),
      ...(targets ? [cells.figure(r.final)] : []),
      ...(gaps ? [cells.gap(r)] : []),
      ...(trending ? [{ text: r.gap?.trend ? trends[r.gap.trend] : '' } satisfies Cell] : []),
    ],
  })
  const caption = `${view.title}: ${unitWords[view.unit]} by student group and year`
  return { t: 'table', caption, columns, rows: view.rows.map(row) }
}

/** Baseline first, then the last years up to the latest. */
export function yearsShown(view: MeasureView): readonly string[] {
  const upTo = view.years.filter((y) => view.latestYear === null || y <= view.latestYear)
  if (upTo.length <= mostYears) return upTo
  const base = view.baselineYear !== null && upTo.includes(view.baselineYear) ? view.baselineYear : (upTo[0] as string)
  return [...new Set([base, ...upTo.slice(-(mostYears - 1))])].sort()
}

const note = (parts: readonly string[]): Block => ({ t: 'note', text: parts.filter((p) => p !== '').join(' ') })

function source(view: MeasureView): string[] {
  const parts: string[] = []
  const from = view.source.replace(/\.$/, '')
  parts.push(from === '' ? 'Source: not given.' : `Source: ${from}.`)
  if (view.rows.some((r) => r.gap?.form === 'points')) parts.push('Gap: points behind; a minus sign stands for ahead.')
  if (view.rows.some((r) => r.gap?.form === 'ratio'))
    parts.push(`Times ${view.reference?.name}: how many times their figure; at 1.0 there is no gap.`)
  return [...parts, ...view.notes]
}

/** Measures of a goal beside its main one, a sentence each, for all students. */
export function alsoMeasured(ctx: Context, views: readonly MeasureView[]): string {
  const said = views.flatMap((view) => {
    const lead = view.rows.find((r) => r.isTotal) ?? view.rows[0]
    if (lead === undefined) return []
    ctx.told('measure', view.id, 'goal', 'short')
    ctx.ledger.figures(view.id, [view.baselineYear, view.latestYear], [lead.group])
    tellTargets(ctx, view, [view.finalYear], [lead.group])
    if (lead.withheld) return [`${view.title}: withheld`]
    const cells = figureCells(view)
    const at = (text: string, year: string | null) => `${text}${year === null ? '' : ` in ${yearInWords(year)}`}`
    const parts: string[] = []
    if (isShown(lead.baseline) && view.baselineYear !== view.latestYear)
      parts.push(at(inWords(cells.found(lead.baseline, true)), view.baselineYear))
    if (isShown(lead.latest)) parts.push(at(inWords(cells.found(lead.latest, true)), view.latestYear))
    const aim = lead.final === null ? null : inWords(cells.found({ shown: lead.final, n: null, numerator: null }, true))
    const way = parts.length === 0 ? 'no figures yet' : parts.join(', ')
    return [`${view.title}: ${way}${aim === null ? '' : `; target ${at(aim, view.finalYear)}`}`]
  })
  return said.length === 0 ? '' : `Also measured, for all students: ${said.join('. ')}.`
}

/** A figure inside a sentence: the sign could fall on the next line. */
const inWords = (cell: Cell): string => cell.text.replace(' %', ' percent')

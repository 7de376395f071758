import { yearInWords, yearsAfter } from '../../days/index.ts'
import { inSentence } from '../../domain/people.ts'
import { where } from '../../domain/plan.ts'
import { isPrinted } from '../../figures/figure.ts'
import { countInWords, listed, plural, quotation } from '../../words/index.ts'
import { unitCell } from '../cells.ts'
import type { Context } from '../context.ts'
import type { Block, Cell, Row } from '../document.ts'
import { words } from '../parts/table.ts'
import type { Line, Owed } from './owed-by.ts'

/** The figures asked for: the last one, the target, and room for the new one. */
export function figuresOwed(ctx: Context, measures: Owed['measures'], year: string, full: boolean): Block[] {
  if (measures.length === 0) return []
  const rows = measures.flatMap((m) => rowsOf(ctx, m, year))
  // By measure: another one on the same slip may have lines for these very groups.
  const unasked = unaskedIn(ctx, measures, full)
  const isLate = measures.some(({ view }) => (view.latestYear ?? '') < yearsAfter(year, -1))
  return [
    { t: 'heading', level: 2, quiet: true, text: plural(rows.length, 'Newest figure', 'Newest figures') },
    {
      t: 'table',
      caption: null,
      write: true,
      ...(full && { low: true }),
      columns: [
        words('Measure and who is counted', full ? 3 : 2.3),
        words('Last yearly value', 1.2),
        // A target of another year says so, and would make a row of four lines: fewer figures on the page of an owner.
        words(`Target, ${yearInWords(year)}`, rows.some((r) => (r.cells[2]?.text.length ?? 0) > 12) ? 1.3 : 0.8),
        words('New figure', 0.9),
        words('Its year', 0.8),
        words('How many counted', 0.9),
        words('From which report, its date', 1.5),
      ],
      rows,
    },
    ...noteOf(isLate, 'Figures of years that are over are missing, too: give the newest there is, and write its year.'),
    ...noteOf(
      unasked.length > 0,
      `This form has no lines ${unasked.join('; ')}. The office follows those figures, too: please bring the report that has them.`,
    ),
  ]
}

const noteOf = (isTold: boolean, text: string): Block[] => (isTold ? [{ t: 'note', text }] : [])

/** A line for each figure of a measure, with room to write. */
function rowsOf(ctx: Context, { no, view, rows }: Owed['measures'][number], year: string): Row[] {
  ctx.told('measure', view.id, 'goal', 'short', 'unit')
  return rows.map((r): Row => {
    // Also for a group without a figure yet: its line has its name.
    ctx.told('studentGroup', r.group, 'name', 'isTotal')
    const given = r.figures[year]
    const last = unitCell(r.latest)
    const isReference = !r.own && !r.isTotal
    return {
      cells: [
        {
          text: `Goal ${no}: ${view.title}, ${r.inSentence}${isReference ? ' (the gap is measured to these)' : ''}`,
        },
        r.latest === null
          ? { text: 'none entered', how: 'soft' }
          : { ...last, text: `${last.text}, ${yearInWords(r.latest.year)}` },
        targetCell(ctx, view.id, r, year),
        given ? { ...unitCell(given), how: 'soft' } : { text: '' },
        given ? { text: yearInWords(year), how: 'soft' } : { text: '' },
        { text: '' },
        { text: '' },
      ],
    }
  })
}

/** The most measures that are named a second time. */
const fewMeasures = 3

/** The groups that no line asks for, by measure; on a full page once for all measures with the same groups. */
function unaskedIn(ctx: Context, measures: Owed['measures'], full: boolean): readonly string[] {
  for (const r of measures.flatMap((m) => m.unasked)) ctx.told('studentGroup', r.group, 'name', 'isTotal')
  const of = measures.flatMap(({ view, unasked }) =>
    unasked.length === 0
      ? []
      : [{ title: quotation(view.title), names: listed(unasked.map((r) => inSentence(r.name, r.of.isTotal, {}))) }],
  )
  const alike = [...Map.groupBy(of, (o) => o.names).values()]
  // The names of a slip's measures are above already: a hundred of them would fill another page.
  if (alike.length === 1 && of.length === measures.length && of.length > fewMeasures)
    return [`for ${of[0]?.names ?? ''} in any of these measures`]
  const together = full ? alike : of.map((o) => [o])
  return together.map((same) => `in ${listed(same.map((o) => o.title))} for ${same[0]?.names ?? ''}`)
}

/** The most letters of a target in words that a cell holds. */
const mostAim = 60

/** The target of the year; if this year has none, the next one, else the last one, and its kind if it differs. */
function targetCell(
  ctx: Context,
  measure: string,
  { group, targets }: Pick<Line, 'group' | 'targets'>,
  year: string,
): Cell {
  const { plan } = ctx
  if (targets[year]) return unitCell(targets[year])
  const years = Object.keys(targets).sort()
  const other = targets[years.find((y) => y > year) ?? years.at(-1) ?? '']
  const said = ctx.write.line(plan.get('measure', measure)?.aimSaid, 'Measure, target in words')
  if (said !== '') ctx.told('measure', measure, 'aimSaid')
  const aimed = (kind: 'gap' | 'interim', what: string) => {
    const of = where(plan, kind, 'measure', measure).filter(
      (r) => r.group === group && typeof r.aim?.figure === 'number',
    )
    const years = [...new Set(of.flatMap((r) => r.year ?? []))].sort()
    const next = years.find((y) => y >= year) ?? years.at(-1)
    if (next === undefined) return []
    const more = years.length - 1
    const others = more === 0 ? '' : ` and ${countInWords(more)} other ${plural(more, 'year', 'years')}`
    return [`${what} ${yearInWords(next)}${others}`]
  }
  // A bare "none entered" would be read as no target at all, beside papers that print one.
  const kinds = [
    ...(other === undefined
      ? []
      : isPrinted(other)
        ? [`${unitCell(other).text.replaceAll(' ', '\u00a0')} in ${yearInWords(other.year)}`]
        : [`the target of ${yearInWords(other.year)} is not printed`]),
    ...aimed('interim', 'some within'),
    ...aimed('gap', 'one for the gap in'),
    ...(said === ''
      ? []
      : [said.length > mostAim ? 'one in words' : `in words: ${quotation(said.replace(/\.$/, ''))}`]),
  ]
  if (other === undefined) return { text: ['none entered', ...kinds].join('; '), how: 'soft' }
  return { ...unitCell(other), text: ['none entered', ...kinds].join('; ') }
}

import { dayInWords, fiscalYear, yearInWords, yearsAfter } from '../../days/index.ts'
import { forAudience } from '../../domain/audience.ts'
import { startMonthOf } from '../../domain/fiscal.ts'
import { type Plan, where } from '../../domain/plan.ts'
import { type Edge, edgesOf } from '../../rules/money/edges.ts'
import { ifStops, type Stop } from '../../rules/money/if-stops.ts'
import { stopInWords } from '../../rules/money/if-stops-words.ts'
import {
  costKey,
  counts,
  endOf,
  isSecured,
  type Line,
  lineName,
  positionName,
  sourceName,
} from '../../rules/money/lines.ts'
import {
  capital,
  commas,
  compareKeys,
  countedFirst,
  dollars,
  fteWords,
  quotation,
  withNumber,
} from '../../words/index.ts'
import { beforeAfter, onPages, stopPanels } from '../charts/before-after.ts'
import { figureOf, inParts } from '../charts/figure.ts'
import { documentTheme } from '../charts/theme.ts'
import { type Context, contextOf, roleOf } from '../context.ts'
import type { Block, Drawn, Row, Table } from '../document.ts'
import { drawn, frame } from '../frame.ts'
import { leftOutNote } from '../left-out.ts'
import { edgeWords } from '../parts/money.ts'
import { actionTable, lateFrom } from '../parts/open-actions.ts'
import { nothing } from '../parts/purpose.ts'
import { cell, choiceWords, figures, hung, saidOnce, table, words } from '../parts/table.ts'
import type { BriefingRequest } from '../request.ts'
import type { Coverage } from '../text.ts'
import { subjectOf } from '../which.ts'
import { yearsOfPlan } from '../years-of-plan.ts'

/**
 * If this source stops: what depends on one source of money, before and after, from a fiscal year on. A scenario for
 * the budget season; it changes nothing in the plan. Its reader is the board. Pure, like every document.
 */
export function ifStopsPaper(plan: Plan, request: BriefingRequest, covers?: Coverage): Drawn {
  const ctx = contextOf(forAudience(plan, 'board'), request, covers)
  const source = subjectOf(ctx.plan, request)
  const stop = source === undefined ? undefined : ifStops(ctx.plan, source, fromYear(ctx, source))
  const name = stop ? ctx.write.line(sourceName(stop.source), 'Funding source') : ''
  const model = frame(ctx, {
    document: 'ifStops',
    kind: 'If this source stops',
    title: () =>
      name === '' || stop === undefined
        ? 'If this source stops'
        : endedOn(ctx, stop.source) === null || stop.source.recurring === true
          ? `If ${quotation(name)} stops`
          : `${capital(quotation(name))} has ended`,
    blocks: stop === undefined ? [nothing('There are no funding sources in the plan yet.')] : blocksOf(ctx, stop),
    end: () => leftOutNote(ctx),
  })
  return drawn(ctx, model)
}

/** The first fiscal year without it: the one that was asked for, else when the source ends, else the next. */
export function fromYear({ plan, request }: Pick<Context, 'plan' | 'request'>, source: string): string {
  const running = fiscalYear(request.date, startMonthOf(plan))
  const next = yearsAfter(running, 1)
  const record = plan.get('fundingSource', source)
  const end = record && endOf(plan, record)
  if (request.fromYear !== undefined) return request.fromYear
  // In the year within which it ends, the rest of what it pays is lost.
  if (end?.within && end.year === running && end.from > request.date) return running
  return end && end.year > next ? end.year : next
}

/** Its last day, where that is over; null while it may pay. */
function endedOn({ plan, request }: Context, source: Stop['source']): string | null {
  const end = endOf(plan, source)
  return end !== null && end.from <= request.date ? end.endsOn : null
}

function blocksOf(ctx: Context, stop: Stop): Block[] {
  // Needs that have no other source any more, or only a request, are on no budget line of this source.
  const edge = edgesOf(ctx.plan, ctx.request.date).find((e) => e.source.id === stop.source.id)
  const ends = edge !== undefined && edge.cliffs[0].end.year <= stop.year ? edge : undefined
  const own = ends === undefined ? [] : [edgeWords(ctx, ends)]
  // Positions that nothing pays after it are what a board has to know first; no budget line of the source has them.
  const isFirst = stop.positions.length === 0 && ends !== undefined && hasPositions(ends)
  const said = stopInWords(stop).map((s) => ctx.write.line(s, 'If this source stops'))
  const over = endedOn(ctx, stop.source)
  const how = stop.source.recurring === true ? 'was secured until' : 'ended on'
  const ended = over === null ? '' : `${quotation(sourceName(stop.source))} ${how} ${dayInWords(over)}.`
  const lead = ctx.write.line(ended, 'If this source stops')
  const [first = '', ...rest] = [lead, ...(isFirst ? [...own, ...said] : [...said, ...own]), yearsOfPlan(ctx)].filter(
    (w) => w !== '',
  )
  tell(ctx, stop)
  return [
    { t: 'reading', text: first },
    ...(rest.length === 0 ? [] : [{ t: 'text', paragraphs: rest } as const]),
    ...picture(ctx, stop),
    ...source(ctx, stop),
    ...years(stop),
    ...positions(ctx, stop),
    ...goals(ctx, stop),
    ...lines(ctx, stop),
    ...waiting(ctx, stop, ends),
    ...actions(ctx, stop),
  ]
}

/** True where a position is left without its pay, or waits for money that is asked of another source. */
const hasPositions = ({ cliffs, asked }: Edge): boolean => cliffs.some((c) => c.kind === 'position') || asked.length > 0

function tell(ctx: Context, stop: Stop): void {
  ctx.told('fundingSource', stop.source.id, 'name')
  for (const p of stop.positions) {
    ctx.told('position', p.position.id, 'title')
    for (const pay of where(ctx.plan, 'positionPay', 'position', p.position.id))
      if (pay.fiscalYear === p.year) ctx.told('positionPay', pay.id, 'position', 'fiscalYear', 'fte')
  }
  // A sum of what is secured tells each amount in part.
  const years = new Set(stop.years.map((y) => y.year))
  for (const a of ctx.plan.all('fundingAmount'))
    if (a.fiscalYear !== undefined && years.has(a.fiscalYear)) ctx.told('fundingAmount', a.id, 'fiscalYear')
  for (const g of stop.goals) ctx.told('goal', g.goal.id, 'title')
}

/** July is where most fiscal years start; of a plan that does not say so it is no fact. */
const unsaidMonth = ({ plan }: Context): string =>
  plan.get('district', 'district')?.fiscalYearStartMonth === undefined
    ? ' The plan does not say in which month its fiscal year starts; July is taken here.'
    : ''

/** The plan's entries about the source itself. */
function source(ctx: Context, { source: s, from, year, within }: Stop): Block[] {
  ctx.told('fundingSource', s.id, 'type', 'recurring', 'endsOn', 'maySpendOn', 'contact', 'amountSaid')
  const goes = s.recurring === undefined ? '' : s.recurring ? 'recurs' : 'one-time'
  const over = endedOn(ctx, s) !== null
  const ends = s.endsOn
    ? s.recurring === true
      ? `${over ? 'was' : 'is'} secured until ${dayInWords(s.endsOn)}`
      : `${over ? 'ended' : 'ends'} on ${dayInWords(s.endsOn)}`
    : 'no end date in the plan'
  return [
    { t: 'heading', level: 1, text: 'The source' },
    ...hung('Kind', [choiceWords('fundingSource', 'type', s.type)], { level: 2 }),
    ...hung('Its amount, as its source says it', ctx.write.paragraphs(s.amountSaid, 'Funding source, amount'), {
      level: 2,
    }),
    ...hung('How long', [`${capital([goes, ends].filter((w) => w !== '').join('; '))}.`], { level: 2 }),
    ...(over
      ? []
      : hung(
          'In this paper it stops on',
          [
            `${dayInWords(from)}, ${within ? 'the day after its last, in' : 'the first day of'} fiscal year ${yearInWords(year)}.${unsaidMonth(ctx)}`,
          ],
          { level: 2 },
        )),
    ...hung('What it can be spent on', ctx.write.paragraphs(s.maySpendOn, 'Funding source, what it can be spent on'), {
      level: 2,
    }),
    ...hung('Who knows about it', [roleOf(ctx, s.contact, 'Funding source, who knows about it') ?? ''], { level: 2 }),
  ]
}

/** With the source and without it, before the tables that say it row by row. */
const picture = (ctx: Context, stop: Stop): Block[] => {
  const panels = stopPanels(stop, (name) => ctx.write.line(name, 'If this source stops'))
  // If nothing depends on the source there is nothing to draw.
  if (panels.every((p) => p.rows.length === 0)) return []
  const has = (drawn: (r: (typeof panels)[number]['rows'][number]) => boolean) => panels.some((p) => p.rows.some(drawn))
  const figures = onPages(panels, documentTheme).map((page) =>
    figureOf(beforeAfter(page, documentTheme), {
      caption: 'With the source and without it',
      key: [
        ...(has((r) => (r.after ?? 0) > 0) ? [{ how: 'solid', says: 'Without the source' } as const] : []),
        ...(has((r) => (r.before ?? 0) > (r.after ?? 0)) ? [{ how: 'missing', says: 'Lost' } as const] : []),
      ],
    }),
  )
  return inParts(figures)
}

function years(stop: Stop): Block[] {
  if (stop.years.length === 0) return []
  const noFte = stop.years.every((y) => y.fte === 0 && y.unsaid === 0)
  const row = ({ year, of, lost, fte, unsaid }: Stop['years'][number]): Row => ({
    cells: [
      { text: yearInWords(year) },
      { text: dollars(of) },
      { text: dollars(of - lost) },
      { text: dollars(lost) },
      // Positions that nothing in the plan pays from it are no 0.0 that is lost.
      unsaid === 0
        ? { text: noFte ? '' : fteWords(fte) }
        : cell(fte === 0 ? '' : `${fteWords(fte)} and more`, 'Not given'),
    ],
  })
  const all = stop.years.reduce((sum, y) => sum + y.of, 0)
  return [
    {
      t: 'keep',
      blocks: [
        { t: 'heading', level: 1, text: 'Before and after, by fiscal year' },
        table(
          'What the plan’s budget lines come to, secured or not, with the source and without',
          [
            words('Fiscal year', 1.2),
            figures('Before', 1),
            figures('After', 1),
            figures('Lost', 1),
            figures('FTE lost', 0.8),
          ],
          [
            ...stop.years.map(row),
            ...(stop.years.length > 1
              ? [
                  {
                    strong: true,
                    cells: [
                      { text: 'Together' },
                      { text: dollars(all) },
                      { text: dollars(all - stop.lost) },
                      { text: dollars(stop.lost) },
                      { text: '' },
                    ],
                  },
                ]
              : []),
          ],
        ),
      ],
    },
  ]
}

function positions(ctx: Context, stop: Stop): Block[] {
  if (stop.positions.length === 0) return []
  return [
    { t: 'heading', level: 1, text: 'Positions' },
    saidOnce(
      table(
        'Full-time equivalents by entries on pay and budget lines, in the first year without this source',
        [words('Position', 2), words('From', 0.9), figures('Before', 0.8), figures('After', 0.8), figures('Lost', 0.8)],
        stop.positions.map(
          (p): Row => ({
            cells: [
              { text: ctx.write.line(positionName(p.position), 'Position') },
              cell(yearInWords(p.year)),
              cell(p.unsaid ? '' : fteWords(p.fte + p.left), 'Not given'),
              cell(p.unsaid && p.left === 0 ? '' : fteWords(p.left), 'Not given'),
              cell(p.unsaid ? '' : fteWords(p.fte), 'Not given'),
            ],
          }),
        ),
      ),
    ),
  ]
}

function goals(ctx: Context, stop: Stop): Block[] {
  if (stop.goals.length === 0) return []
  const no = (id: string) => ctx.goals.find((g) => g.goal.id === id)
  return [
    { t: 'heading', level: 1, text: 'Goals' },
    table(
      'Money of each goal, secured or not, in the years in which it loses some',
      [words('Goal', 2.6), words('From', 0.9), figures('Before', 0.9), figures('After', 0.9)],
      stop.goals.map((g): Row => {
        const own = no(g.goal.id)
        return {
          cells: [
            {
              text: own
                ? withNumber(own.no, own.title)
                : ctx.write.line(g.goal.title, 'Goal, title') || 'Goal without a title',
            },
            cell(yearInWords(g.year)),
            { text: dollars(g.lost + g.left) },
            { text: dollars(g.left) },
          ],
        }
      }),
    ),
  ]
}

/** Each line with its year, its amount and how far it has come. */
const linesTable = (ctx: Context, lines: Stop['lines']): Table =>
  saidOnce(
    table(
      'Budget lines that lose their money',
      [
        words('Budget line', 2.6),
        words('Fiscal year', 0.9),
        figures('Amount', 0.9),
        { ...words('Status', 0.9), roomy: true },
      ],
      lines.map((l): Row => {
        ctx.told('budgetLine', l.id, 'description', 'fiscalYear', 'amount', 'source', 'status')
        return {
          cells: [
            { text: ctx.write.line(lineName(l), 'Budget line') },
            cell(yearInWords(l.fiscalYear)),
            { text: dollars(l.amount) },
            cell(choiceWords('budgetLine', 'status', l.status), 'Not given'),
          ],
        }
      }),
    ),
  )

/** Most lines and actions that a paper lists; the largest of each year first. */
const most = 40

function lines(ctx: Context, stop: Stop): Block[] {
  if (stop.lines.length === 0) return []
  const more = stop.lines.length - most
  return [
    { t: 'heading', level: 1, text: 'What it pays for' },
    linesTable(ctx, stop.lines.slice(0, most)),
    ...(more > 0
      ? [{ t: 'note', text: `${countedFirst(more, 'more line is', 'more lines are')} in the plan.` } as const]
      : []),
  ]
}

/**
 * Costs that recur after the source ends and are on none of its lines, in each year that the plan has for them: those
 * without other money, or with only a request for it.
 */
function waiting(ctx: Context, stop: Stop, ends: Edge | undefined): Block[] {
  if (ends === undefined) return []
  const { plan } = ctx
  const first = [...ends.cliffs.flatMap((c) => c.waiting), ...ends.asked.flatMap((a) => a.lines)]
  const costs = new Set(
    [...first, ...ends.cliffs.map((c) => c.id)].flatMap((id) => {
      const line = plan.get('budgetLine', id)
      return line === undefined ? (plan.get('position', id) ? [`position ${id}`] : []) : [costKey(line)]
    }),
  )
  const isOpen = (l: Line & { fiscalYear: string }): boolean =>
    first.includes(l.id) ||
    (l.fiscalYear > ends.cliffs[0].end.year &&
      costs.has(costKey(l)) &&
      !(l.source !== undefined && isSecured(plan, l.source, l.fiscalYear)))
  const found = plan
    .all('budgetLine')
    .filter(counts)
    .filter((l) => l.source !== stop.source.id && isOpen(l))
    .toSorted((a, b) => compareKeys(a.fiscalYear, b.fiscalYear) || b.amount - a.amount || compareKeys(a.id, b.id))
  if (found.length === 0) return []
  return [
    table(
      'Costs that come again or are asked for again after it ends, on no line of this source',
      [words('Budget line', 2.2), words('Fiscal year', 0.9), figures('Amount', 0.9), words('Source', 1.7)],
      found.map((l): Row => {
        ctx.told('budgetLine', l.id, 'description', 'fiscalYear', 'amount', 'source')
        const from = plan.get('fundingSource', l.source)
        return {
          cells: [
            { text: ctx.write.line(lineName(l), 'Budget line') },
            cell(yearInWords(l.fiscalYear ?? '')),
            { text: dollars(l.amount ?? 0) },
            cell(
              from ? `${ctx.write.line(sourceName(from), 'Funding source')}; not secured, or not all` : '',
              'None named',
            ),
          ],
        }
      }),
    ),
  ]
}

function actions(ctx: Context, stop: Stop): Block[] {
  if (stop.actions.length === 0) return []
  const more = stop.actions.length - most
  const shown = stop.actions.toSorted((a, b) => compareKeys(lateFrom(a), lateFrom(b))).slice(0, most)
  return [
    { t: 'heading', level: 1, text: 'Open actions' },
    ...actionTable(
      ctx,
      shown,
      'Open actions of the source, or of the goals, positions or budget lines that lose money',
      'said',
    ),
    ...(more > 0 ? [{ t: 'note', text: `${capital(commas(more))} more are in the plan.` } as const] : []),
  ]
}

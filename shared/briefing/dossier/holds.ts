import { dayInWords, monthsBetween } from '../../days/index.ts'
import type { RecordOf } from '../../domain/kinds/index.ts'
import { where } from '../../domain/plan.ts'
import { inForce, isEnded } from '../../domain/policy-force.ts'
import { codeAndTitle } from '../../domain/policy-name.ts'
import type { PolicyDay } from '../../rules/policy-days.ts'
import { type Tenure, tenureOf, ticks, wouldLast } from '../../rules/tenure.ts'
import { actionsAround, beforeAndAfter } from '../../rules/tenure-words.ts'
import { capital, compareTexts, countInWords, listed, plural, those } from '../../words/index.ts'
import { figureOf, inParts } from '../charts/figure.ts'
import { isThin } from '../charts/pages.ts'
import { policyDaysInWords } from '../charts/policy-lanes.ts'
import { policyPages, tenureClock } from '../charts/tenure-clock.ts'
import { documentTheme } from '../charts/theme.ts'
import { type Context, roleOf } from '../context.ts'
import type { Block, Cell, Row } from '../document.ts'
import { extentWords } from '../parts/extent.ts'
import { cell, hung, NO_OWNER, table, words } from '../parts/table.ts'
import { againstMarks, unlessAgainst } from './against-marks.ts'

/** The tenure clock with names fit for print: they are in the picture, where nothing else cleans them. */
function clockOf(ctx: Context): Tenure {
  const tenure = tenureOf(ctx.plan, ctx.request.date)
  return {
    ...tenure,
    seats: tenure.seats.map((s) => ({ ...s, seat: ctx.write.line(s.seat, 'Seat on the tenure clock') })),
    policies: tenure.policies.map((p) => ({ ...p, name: ctx.write.line(p.name, 'Policy') })),
    goals: tenure.goals.map((g) => ({ ...g, title: ctx.write.line(g.title, 'Goal, title') })),
    change: tenure.change && { ...tenure.change, seat: ctx.write.line(tenure.change.seat, 'Seat on the tenure clock') },
  }
}

/** "2 years and 4 months", "3 months". */
function spanOf(months: number): string {
  const [years, rest] = [Math.floor(months / 12), months % 12]
  const part = (n: number, one: string) => (n === 0 ? [] : [`${n} ${plural(n, one, `${one}s`)}`])
  return listed([...part(years, 'year'), ...part(rest, 'month')]) || 'Under a month'
}

/** Who is likely to leave when, how long each has been in the role, and which goals end before and after. */
export function clockBlocks(ctx: Context): Block[] {
  const tenure = clockOf(ctx)
  if (tenure.seats.length === 0) return []
  const { date } = ctx.request
  const chart = tenureClock(tenure, documentTheme, 482, { policies: [] })
  const drawn = Number(chart.svg.attrs['height']) > 1
  for (const s of tenure.seats) ctx.told('tenure', s.id, 'seat', 'type', 'start', 'articleMark', 'likelyEnd')
  const rows = tenure.seats.map((s): Row => {
    const held = s.since === null || s.since > date ? Number.NaN : monthsBetween(s.since, date)
    return {
      cells: [
        { text: s.seat },
        cell(s.since === null ? '' : dayInWords(s.since), 'Not given'),
        cell(Number.isNaN(held) ? '' : spanOf(held)),
        cell(s.mark === null ? '' : dayInWords(s.mark)),
        cell(s.end === null ? '' : `${s.end < date ? 'was ' : ''}${dayInWords(s.end)}`, 'No date'),
      ],
    }
  })
  return [
    { t: 'heading', level: 1, text: 'Leadership changes ahead' },
    {
      t: 'keep',
      blocks: [
        { t: 'reading', text: [beforeAndAfter(tenure), actionsAround(tenure)].filter((w) => w !== '').join(' ') },
        ...(drawn
          ? [
              figureOf(chart, {
                caption: `Seats until their likely change, and when goals end${tenure.goals.some((g) => g.end !== null && g.backed) ? ' (in a solid circle: with an adopted policy)' : ''}`,
                key: [
                  { how: 'black', says: 'In the role so far' },
                  ...(tenure.seats.some((s) => s.end !== null)
                    ? [{ how: 'outline', says: 'Until the likely change' } as const]
                    : []),
                  ...(tenure.seats.some((s) => s.mark !== null)
                    ? [{ how: 'dashed', says: 'Three-year mark' } as const]
                    : []),
                ],
              }),
            ]
          : []),
      ],
    },
    table(
      'Who is in which seat, and for how long',
      [
        words('Seat', 1.7),
        words('Since', 1.1),
        words('In the role', 1.2),
        words('Three-year mark', 1.1),
        words('Likely to change', 1.1),
      ],
      rows,
    ),
    ...policyBlocks(ctx, tenure, drawn),
    ...(tenure.seats.some((s) => s.mark !== null) ? [{ t: 'note', text: THREE_YEARS } as const] : []),
  ]
}

/** The meaning of the mark, if a seat has one. */
const THREE_YEARS =
  'The three-year mark is the average stay of equity officers and superintendents according to Usable Knowledge, Harvard Graduate School of Education; other studies give superintendents five to six years.'

/** Policies along the same line, the one whose next day comes first at the top, and their days as a table. */
function policyBlocks(ctx: Context, tenure: Tenure, drawn: boolean): Block[] {
  const { policies, today } = tenure
  if (policies.length === 0) return []
  const said = (days: readonly PolicyDay[], none: string) => cell(policyDaysInWords(days, today), none)
  const caption = 'Policies and their days'
  const has = (some: typeof policies, done: boolean) => some.some((p) => p.days.some((d) => d.done === done))
  const pages = drawn ? policyPages(policies, documentTheme) : []
  const isDrawn = pages.length > 0 && !isThin(pages, policies.flatMap((p) => p.days).length, policies.length)
  const parts = (isDrawn ? pages : []).map((part) =>
    figureOf(tenureClock(tenure, documentTheme, 482, { onlyPolicies: true, policies: part }), {
      caption: `${caption} (1 and 2: readings; A: adoption; R: review due)`,
      key: [
        ...(has(policies, true) ? [{ how: 'black', says: 'Reached' } as const] : []),
        ...(has(policies, false) ? [{ how: 'outline', says: 'Ahead, or not recorded as reached' } as const] : []),
      ],
    }),
  )
  const [first, ...more] = inParts(parts)
  return [
    {
      t: 'keep',
      blocks: [
        { t: 'heading', level: 2, text: isDrawn ? 'Policies on the same timeline' : 'Policies' },
        ...(first === undefined ? [] : [first]),
      ],
    },
    ...more,
    table(
      'Policies: what was reached, and what is ahead',
      [words('Policy', 1.6), words('Owner', 1.3), words('Reached', 1.7), words('Ahead', 2)],
      policies.map((p): Row => {
        ctx.told('policy', p.id, 'code', 'title', 'owner', 'stage', 'reached', 'planned', 'reviewDue')
        const policy = ctx.plan.get('policy', p.id)
        const owner = roleOf(ctx, policy?.owner, 'Policy, owner')
        const holds = policy !== undefined && inForce(policy, ctx.request.date)
        const [reached, ahead] = [true, false].map((done) => p.days.filter((d) => d.done === done))
        return {
          cells: [
            { text: p.name },
            cell(owner ?? '', NO_OWNER),
            said(reached ?? [], holds ? 'Adopted, no day entered' : 'No reading or adoption'),
            said(ahead ?? [], 'No day entered'),
          ],
        }
      }),
    ),
    ...notOnTheLine(ctx, tenure),
    ...behindGoals(ctx),
  ]
}

const nameOf = ({ write }: Context, p: RecordOf<'policy'>): string =>
  write.line(codeAndTitle(p), 'Policy') || 'a policy without a title'

/** Policies that the table leaves out, by name: a reader who counts them would miss some. */
function notOnTheLine(ctx: Context, { policies }: Tenure): Block[] {
  const shown = new Set(policies.map((p) => p.id))
  const rest = ctx.plan.all('policy').filter((p) => !shown.has(p.id))
  const [over, open] = [true, false].map((ended) => rest.filter((p) => isEnded(p, ctx.request.date) === ended))
  const named = (list: readonly RecordOf<'policy'>[] = []) => {
    for (const p of list) ctx.told('policy', p.id, 'code', 'title')
    return listed(list.map((p) => nameOf(ctx, p)))
  }
  const said = [
    open?.length ? `With none of these days: ${named(open)}.` : '',
    over?.length ? `No longer in force: ${named(over)}.` : '',
  ].filter((w) => w !== '')
  return said.length === 0 ? [] : [{ t: 'note', text: `Not in this table. ${said.join(' ')}` }]
}

/** The most goals of which each has a line. */
const mostInLines = 12

/** Which policies are linked to which goal, and whether they hold. */
function behindGoals(ctx: Context): Block[] {
  const lines = ctx.goals.flatMap(({ no, goal }) => {
    const links = where(ctx.plan, 'policyLink', 'goal', goal.id)
    const names = links.flatMap((l) => {
      const p = ctx.plan.get('policy', l.policy)
      if (p === undefined) return []
      ctx.told('policyLink', l.id, 'goal', 'policy', 'extent')
      ctx.told('policy', p.id, 'code')
      const holds = inForce(p, ctx.request.date)
      const state = isEnded(p, ctx.request.date)
        ? 'no longer in force'
        : l.extent === 'draft'
          ? 'only its draft'
          : holds
            ? ''
            : p.stage === 'gap'
              ? 'not written yet'
              : 'not adopted'
      // For a policy in force, readers assume that it is for the whole goal.
      const extent = holds && l.extent === 'whole' ? '' : extentWords(l.extent)
      const how = [state, extent].filter((w) => w !== '').join(', ')
      return [`${ctx.write.line(p.code, 'Policy') || nameOf(ctx, p)}${how === '' ? '' : ` (${how})`}`]
    })
    return names.length === 0 ? [] : [`Goal ${no}: ${listed(names)}`]
  })
  // A line for each of many goals would be a page with a word in a line.
  const beside = lines.map((line) => line.replace(/^Goal (\d+): /, 'Goal\u00a0$1:\u00a0'))
  const said = lines.length > mostInLines ? [`${beside.join('; ')}.`] : lines.map((line) => `${line}.`)
  return hung('Policies linked to goals', said)
}

const heads = {
  inPolicy: 'In adopted policy',
  inBaseBudget: 'In the base budget',
  byOtherDepartment: 'Carried by another department',
  inJobDescription: 'In a job description',
} as const

const rank = (c: RecordOf<'continuity'>): number => ({ falls: 0, inPart: 1, lasts: 2 })[wouldLast(c)]
const ticked = (c: RecordOf<'continuity'>): number => ticks.filter((t) => c[t] === true).length
const mark = (set: boolean | undefined): Cell =>
  set === undefined ? { text: 'not given', how: 'soft' } : set ? { text: 'yes' } : { text: 'no', how: 'soft' }

/** What would outlast a change of people: four check marks for each commitment, the most fragile first. */
export function ticksBlocks(ctx: Context): Block[] {
  const all = ctx.plan
    .all('continuity')
    .toSorted((a, b) => rank(a) - rank(b) || ticked(a) - ticked(b) || compareTexts(a.name ?? '', b.name ?? ''))
  if (all.length === 0) return []
  const last = all.filter((c) => wouldLast(c) === 'lasts')
  const lasting = last.length
  const unsure = last.filter((c) => wouldLast(unlessAgainst(ctx, c)) !== 'lasts').length
  const but =
    unsure === 0
      ? ''
      : ` ${unsure === lasting ? (lasting === 1 ? 'It counts' : 'They count') : `${capital(countInWords(unsure))} of these ${plural(unsure, 'counts', 'count')}`} only by a check mark that something else in the plan contradicts: see below the table.`
  return [
    { t: 'heading', level: 1, text: 'What would outlast a change of people' },
    {
      t: 'reading',
      text: `${those(lasting, all.length, 'commitment', 'commitments', 'would last', 'would last')}: three check marks or more, and not dependent on one person.${but}`,
    },
    table(
      'Commitments with their four check marks, the most fragile first',
      [
        words('Commitment', 2.2),
        words('Held by', 1.5),
        ...ticks.map((t) => words(heads[t], 1)),
        words('On one person', 0.9),
      ],
      all.map((c): Row => {
        ctx.told('continuity', c.id, 'about', 'name', ...ticks, 'onOnePerson')
        return {
          cells: [
            { text: ctx.write.line(c.name, 'Commitment') || 'Commitment without a name' },
            cell(holderOf(ctx, c)),
            ...ticks.map((t) => mark(c[t])),
            c.onOnePerson ? { text: 'yes' } : { text: 'no', how: 'soft' },
          ],
        }
      }),
    ),
    ...againstMarks(ctx, all),
  ]
}

/** A commitment's subject in a few words: it leads to the one person it depends on. */
function holderOf(ctx: Context, { about }: RecordOf<'continuity'>): string {
  const { plan, write } = ctx
  if (about?.kind === 'goal') {
    const no = ctx.goals.find((g) => g.goal.id === about.id)?.no
    return no === undefined ? '' : `Goal ${no}`
  }
  if (about?.kind === 'position') return write.line(plan.get('position', about.id)?.title, 'Position')
  if (about?.kind === 'department') return write.line(plan.get('department', about.id)?.name, 'Department')
  if (about?.kind !== 'departmentCommitment') return ''
  const department = plan.get('departmentCommitment', about.id)?.department
  return write.line(plan.get('department', department)?.name, 'Department')
}

import { dayInWords } from '../../days/index.ts'
import { bySort } from '../../domain/by-sort.ts'
import type { RecordOf } from '../../domain/kinds/index.ts'
import { capital, countInWords, goalNumbers, listed, plural, small, those } from '../../words/index.ts'
import type { Context } from '../context.ts'
import { onlyInsiders, roleOf } from '../context.ts'
import type { Block, Cell, Row } from '../document.ts'
import { slotWord } from '../slots.ts'
import { coverageMatrix } from './coverage-matrix.ts'
import { cell, table, words } from './table.ts'

/** Departments in the plan's order. The equity office itself is among them. */
const departments = (ctx: Context) => bySort(ctx.plan.all('department'))

/** Parts that a department can have, the heaviest first. */
const kinds = ['leads', 'contributes', 'informed'] as const

/**
 * Which department has which part in which goal: as a matrix, and by number in a table, which keeps its width whatever
 * the plan holds.
 */
function coverageBlocks(ctx: Context): Block[] {
  const all = departments(ctx)
  if (all.length === 0 || ctx.goals.length === 0) return []
  const parts = new Map<string, Map<string, string>>()
  for (const one of ctx.plan.all('coverage')) {
    if (one.department === undefined || one.goal === undefined || one.part === undefined) continue
    const of = parts.get(one.department) ?? new Map<string, string>()
    of.set(one.goal, one.part)
    parts.set(one.department, of)
  }
  if (parts.size === 0) return [{ t: 'reading', text: 'The plan records no department’s part in a goal.' }]
  const goalsIn = (department: string, part: string): readonly number[] =>
    ctx.goals.filter((g) => (parts.get(department)?.get(g.goal.id) ?? 'none') === part).map((g) => g.no)
  const numbers = (nos: readonly number[]) => cell(nos.join(', '))
  const unled = ctx.goals.filter((g) => !all.some((d) => parts.get(d.id)?.get(g.goal.id) === 'leads')).map((g) => g.no)
  const partIn = all.map((d) =>
    ctx.goals.filter((g) => (parts.get(d.id)?.get(g.goal.id) ?? 'none') !== 'none').map((g) => g.no),
  )
  // If nobody leads, there is no column for those who do.
  const first = kinds.find((part) => all.some((d) => goalsIn(d.id, part).length > 0))
  const rows = all.map((d): Row => {
    for (const c of ctx.plan.all('coverage'))
      if (c.department === d.id && ctx.goals.some((g) => g.goal.id === c.goal))
        ctx.told('coverage', c.id, 'department', 'goal', 'part')
    return {
      cells: [
        { text: `${nameOf(ctx, d)}${officeNote(ctx, d)}` },
        ...(goalsIn(d.id, 'none').length === ctx.goals.length
          ? kinds.map((part): Cell => ({ text: part === first ? 'No part entered' : '', how: 'soft' }))
          : kinds.map((part) => numbers(goalsIn(d.id, part)))),
      ],
    }
  })
  // The shorter paper has twelve pages at most, and no room for both.
  const drawn =
    ctx.request.document === 'plan' && all.length > 1
      ? coverageMatrix(
          all.map((d) => ({ id: d.id, name: nameOf(ctx, d) })),
          ctx.goals.map((g) => ({ id: g.goal.id, no: g.no })),
          (department, goal) => parts.get(department)?.get(goal),
        )
      : []
  return [
    {
      t: 'reading',
      text: coverageInWords(
        ctx.goals.map((g) => g.no),
        unled,
        partIn,
      ),
    },
    ...drawn,
    table(
      'Departments and the goals they have a part in, by goal number',
      [words('Department', 2.2), words('Leads', 1), words('Contributes', 1.2), words('Informed', 1.2)],
      rows,
    ),
  ]
}

/** `partIn`: for each department the numbers of the goals in which it has a part. */
function coverageInWords(
  goals: readonly number[],
  unled: readonly number[],
  partIn: readonly (readonly number[])[],
): string {
  const count = partIn.length
  const led = goals.filter((no) => !unled.includes(no))
  const leads =
    unled.length === 0
      ? `Every goal is led by a department`
      : led.length === 0
        ? 'The plan names no department that leads a goal'
        : led.length < unled.length
          ? `Only ${plural(led.length, 'goal', 'goals')} ${listed(led.map(String))} ${plural(led.length, 'is', 'are')} led by a department`
          : `${plural(unled.length, 'Goal', 'Goals')} ${listed(unled.map(String))} ${plural(unled.length, 'is', 'are')} led by no department`
  // For one department that leads a goal there is nothing to add.
  if (count === 1 && led.length > 0) return `${leads}.`
  return `${leads}, and ${partInWords(partIn)}.`
}

/** In which goals the one department has a part; of several in how many, where that is one number for all. */
function partInWords(partIn: readonly (readonly number[])[]): string {
  const [one = []] = partIn
  const count = partIn.length
  const outside = partIn.filter((nos) => nos.length === 0).length
  if (count === 1)
    return `the one department has ${one.length === 0 ? 'no part in any' : `a part in ${small(goalNumbers(one))}`}`
  if (outside > 0)
    return `${countInWords(outside)} of ${countInWords(count)} departments ${plural(outside, 'has', 'have')} no part in any`
  const all = count === 2 ? 'both' : `all ${countInWords(count)}`
  const much = partIn.every((nos) => nos.length === one.length)
    ? `${countInWords(one.length)} ${plural(one.length, 'goal', 'goals')} each`
    : 'at least one'
  return `${all} departments have a part in ${much}`
}

function nameOf(ctx: Context, department: { readonly id: string; readonly name?: string }): string {
  ctx.told('department', department.id, 'name')
  return ctx.write.line(department.name, 'Department') || 'Department without a name'
}

/** Which of them is the office itself is said by its name; in the shorter paper, whose cover has it, a reader knows. */
function officeNote(ctx: Context, d: RecordOf<'department'>): string {
  if (ctx.request.document !== 'plan' || d.isEquityOffice !== true) return ''
  ctx.told('department', d.id, 'isEquityOffice')
  // A name that says it needs no note.
  return /\bequity\b/i.test(d.name ?? '') ? '' : ' (this office itself)'
}

/** Whether the day of a review is over. */
const isOver = (ctx: Context, day: string | undefined): boolean => day !== undefined && day < ctx.request.date

/** The day of a review; one that has passed says so, as an action's does. */
const review = (ctx: Context, day: string | undefined): string =>
  day === undefined ? '' : `${isOver(ctx, day) ? 'was due ' : ''}${dayInWords(day)}`

/** Each department's commitment in its own words; departments without one are counted. */
export function commitmentBlocks(ctx: Context): Block[] {
  const all = departments(ctx)
  const committed = all.flatMap((d) => {
    const c = ctx.plan.all('departmentCommitment').find((one) => one.department === d.id)
    return c && (c.means || c.firstMove) ? [{ d, c }] : []
  })
  if (all.length === 0) return []
  const signed = committed.filter(({ c }) => c.signedOn !== undefined).length
  const moves = committed.filter(({ c }) => c.firstMove).length
  const who = those(moves, all.length, 'department', 'departments', 'has', 'have')
  const moved = moves === 0 ? 'The plan records no department’s first move' : `${who} committed to a first move`
  const lead =
    committed.length === 0
      ? `The plan records no department’s words on what ${slotWord(ctx, 'work')} means in its own work.`
      : `${moved}; ${signed === 0 ? 'no commitment is recorded as' : `${countInWords(signed)} ${plural(signed, 'commitment is', 'commitments are')}`} signed.`
  if (committed.length === 0) return [{ t: 'reading', text: lead }]
  // The shorter document names what is late; the rest is in the full plan and on the sheets.
  const isShort = ctx.request.document === 'board'
  const shown = isShort ? committed.filter(({ c }) => isOver(ctx, c.reviewDate)) : committed
  if (shown.length === 0) return [{ t: 'reading', text: lead }]
  const rows = shown.map(({ d, c }): Row => {
    const where = `Commitment of ${d.name ?? 'a department'}`
    const owner = roleOf(ctx, c.owner ?? d.lead, `${where}, owner`)
    ctx.told('departmentCommitment', c.id, 'department', 'firstMove', 'measure', 'reviewDate', 'owner')
    if (c.owner === undefined) ctx.told('department', d.id, 'lead')
    return {
      cells: [
        { text: nameOf(ctx, d) },
        cell(ctx.write.line(c.firstMove, `${where}, first move`), 'Not given'),
        cell(ctx.write.line(c.measure, `${where}, measure`), 'No measure entered'),
        cell(capital([owner, review(ctx, c.reviewDate)].filter(Boolean).join(', ')), 'No date entered'),
      ],
    }
  })
  return [
    { t: 'reading', text: lead },
    table(
      isShort ? 'First moves whose review is past its due date' : 'What each department does first',
      [words('Department', 1.3), words('First move', 2), words('Its measure', 1.8), words('Owner and review', 1.9)],
      rows,
    ),
  ]
}

/** Which department carries what, and what each does first: the commitments only where the reader may know them. */
export function departmentBlocks(ctx: Context): Block[] {
  const coverage = coverageBlocks(ctx)
  const committed = onlyInsiders(ctx, () => commitmentBlocks(ctx))
  if (coverage.length + committed.length === 0) return []
  return [
    { t: 'heading', level: 1, text: 'Every department' },
    ...coverage,
    ...(committed.length > 0 ? [{ t: 'heading', level: 2, text: 'What each department does' } as const] : []),
    ...committed,
  ]
}

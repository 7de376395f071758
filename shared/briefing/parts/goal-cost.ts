import { fiscalYear, yearInWords, yearsAfter } from '../../days/index.ts'
import { startMonthOf } from '../../domain/fiscal.ts'
import { goalBehind } from '../../domain/goal-of.ts'
import type { RecordOf } from '../../domain/kinds/index.ts'
import { type Plan, where } from '../../domain/plan.ts'
import { type GoalGap, goalGap, notEntered } from '../../rules/money/goal-gap.ts'
import { endOf, endWords, isAsked, type Line } from '../../rules/money/lines.ts'
import { lastDayOf, stopsWords } from '../../rules/money/runs-on.ts'
import { aYear, yearsInWords } from '../../rules/money/years-words.ts'
import { isOver } from '../../rules/status.ts'
import { compareKeys, dollars, listed, plural, small } from '../../words/index.ts'
import { type Context, isOfOneGoal } from '../context.ts'
import type { Block } from '../document.ts'

/**
 * How much of it is secured, in a sentence or, as “$68,000 to $85,000”, in a cell: if its sources have less than all that is
 * asked of them, other goals may take some of it.
 */
export function heldWords({ held, least, asked }: GoalGap, way: 'between' | 'to' = 'between'): string {
  if (held <= 0) return 'none'
  if (least === held) return held === asked ? 'all' : dollars(held)
  const [from, most] = [dollars(Math.max(0, least)), dollars(held)]
  return way === 'to' ? `${from} to ${most}` : `between ${from} and ${most}`
}

/**
 * True if money is there and no line is approved: secured is not approved, and a board decides on the second. A line
 * without a status may be approved, so nothing is said then.
 */
const isUndecided = (plan: Plan, goal: string, { year, held }: GoalGap): boolean =>
  held > 0 &&
  where(plan, 'budgetLine', 'goal', goal).every(
    (l) => l.fiscalYear !== year || ['requested', 'idea', 'declined'].includes(l.status ?? ''),
  )

/** The source of a goal's money, if it has only one, and how much of it is secured. */
function howSure(ctx: Context, goal: string, g: GoalGap): string {
  const { plan } = ctx
  // A source without an amount may have money, and an amount without a status may be secured.
  const open = notEntered(plan, g)
  if (open === 'certainty') return `from ${namesOf(ctx, g.sources)}, and whether that is secured has not been entered`
  if (open === 'amount')
    return `from ${namesOf(ctx, g.sources)}, which ${plural(g.sources.length, 'has', 'have')} no amount entered`
  return `${heldWords(g)} of it secured${isUndecided(plan, goal, g) ? ', though none of it is approved yet' : ''}`
}

/** Up to three sources by their names. */
function namesOf(ctx: Context, sources: readonly string[]): string {
  const names = sources.flatMap((id) => ctx.write.line(ctx.plan.get('fundingSource', id)?.name, 'Funding source') || [])
  if (names.length === sources.length && names.length <= 3) {
    for (const id of sources) ctx.told('fundingSource', id, 'name')
    return listed(names)
  }
  return plural(sources.length, 'a source', `${sources.length} sources`)
}

/** A plan, and the paper that is asked for of it. */
type Asked = Pick<Context, 'plan' | 'request'>

/**
 * The years that are told of a goal for which it has budget lines: the fiscal year that is running and the next two; all to
 * the end of the goal where the paper is about that goal alone.
 */
function yearsAsked(ctx: Asked, goal: string): readonly GoalGap[] {
  const { plan, request } = ctx
  const start = startMonthOf(plan)
  const now = fiscalYear(request.date, start)
  const record = plan.get('goal', goal)
  const end = record && isToldWhole(ctx) ? lastDayOf(plan, record) : undefined
  const last = end === undefined ? '' : fiscalYear(end, start)
  const years: string[] = []
  for (let y = now; years.length < 3 || (y <= last && years.length < mostYears); y = yearsAfter(y, 1)) years.push(y)
  return years.map((y) => goalGap(plan, goal, y)).filter((g) => g.asked > 0)
}
/** More than any goal runs on. */
const mostYears = 12
const isToldWhole = (ctx: Asked): boolean => isOfOneGoal(ctx) || ctx.request.document === 'onePage'

/** The words for goals with no request in these years: an idea, or a line of zero, is not a missing line. */
export function nothingAsked({ plan, request }: Asked, goals: readonly string[], whose: string): string {
  const now = fiscalYear(request.date, startMonthOf(plan))
  const all = goals
    .flatMap((goal) => where(plan, 'budgetLine', 'goal', goal))
    .filter((l) => l.fiscalYear !== undefined && l.fiscalYear >= now && l.fiscalYear <= yearsAfter(now, 2))
  const [declined, lines] = [all.filter((l) => l.status === 'declined'), all.filter((l) => l.status !== 'declined')]
  if (lines.length === 0 && declined.length > 0) return `${declinedWords(declined, whose)}; nothing else is entered.`
  if (lines.length === 0) return `No budget line of this year or the next two is entered for ${whose}.`
  return lines.every((l) => l.status === 'idea')
    ? `Of this year and the next two, only ideas are entered for ${whose}: no money is asked for yet.`
    : `No budget line of this year or the next two for ${whose} asks for money.`
}

/** “$75,000 for this goal was declined for 2026–27”: the people who declined it know that it was entered. */
function declinedWords(lines: readonly Line[], whose: string): string {
  const sums = new Map<string, number>()
  for (const { fiscalYear: y = '', amount = 0 } of lines) sums.set(y, (sums.get(y) ?? 0) + amount)
  const years = [...sums].toSorted(([a], [b]) => compareKeys(a, b))
  const said = years.map(([year, sum]) => `${dollars(sum)} for ${yearInWords(year)}`)
  return `Of this year and the next two, ${listed(said)} was asked for and declined for ${whose}`
}

/** The most goals that a table of all names: of more, each would take a second line, and has its number alone. */
export const mostByName = 12

/** True for a paper with the table of its goals, below which another tells what each of them costs. */
export const hasTableOfGoals = ({ request, goals }: Context): boolean =>
  goals.length > 1 &&
  (request.document === 'dossier' || (request.document === 'board' && !(request.off ?? []).includes('stand')))

const mayTellCosts = ({ reader }: Context): boolean => reader !== 'public'
const tellsCosts = (ctx: Context): boolean => mayTellCosts(ctx) && ctx.plan.all('budgetLine').length > 0

/**
 * The note that no goal has a budget line, once for all, if a document has its table of goals and each goal below; ''
 * if one has a line, or if there is only one goal.
 */
function noGoalCosts(ctx: Context): string {
  const { request, goals } = ctx
  const tellsAll =
    request.document === 'plan' ||
    hasTableOfGoals(ctx) ||
    (request.document === 'progress' && request.of?.kind !== 'goal')
  if (!tellsAll || goals.length < 2 || !mayTellCosts(ctx)) return ''
  // A reader who asks what a goal costs would otherwise look for it in vain.
  if (!tellsCosts(ctx)) return 'No budget line is entered in the plan: it does not say what any goal costs.'
  if (goals.some((g) => yearsAsked(ctx, g.goal.id).length > 0)) return ''
  return nothingAsked(
    ctx,
    goals.map((g) => g.goal.id),
    'any of these goals',
  )
}

/** The cost of the goals, as a note below that table. */
export function costNote(ctx: Context): Block[] {
  const text = noGoalCosts(ctx)
  return text === '' ? [] : [{ t: 'note', text }]
}

/**
 * A goal's cost in one sentence, for readers who may know the money: its budget lines in the present fiscal year and
 * the next two, and how much of them is secured if its sources gave all they have.
 */
export function goalCost(ctx: Context, goal: string): string {
  // A table of very many goals has their numbers alone: in its own section a goal says once more what it costs.
  const isTold = hasTableOfGoals(ctx) && (ctx.request.document !== 'board' || ctx.goals.length <= mostByName)
  if (isTold) return ''
  const record = ctx.goals.find((g) => g.goal.id === goal)?.goal
  const unsaid = () => (record === undefined ? '' : costUnsaid(ctx, record))
  if (!tellsCosts(ctx)) {
    const only = isOfOneGoal(ctx) || ctx.goals.length === 1
    return mayTellCosts(ctx) && only ? unsaid() : ''
  }
  const years = yearsAsked(ctx, goal)
  if (years.length === 0) return noGoalCosts(ctx) !== '' ? '' : unsaid()
  return [
    `It costs ${yearByYear(ctx, goal, years)}.`,
    ...whyBetween(ctx.plan, years),
    ...paidFor(ctx, goal, years),
  ].join(' ')
}

/** Why it is said between which amounts something is secured: in a goal's own section nothing above it says so. */
const whyBetween = (plan: Plan, years: readonly GoalGap[]): string[] =>
  years.some((g) => g.held > 0 && Math.max(0, g.least) < g.held && notEntered(plan, g) === undefined)
    ? ['How much of that it gets depends on other goals, which ask the same sources for money.']
    : []

/**
 * That no cost is entered for a goal, as a paper says it whose reader asks what the goal costs; '' if one is. The form of the
 * paper asks for what it says. Nobody asks what a finished goal will cost.
 */
export function costUnsaid(of: Asked, goal: RecordOf<'goal'>): string {
  const { plan, request } = of
  if (isOver(plan, goal, request.date) || yearsAsked(of, goal.id).length > 0) return ''
  if (plan.all('budgetLine').length > 0) return nothingAsked(of, [goal.id], 'this goal')
  const priced = plan.all('action').some((a) => a.cost !== undefined && goalBehind(plan, a.about) === goal.id)
  return priced ? 'No budget line is entered for this goal.' : 'No cost is entered for this goal.'
}

/** “$40,000 a year, entered for 2026–27 so far”: a cost that recurs, with only one year in the plan. */
function recursIn(plan: Plan, goal: string, years: readonly GoalGap[]): string | undefined {
  const [only, ...others] = years
  if (only === undefined || others.length > 0) return undefined
  const lines = where(plan, 'budgetLine', 'goal', goal).filter((l) => isAsked(l) && l.fiscalYear === only.year)
  if (!lines.every((l) => l.recurring === true)) return undefined
  return `${dollars(only.asked)} a year, entered for ${yearInWords(only.year)} so far`
}

/**
 * "$140,000 a year from 2026–27 to 2029–30, $560,000 in all: in 2026–27, all of it secured; in 2027–28 to 2029–30, none of it
 * secured". What is the same in each year is said once; how much of it is secured is not the same much in each.
 */
function yearByYear(ctx: Context, goal: string, years: readonly GoalGap[]): string {
  const { plan } = ctx
  const each = years.map((g) => ({ year: g.year, asked: g.asked, how: howSure(ctx, goal, g) }))
  const [first] = each
  const total = isToldWhole(ctx) && each.length > 1 ? dollars(each.reduce((sum, y) => sum + y.asked, 0)) : ''
  const same = each.length > 1 && each.every((y) => y.how === first?.how) && !/\d/.test(first?.how ?? '')
  const level = recursIn(plan, goal, years) ?? aYear(each)
  if (level !== undefined) {
    const lead = `${level}${total && `, ${total} in all`}`
    if (same || each.length === 1) return `${lead}, ${first?.how}`
    const runs = [...Map.groupBy(each, (y) => y.how)]
    return `${lead}: ${runs.map(([how, of]) => `in ${yearsInWords(of.map((y) => y.year))}, ${how}`).join('; ')}`
  }
  const amounts = each.map((y) => `${dollars(y.asked)} in ${yearInWords(y.year)}`)
  const said = same ? `${listed(amounts)}, ${first?.how}` : amounts.map((a, i) => `${a}, ${each[i]?.how}`).join('; ')
  return `${said}${total && `; ${total} in all`}`
}

/** Things and sources that a page has room to name. */
const mostPaid = 3

/**
 * What a goal's money pays for, from which sources and until when, and that it stops before the goal does: on the
 * page of one goal, or in a plan with few. “All of it secured” alone would be taken to hold to the end.
 */
function paidFor(ctx: Context, goal: string, years: readonly GoalGap[]): string[] {
  const { plan, request } = ctx
  const record = plan.get('goal', goal)
  if (record === undefined || !isToldWhole(ctx)) return []
  const asked = new Set(years.map((y) => y.year))
  const lines = where(plan, 'budgetLine', 'goal', goal).filter((l) => isAsked(l) && asked.has(l.fiscalYear ?? ''))
  const what = thingsOf(ctx, lines)
  const from = sourcesOf(ctx, lines)
  const said =
    what === '' ? from && `The money comes from ${from}.` : `The money pays for ${what}${from && `, from ${from}`}.`
  return [said, stopsWords(plan, record, request.date)].filter((s) => s !== '')
}

/** "three attendance liaisons and bus passes"; '' where there are more, or one has no words. */
function thingsOf(ctx: Context, lines: readonly Line[]): string {
  const named = lines.map((l) => ctx.write.line(l.description, 'Budget line').replace(/\.$/, ''))
  const things = new Set(named)
  if (things.size > mostPaid || things.has('')) return ''
  for (const l of lines) ctx.told('budgetLine', l.id, 'description', 'goal')
  return listed([...things].map(small))
}

/** "Learning Recovery grant (ends June 30, 2028)"; '' where there are more, or one has no name. */
function sourcesOf(ctx: Context, lines: readonly Line[]): string {
  const sources = [...new Set(lines.flatMap((l) => ctx.plan.get('fundingSource', l.source) ?? []))]
  const named = sources.map((s) => ctx.write.line(s.name, 'Funding source'))
  if (sources.length > mostPaid || named.includes('')) return ''
  return listed(
    sources.map((s, i) => {
      ctx.told('fundingSource', s.id, 'name', 'endsOn')
      const end = endOf(ctx.plan, s)
      return end === null ? (named[i] ?? '') : `${named[i]} (${endWords(s, end)})`
    }),
  )
}

import { dayInLanguage, roughInWords } from '../../days/index.ts'
import type { RecordOf } from '../../domain/kinds/index.ts'
import type { Plan } from '../../domain/plan.ts'
import { policiesHolding } from '../../domain/policy-force.ts'
import { isOver } from '../../rules/status.ts'
import { compareKeys, compareTexts, countInWords, languageOf, plural, quotation } from '../../words/index.ts'
import type { Context } from '../context.ts'
import type { Block } from '../document.ts'
import { lateFrom } from '../parts/open-actions.ts'
import { policiesAlone } from '../parts/policies-alone.ts'
import { howFar, stepsOf } from '../parts/steps.ts'
import type { BriefingRequest } from '../request.ts'
import { yearsOfPlan } from '../years-of-plan.ts'
import { goalOf, goalsOf, ofWhichGoals, whatEnded } from './of-goals.ts'
import { phraseIn, type Tongue } from './tongue.ts'

type Page = RecordOf<'communityPage'>

/** Goals that are still pursued, by their stage and by the last word on them, as a page that asks for money has it. */
export const openGoals = (ctx: Context, plan: Plan, { date }: BriefingRequest): ReadonlySet<string> =>
  new Set(ctx.goals.flatMap(({ goal }) => (isOver(plan, goal, date) ? [] : [goal.id])))

/** The contents of one heading, and whether any of it is under way. */
export interface Doing {
  readonly blocks: readonly Block[]
  readonly begun: boolean
  /** The goals whose steps are printed. */
  readonly of: ReadonlySet<string>
}

/**
 * The plan's acts for the community, with their status and due date; without any, the actions under way and the
 * strategies of open goals, then those whose own words name a time that is over.
 */
export function doing(ctx: Context, tongue: Tongue, most: number, goals: ReadonlySet<string>, page?: Page): Doing {
  const acts = ctx.plan
    .all('act')
    .filter((a) => a.status === 'inProgress' || a.status === 'notBegun')
    .toSorted((a, b) => compareKeys(lateFrom(a), lateFrom(b)) || compareKeys(a.id, b.id))
  const dated = (kind: 'act' | 'action', record: (typeof acts)[number] | RecordOf<'action'>) => () => {
    const title = tongue.say(kind, record.id, 'title')
    if (title === '') return ''
    const far = tongue.english ? farFrom(ctx, kind, record) : farIn(ctx, page, kind, record)
    return far === '' ? title : `${title} (${far})`
  }
  // The goals whose steps are printed: of others, or of what they rested on, the steps themselves say nothing.
  const of = new Set<string>()
  const counted = (goal: string | undefined, line: () => string) => () => {
    const words = line()
    if (words !== '' && goal !== undefined) of.add(goal)
    return words
  }
  const titled = (s: RecordOf<'strategy'>) => counted(s.goal, () => tongue.say('strategy', s.id, 'title'))
  let done = 0
  // Results are printed with the step they belong to: told for all together, they would be taken for each.
  const ended = (s: RecordOf<'strategy'>) => () => {
    const title = titled(s)()
    const parts = title === '' || !tongue.english ? [] : doneOf(ctx, tongue, s)
    done += parts.length
    return parts.length === 0 ? title : `${title} ${doneWords(parts)}`
  }
  const steps = acts.length > 0 ? { underWay: [], planned: [], strategies: [], over: [] } : stepsOf(ctx, goals)
  const first = upTo(most, [
    ...acts.map((a) => dated('act', a)),
    ...[...steps.underWay, ...steps.planned].map((a) => counted(goalOf(ctx, a), dated('action', a))),
    ...steps.strategies.map(titled),
  ])
  const over = upTo(most - first.length, steps.over.map(ended))
  const numbered = (paragraphs: readonly string[]): Block[] =>
    paragraphs.length === 0 ? [] : [{ t: 'text', paragraphs, list: 'numbered' }]
  const lead = tongue.english
    ? [yearsOfPlan(ctx), whatEnded(ctx, of), ofWhichGoals(ctx, tongue, of)].filter((l) => l !== '')
    : first.length > 0
      ? [goalsOf(ctx, tongue)].filter((l) => l !== '')
      : []
  return {
    of,
    // Strategies and plans are not marked as done: beside one, no title may say that the schools do what is listed.
    begun:
      (acts.some((a) => a.status === 'inProgress') || steps.underWay.length > 0) &&
      steps.planned.length + steps.strategies.length + steps.over.length === 0,
    blocks: [
      ...(lead.length > 0 ? [{ t: 'text', paragraphs: lead } as const] : []),
      ...numbered(first),
      ...(over.length > 0 && tongue.english ? [{ t: 'text', paragraphs: [timeOver(done > 0)] } as const] : []),
      ...numbered(over),
    ],
  }
}

/** A step's status and due date. For a step without a status, families only read when it is planned for. */
function farFrom(ctx: Context, kind: 'act' | 'action', record: RecordOf<'act'> | RecordOf<'action'>): string {
  const { status, due } = record
  const start = 'start' in record ? record.start : undefined
  const from =
    status === 'inProgress' || due !== undefined || start === undefined ? '' : `planned from ${roughInWords(start)}`
  if (from !== '') ctx.told('action', record.id, 'start')
  if (status === undefined && due !== undefined) ctx.told(kind, record.id, 'due')
  const far =
    status === undefined ? (due === undefined ? '' : `due by ${roughInWords(due)}`) : howFar(ctx, kind, record)
  return [far, from].filter((w) => w !== '').join(', ')
}

/** How far a step is and by when, as far as the district wrote the words; a day as that language writes it. */
function farIn(
  ctx: Context,
  page: Page | undefined,
  kind: 'act' | 'action',
  { id, status, due }: RecordOf<'act'> | RecordOf<'action'>,
): string {
  const stage = status === undefined ? '' : phraseIn(ctx, page, status === 'inProgress' ? 'begun' : 'notBegun')
  const late = lateFrom({ due }) < ctx.request.date
  // Without a word for it, a step that is late would read as one that is in time.
  const by = (late && phraseIn(ctx, page, 'late')) || phraseIn(ctx, page, 'due')
  if (stage !== '') ctx.told(kind, id, 'status')
  if (due === undefined || by === '') return stage
  ctx.told(kind, id, 'due')
  return [stage, `${by}: ${dayInLanguage(String(due), languageOf(page?.language))}`].filter((w) => w !== '').join('; ')
}

/** Above goals alone: that there are no steps, a page for the public can't say of what others may read. */
export const goalsLead = 'These are our goals.'
/** How many goals are told where there is no room for all of them: a family would take what is here for the whole plan. */
export const someGoals = (shown: number, goals: number): string =>
  `${shown === 1 ? 'This is' : 'These are'} ${countInWords(shown)} of our ${countInWords(goals)} goals.`
/** A title alone takes a line: of goals alone there is room for more than of steps, which have a way and a day. */
const titlesForSteps = 2

/** The goals, where no step may be told: a page about a plan says what is in it. */
export function goalsAlone(ctx: Context, tongue: Tongue, most: number, open: ReadonlySet<string>): Block[] {
  const own = ctx.goals.filter(({ goal }) => open.has(goal.id) && goal.status !== 'draft')
  const titles = upTo(
    most * titlesForSteps,
    own.map((g) => () => tongue.say('goal', g.goal.id, 'title')),
  )
  if (titles.length === 0) return []
  const ended = whatEnded(ctx, new Set(own.map(({ goal }) => goal.id)))
  const lead = titles.length < own.length ? someGoals(titles.length, own.length) : goalsLead
  return [
    ...(tongue.english
      ? [{ t: 'text', paragraphs: [...[yearsOfPlan(ctx), ended].filter((t) => t !== ''), lead] } as const]
      : []),
    { t: 'text', paragraphs: titles, list: 'numbered' },
  ]
}

/**
 * Policies in force that are printed beside all goals, or, if there are steps, behind goals without any here (`of`:
 * the others), as far as there is room for each: without them families would read half a plan.
 */
export function policiesBeside(ctx: Context, tongue: Tongue, most: number, of: ReadonlySet<string>): Block[] {
  const stepless = of.size === 0 ? [] : ctx.goals.filter(({ goal }) => goal.status !== 'draft' && !of.has(goal.id))
  const held = [...new Set(stepless.flatMap(({ goal }) => policiesHolding(ctx.plan, goal.id, ctx.request.date)))]
  const all = [...policiesAlone(ctx), ...held.toSorted((a, b) => compareTexts(a.title ?? '', b.title ?? ''))]
  if (!tongue.english || all.length === 0 || all.length > most) return []
  const titles = all.flatMap((p) => {
    const title = tongue.say('policy', p.id, 'title')
    if (title === '' || p.type !== 'limit') return title === '' ? [] : [title]
    // “Limit 1: fair help” would be read as less help.
    ctx.told('policy', p.id, 'type')
    return [`${title} (${limitOn})`]
  })
  for (const p of all) ctx.told('policy', p.id, 'stage')
  const lead = plural(titles.length, oneBeside, besideLead)
  return titles.length === 0 ? [] : [{ t: 'text', paragraphs: [lead, ...titles], list: 'plain' }]
}

/** What a limit means, for families. */
export const limitOn = 'a limit on what the superintendent may do'
/** The lead of policies beside the goals. */
export const besideLead = 'These rules apply, too:'
const oneBeside = 'This rule applies, too:'

/** The first lines that have words; those after them are not even asked for, so that none counts as told. */
function upTo(most: number, lines: readonly (() => string)[]): string[] {
  const said: string[] = []
  for (const line of lines) {
    if (said.length >= most) break
    const words = line()
    if (words !== '') said.push(words)
  }
  return said
}

/** The lead of steps of which it is not known whether they were done, all or the rest, apart from those above. */
export const timeOver = (someDone: boolean): string =>
  `The time for what follows is over. The plan does not say if ${someDone ? 'the rest' : 'it'} was done.`

/** Beside a step, what of it was done. */
export const doneWords = (parts: readonly string[]): string => `(done: ${parts.join('; ')})`

/** Parts of a step that were done, by name. */
const doneOf = (ctx: Context, tongue: Tongue, step: RecordOf<'strategy'>): string[] =>
  ctx.plan.all('action').flatMap((a) => {
    if (a.status !== 'done' || a.about?.kind !== 'strategy' || a.about.id !== step.id) return []
    const title = tongue.say('action', a.id, 'title')
    if (title === '') return []
    ctx.told('action', a.id, 'status', 'about')
    return quotation(title.replace(/\.$/, ''))
  })

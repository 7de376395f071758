import type { RecordOf } from '../../domain/kinds/index.ts'
import type { Plan } from '../../domain/plan.ts'
import { countInWords } from '../../words/index.ts'
import type { Context } from '../board/context.ts'
import type { Block } from '../document.ts'
import { lateFrom } from '../parts/open-actions.ts'
import { howFar, stepsOf } from '../parts/steps.ts'
import type { BriefingRequest } from '../request.ts'
import { isOver } from '../which.ts'
import type { Tongue } from './tongue.ts'

/** Goals that are still pursued, by their stage and by the last word on them, as a page that asks for money has it. */
export const openGoals = (ctx: Context, plan: Plan, { date }: BriefingRequest): ReadonlySet<string> =>
  new Set(ctx.goals.flatMap(({ goal }) => (isOver(plan, goal, date) ? [] : [goal.id])))

/** What stands under one heading, and whether any of it is under way. */
export interface Doing {
  readonly blocks: readonly Block[]
  readonly begun: boolean
}

/**
 * What the plan has for the community, how far each is and by when; where it has nothing, the actions under way and the
 * strategies of open goals, then those whose own words name a time that is over.
 */
export function doing(ctx: Context, tongue: Tongue, most: number, goals: ReadonlySet<string>): Doing {
  const acts = ctx.plan
    .all('act')
    .filter((a) => a.status === 'inProgress' || a.status === 'notBegun')
    .toSorted((a, b) => lateFrom(a).localeCompare(lateFrom(b)) || (a.id < b.id ? -1 : 1))
  const dated = (kind: 'act' | 'action', record: (typeof acts)[number] | RecordOf<'action'>) => () => {
    const title = tongue.say(kind, record.id, 'title')
    return title === '' || !tongue.english ? title : `${title} (${howFar(ctx, kind, record)})`
  }
  const titled = (s: RecordOf<'strategy'>) => () => tongue.say('strategy', s.id, 'title')
  const steps = acts.length > 0 ? { underWay: [], strategies: [], over: [] } : stepsOf(ctx, goals)
  const first = upTo(most, [
    ...acts.map((a) => dated('act', a)),
    ...steps.underWay.map((a) => dated('action', a)),
    ...steps.strategies.map(titled),
  ])
  const over = upTo(most - first.length, steps.over.map(titled))
  const numbered = (paragraphs: readonly string[]): Block[] =>
    paragraphs.length === 0 ? [] : [{ t: 'text', paragraphs, list: 'numbered' }]
  return {
    // Of a strategy nobody says whether it is done: beside one, no title says that the schools do what is listed.
    begun:
      (acts.some((a) => a.status === 'inProgress') || steps.underWay.length > 0) &&
      steps.strategies.length + steps.over.length === 0,
    blocks: [
      ...numbered(first),
      ...(over.length > 0 && tongue.english
        ? [{ t: 'text', paragraphs: [timeOver(over.length, doneOf(ctx, steps.over))] } as const]
        : []),
      ...numbered(over),
    ],
  }
}

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

/** Over steps of which nobody says whether they were done. */
export const timeOver = (steps: number, done: number): string =>
  [
    steps === 1 ? 'The time for this is over.' : 'The time for these is over.',
    ...(done > 0
      ? [`The plan says of ${countInWords(done)} ${done === 1 ? 'step that it was' : 'steps that they were'} done.`]
      : []),
    `${done > 0 ? 'It' : 'The plan'} does not say if ${done > 0 ? 'the rest was' : steps === 1 ? 'it was' : 'they were'} done.`,
  ].join(' ')

/** How many steps of these strategies were done. */
const doneOf = (ctx: Context, over: readonly RecordOf<'strategy'>[]): number =>
  ctx.plan
    .all('action')
    .filter((a) => a.status === 'done' && a.about?.kind === 'strategy' && over.some((s) => s.id === a.about?.id)).length

import { roughInWords } from '../../days/index.ts'
import { changeWords, nextChange } from '../../rules/continuity.ts'
import type { Finding } from '../../rules/finding.ts'
import { judgedBy } from '../../rules/judged.ts'
import { borneOut, contradicts, figuresOf } from '../../rules/status.ts'
import { capital, countInWords, goalNumbers, plural, small } from '../../words/index.ts'
import { butFigures, standingIn } from '../board/marks.ts'
import type { Context } from '../context.ts'
import type { Block } from '../document.ts'
import { endedWords } from '../parts/ended-behind.ts'
import { hung } from '../parts/table.ts'
import { tellFindings } from '../told-findings.ts'
import { riskBlocks } from './trouble.ts'

const contradictedHead = 'A status that figures contradict'

/**
 * What could fall apart, by what is missing; findings whose rule begins with these words. Money that ends is with the
 * money.
 */
const topics: readonly (readonly [label: string, rules: readonly string[]])[] = [
  ['No adopted policy linked to it', ['unbacked-goal', 'continuity/outlives-leader']],
  ['No owner', ['unowned/goal']],
  ['Depends on one person', ['continuity/one-person']],
  ['Access and resources', ['distance/place', 'isolation/budget', 'isolation/staff', 'isolation/access']],
  [contradictedHead, ['status/contradicted']],
  ['A policy to be reviewed', ['policy-review']],
]
const others = 'What can’t wait'
/** Most findings of one topic that a paper tells one by one. */
const most = 12

/** Findings that would not survive neglect, by what is missing; the gravest without a topic first. */
export function fragileBlocks(ctx: Context, found: readonly Finding[]): Block[] {
  const topicOf = (f: Finding) => topics.find(([, rules]) => rules.includes(f.rule))?.[0]
  const all = found.filter((f) => f.severity === 'blocker' || topicOf(f) !== undefined)
  const risks = riskBlocks(ctx)
  if (all.length + risks.length === 0) return []
  const by = Map.groupBy(all, (f) => topicOf(f) ?? others)
  return [
    { t: 'heading', level: 1, text: 'What is fragile' },
    ...[others, ...topics.map(([label]) => label)].flatMap((label) =>
      hung(label, [
        ...told(ctx, by.get(label) ?? []),
        ...(label === contradictedHead && by.has(label) ? borneOutWords(ctx) : []),
      ]),
    ),
    ...risks,
  ]
}

/** Elsewhere the paper says of these, too, that figures contradict their status: here it has to say why they are not named. */
function borneOutWords(ctx: Context): string[] {
  return ctx.goals.flatMap((g) => {
    const standing = standingIn(ctx, g.goal)
    const judged = judgedBy(ctx.plan, g.goal)
    if (!contradicts(standing, judged) || !borneOut(standing, judged, ctx.request.date)) return []
    // A target that is missed within a year is a reason against a better word; it does not make so bad a one true.
    const better = figuresOf(judged, ctx.request.date).newer?.stand === 'met'
    const says = better
      ? `Goal ${g.no} is not listed here, because newer figures support its status`
      : `Goal ${g.no} has a worse status than its figures for a whole year. It is not listed here, because newer figures don’t support a better one`
    return [`${says}: ${butFigures(ctx, g)}.`]
  })
}

/** What is wrong, and once for all of them what to do if it is the same. */
function told(ctx: Context, found: readonly Finding[]): string[] {
  const unbacked = new Set(found.flatMap((f) => (f.rule === 'unbacked-goal' ? [f.about[0]?.id] : [])))
  // A goal without a policy is told once: that it ends after a change of people is one sentence more.
  const rest = found.filter((f) => f.rule !== 'continuity/outlives-leader' || !unbacked.has(f.about[0]?.id))
  const outlives = new Set(found.flatMap((f) => (f.rule === 'continuity/outlives-leader' ? [f.about[0]?.id] : [])))
  // Goals that end on one day after one change are told of it once.
  const endings = Map.groupBy(
    rest.filter((f) => f.rule === 'unbacked-goal' && outlives.has(f.about[0]?.id)),
    (f) => ending(ctx, f),
  )
  const says = (f: Finding) => {
    const [how] = [...endings].find(([, of]) => of.length === 1 && of[0] === f) ?? ['']
    return how === '' ? f.says : `${f.says} It ends ${how}.`
  }
  const together = [...endings].flatMap(([how, of]) => {
    const ids = new Set(of.map((f) => f.about[0]?.id))
    const nos = ctx.goals.flatMap((g) => (ids.has(g.goal.id) ? [g.no] : []))
    return how === '' || nos.length < 2 ? [] : [`${goalNumbers(nos)} end ${how}.`]
  })
  const lines = [...Map.groupBy(rest.slice(0, most), (f) => f.do)].flatMap(([todo, same]) =>
    same.length > 1 ? [...same.map(says), `For each of these: ${small(todo)}`] : same.map((f) => `${says(f)} ${todo}`),
  )
  const more = rest.length - most
  const ended = endedWords(
    ctx,
    rest.filter((f) => unbacked.has(f.about[0]?.id)),
  )
  const printed = lines.map((line) => ctx.write.line(line, 'Finding'))
  tellFindings(ctx, printed.join('\n'), rest.slice(0, most))
  return [
    ...printed,
    ...together.map((line) => ctx.write.line(line, 'Finding')),
    ...ended,
    ...(more > 0
      ? [`${capital(countInWords(more))} more ${plural(more, 'is', 'are')} on the page “Findings” of the plan.`]
      : []),
  ]
}

/** "June 30, 2029, after the seat “Superintendent” is likely to change hands on June 30, 2027"; empty where nothing changes. */
function ending({ plan, request }: Context, f: Finding): string {
  const end = plan.get('goal', f.about[0]?.id)?.end
  const change = nextChange(plan, request.date)
  return end === undefined || change === undefined ? '' : `${roughInWords(end)}, after ${changeWords(change)}`
}

import { latestOf, yearInWords } from '../../days/index.ts'
import type { GroupFigure } from '../../figures/figure.ts'
import { figureWithUnit } from '../../figures/figure.ts'
import type { MeasureView } from '../../figures/measure-view.ts'
import { capital, countInWords, plural, quotation, sentence, whom } from '../../words/index.ts'
import { interimBlocks } from '../board/interim.ts'
import { lacksYears, onlyOf, otherwiseSince, toldOtherwise } from '../board/otherwise.ts'
import { mainView, otherViews } from '../board/views.ts'
import { type Context, type NumberedGoal, roleOf } from '../context.ts'
import { fewRows } from '../few-rows.ts'
import { evidenceOn } from '../parts/evidence-on.ts'
import { ledBy, teamInWords } from '../parts/owners.ts'

/** One question that may be asked, with what can be said. */
export interface Likely {
  readonly question: string
  readonly answer: readonly string[]
  /** The figure to have at hand, and where it is. */
  readonly figure: string
  readonly place: string
  readonly of?: readonly GroupFigure[]
  /** Says which records it tells, where it is printed. */
  readonly tell?: () => void
}

/**
 * Makes a question whose telling waits until it is printed: a page has room for a few of them, and what the others would
 * have told is not on it.
 */
export function aside<L extends Likely>(ctx: Context, make: (own: Context) => readonly L[]): L[] {
  const waiting: (() => void)[] = []
  const own: Context = { ...ctx, told: (...said) => void waiting.push(() => ctx.told(...said)) }
  return make(own).map((question) => ({
    ...question,
    tell: () => {
      question.tell?.()
      for (const tell of waiting) tell()
    },
  }))
}

/**
 * Who could say why; for a goal without an owner, those who carry it together, else the responsible department, else
 * the planning team.
 */
export function askWhom(ctx: Context, g: NumberedGoal): string {
  const owner = roleOf(ctx, g.goal.owner, 'Owner of a goal')
  if (owner !== undefined) return `Ask ${whom(owner)} before the meeting.`
  const own = teamInWords(ctx, g)
  if (own !== '') return `No single owner is entered. Ask those who carry it together: ${own}.`
  const led = ledBy(ctx, g.goal.id)
  if (led !== '') return `No owner is entered. The goal is ${led.replaceAll('; ', ', and ')}: ask there.`
  const team = teamOf(ctx)
  if (team.length === 0) return 'No owner is entered who could be asked.'
  const parts = new Set(team.map((m) => ctx.write.line(m.part, 'Part in the planning team')))
  const [part = ''] = parts.size === 1 ? parts : []
  const does = part === '' ? '' : `, ${team.length === 1 ? '' : 'each '}with the part ${quotation(part)}`
  return `No owner is entered. Ask the planning team: ${countInWords(team.length)} ${plural(team.length, 'member', 'members')}${does}.`
}

/** Members of the planning team on the document's day: whom to ask about a goal without an owner. */
const teamOf = ({ plan, request }: Context) =>
  plan
    .all('planningTeamMember')
    .filter((m) => m.person !== undefined && m.state !== 'left' && m.state !== 'undecided')
    .filter((m) => m.until === undefined || latestOf(m.until) >= request.date)

/** Enters in the ledger whom `askWhom` names, where its words are printed. */
export function tellAsked(ctx: Context, g: NumberedGoal): void {
  if (g.goal.owner === undefined && teamInWords(ctx, g) === '' && ledBy(ctx, g.goal.id) === '')
    for (const m of teamOf(ctx)) ctx.told('planningTeamMember', m.id, 'part')
}

/** A goal's latest figure. */
export interface Latest {
  readonly figure: string
  readonly of: readonly GroupFigure[]
  /** False if it is only the reason why there is none. */
  readonly has: boolean
}

/**
 * The latest figure of the goal's own group, and of all, each with its measure and year; for a goal without yearly
 * figures its gaps, figures as reported and points within a year; else why there is none. `told`: an ISO day after
 * which events are told beside this.
 */
export function latest(ctx: Context, g: NumberedGoal, told?: string): Latest {
  const view = mainView(ctx, g)
  if (view === undefined) return { figure: 'No measure is entered for this goal.', of: [], has: false }
  const views = [view, ...otherViews(ctx, g)]
  // A presenter has to know what casts doubt on a figure.
  const named = new Set<string>()
  const evidence = (one: MeasureView) => {
    if (named.has(one.id)) return ''
    named.add(one.id)
    return evidenceOn(ctx, one.id)
  }
  // If the main measure has no figure, another of the goal's may have one, or one within a year.
  for (const one of views) {
    const known = fewRows(one, 2).flatMap(({ row, name }) =>
      row.latest === null ? [] : [{ name, latest: row.latest }],
    )
    if (known.length === 0) continue
    const says = known.map((k) => `${k.name}, ${yearInWords(k.latest.year)}: ${figureWithUnit(k.latest)}`).join('; ')
    const doubted = evidence(one)
    const figure = `${one.title}. ${says}`
    return {
      figure: doubted === '' ? figure : `${sentence(figure)} ${doubted}`,
      of: known.map((k) => k.latest),
      has: true,
    }
  }
  const apart = views.find((v) => onlyOf(v) !== '')
  const isNews = told !== undefined && otherwiseSince(ctx, g, told).length > 0
  // For a measure with only points within a year, the note on those says everything, and has its evidence.
  const apartSays = apart === undefined || isNews ? '' : toldOtherwise(ctx, apart)
  const otherwise = apart === undefined || apartSays === '' ? [] : [`${apart.title}. ${apartSays}`, evidence(apart)]
  const [within] = interimBlocks(ctx, g, evidence)
  const figures = [...otherwise, within?.t === 'note' ? within.text : ''].filter((t) => t !== '').join(' ')
  if (figures !== '') return { figure: figures, of: within?.t === 'note' ? (within.of ?? []) : [], has: true }
  return { figure: capital(lacksYears(view)), of: [], has: false }
}

import { earliestOf, type RoughDay } from '../../days/index.ts'
import { levelWords } from '../../domain/level-words.ts'
import { type Plan, where } from '../../domain/plan.ts'
import { isPrinted } from '../../figures/figure.ts'
import { measuresOf } from '../../figures/goal-sentence.ts'
import { measureView } from '../../figures/measure-view.ts'
import { inTrouble, standingOf } from '../../rules/status.ts'
import { inOwnWords, listedOr } from '../../words/index.ts'
import { numberedGoals } from '../context.ts'
import { planInSentence } from '../plan-name.ts'
import type { BriefingRequest } from '../request.ts'
import { lastSent } from '../sent.ts'
import { writer } from '../text.ts'

/** What the last sent document knew: its day, and the newest year of each measure on its pages. */
interface Before {
  readonly day: string
  readonly years: ReadonlyMap<string, string>
}

function beforeOf(plan: Plan, date: string): Before {
  const sent = lastSent(plan, 'boardBriefing', date)
  const years = new Map<string, string>()
  for (const { measure, year } of sent?.printed ?? [])
    if (measure && year && year > (years.get(measure) ?? '')) years.set(measure, year)
  return sent?.exportedOn && sent.exportedOn < date ? { day: sent.exportedOn, years } : { day: '', years: new Map() }
}

/** As many goals in full as keep the packet within a dozen pages, and its preview quick. */
const mostInFull = 4

/** The goals in full if nobody has chosen, and the rule that chose them: a document prints it beside their numbers. */
interface InFull {
  readonly goals: readonly string[]
  /** How many the rule takes in, before there is room for so many. */
  readonly of: number
  /** In words: "with a figure or a status". */
  readonly rule: string
  /** Some of them are monitored at the meeting of that day, and come first. */
  readonly monitored: boolean
}

/** The goals that the board monitors at its meeting of a day (ISO): papers of that evening have them first. */
export const monitoredOn = (plan: Plan, date: string): ReadonlySet<string> =>
  new Set(plan.all('meeting').flatMap((m) => (m.forum === 'board' && m.date === date ? (m.monitors ?? []) : [])))

/** True where a paper may show a figure of the measure for a year, or for a point within it. */
function showsYear(plan: Plan, measure: string, year: string): boolean {
  const view = measureView(plan, measure, { audience: 'board' })
  if (view === undefined) return false
  const readings = [
    ...view.rows.flatMap((r) => r.figures[year] ?? []),
    ...view.points().flatMap((p) => (p.year === year ? p.rows.flatMap((r) => r.reading ?? []) : [])),
  ]
  return readings.some(isPrinted) || view.saidGaps().some((g) => g.year === year && typeof g.stated === 'number')
}

/**
 * Goals in full if nobody has chosen: those with a figure or a status since the last sent document, and those that
 * the meeting monitors; without news, those with figures, else those with a measure, which may have a description. If
 * there are more than a packet holds, those that the meeting monitors come first, then those off track or at risk.
 * The table of goals has all of them, and says which follow.
 */
export function inFullByRule(plan: Plan, date: string): InFull {
  const goals = numberedGoals(plan, writer()).map((g) => g.goal.id)
  const { day, years } = beforeOf(plan, date)
  const since = (on: string | undefined) => on !== undefined && on > day && on <= date
  const figures = (goal: string) =>
    measuresOf(plan, goal).flatMap((m) => [
      ...where(plan, 'value', 'measure', m.id).filter((v) => v.reading !== undefined),
      ...where(plan, 'interim', 'measure', m.id).filter((i) => i.reading !== undefined),
      ...where(plan, 'gap', 'measure', m.id).flatMap((g) =>
        g.stated === undefined ? [] : { ...g, reading: g.stated },
      ),
    ])
  // Figures as reported count too; the plan does not record which of them a document has shown.
  const others = (goal: string) =>
    measuresOf(plan, goal).flatMap((m) =>
      where(plan, 'reportedFigure', 'measure', m.id).flatMap((r) => r.reading ?? []),
    )
  // What no paper has shown yet is news, whenever it came; but a figure that no paper may show would be news for ever.
  const isNew = ({ measure = '', year = '', reading }: ReturnType<typeof figures>[number]) =>
    day === '' ||
    since(reading?.date && earliestOf(reading.date)) ||
    (year > (years.get(measure) ?? (reading?.date ? '9' : '')) && showsYear(plan, measure, year))
  const told = (goal: string) => where(plan, 'statusUpdate', 'goal', goal).some((u) => u.status && since(u.date))
  const isNewOther = ({ date }: { readonly date?: RoughDay }) => day === '' || since(date && earliestOf(date))
  const undated = plan.all('statusUpdate').some((u) => u.status && u.date === undefined)
  const monitored = monitoredOn(plan, date)
  const news = goals.filter((g) => told(g) || figures(g).some(isNew) || others(g).some(isNewOther))
  // The board takes up what it monitors that evening, whether or not there is news of it.
  const asked = goals.filter((g) => monitored.has(g) && !news.includes(g) && measuresOf(plan, g).length > 0)
  const fresh = goals.filter((g) => news.includes(g) || asked.includes(g))
  const [all = [], rule = ''] = [
    [
      fresh,
      // Behind “the last document” it would be the document that is monitored.
      listedOr([
        ...(asked.length === 0 ? [] : ['monitored at this meeting']),
        ...(news.length === 0
          ? []
          : [
              `with a figure or a ${undated ? 'dated ' : ''}status${day === '' ? '' : ' since the last document that was sent'}`,
            ]),
      ]),
    ] as const,
    [
      goals.filter((g) => figures(g).length + others(g).length > 0),
      'with figures, and none has news since the last document',
    ] as const,
    [goals.filter((g) => measuresOf(plan, g).length > 0), 'with a measure; none has a figure or a status'] as const,
  ].find(([found]) => found.length > 0) ?? [[], '']
  // A word that was said years ago does not bring a goal to the front.
  const calm = (id: string) => {
    const goal = plan.get('goal', id)
    return goal === undefined || !inTrouble(standingOf(plan, goal, date))
  }
  // If not all fit, a goal with only figures as reported comes after those with figures by year.
  const rank = (id: string) => (monitored.has(id) ? 0 : !calm(id) ? 1 : told(id) || figures(id).length > 0 ? 2 : 3)
  const first = new Set(all.toSorted((a, b) => rank(a) - rank(b)).slice(0, mostInFull))
  return { goals: all.filter((g) => first.has(g)), of: all.length, rule, monitored: all.some((g) => monitored.has(g)) }
}

/** The goals in full for a request, which has null where all of them are. */
function inFull(plan: Plan, date: string): string[] | null {
  const { goals } = inFullByRule(plan, date)
  return goals.length === numberedGoals(plan, writer()).length ? null : [...goals]
}

/**
 * A board briefing that can be made at once, with nothing typed: the goals with news in full, the district's paper
 * size, and a subject and a purpose that hold for any plan. `date` is an ISO day: the meeting's, or today. It is a
 * draft until somebody says otherwise.
 */
export function defaultBoardRequest(plan: Plan, date: string): BriefingRequest {
  return {
    document: 'board',
    paper: plan.get('district', 'district')?.paper ?? 'letter',
    date,
    draft: true,
    cover: usualCover(plan),
    goals: inFull(plan, date),
  }
}

/** A cover with a subject and a purpose that hold for any plan. */
export function usualCover(plan: Plan): BriefingRequest['cover'] {
  const named = plan.get('words', 'words')?.planName?.trim()
  const name = planInSentence(named || 'equity plan')
  return {
    subject: `Progress on ${name}`,
    purpose:
      plan.all('goal').length === 0
        ? `The board hears how far ${name} has come. It has no ${inOwnWords('goals', levelWords(plan))} yet.`
        : `The board reviews progress on the ${inOwnWords('goals', levelWords(plan))} of ${name}${hasGroupFigure(plan) ? ', by student group' : ''}.`,
    motion: '',
    background: '',
  }
}

/** True if figures of two groups of one measure may be printed: with one alone nothing is “by student group”. */
const hasGroupFigure = (plan: Plan): boolean =>
  plan.all('goal').some((g) =>
    measuresOf(plan, g.id).some(({ id }) => {
      const ofGroup = where(plan, 'value', 'measure', id).some(
        (v) => typeof v.reading?.figure === 'number' && plan.get('studentGroup', v.group)?.isTotal !== true,
      )
      const rows = ofGroup ? (measureView(plan, id, { audience: 'board' })?.rows ?? []) : []
      return rows.filter((r) => Object.values(r.figures).some(isPrinted)).length > 1
    }),
  )

/** The day of the next meeting of the board on or after a day; that day itself where none is planned. */
export function nextBoardDay(plan: Plan, today: string): string {
  const days = plan
    .all('meeting')
    .flatMap((m) => (m.forum === 'board' && m.date !== undefined && m.date >= today ? [m.date] : []))
    .sort()
  return days[0] ?? today
}

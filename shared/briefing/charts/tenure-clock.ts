import { dayInWords, monthInWords, roughInWords } from '../../days/index.ts'
import type { DatedPolicy } from '../../rules/policy-days.ts'
import type { Tenure } from '../../rules/tenure.ts'
import { beforeAndAfter } from '../../rules/tenure-words.ts'
import { capital, countInWords, listed, plural } from '../../words/index.ts'
import { type ClockLine, clockLine, type Lane, nameRoom, placed, uprights } from './clock-line.ts'
import { goalLane } from './goal-ends.ts'
import type { Chart, ChartTable } from './model.ts'
import { intoPages } from './pages.ts'
import { laneTall, policyDaysInWords, policyInWords, policyLanes } from './policy-lanes.ts'
import { seatLane } from './seat-lane.ts'
import { node } from './svg.ts'
import type { ChartTheme } from './theme.ts'

/** Most policies that are drawn one by one; of more, only how many fall on a day. */
const mostPolicies = 24

interface What {
  /** Goals and policies as how many fall where. */
  readonly counted?: boolean
  /** Without it, seats and goals are drawn. */
  readonly onlyPolicies?: boolean
  /** Left out: all of them. */
  readonly policies?: readonly DatedPolicy[]
}

/** Points of a page that its lanes may take: what belongs together is one picture as long as a page holds it. */
const wholePage = 420

/** The policies of each further picture, if a page has the seats and goals alone. */
export const policyPages = (policies: readonly DatedPolicy[], theme: ChartTheme, width = 482): DatedPolicy[][] =>
  policies.length === 0 ? [] : intoPages(policies, (p) => laneTall(p, theme, nameRoom(width)), wholePage)

/**
 * The leadership changes ahead: a bar for each seat, solid until today, outlined until its likely change, if that is
 * entered; a tick at the three-year mark; the goals as numbers at their ends; a lane for each policy with its
 * readings, adoption and review. If there are many, and with `counted`, goals and policies are shown only as counts.
 * `width` in the drawing's units. All pictures of one clock have one scale. Nothing to draw if it has no day.
 */
export function tenureClock(tenure: Tenure, theme: ChartTheme, width = 640, what: What = {}): Chart {
  const says = { ...wordsOf(tenure, what), table: tableOf(tenure) }
  const days = daysOf(tenure)
  if (days.length === 0) return { svg: node('svg', { width, height: 1, viewBox: `0 0 ${width} 1` }), ...says }
  const line = clockLine(days, tenure.today, theme, width)
  const { drawn, foot } = placed(lanesOf(tenure, line, what))
  const height = foot + 24
  return {
    svg: node('svg', { width, height, viewBox: `0 0 ${width} ${height}` }, ...uprights(line, foot), ...drawn),
    ...says,
  }
}

/** The days over which the line reaches; empty if no seat and no goal has one. */
function daysOf({ seats, goals, policies, today }: Tenure): readonly string[] {
  const own = [...seats.flatMap((s) => [s.since, s.mark, s.end]), ...goals.map((g) => g.end), today].filter(
    (d) => d !== null,
  )
  if (own.length < 2) return []
  // The line reaches to what is still ahead for a policy; what is behind it does not stretch the line.
  return [...own, ...policies.flatMap((p) => p.days.map((d) => d.day).filter((d) => d > today))]
}

/** The lanes from the top down: seats, the goals' ends, policies. */
function lanesOf(tenure: Tenure, line: ClockLine, what: What): readonly Lane[] {
  const { counted = false, onlyPolicies = false, policies = tenure.policies } = what
  const steps = !counted && (onlyPolicies || policies.length <= mostPolicies) ? 'each' : 'count'
  return [
    ...(onlyPolicies ? [] : [...tenure.seats.map((s) => seatLane(s, line)), ...goalLane(tenure, line, counted)]),
    ...policyLanes(policies, line, steps),
  ]
}

const told = (day: string | null, none: string) => (day === null ? none : dayInWords(day))

/** How the day of a policy's step lies to the next likely change. */
const besideChange = (day: string, { change, today }: Tenure): string =>
  change === null ? 'Not known' : day < today ? 'Passed' : day <= change.day ? 'Before it' : 'After it'

function tableOf(tenure: Tenure): ChartTable {
  return {
    caption: 'Who is likely to change when, and which goals and policies fall before and after',
    head: [
      'Seat, goal or policy',
      'Since',
      'Three-year mark',
      'Likely change, end or step',
      'Beside the next likely change',
    ],
    rows: [
      ...tenure.seats.map((s) => [
        s.seat,
        told(s.since, 'Not given'),
        told(s.mark, ''),
        told(s.end, ''),
        s.end === null ? 'No date' : s.end < tenure.today ? 'Passed' : `Changes in ${monthInWords(s.end)}`,
      ]),
      ...tenure.goals.map((g) => [
        `Goal ${g.place}: ${g.title}`,
        '',
        '',
        told(g.end, 'No end'),
        g.when === 'undated'
          ? 'Not known'
          : g.when === 'before'
            ? 'Ends before it'
            : g.backed
              ? 'Ends after it, with an adopted policy linked'
              : 'Ends after it, with no adopted policy linked',
      ]),
      ...tenure.policies.map((p) => {
        const adopted = p.days.find((d) => d.step === 'adopted' && d.done)
        const ahead = p.days.filter((d) => !d.done)
        return [
          p.name,
          adopted === undefined ? 'Not adopted' : capital(roughInWords(adopted.known)),
          '',
          policyDaysInWords(ahead, tenure.today),
          ahead
            .map((d) => besideChange(d.day, tenure))
            .filter((w, i, all) => all.indexOf(w) === i)
            .join('; '),
        ]
      }),
    ],
  }
}

/** The kind of picture and its subject, then an entry for each seat and policy that it shows. */
function wordsOf(
  tenure: Tenure,
  { onlyPolicies = false, policies = tenure.policies }: What,
): Pick<Chart, 'short' | 'long'> {
  return {
    short: onlyPolicies
      ? 'Time line of policies, with their readings, adoption and review.'
      : policies.length === 0
        ? 'Time line of leadership changes ahead.'
        : 'Time line of leadership changes ahead, and of policies.',
    long: inWords(tenure, policies, onlyPolicies),
  }
}

/** “Goals 1, 2 and 3 end June 30, 2029”: what the circles below the seats say; of very many goals, how many end. */
function endsInWords({ goals }: Tenure): readonly string[] {
  const dated = goals.flatMap((g) => (g.end === null ? [] : [{ place: g.place, end: g.end }]))
  return [...Map.groupBy(dated, (g) => g.end)].map(([day, on]) => {
    const which =
      dated.length > 12
        ? `${countInWords(on.length)} ${plural(on.length, 'goal', 'goals')}`
        : `${plural(on.length, 'goal', 'goals')} ${listed(on.map((g) => String(g.place)))}`
    return `${capital(which)} ${plural(on.length, 'ends', 'end')} ${dayInWords(day)}`
  })
}

function inWords(tenure: Tenure, policies: readonly DatedPolicy[], onlyPolicies: boolean): readonly string[] {
  const seats = tenure.seats.map((s) => {
    const since = s.since === null ? '' : `, since ${dayInWords(s.since)}`
    const mark = s.mark === null ? '' : `, three-year mark ${dayInWords(s.mark)}`
    const end = s.end === null ? '' : `, likely to change ${dayInWords(s.end)}`
    return `${s.seat}${since}${mark}${end}`
  })
  const said = [
    ...(onlyPolicies ? [] : [...seats, ...endsInWords(tenure)]),
    ...policies.map((p) => policyInWords(p, tenure.today)),
  ]
  const entries = said.map((s, i) => (i === said.length - 1 ? `${s}.` : s))
  return onlyPolicies ? entries : [...entries, beforeAndAfter(tenure)]
}

import { dayInWords, latestOf } from '../days/index.ts'
import { sameAbout } from '../domain/attached.ts'
import type { RecordOf } from '../domain/kinds/index.ts'
import type { Plan } from '../domain/plan.ts'
import { isEnded } from '../domain/policy-force.ts'
import { codeAndTitle } from '../domain/policy-name.ts'
import type { About } from '../domain/schema.ts'
import { compareKeys, quoted } from '../words/index.ts'
import { eachOf, inBrief } from './finding.ts'
import { openReadings } from './policy-days.ts'

/** Something planned for a meeting that is over; the plan does not say what was decided. */
export interface Undecided {
  readonly about: About
  /** "JC School attendance areas"; the title of a screen. */
  readonly name: string
  /** "second reading". */
  readonly what: string
  readonly meeting: RecordOf<'meeting'> & { readonly date: string }
}

const words: Readonly<Record<string, string>> = {
  firstReading: 'first reading',
  secondReading: 'second reading',
  adopted: 'adoption',
}
const forums: Readonly<Record<string, string>> = {
  board: 'the board',
  cabinet: 'the cabinet',
  committee: 'the committee',
}

/** "What the board decided on November 23, 2026": in the passive where nobody says who met. */
export const decidedThere = ({ forum, date }: Undecided['meeting']): string =>
  `What ${forums[forum ?? ''] === undefined ? 'was' : forums[forum ?? '']} decided on ${dayInWords(date)}`

const over = (plan: Plan, id: string | undefined, today: string): Undecided['meeting'] | undefined => {
  const meeting = plan.get('meeting', id)
  return meeting?.date !== undefined && meeting.date < today ? { ...meeting, date: meeting.date } : undefined
}

/** True if a decision names it: of that meeting, or of a later day, as one that puts it off. */
export const isTold = (plan: Plan, subject: About, { id, date }: Pick<Undecided['meeting'], 'id' | 'date'>): boolean =>
  plan
    .all('decision')
    .some(
      (d) =>
        d.about?.some((a) => sameAbout(a, subject)) &&
        (d.meeting === id || (d.date !== undefined && latestOf(d.date) >= date)),
    )

/** The readings of one policy that were planned for meetings now over, and of which nothing is entered. */
function ofPolicy(plan: Plan, policy: RecordOf<'policy'>, today: string): readonly Undecided[] {
  if (isEnded(policy, today)) return []
  const about = { kind: 'policy', id: policy.id }
  const name = codeAndTitle(policy) || 'a policy without a title'
  const all = openReadings(plan, policy, today).flatMap(({ step }): Undecided[] => {
    const meeting = step === 'review' ? undefined : over(plan, policy.planned?.[step], today)
    if (meeting === undefined || isTold(plan, about, meeting)) return []
    return [{ about, name, what: words[step] ?? '', meeting }]
  })
  // Two readings in one meeting are asked about once, by the last.
  return all.filter(({ meeting }, i) => all.findLastIndex((u) => u.meeting.id === meeting.id) === i)
}

/** A screen whose “Meeting that decides” is over. Where it is about a policy that is asked about, that is enough. */
function ofScreen(plan: Plan, screen: RecordOf<'equityScreen'>, today: string): readonly Undecided[] {
  const about = { kind: 'equityScreen', id: screen.id }
  const meeting = over(plan, screen.meeting, today)
  if (meeting === undefined) return []
  const item = plan.all('boardItem').find((i) => i.screen === screen.id && i.state === 'decided')
  const { subject } = screen
  const policy = subject?.kind === 'policy' ? plan.get('policy', subject.id) : undefined
  // A reading that is entered says what became of its screen.
  const isPlanned = policy !== undefined && Object.values(policy.planned ?? {}).includes(meeting.id)
  if (item || isPlanned || [about, ...(subject ? [subject] : [])].some((of) => isTold(plan, of, meeting))) return []
  return [{ about, name: screen.title?.trim() || 'an equity screen without a title', what: '', meeting }]
}

/** All of them, those of the latest meeting first. */
export const undecidedIn = (plan: Plan, today: string): readonly Undecided[] =>
  [
    ...plan.all('policy').flatMap((p) => ofPolicy(plan, p, today)),
    ...plan.all('equityScreen').flatMap((s) => ofScreen(plan, s, today)),
  ].toSorted((a, b) => compareKeys(b.meeting.date, a.meeting.date))

/** Policies of which a meeting's decision is entered, while their stage is where it was before: the latest meeting first. */
export const unmovedIn = (plan: Plan, today: string): readonly Undecided[] =>
  plan
    .all('policy')
    .flatMap((policy): Undecided[] => {
      if (isEnded(policy, today)) return []
      const about = { kind: 'policy', id: policy.id }
      const found = openReadings(plan, policy, today).flatMap(({ step }): Undecided[] => {
        const meeting = step === 'review' ? undefined : over(plan, policy.planned?.[step], today)
        const name = codeAndTitle(policy) || 'a policy without a title'
        const decided = plan
          .all('decision')
          .some((d) => d.meeting === meeting?.id && d.about?.some((a) => sameAbout(a, about)))
        return meeting !== undefined && decided ? [{ about, name, what: words[step] ?? '', meeting }] : []
      })
      return found.slice(-1)
    })
    .toSorted((a, b) => compareKeys(b.meeting.date, a.meeting.date))

/** What has no title is named without marks. */
const named = (name: string): string => (name.startsWith('a') && name.endsWith('without a title') ? name : quoted(name))

const finding = ({ about, name, what, meeting }: Undecided, step: string, todo: string) => ({
  rule: `undecided/${about.kind === 'policy' ? 'policy' : 'screen'}`,
  severity: 'gap' as const,
  audience: 'board' as const,
  step,
  about: [about, { kind: 'meeting', id: meeting.id }],
  field: about.kind === 'policy' ? 'stage' : 'meeting',
  ...inBrief(
    `${decidedThere(meeting)} about ${named(name)}${what === '' ? '' : ` (${what})`} is not entered.`,
    `${decidedThere(meeting)} about ${named(name)} is not entered.`,
  ),
  do: todo,
  act: about.kind === 'policy' ? 'Open the policy' : 'Open the screen',
})

/** A policy whose reading or adoption was planned for a meeting that is over. */
export const policyUndecided = eachOf('undecided/policy', 'policy', (plan, policy, today) =>
  ofPolicy(plan, policy, today).map((u) =>
    finding(
      u,
      'align-policies',
      'Enter what was decided under “Decisions”, or set the day it was reached, or the meeting it was put off to.',
    ),
  ),
)

/** A screen for something that was planned for a meeting that is over. */
export const screenUndecided = eachOf('undecided/screen', 'equityScreen', (plan, screen, today) =>
  ofScreen(plan, screen, today).map((u) =>
    finding(u, 'embed-screen', 'Enter what was decided under “Decisions”, or set the meeting it was put off to.'),
  ),
)

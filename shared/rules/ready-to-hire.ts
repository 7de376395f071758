import { fiscalYear, yearInWords } from '../days/index.ts'
import { startMonthOf } from '../domain/fiscal.ts'
import { isOpenGoal } from '../domain/goal-of.ts'
import type { RecordOf } from '../domain/kinds/index.ts'
import { officersPosition } from '../domain/office-position.ts'
import { type Plan, where } from '../domain/plan.ts'
import { inForce, isEnded, policiesBehind, policiesHolding } from '../domain/policy-force.ts'
import { type About, type Audience, maySee } from '../domain/schema.ts'
import { fillSlots } from '../guide/guide.ts'
import { capital, commas, compareKeys, countInWords, hasWords, listed, plural, those } from '../words/index.ts'
import { commitmentLacks } from './departments.ts'
import { fteNeeded, neededWords, needNote, whoseFte } from './load.ts'
import { departmentsToMeet } from './rhythm.ts'
import { stepOfPart } from './rights.ts'
import { isAgreed } from './term-uses.ts'

/** One part of the groundwork that should be done before an officer is hired. */
export interface Groundwork {
  readonly id: string
  /** What should be done, as a sentence. */
  readonly says: string
  readonly held: boolean
  /** False if the plan holds nothing either way: an empty field does not mean “not yet”. */
  readonly known: boolean
  /** Why it counts as held or not: a sentence of facts from the plan. */
  readonly reason: string
  /** How to get it done: a sentence. */
  readonly do: string
  readonly step: string
  readonly audience: Audience
  /** The record to go to, if there is one. */
  readonly about?: About
}

/** “3 of 9 departments have”, “1 of 9 departments has”: the verb agrees with the part. For a single one, “The one goal has”. */
const of = (part: number, all: number, noun: string, [one, many]: readonly [string, string]) =>
  all === 1
    ? those(part, all, noun, `${noun}s`, one, many)
    : `${commas(part)} of ${commas(all)} ${plural(all, noun, `${noun}s`)} ${part === 1 ? one : many}`
const has = ['has', 'have'] as const
const half = (part: number, all: number) => all > 0 && part * 2 >= all

/** Whether it is done, not done, or not entered. */
export type Answer = 'held' | 'notYet' | 'unknown'
export const answerOf = ({ held, known }: Groundwork): Answer => (held ? 'held' : known ? 'notYet' : 'unknown')

/**
 * The groundwork as a list of held, not held and not known, each with its reason, as far as a reader may see it. In the
 * order in which a district would do it. The article's first advice is to do the groundwork before hiring.
 */
export const readyToHire = (plan: Plan, reader: Audience, day: string): readonly Groundwork[] =>
  [
    commitment(plan),
    policy(plan, day),
    goals(plan),
    pace(plan),
    money(plan, day),
    team(plan),
    departments(plan),
    line(plan),
    rights(plan),
    backing(plan),
    pushback(plan),
    terms(plan),
    post(plan),
  ].filter((g) => maySee(reader, g.audience))

function commitment(plan: Plan): Groundwork {
  const c = plan.get('commitment', 'commitment')
  const isEntered = hasWords(c?.statement)
  const isAgreed = c?.statementStatus === 'reviewed' || c?.statementStatus === 'adopted'
  return {
    id: 'commitment',
    says: 'A statement of what the district commits to is reviewed or adopted.',
    held: isEntered && isAgreed,
    known: isEntered && c?.statementStatus !== undefined,
    reason: commitmentReason(c),
    do: `${isEntered ? 'Have the commitment statement' : 'Write the commitment statement and have it'} reviewed or adopted.`,
    step: 'align-commitment',
    audience: 'public',
    ...(c && { about: { kind: 'commitment', id: 'commitment' } }),
  }
}

function commitmentReason(c: RecordOf<'commitment'> | undefined): string {
  if (!hasWords(c?.statement)) return 'No commitment statement is entered.'
  switch (c?.statementStatus) {
    case 'draft':
      return 'The commitment statement is a draft.'
    case 'reviewed':
    case 'adopted':
      return `The commitment statement is ${c.statementStatus}.`
    default:
      return 'The plan does not say whether the statement was adopted.'
  }
}

function policy(plan: Plan, day: string): Groundwork {
  const open = plan.all('goal').filter(isOpenGoal)
  const backed = open.filter((g) => policiesHolding(plan, g.id, day).length > 0).length
  return {
    id: 'policy',
    says: 'Adopted policy stands behind at least half of the goals.',
    held: half(backed, open.length),
    // As in the view of what is fragile: if policies are listed, having none linked is an answer.
    known: open.length > 0 && plan.all('policy').length > 0,
    reason: policyReason(plan, open, backed, day),
    do: 'Link adopted policies to at least half of the goals, or bring new ones to adoption.',
    step: 'align-backing',
    audience: 'public',
  }
}

/** @param backed how many of the open goals have an adopted policy */
function policyReason(plan: Plan, open: readonly RecordOf<'goal'>[], backed: number, day: string): string {
  const adopted = plan.all('policy').filter((p) => inForce(p, day)).length
  if (open.length === 0)
    return `${adopted === 0 ? 'No policy is entered as adopted' : 'Policies are adopted'}, and no goal is entered for one to stand behind.`
  if (plan.all('policy').length === 0) return 'No policies are entered.'
  if (plan.all('policyLink').length === 0)
    return adopted === 0
      ? 'No policy is linked to a goal.'
      : `${capital(countInWords(adopted))} ${plural(adopted, 'policy is adopted; it is not', 'policies are adopted; none is')} linked to a goal.`
  const linked = `${of(backed, open.length, 'goal', has)} an adopted policy linked to ${plural(open.length === 1 ? 1 : backed, 'it', 'them')}`
  const inPart = open.filter((g) => isBackedInPart(plan, g.id, day)).length
  const part = inPart === 0 ? '' : `, ${backed === 1 ? '' : `${countInWords(inPart)} of them `}only in part`
  return `${linked}${part}${lostWords(plan, open, day)}.`
}

/** True if the policies in force behind a goal back it only in part. */
function isBackedInPart(plan: Plan, goal: string, day: string): boolean {
  const links = where(plan, 'policyLink', 'goal', goal).filter((l) => {
    const behind = plan.get('policy', l.policy)
    return behind !== undefined && inForce(behind, day) && l.extent !== 'draft'
  })
  return links.length > 0 && links.every((l) => l.extent === 'inPart')
}

/** “; two had only policies that are no longer in force”, of goals that lost their policy; '' if none did. */
function lostWords(plan: Plan, open: readonly RecordOf<'goal'>[], day: string): string {
  const lost = open.flatMap((g) => {
    const ended = policiesBehind(plan, g.id).filter((p) => isEnded(p, day))
    return ended.length > 0 && policiesHolding(plan, g.id, day).length === 0 ? [ended.map((p) => p.id)] : []
  })
  if (lost.length === 0) return ''
  const goals = lost.length === 1 && open.length === 1 ? 'the one goal' : countInWords(lost.length)
  const policies = new Set(lost.flat()).size === 1 ? 'one that is' : 'policies that are'
  return `; ${goals} had only ${policies} no longer in force`
}

function goals(plan: Plan): Groundwork {
  const open = plan.all('goal').filter(isOpenGoal)
  const measured = open.filter((g) =>
    plan.all('measure').some((m) => m.goal === g.id && m.baselineYear !== undefined && m.targetYear !== undefined),
  ).length
  return {
    id: 'goals',
    says: 'Each goal has a measure with a baseline and a target year.',
    held: open.length > 0 && measured === open.length,
    known: open.length > 0,
    reason:
      open.length === 0
        ? 'No goals are entered.'
        : `${capital(of(measured, open.length, 'goal', has))} a measure with a baseline year and a target year.`,
    do: 'Give each goal a measure with a baseline year and a target year.',
    step: 'align-goals',
    audience: 'public',
  }
}

function pace(plan: Plan): Groundwork {
  const notes = plan.all('paceAndCare')
  const asked = notes.filter((p) => hasWords(p.whoCouldBeHarmed, p.stopSign) && p.askedOn !== undefined).length
  return {
    id: 'pace',
    says: 'Some people who could be harmed by rushing were asked, and what would make us stop is written down.',
    held: asked > 0,
    known: notes.length > 0,
    reason:
      asked > 0
        ? `${notes.length === 1 ? 'One note says' : of(asked, notes.length, 'note', ['says', 'say'])} who was asked, when, and what would make us stop.`
        : 'No note says who was asked, when, and what would make us stop.',
    do: 'Ask those who could be harmed, and write down when they were asked and what would make us stop.',
    step: 'align-pace',
    audience: 'board',
  }
}

/** The most letters of the board note about money that is printed beside a reason. */
const mostNoted = 300

/** The latest briefing with a note on money, in a plan without a source: an empty list alone would not say. */
export const moneyNoted = (plan: Plan): RecordOf<'briefing'> | undefined =>
  plan.all('fundingSource').length > 0
    ? undefined
    : plan
        .all('briefing')
        .filter((b) => hasWords(b.fiscalImpact) && (b.fiscalImpact ?? '').trim().length <= mostNoted)
        .toSorted((a, b) => compareKeys(b.date ?? '', a.date ?? '') || compareKeys(a.id, b.id))[0]

/** Recurring money: a position on a grant that ends is a position that ends. */
function money(plan: Plan, day: string): Groundwork {
  const sources = plan.all('fundingSource')
  const lasting = new Set(sources.filter((s) => s.recurring === true).map((s) => s.id))
  const years = plan
    .all('fundingAmount')
    .flatMap((a) =>
      a.source !== undefined && lasting.has(a.source) && a.grant?.status === 'secured' && (a.grant.amount ?? 0) > 0
        ? [a.fiscalYear ?? '']
        : [],
    )
  // Money secured for a past year does not secure work that is still ahead.
  const now = fiscalYear(day, startMonthOf(plan))
  const secured = years.some((year) => year === '' || year >= now)
  // Sources with a status, or known not to recur.
  const isSaid =
    plan.all('fundingAmount').some((a) => a.source !== undefined && lasting.has(a.source) && a.grant?.status) ||
    allOneTime(sources)
  return {
    id: 'money',
    says: 'Some recurring money is secured for the work.',
    held: secured,
    known: secured || isSaid,
    reason: secured
      ? 'At least one recurring source has a secured amount.'
      : unsecuredReason(plan, lasting.size, years.toSorted(compareKeys).at(-1)),
    do: 'Secure an amount from a source that recurs.',
    step: 'resource-funding',
    audience: 'board',
  }
}

/** True if sources are entered, and each is known not to recur. */
const allOneTime = (sources: readonly RecordOf<'fundingSource'>[]): boolean =>
  sources.length > 0 && sources.every((s) => s.recurring === false || s.type === 'oneTime')

/**
 * Why no recurring money counts as secured.
 * @param recurring how many sources recur
 * @param lastYear the last year with a secured amount from one of them, which is over
 */
function unsecuredReason(plan: Plan, recurring: number, lastYear: string | undefined): string {
  if (lastYear !== undefined) return `The last secured amount of a recurring source is of ${yearInWords(lastYear)}.`
  if (recurring > 0)
    return `${recurring === 1 ? 'One recurring source is' : 'Recurring sources are'} named, with no secured amount entered.`
  if (allOneTime(plan.all('fundingSource'))) return 'Of the sources entered, none recurs.'
  const note = moneyNoted(plan)?.fiscalImpact?.trim() ?? ''
  return `No source of money is entered as recurring.${note === '' ? '' : ` The plan notes: “${note}”`}`
}

function team(plan: Plan): Groundwork {
  const need = fteNeeded(plan)
  const positions = plan.all('position').filter((p) => (p.fte ?? 0) > 0)
  const fte = Math.round(positions.reduce((sum, p) => sum + (p.fte ?? 0), 0) * 100) / 100
  const counted = need !== undefined && need > 0
  const needed = counted ? `${Math.round(need * 100) / 100} ${neededWords(plan)}` : ''
  // The officer alone is not a team.
  const [only, ...others] = positions
  const alone = only !== undefined && others.length === 0 && only.id === officersPosition(plan)?.id
  const note = needNote(plan)
  const whose = whoseFte(plan)
  return {
    id: 'team',
    says: 'There is a plan for a team with the officer.',
    held: counted && !alone && fte * 2 >= need,
    known: counted,
    reason: counted
      ? `${alone ? 'The one position entered is the officer’s own,' : `Positions${whose === '' ? '' : ` ${whose}`} add up to`} ${fte} FTE${fte > need ? `, more than the ${needed}` : fte === need ? `, the full ${needed}` : ` of ${needed}`}.${note === '' ? '' : ` Its note: “${note}”`}`
      : 'How many people the work needs is not entered.',
    do: 'Count the FTE the work needs, and plan positions for at least half of it.',
    step: 'resource-team',
    audience: 'board',
  }
}

function departments(plan: Plan): Groundwork {
  const all = departmentsToMeet(plan)
  const complete = all.filter((d) =>
    plan.all('departmentCommitment').some((c) => c.department === d.id && commitmentLacks(c).length === 0),
  )
  const whole = complete.length
  const signed = complete.filter((d) =>
    plan.all('departmentCommitment').some((c) => c.department === d.id && c.signedOn !== undefined),
  ).length
  return {
    id: 'departments',
    says: 'Departments carry their own part.',
    held: half(whole, all.length),
    known: all.length > 0 && plan.all('departmentCommitment').length > 0,
    reason: departmentsReason(plan, all.length, whole, signed),
    do: fillSlots(
      'With at least half of the departments, write what {{work}} means in their own work.',
      plan.get('words', 'words'),
    ),
    step: 'embed-commitments',
    audience: 'board',
  }
}

/** @param whole how many of `all` have a complete commitment @param signed how many of those are signed */
function departmentsReason(plan: Plan, all: number, whole: number, signed: number): string {
  const entered = plan.all('department').length
  if (entered === 0) return 'No departments are entered.'
  if (all === 0) return 'Only the office itself is entered, and no other department.'
  if (plan.all('departmentCommitment').length === 0) return 'No commitment of a department is entered.'
  const unsigned = whole === 1 ? ', not signed' : `, ${signed === 0 ? 'none' : commas(signed)} of them signed`
  const office = entered > all ? '; the office itself is not counted' : ''
  return `${capital(of(whole, all, 'department', has))} a complete commitment${signed === whole ? '' : unsigned}${office}.`
}

function line(plan: Plan): Groundwork {
  const place = plan.get('place', 'place')
  // The person whom the position reports to may be entered only with the positions.
  const boss = place?.reportsTo ?? officersPosition(plan)?.reportsTo
  const direct = boss !== undefined && boss === plan.get('district', 'district')?.superintendent
  const near = place?.levels === undefined ? direct : place.levels <= 1
  const seat = place?.inCabinet === true
  const levels = near
    ? 'The position reports to the superintendent'
    : place?.levels === undefined
      ? 'The reporting line to the superintendent is not entered'
      : `The position is ${countInWords(place.levels)} levels from the superintendent`
  return {
    id: 'line',
    says: 'The position reports to the superintendent and sits in cabinet.',
    held: near && seat,
    known: (near && seat) || (place?.levels !== undefined && !near) || place?.inCabinet === false,
    reason: `${levels}, ${seat ? 'with a seat in cabinet' : place?.inCabinet === false ? 'without a seat in cabinet' : 'and the seat in cabinet is not entered'}.`,
    do: seat
      ? 'Agree on a direct line to the superintendent.'
      : near
        ? 'Agree on a seat in cabinet.'
        : 'Agree on a direct line to the superintendent and a seat in cabinet.',
    step: 'position-place',
    audience: 'board',
    ...(place && { about: { kind: 'place', id: 'place' } }),
  }
}

/** Which rights are needed is for the cabinet; which ones are granted today may be told to a board. */
function rights(plan: Plan): Groundwork {
  const said = plan.all('decisionRight').filter((r) => stepOfPart(r.today) >= 0)
  const asked = said.filter((r) => stepOfPart(r.today) >= stepOfPart('consulted')).length
  return {
    id: 'rights',
    says: 'The office is consulted on the decisions that matter.',
    held: said.length >= 5 && half(asked, said.length),
    known: said.length > 0,
    reason:
      said.length === 0
        ? 'No decision rights are entered.'
        : `The office is at least consulted in ${said.length === 1 ? `${asked === 0 ? 'no' : 'the one'} decision` : `${commas(asked)} of ${commas(said.length)} decisions`}${said.length < 5 ? '; at least five are needed' : ''}.`,
    do:
      said.length >= 5
        ? 'Agree that the office is consulted in at least half of these decisions.'
        : 'Agree on the officer’s part in at least five decisions, and on being consulted in at least half of them.',
    step: 'position-rights',
    audience: 'board',
  }
}

function backing(plan: Plan): Groundwork {
  const spoken = plan.all('backing').filter((b) => b.saidInPublic === true).length
  return {
    id: 'backing',
    says: 'Leaders have said in public that they stand behind the work.',
    held: spoken >= 2,
    known: plan.all('backing').length > 0,
    reason:
      spoken === 0 ? 'Nobody is entered as having said so in public.' : `Said in public by ${countInWords(spoken)}.`,
    do: 'Ask at least two leaders to say in public that they stand behind the work.',
    step: 'position-backing',
    audience: 'cabinet',
  }
}

function pushback(plan: Plan): Groundwork {
  const steps = plan.all('pushbackStep')
  const whole = steps.filter((s) => hasWords(s.what, s.within) && plan.get('person', s.who) !== undefined).length
  return {
    id: 'pushback',
    says: 'The steps for when pushback comes are in writing.',
    held: steps.length > 0 && whole === steps.length,
    known: steps.length > 0,
    reason:
      steps.length === 0
        ? 'No steps are entered.'
        : `${capital(of(whole, steps.length, 'step', has))} a role and a time.`,
    do: 'Write the steps for a day of pushback, each with a role and a time.',
    step: 'position-backing',
    audience: 'cabinet',
  }
}

function terms(plan: Plan): Groundwork {
  const all = plan.all('term')
  const adopted = all.filter(isAgreed).length
  const none =
    all.length === 0
      ? 'No terms are entered.'
      : all.every((t) => t.status === undefined)
        ? 'For no term does the plan say whether its definition was adopted.'
        : 'No term is entered with an adopted definition.'
  return {
    id: 'terms',
    says: 'At least three terms are defined in plain language.',
    held: adopted >= 3,
    known: adopted > 0 || all.some((t) => t.status !== undefined),
    reason:
      adopted === 0
        ? none
        : `${commas(adopted)} ${plural(adopted, 'term has', 'terms have')} a definition that was adopted or agreed on${adopted < 3 ? '; at least three are needed' : ''}.`,
    do:
      adopted === 0 || adopted >= 3
        ? 'Adopt plain definitions of at least three terms.'
        : `Adopt ${plural(3 - adopted, 'a plain definition of one more term', 'plain definitions of two more terms')}.`,
    step: 'community-define',
    audience: 'public',
  }
}

function post(plan: Plan): Groundwork {
  const officer = plan.get('officer', 'officer')
  // Unless the position is entered as open, nobody has to keep the plan going meanwhile.
  const meanwhile = officer?.status === 'notHired' || officer?.status === 'hiring'
  const asked = [
    { what: 'the title', isEntered: hasWords(officer?.title) },
    ...(meanwhile
      ? [{ what: 'who prepares the plan meanwhile', isEntered: plan.get('person', officer?.preparedBy) !== undefined }]
      : []),
    { what: 'what the first year is for', isEntered: hasWords(officer?.firstYear) },
  ]
  const lacks = asked.filter((a) => !a.isEntered).map((a) => a.what)
  return {
    id: 'post',
    says: `The position is described: its title${meanwhile ? ', who is preparing the plan,' : ''} and what the first year is for.`,
    held: lacks.length === 0,
    // What is not entered may be written elsewhere: it is not known, and never “not yet”.
    known: lacks.length === 0,
    reason: lacks.length === 0 ? 'All of it is in the plan.' : `Not entered: ${listed(lacks)}.`,
    do: `Enter ${listed(lacks)}.`,
    step: 'foundation-officer',
    audience: 'board',
    ...(officer && { about: { kind: 'officer', id: 'officer' } }),
  }
}

import { officersPosition } from '../../domain/office-position.ts'
import type { Plan } from '../../domain/plan.ts'
import { capital, commas, countInWords, hasWords, listed } from '../../words/index.ts'
import { stepOfPart } from '../rights.ts'
import { type Groundwork, half, has, of } from './groundwork.ts'

export function line(plan: Plan): Groundwork {
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
export function rights(plan: Plan): Groundwork {
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

export function backing(plan: Plan): Groundwork {
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

export function pushback(plan: Plan): Groundwork {
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

export function post(plan: Plan): Groundwork {
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

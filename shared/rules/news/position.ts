import { byDay, dayAfter, dayInWords } from '../../days/index.ts'
import { isOpenGoal } from '../../domain/goal-of.ts'
import type { Plan } from '../../domain/plan.ts'
import { policiesHolding } from '../../domain/policy-force.ts'
import { capital, countInWords, listed, plural, share, those, whom } from '../../words/index.ts'
import { meetingsKept } from '../access.ts'
import { accessLack } from '../access-lack.ts'
import { rightsHeld, shortBy } from '../rights.ts'
import { tenureOf } from '../tenure.ts'
import { beforeAndAfter } from '../tenure-words.ts'
import { unbackedGoal } from '../unbacked-goal.ts'
import { type News, named, todoIn } from './tell.ts'

/** Within how many days an agreed meeting recurs, and the words for it. */
const agreed = {
  weekly: { days: 7, words: 'each week' },
  fortnightly: { days: 14, words: 'every two weeks' },
  monthly: { days: 31, words: 'each month' },
  quarterly: { days: 92, words: 'each quarter' },
} as const

/** A meeting with the superintendent that was canceled, or is longer ago than agreed: it needs a new date. */
function meetingMissed(plan: Plan, today: string): { readonly says: string; readonly do: string } | undefined {
  const meetings = plan
    .all('accessEntry')
    .filter((e) => e.type === 'standingMeeting' && e.date !== undefined && e.date <= today)
    .toSorted(byDay)
  const last = meetings.at(-1)
  const held = meetings.findLast((e) => e.outcome === 'kept')?.date
  const often = plan.get('place', 'place')?.oneToOne
  const rhythm = often === undefined || often === 'never' ? undefined : agreed[often]
  const late = rhythm !== undefined && held !== undefined && (dayAfter(held, rhythm.days) ?? today) < today
  if (last?.outcome !== 'cancelled' && !late) return undefined
  const promise = rhythm === undefined ? '' : ` One is agreed ${rhythm.words}.`
  const off = last?.outcome === 'cancelled' && last.date ? ` The meeting of ${dayInWords(last.date)} was canceled.` : ''
  const since = held === undefined ? '' : ` The last one was kept on ${dayInWords(held)}.`
  return {
    says: `${promise}${off}${since}`,
    do: `Ask the superintendent for ${off === '' ? 'the next' : 'a new'} date; then enter what came of it, in the fields below.`,
  }
}

/** The news of the steps of Position. */
export const positionNews: Readonly<Record<string, News>> = {
  'position-continuity': (plan, today, reader) => {
    if (reader === 'board' || reader === 'public' || plan.all('tenure').length === 0) return null
    const tenure = tenureOf(plan, today)
    const says = beforeAndAfter(tenure)
    // First comes what nothing holds once a person leaves; of several, the first one under Policy backing.
    const bare = plan.all('goal').filter((g) => isOpenGoal(g) && policiesHolding(plan, g.id).length === 0)
    const rule = unbackedGoal
    const found = 'whole' in rule ? [] : bare.flatMap((g) => rule.each(plan, g.id, today))
    const worst = found.find((f) => f.severity === 'blocker')?.about[0]?.id
    const goal = bare.find((g) => g.id === worst) ?? bare[0]
    if (goal === undefined || tenure.change === null) return says
    return {
      says,
      todo: {
        do: `Bring a policy behind ${named([goal.title])} to adoption before ${dayInWords(tenure.change.day)}.`,
        verb: 'Go to policy backing',
        page: 'align-backing',
        about: { kind: 'goal', id: goal.id },
      },
    }
  },
  'position-place': (plan) => {
    const place = plan.get('place', 'place')
    if (place?.levels === undefined) return null
    const line =
      place.levels <= 1
        ? 'reports to the superintendent'
        : `is ${countInWords(place.levels)} levels from the superintendent`
    const seat =
      place.inCabinet === undefined ? '' : place.inCabinet ? ', with a seat in cabinet' : ', with no seat in cabinet'
    return `The officer ${line}${seat}.`
  },
  'position-rights': (plan) => {
    const { held, of } = rightsHeld(plan)
    if (of === 0) return null
    const rights = plan.all('decisionRight')
    const furthest = Math.max(...rights.map((r) => shortBy(r) ?? 0))
    const far = rights.filter((r) => shortBy(r) === furthest)
    const short = of - held
    const which = named(far.map((r) => r.name))
    return short === 0
      ? 'In every decision listed here the officer has the part that is needed.'
      : {
          says: `In ${countInWords(short)} of ${countInWords(of)} decisions the officer has less say than is needed${far.length < short ? `, most of all in ${which}` : short === 1 ? `: ${which}` : ''}.`,
          about: far[0] && { kind: 'decisionRight', id: far[0].id },
        }
  },
  'position-access': (plan, today, reader) => {
    const may = accessLack(plan, today, reader).inputs.some((i) => i.step === 'position-access')
    if (plan.all('accessEntry').length === 0 || !may) return null
    const { kept, of } = meetingsKept(plan, today)
    const last = plan
      .all('accessEntry')
      .flatMap((e) => (e.date !== undefined && e.date <= today ? [e.date] : []))
      .toSorted()
      .at(-1)
    const since = last === undefined ? '' : ` The last entry in the ledger is of ${dayInWords(last)}.`
    const missed = meetingMissed(plan, today)
    return {
      says: `${of === 0 ? 'No standing meeting of the officer with the superintendent is in the ledger for the last year' : `${share(kept, of)} standing ${plural(of, 'meeting', 'meetings')} of the officer with the superintendent ${plural(of === 1 ? 1 : kept, 'was', 'were')} kept in the last year`}.${missed?.says ?? since}`,
      ...(missed
        ? { todo: { do: missed.do } }
        : last !== undefined &&
          (dayAfter(last, 7) ?? today) < today && {
            todo: { do: `Enter what has happened since ${dayInWords(last)}, in the fields below.` },
          }),
    }
  },
  'position-backing': (plan) => {
    const promises = plan.all('backing')
    if (promises.length === 0) return null
    const silent = promises.filter((p) => !p.saidInPublic)
    const who = silent.map((p) => {
      const role = plan.get('person', p.who)?.role?.trim()
      return role ? whom(role) : 'somebody without a name'
    })
    return silent.length === 0
      ? `${those(promises.length, promises.length, 'person', 'people', 'who promised to stand behind the officer has said so in public', 'who promised to stand behind the officer have said so in public')}.`
      : {
          says: `${capital(listed(who))} ${plural(who.length, 'has', 'have')} not spoken up in public yet; ${promises.length === silent.length ? 'nobody who has promised to has' : `${countInWords(promises.length - silent.length)} of ${countInWords(promises.length)} have`}.`,
          todo: todoIn(
            'backing',
            silent[0]?.id,
            'saidInPublic',
            `Ask ${who[0]} to say it in public once; then mark it, with where and when.`,
            'Open the promise',
          ),
        }
  },
}

import { dayAfter, latestOf, onRough, yearInWords } from '../days/index.ts'
import type { RecordOf } from '../domain/kinds/index.ts'
import type { Plan } from '../domain/plan.ts'
import { storyOf } from '../figures/story.ts'
import { countInWords, quoted } from '../words/index.ts'
import { actionFor } from './action-for.ts'
import { eachOf, type Finding, inBrief, named, type Rule } from './finding.ts'
import { planned } from './promises-overdue.ts'
import { promiseOf, type Rhythm, rhythmOf } from './rhythm.ts'

/** After how many years data are old if the plan does not say otherwise: rule 10 of the domain. */
const OLD = 2
/**
 * Within how many days an audience should be met if the plan does not say otherwise: once a year, rule 11 of the
 * domain.
 */
const MET = 365
/** Within how many days the people of a session are told what came of it: the month until the board's next meeting. */
const TOLD = 31

// Figures, and what of them is withheld, are the same for every reader; making a reader's view for each story costs
// half a second on a large plan.
const storyAt = (plan: Plan, story: RecordOf<'story'>) =>
  ({
    audience: 'board',
    step: 'community-data',
    about: [
      { kind: 'story', id: story.id },
      ...(plan.get('measure', story.measure) ? [{ kind: 'measure', id: story.measure ?? '' }] : []),
    ],
  }) as const

/** A story that rests on no figure, or on one that may not be printed: its sentence is left out of every document. */
export const storyWithoutData = eachOf('story-data/none', 'story', (plan, story): readonly Finding[] => {
  const { why, newest, field, uncounted } = storyOf(plan, story, 'officer')
  if (why === null) return []
  const gone = plan.get('measure', story.measure) === undefined
  return [
    {
      ...storyAt(plan, story),
      rule: 'story-data/none',
      severity: 'gap',
      field,
      says: `${named('Story', story.title)} can’t be printed. ${why}`,
      do: gone
        ? 'Choose the measure behind it, or remove the story.'
        : newest === null
          ? 'Enter or bring in the measure’s figures.'
          : field === 'restsOn'
            ? 'Unlink that figure, and word the story without it.'
            : `${uncounted ? 'Enter how many students it is about, choose' : 'Choose'} a figure that can be printed, or word it without one.`,
      act: gone ? 'Choose its measure' : 'Open the story',
    },
  ]
})

/** After how many years a figure is old. */
export const oldAfter = (plan: Plan): number => plan.get('planChoices', 'planChoices')?.oldDataYears ?? OLD

/**
 * True for old figures of a school year, which ends in June of its second calendar year: its figures age from then on.
 */
export const areOld = (plan: Plan, year: string, today: string): boolean =>
  `${Number(year.slice(0, 4)) + 1 + oldAfter(plan)}-06-30` < today

/** A story whose newest figure is old. */
export const storyOld = eachOf('story-data/old', 'story', (plan, story, today): readonly Finding[] => {
  const { why, newest } = storyOf(plan, story, 'officer')
  const years = oldAfter(plan)
  if (why !== null || newest === null || !areOld(plan, newest, today)) return []
  return [
    {
      ...storyAt(plan, story),
      rule: 'story-data/old',
      severity: 'note',
      field: 'measure',
      says: `${named('Story', story.title)} is based on figures from ${yearInWords(newest)}, more than ${years === 1 ? 'a year' : `${countInWords(years)} years`} old.`,
      do: 'Bring in newer figures, or base the story on another measure.',
      act: 'Open the story',
    },
  ]
})

/** A concern without an answer. */
export const concernWithoutAnswer = eachOf('concern/no-answer', 'concern', (plan, c, today): readonly Finding[] =>
  (c.answer ?? '').trim() === ''
    ? [
        {
          ...concernAt(c, 'answer'),
          says: `${named('Concern', short(c.concern))} has no answer.`,
          do: 'Write the answer, with what is true in the concern.',
          ...actionFor(plan, { kind: 'concern', id: c.id }, today),
          act: 'Write the answer',
        },
      ]
    : [],
)

/** A concern without a person who gives the answer. */
export const concernWithoutMessenger = eachOf('concern/no-messenger', 'concern', (plan, c): readonly Finding[] =>
  plan.get('person', c.messenger) === undefined
    ? [
        {
          ...concernAt(c, 'messenger'),
          says: `${named('Concern', short(c.concern))} has nobody to give the answer.`,
          do: 'Name somebody people trust to give it.',
          act: 'Name who answers',
        },
      ]
    : [],
)

const concernAt = (c: RecordOf<'concern'>, field: 'answer' | 'messenger') =>
  ({
    rule: `concern/no-${field}`,
    severity: 'gap',
    audience: 'board',
    step: 'community-act',
    about: [{ kind: 'concern', id: c.id }],
    field,
  }) as const

const short = (text: string | undefined): string | undefined =>
  text !== undefined && text.length > 70 ? `${text.slice(0, 69).trimEnd()}…` : text

/**
 * An audience that was not met within the time that the plan sets. Future meetings do not count yet. If a schedule was
 * promised, that one applies, and being late against it is another finding.
 */
export const audienceUnmet: Rule = {
  id: 'audience-unmet',
  kind: 'audienceGroup',
  each: (plan, id, today) => {
    const audience = plan.get('audienceGroup', id)
    if (audience === undefined || promiseOf(plan, 'engagement', audience) !== undefined) return []
    const within = plan.get('planChoices', 'planChoices')?.engageDays ?? MET
    const rhythm = engagementOf(plan, audience, today)
    const { due, overdue, lastOn } = rhythm
    if (due !== undefined && !overdue) return []
    return [
      {
        rule: 'audience-unmet',
        severity: 'note',
        audience: 'board',
        step: 'community-engagement',
        about: [{ kind: 'audienceGroup', id }],
        says:
          lastOn === undefined
            ? `There has been no meeting with ${named('Audience', audience.name)} yet.`
            : `The last meeting with ${named('Audience', audience.name)} was ${onRough(lastOn)}, more than ${within === MET ? 'a year' : `${within} days`} ago.`,
        do: planned(rhythm, 'who came and what was heard'),
        act: rhythm.planned === undefined ? 'Plan a meeting' : 'Open the audience',
      },
    ]
  },
}

/** A session, survey or meeting whose people were not told within a month what came of it. */
export const engagementUntold = eachOf('untold', 'engagement', (_, e, today): readonly Finding[] => {
  const by = e.date && dayAfter(latestOf(e.date), TOLD)
  if (e.toldThem || !by || by >= today) return []
  return [
    {
      rule: 'untold',
      severity: 'gap',
      audience: 'board',
      step: 'community-engagement',
      about: [{ kind: 'engagement', id: e.id }],
      field: 'toldThem',
      ...inBrief(
        `The people of ${e.title?.trim() ? quoted(e.title.trim()) : 'a session without a title'} ${e.date ? onRough(e.date) : ''} have not been told what came of it.`,
        `The people of ${e.title?.trim() ? quoted(e.title.trim()) : 'a session'} were not told what came of it.`,
      ),
      do: 'Tell them what came of what they said, and mark it.',
      act: 'Open the session',
    },
  ]
})

/** How far an audience is met under the promised schedule, or without one, under the plan’s own number of days. */
export function engagementOf(plan: Plan, audience: RecordOf<'audienceGroup'>, today: string): Rhythm {
  const promise = promiseOf(plan, 'engagement', audience)
  const days = plan.all('engagement').flatMap((e) => (e.audiences?.includes(audience.id) && e.date ? [e.date] : []))
  const own = promise ? {} : { everyDays: plan.get('planChoices', 'planChoices')?.engageDays ?? MET }
  return rhythmOf(promise, days, today, own)
}

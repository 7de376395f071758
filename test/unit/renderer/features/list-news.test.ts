import { expect, test } from 'vitest'
import { actionsDo, actionsNews, lateElsewhere, unownedAction } from '../../../../renderer/features/actions/news.ts'
import {
  awaitedIn,
  awaitedNews,
  decisionsDo,
  decisionsNews,
  recordWords,
  unmoved,
} from '../../../../renderer/features/decisions/news.ts'
import { historyNews } from '../../../../renderer/features/history/news.ts'
import { commentsNews, evidenceDo, evidenceNews } from '../../../../renderer/features/notes/news.ts'
import { retreatsNews } from '../../../../renderer/features/retreat/news.ts'
import { planOf } from '../../../../shared/domain/plan.ts'
import { plainRecord } from '../../../../shared/domain/state.ts'
import { planWith } from '../../../support/plan.ts'
import { samplePlan, sampleStates } from '../../../support/records.ts'

const today = '2026-11-28'
const sample = samplePlan()

test('Decisions say what the next officer could not tell, and the latest one', () => {
  expect(decisionsNews(sample.all('decision'))).toBe(
    'The latest of ten decisions (Cabinet, October 20, 2026): “Asks for the liaison’s pay in the 2027-28 base budget.”',
  )
  const goal = [{ kind: 'goal', id: 'g' }]
  const bare = planWith({
    decision: [
      {
        id: 'a',
        text: 'The appeals court upholds the release. It says why.',
        date: '2025-01-15',
        forum: 'Court',
        about: goal,
      },
      { id: 'b', text: 'The plan on boundaries is taken back.', forum: 'District', about: goal },
      { id: 'c', text: 'A levy.', date: '2013', forum: 'Court' },
    ],
  })
  expect(decisionsNews(bare.all('decision'))).toBe(
    'One of three decisions has no date and one has nothing that it affects. The latest (Court, January 15, 2025): “The appeals court upholds the release.”',
  )
  // One that lacks everything is named once, in the words of its form.
  const whole = { id: 'a', text: 'A bond.', date: '2025-01-15', forum: 'Court', about: goal }
  const empty = planWith({ decision: [whole, { id: 'd', text: 'A levy.' }] })
  expect(decisionsNews(empty.all('decision'))).toBe(
    'One of two decisions has no date, no “Decided by” and nothing that it affects. The latest (Court, January 15, 2025): “A bond.”',
  )
  expect(decisionsNews([])).toBeNull()
  expect(decisionsDo(bare.all('decision'))).toEqual({ id: 'b', field: 'date', verb: 'Set the first date' })
  expect(decisionsDo(bare.all('decision').filter((d) => d.id === 'c'))).toMatchObject({ field: 'about' })
  expect(decisionsDo(sample.all('decision'))).toBeNull()
})

test('each vote of a meeting has a button of its own, and once it is entered its policy is asked for its stage', () => {
  expect(awaitedIn(sample, today)?.items.map((u) => recordWords(sample, u))).toEqual([
    'Record the vote on JC',
    'Record the vote on JK',
  ])
  expect(unmoved(sample, today)).toBeNull()
  const [first] = awaitedIn(sample, today)?.items ?? []
  const decision = { about: [first?.about], meeting: first?.meeting.id, date: first?.meeting.date }
  const told = planOf([...sampleStates(), plainRecord('decision', 'vote', decision as never)])
  expect(awaitedIn(told, today)?.items.map((u) => recordWords(told, u))).toEqual(['Record the vote on JK'])
  expect(unmoved(told, today)).toEqual({
    id: first?.about.id,
    news: 'What became of the second reading of “JC School attendance areas” on November 23, 2026 is entered. Has its stage moved? If so, enter the day; if not, the meeting it was put off to.',
    verb: 'Set the stage of JC',
  })
})

test('Decisions ask first what a meeting decided that is over', () => {
  const said = (plan: Parameters<typeof awaitedIn>[0], day: string) => {
    const awaited = awaitedIn(plan, day)
    return awaited && awaitedNews(awaited)
  }
  expect(said(sample, today)).toBe(
    'What the board decided on November 23, 2026 about “JC School attendance areas” and “JK Student discipline” is not entered.',
  )
  // On its day it may not have met yet.
  expect(said(sample, '2026-11-23')).toBeNull()
  expect(said(sample, '2027-01-20')).toBe(
    'What the board decided on January 11, 2027 about “BG Policy process” is not entered. Nor is what came of two items of earlier meetings.',
  )
})

test('Actions say what is late, the longest first, before what is due next', () => {
  const owner = 'o'
  const action = [
    { id: 'a', title: 'Second mark', due: '2019-09-01', status: 'notStarted', owner },
    { id: 'b', title: 'First mark', due: '2018-12-01', status: 'inProgress', owner },
    { id: 'c', title: 'Train teachers', due: '2026-12-10', status: 'inProgress', owner },
    { id: 'd', title: 'Later', due: '2027-10-10', status: 'inProgress', owner },
    { id: 'e', title: 'Some day', status: 'inProgress', owner },
    { id: 'f', title: 'Done in time', due: '2018-01-01', status: 'done' },
  ]
  // Nobody waits for an action of a goal that was dropped.
  const dropped = { id: 'z', title: 'Of recess', due: '2017-01-01', owner, about: { kind: 'goal', id: 'recess' } }
  const goal = [{ id: 'recess', title: 'Recess', status: 'dropped' }]
  const of = (list: readonly object[]) =>
    planWith({ person: [{ id: owner, role: 'Director' }], goal, action: [...list, dropped] } as never)
  const news = (list: readonly object[]) => actionsNews(of(list), today)
  expect(news(action)).toBe(
    'Two of five open actions are late, “First mark” the longest, since December 1, 2018. One more is due in the next 30 days. One has no due date.',
  )
  expect(actionsDo(of(action), today)).toEqual({ id: 'b', verb: 'Open the most overdue action', field: 'status' })
  expect(news(action.slice(2, 4))).toBe(
    'None of two open actions is late. One is due in the next 30 days, “Train teachers”, December 10, 2026.',
  )
  expect(actionsDo(of(action.slice(2, 4)), today)).toBeNull()
  expect(news(action.slice(0, 2))).toBe('Both open actions are late, “First mark” the longest, since December 1, 2018.')
  expect(news(action.slice(1, 2))).toBe('The one open action is late: “First mark”, since December 1, 2018.')
  expect(news(action.slice(3, 4))).toBe('The one open action is not late.')
  expect(news(action.slice(5))).toBe('No action is open.')
})

test('Actions name the late ones of the community, which are in a list of their own', () => {
  const act = [
    { id: 'x', title: 'Open lesson materials', due: '2026-10-06', status: 'inProgress' },
    { id: 'y', title: 'A card for principals', due: '2026-11-20', status: 'done' },
  ]
  const of = (action: readonly object[]) => planWith({ person: [{ id: 'o', role: 'Director' }], action, act } as never)
  const late = { id: 'a', title: 'Hire the coach', due: '2026-09-01', owner: 'o' }
  expect(actionsNews(of([late]), today)).toBe('The one open action is late: “Hire the coach”, since September 1, 2026.')
  expect(lateElsewhere(of([late]), today)).toBe(
    'One more is late in “Community on one page”, which has the community’s actions.',
  )
  expect(actionsNews(of([{ ...late, due: '2027-09-01' }]), today)).toBe('The one open action is not late.')
  expect(lateElsewhere(of([{ ...late, due: '2027-09-01' }]), today)).toBe(
    'One is late in “Community on one page”, which has the community’s actions.',
  )
})

test('Actions say how many late things the whole plan has, and lead to the one that nobody owns', () => {
  const late = sample.all('action').length
  expect(late).toBeGreaterThan(0)
  // The sentence itself is about the list that one looks at.
  expect(actionsNews(sample, today)).not.toContain('whole plan')
  expect(lateElsewhere(sample, today)).toMatch(
    / \d+ things are late in the whole plan, these actions among them; Calendar lists them with meetings, policies and check-ins\.$/,
  )
  const unowned = unownedAction(sample)
  expect(unowned).toMatchObject({ verb: 'Name the missing owner', field: 'owner' })
  expect(sample.get('action', unowned?.id)?.owner).toBeUndefined()
})

test('Actions of which none has a date or an owner do not read as in time', () => {
  const bare = ['Books', 'Tutoring', 'A course'].map((title, i) => ({ id: `a${i}`, title, status: 'inProgress' }))
  const of = (action: readonly object[]) => planWith({ person: [{ id: 'o', role: 'Director' }], action } as never)
  expect(actionsNews(of(bare), today)).toBe('None of three open actions has a due date. None has an owner.')
  expect(actionsDo(of(bare), today)).toEqual({ id: 'a0', verb: 'Set the first due date', field: 'due' })
  expect(actionsNews(of(bare.slice(0, 1)), today)).toBe('The one open action has no due date. It has no owner.')
  // Whoever is no longer in the plan owns nothing.
  const due = '2027-05-01'
  const some = [{ ...bare[0], due, owner: 'o' }, { ...bare[1], due, owner: 'gone' }, { ...bare[2] }]
  expect(actionsNews(of(some), today)).toBe(
    'None of three open actions is late. One has no due date, and two have no owner.',
  )
  expect(actionsDo(of(some), today)).toEqual({ id: 'a1', verb: 'Name an owner', field: 'owner' })
})

test('Retreats say what is left of one that was held, and that the next has no agenda yet', () => {
  expect(retreatsNews(sample, today)).toBe(
    'One thing said in “Summer retreat” is not in the plan yet. Next is “Winter planning day”, January 15, 2027.',
  )
  const next = planWith({ retreat: [{ id: 'r', title: 'Winter planning day', date: '2027-01-20' }] })
  expect(retreatsNews(next, today)).toBe('Next is “Winter planning day”, January 20, 2027, with no agenda yet.')
  expect(retreatsNews(planWith({}), today)).toBeNull()
})

test('Comments say how many are open, and which waits the longest', () => {
  const comment = [
    { id: 'a', text: 'Who pays? We need to know.', date: '2026-10-03' },
    { id: 'b', text: 'Later.', date: '2026-11-03' },
    { id: 'c', text: 'Done.', date: '2026-01-03', resolved: true },
  ]
  const news = (of: readonly object[]) => commentsNews(planWith({ comment: of } as never).all('comment'))
  expect(news(comment)).toBe('Two of three comments are open. “Who pays?” waits the longest, since October 3, 2026.')
  expect(news(comment.slice(2))).toBe('The one comment is resolved.')
  expect(news(comment.slice(0, 1))).toBe('The one comment is open. “Who pays?” waits, since October 3, 2026.')
  // Whoever has an answer no longer waits for one.
  const answered = { ...comment[0], answer: 'The general fund.' }
  expect(news([answered, ...comment.slice(1, 2)])).toBe(
    'Both comments are open. “Later.” waits, since November 3, 2026.',
  )
  expect(news([answered])).toBe('The one comment is open, with its answer.')
})

test('Evidence says how much of it a reader can’t check, and of what', () => {
  const about = [{ kind: 'goal', id: 'g' }]
  const evidence = [
    { id: 'a', title: 'Minutes', place: 'Board site', about },
    { id: 'b', title: 'An order', about },
    { id: 'c', title: 'A report', place: 'Shelf' },
    { id: 'd', title: 'A visit', place: 'Shelf' },
  ]
  const rating = [{ id: 'r', indicator: 'x', evidence: ['d'] }]
  const of = (list: readonly object[]) => planWith({ evidence: list, rating } as never)
  expect(evidenceNews(of(evidence))).toBe(
    'One of four pieces of evidence does not say where it is and one is attached to nothing.',
  )
  expect(evidenceDo(of(evidence))).toEqual({ id: 'b', field: 'place', verb: 'Say where the first one is' })
  expect(evidenceDo(of(evidence.slice(2)))).toEqual({ id: 'c', field: 'about', verb: 'Attach the first one' })
  expect(evidenceNews(of([evidence[1], { ...evidence[1], id: 'e' }] as never))).toBe(
    'None of two pieces of evidence says where it is.',
  )
  expect(evidenceNews(of([evidence[0], evidence[3]] as never))).toBe(
    'Both pieces of evidence say where a reader can check them.',
  )
  expect(evidenceNews(of(evidence.slice(1, 2)))).toBe('The one piece of evidence does not say where it is.')
  expect(evidenceNews(of([]))).toBeNull()
})

test('History says who made the latest change and when, and not what a private note says', () => {
  const entry = (label: string, own = false) => ({ at: 'May 2', author: 'Officer', label, private: own })
  const news = (of: readonly ReturnType<typeof entry>[], most = 500) =>
    historyNews(
      of,
      most,
      (at) => at,
      (e) => e.label,
    )
  const changes = [entry('Change target'), entry('Add goal'), entry('Change note', true)]
  expect(news(changes)).toBe('The latest of 3 changes was made on May 2, by Officer: “Change target”.')
  expect(news(changes, 3), 'where the list ends, nobody counted').toBe(
    'The latest change was made on May 2, by Officer: “Change target”.',
  )
  expect(news(changes.slice(0, 1))).toBe('The only change so far was made on May 2, by Officer: “Change target”.')
  expect(news(changes.slice(2))).toBe('The only change so far was made on May 2, by Officer, in private notes.')
  expect(news([])).toBeNull()
  // What was decided is a sentence, and has its own period.
  expect(news([entry('Change what was decided: Sets targets through 2029.')])).toBe(
    'The only change so far was made on May 2, by Officer: “Change what was decided: Sets targets through 2029”.',
  )
})

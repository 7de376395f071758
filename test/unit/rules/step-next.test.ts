import { expect, it } from 'vitest'
import { planOf } from '../../../shared/domain/plan.ts'
import { step as stepWith } from '../../../shared/guide/guide.ts'
import { findings } from '../../../shared/rules/index.ts'
import { backingNews } from '../../../shared/rules/news/align.ts'
import { stepNewsOf } from '../../../shared/rules/news/step-news.ts'
import { stepNext } from '../../../shared/rules/news/step-next.ts'
import { type Progress, progressOf, ratingId } from '../../../shared/rules/step-progress.ts'
import { samplePlan, sampleStates, statesOf } from '../../support/records.ts'

const today = '2026-11-27'
const plan = samplePlan()
const found = findings(plan, today)
const next = (id: string) => {
  const step = stepWith(id)
  if (step === undefined) throw new Error(id)
  const here = found.filter((f) => f.step === id)
  return stepNext(stepNewsOf(id, plan, today, 'officer'), here, progressOf(plan, step))
}

it('asks for what the sentence above it is about, and not for what a rule happened to find first', () => {
  expect(next('embed-commitments')).toMatchObject({ why: 'finding', finding: { rule: 'promise-overdue/review' } })
  expect(next('embed-coverage')).toMatchObject({
    finding: { says: expect.stringMatching(/^No department leads goal/) },
  })
  expect(next('position-continuity')).toMatchObject({
    todo: {
      // The box says the day itself: it is read without the sentence above it.
      do: expect.stringMatching(/to adoption before June 30, 2027\.$/),
      page: 'align-backing',
      about: { id: expect.any(String) },
    },
  })
})

it('has What will last and Policy backing ask first for a policy behind the same goal', () => {
  const backing = next('align-backing')
  const lasts = next('position-continuity')
  expect(lasts?.why === 'todo' && lasts.todo.about).toEqual(backing?.why === 'finding' && backing.finding.about[0])
})

it('leads with what is late, and with a comment that waits, before money of a year to come', () => {
  expect(next('resource-funding')).toMatchObject({
    why: 'finding',
    finding: { rule: 'overdue-action', about: [{ kind: 'action' }, { kind: 'fundingSource' }] },
  })
  expect(next('resource-budget')).toMatchObject({
    why: 'todo',
    todo: {
      do: expect.stringMatching(
        /^Answer the comment on “Equity data analyst” of 2027–28 \(Chief Financial Officer, October 21, 2026\): “No room/,
      ),
      verb: 'Open the comment',
    },
  })
  const settled = planOf(
    sampleStates().map((s) =>
      s.kind === 'comment'
        ? { ...s, values: { ...s.values, resolved: true } }
        : s.kind === 'action'
          ? { ...s, values: { ...s.values, status: 'done' } }
          : s,
    ),
  )
  const step = stepWith('resource-funding')
  if (step === undefined) throw new Error('the step')
  for (const id of ['resource-funding', 'resource-budget'])
    expect(
      stepNext(
        stepNewsOf(id, settled, today, 'officer'),
        findings(settled, today).filter((f) => f.step === id),
        progressOf(settled, step),
      ),
      id,
    ).toMatchObject({ why: 'todo', todo: { page: 'money' } })
})

it('asks for what is open where no rule finds it', () => {
  expect(next('align-pace')).toMatchObject({ why: 'todo', todo: { field: 'stopSign' } })
  expect(next('resource-mentors')).toMatchObject({ why: 'todo', todo: { field: 'nextOn' } })
})

it('says that nothing is open only of a step that is done and in which nothing was found', () => {
  expect(next('foundation-team')).toEqual({ why: 'all' })
  expect(next('resource-skills')).toBeNull()
  const begun: Progress = { status: 'inWork', recorded: true, rated: 1, settled: 1, lacks: [], indicators: 3 }
  expect(stepNext({ says: 'One.' }, [], begun)).toEqual({ why: 'unrated', open: 2 })
  expect(stepNext(null, [], { ...begun, status: 'notBegun' })).toBeNull()
  // The page of a rated step without a record asks for the first record: a second call beside it would compete.
  const rated: Progress = { ...begun, recorded: false, rated: 3, lacks: ['evidence'] }
  expect(stepNext(null, [], rated)).toBeNull()
  expect(stepNext({ says: 'One.' }, [], rated)).toMatchObject({ why: 'unproved' })
})

it('says what a rated step still lacks: evidence for its ratings, then what its “done when” asks for', () => {
  const district = stepWith('foundation-district')
  if (district === undefined) throw new Error('the step')
  const facts = {
    id: 'district',
    name: 'Juniper Fork 12',
    state: 'Oregon',
    enrollment: 11040,
    enrollmentDate: '2026-10-01',
    schools: 19,
  }
  const nextOf = (level: '1' | '2', more: object = {}) => {
    const rating = district.indicators.map((i) => ({ id: ratingId(i.id), indicator: i.id, level }))
    const own = planOf(statesOf({ district: [{ ...facts, ...more }], rating }))
    return stepNext(stepNewsOf(district.id, own, today, 'officer'), [], progressOf(own, district))
  }
  const rest = { fiscalYearStartMonth: 7, boardRhythm: 'Second and fourth Mondays' }
  expect(nextOf('2', rest)).toEqual({ why: 'unproved', open: 2, lacks: ['evidence'] })
  expect(nextOf('1')).toEqual({ why: 'records' })
  expect(nextOf('1', rest)).toEqual({ why: 'all' })
})

it('counts the goals that nothing stands behind, of how many', () => {
  expect(backingNews([7, 8], 8)).toBe('Two of eight goals have no adopted policy behind them: goals 7 and 8.')
  expect(backingNews([2], 8)).toBe('One of eight goals has no adopted policy behind it: goal 2.')
  expect(backingNews([1, 2], 2)).toBe('No adopted policy stands behind any of two goals yet.')
  expect(backingNews([1], 1)).toBe('No adopted policy stands behind the goal yet.')
  expect(backingNews([], 3)).toBe('An adopted policy stands behind each goal.')
  const many = Array.from({ length: 28 }, (_, i) => i + 2)
  expect(backingNews(many, 40), 'a sentence is no list').toBe('28 of 40 goals have no adopted policy behind them.')
})

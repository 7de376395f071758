import { expect, it } from 'vitest'
import { boardBriefing } from '../../../shared/briefing/board/briefing.ts'
import { defaultBoardRequest } from '../../../shared/briefing/board/defaults.ts'
import { signOffsOf } from '../../../shared/briefing/board/sign-offs.ts'
import { numberedGoals } from '../../../shared/briefing/context.ts'
import { missingIn } from '../../../shared/briefing/missing.ts'
import { progressReport } from '../../../shared/briefing/progress/progress.ts'
import { writer } from '../../../shared/briefing/text.ts'
import { measureView } from '../../../shared/figures/measure-view.ts'
import { standingOf } from '../../../shared/rules/status.ts'
import { planWith, reading } from '../../support/plan.ts'
import { samplePlan } from '../../support/records.ts'

const day = '2026-12-14'
type Of = 'progress' | 'onePage' | 'plan' | 'board'
const missing = (plan: ReturnType<typeof planWith>, document: Of, more: object = {}) =>
  missingIn(plan, { ...defaultBoardRequest(plan, day), document, ...more })

/** What a goal needs besides its figures and status: money and something to do. */
const funded = {
  action: [{ id: 'a', about: { kind: 'goal', id: 'g' }, title: 'Check in', due: '2027-02' }],
  budgetLine: [{ id: 'l', goal: 'g', fiscalYear: '2026-27', amount: 100_00, status: 'requested' }],
}

it('tells whoever would print a report on no goals what is missing, and where a goal is added', () => {
  for (const document of ['progress', 'onePage', 'plan', 'board'] as const)
    expect(missing(planWith({}), document)?.[0], document).toEqual({
      says: 'The plan has no goals yet.',
      at: { begin: 'goal' },
    })
  const dropped = planWith({ goal: [{ id: 'g', title: 'Attendance', status: 'dropped' }] })
  expect(missing(dropped, 'progress')?.[0]?.at).toEqual({ begin: 'goal' })
})

it('says of a report on a goal what that goal lacks, and nothing of others', () => {
  const plan = planWith({
    goal: [
      { id: 'a', title: 'Reading', sort: 1 },
      { id: 'b', title: 'Algebra', sort: 2 },
    ],
  })
  const lacks = (no: number) => `Goal ${no} has no owner, measure and status update.`
  expect(missing(plan, 'progress')?.map((m) => m.says)).toEqual([lacks(1), lacks(2)])
  expect(missing(plan, 'progress', { of: { kind: 'goal', id: 'b' } })?.map((m) => m.says)).toEqual([
    lacks(2),
    'Goal 2: no cost is entered for this goal.',
    'Goal 2: no action is entered for this goal yet.',
  ])
  expect(missing(plan, 'plan'), 'what else a plan could hold is not said').toBeUndefined()
})

it('names what the page on one goal will say that there is none of, until that is entered', () => {
  const of = { of: { kind: 'goal', id: 'g' } }
  const says = (more: object, document: Of = 'progress') =>
    missing(planWith({ ...reading, ...more } as never), document, of)?.filter((m) => /cost|budget|action/.test(m.says))
  const page = (more: object) => {
    const plan = planWith({ ...reading, ...more } as never)
    const request = {
      ...defaultBoardRequest(plan, day),
      document: 'progress' as const,
      of: { kind: 'goal' as const, id: 'g' },
    }
    return JSON.stringify(progressReport(plan, request).model)
  }
  expect(says({})).toEqual([
    { says: 'Goal 1: no cost is entered for this goal.', at: { page: 'resource-budget' } },
    { says: 'Goal 1: no action is entered for this goal yet.', at: { page: 'actions' } },
  ])
  expect(page({})).toContain('No cost is entered for this goal.')
  expect(page({})).toContain('No action is entered for this goal yet.')
  expect(says({}, 'board')).toHaveLength(2)
  expect(says({}, 'onePage')?.map((m) => m.says)).toEqual(['Goal 1: no cost is entered for this goal.'])
  const { action, budgetLine } = funded
  expect(says({ action, budgetLine })).toEqual([])
  // A next step that an owner wrote is told instead.
  const statusUpdate = [{ id: 'u', goal: 'g', status: 'onTrack', date: '2026-12-01', nextStep: 'Check in.' }]
  expect(says({ statusUpdate, budgetLine })).toEqual([])
  // A line of another goal alone: the page says so in other words, and so does the form.
  const other = [{ id: 'l', fiscalYear: '2026-27', amount: 100_00, status: 'requested' }]
  const words = 'No budget line of this year or the next two is entered for this goal.'
  expect(says({ action, budgetLine: other })?.map((m) => m.says)).toEqual([`Goal 1: n${words.slice(1)}`])
  expect(page({ action, budgetLine: other })).toContain(words)
})

it('leads whoever is told that a goal has no owner to the field for it', () => {
  const { owner: _owner, ...unowned } = reading.goal[0] as Record<string, unknown>
  const statusUpdate = [{ id: 'u', goal: 'g', status: 'onTrack', date: '2026-12-01' }]
  expect(missing(planWith({ ...reading, goal: [unowned], statusUpdate } as never), 'progress')).toContainEqual({
    says: 'Goal 1 has no owner.',
    at: { kind: 'goal', id: 'g', field: 'owner' },
  })
})

it('asks where figures are from before they are printed, and leads to the field', () => {
  const { source: _source, ...bare } = reading.measure[0] as Record<string, unknown>
  const of = (source?: string) =>
    missing(planWith({ ...reading, measure: [{ ...bare, source } as never] }), 'progress')?.filter((m) =>
      m.says.includes('source'),
    )
  expect(of('State assessment file')).toEqual([])
  expect(of()).toEqual([
    { says: 'Goal 1: its figures have no source.', at: { kind: 'measure', id: 'm', field: 'source' } },
  ])
})

it('misses no status of a goal whose figures only begin before its first year is over', () => {
  const begun = (planFrom: string, more: readonly object[] = []) =>
    missing(
      planWith({
        ...reading,
        ...funded,
        district: [{ id: 'district', name: 'Lakeside', planFrom }],
        measure: [{ ...reading.measure[0], baselineYear: '2025-26' }],
        value: [{ id: 'v', measure: 'm', group: 'hisp', year: '2025-26', reading: { figure: 21, n: 300 } }, ...more],
      } as never),
      'progress',
    )?.map((m) => m.says)
  expect(begun('2026-27')).toEqual([])
  expect(begun('2025-26'), 'its first year is over').toEqual([
    'Goal 1 has no status update yet. It can be printed without one.',
  ])
  const newer = { id: 'w', measure: 'm', group: 'hisp', year: '2026-27', reading: { figure: 24, n: 300 } }
  expect(begun('2026-27', [newer]), 'there is something to judge').toEqual([
    'Goal 1 has no status update yet. It can be printed without one.',
  ])
})

it('finds no contradiction in “improved” where figures did improve, even past their targets', () => {
  const update = [{ id: 'u', goal: 'g', status: 'improved', date: '2026-11-20' }]
  const target = [{ id: 't', measure: 'm', group: 'hisp', year: '2025-26', aim: { figure: 31 } }]
  const plan = (status: string) =>
    planWith({
      ...reading,
      ...funded,
      goal: [{ ...reading.goal[0], focusGroups: ['hisp'] }],
      target,
      statusUpdate: update.map((u) => ({ ...u, status })),
    } as never)
  const says = (status: string) => missing(plan(status), 'progress')?.map((m) => m.says)
  expect(says('improved')).toEqual([])
  expect(says('atRisk')).toEqual(['Goal 1: its results are better than its status.'])
  const old = planWith({ ...reading, statusUpdate: [{ ...update[0], status: 'atRisk', date: '2026-01-20' }] } as never)
  expect(missing(old, 'progress')?.map((m) => m.says)).toContain(
    'Goal 1: its status is from January 20, 2026; update it.',
  )
})

it('knows who has signed a paper, and who is still waited for', () => {
  const plan = planWith({
    district: [{ id: 'district', superintendent: 's', boardName: 'the Board of Education' }],
    person: [{ id: 's', role: 'Superintendent of Schools' }],
  })
  const line = (text: string | undefined) => text?.trim() ?? ''
  const of = (signed: readonly { role: string; date?: string }[]) => {
    const request = defaultBoardRequest(plan, day)
    return signOffsOf(plan, { cover: { ...request.cover, signed: [...signed] } }, line)
  }
  expect(of([]).open).toEqual(['Superintendent of Schools', 'For the Board of Education'])
  expect(of([{ role: 'superintendent of schools', date: '2026-12-03' }, { role: 'Chief Financial Officer' }])).toEqual({
    signed: [{ role: 'superintendent of schools', date: '2026-12-03' }, { role: 'Chief Financial Officer' }],
    open: ['For the Board of Education'],
  })
})

it('says what results say against the status of the same goals that are counted so elsewhere', () => {
  const plan = samplePlan()
  const goals = numberedGoals(plan, writer())
  const called = goals.filter((g) => standingOf(plan, g.goal, day).against !== null)
  const said = missing(plan, 'onePage')?.flatMap(({ says }) => (/is reported/.test(says) ? [says] : []))
  expect(called.map((g) => g.no)).toEqual([2, 3, 8])
  expect(said).toEqual([
    'Goal 2 is reported on track, but results of 2025–26 are behind.',
    'Goal 3 is reported on track, but results of 2025–26 are behind, and another measure misses its targets in fall 2026–27.',
    'Goal 8 is reported on track, but results of 2025–26 are behind, though those of fall 2026–27 meet their targets.',
  ])
})

it('says before it prints that a goal which compares children has no figure of those it compares with', () => {
  const [measure] = reading.measure.map(({ reference: _, ...m }) => m)
  const of = (title: string, groups: readonly string[], reference?: string) =>
    missing(
      planWith({
        ...reading,
        goal: reading.goal.map((g) => ({ ...g, title })),
        measure: [{ ...measure, ...(reference && { reference }) }] as never,
        value: reading.value.filter((v) => groups.includes(v.group)),
      }),
      'progress',
    )?.filter((m) => m.says.includes('blank'))
  const more = 'Black students are suspended more often than other students'
  expect(of(more, ['hisp'])).toEqual([
    { says: 'Goal 1: “All students” is blank, so the gap can’t be shown.', at: { kind: 'measure', id: 'm' } },
  ])
  // Who entered White students' figure beside it is led to the choice of whom it is compared with.
  expect(of(more, ['hisp', 'white'])).toEqual([
    {
      says: 'Goal 1: “All students” is blank, so the gap can’t be shown. Enter it, or compare with “White”.',
      at: { kind: 'measure', id: 'm', field: 'reference' },
    },
  ])
  // A new measure is compared with all students before anybody chose; words that name White students ask for them.
  expect(of(more, ['hisp', 'white'], 'all')?.[0]?.at).toMatchObject({ field: 'reference' })
  expect(of('Hispanic students read as often as White students', ['hisp'], 'all')?.[0]?.says).toMatch(
    /or compare with “White”\.$/,
  )
  expect(of(more, ['hisp', 'white'], 'swd')?.[0], 'somebody chose').not.toMatchObject({ at: { field: 'reference' } })
  expect(of('Close the gap in reading', ['hisp'])).toHaveLength(1)
  expect(of(more, ['hisp', 'all'])).toEqual([])
  expect(of(more, []), 'that there are no figures is said already').toEqual([])
  expect(of('No class has fewer than five children who read', ['hisp'])).toEqual([])
})

it('says before it prints that a measure has no name, and calls it on paper by what it counts', () => {
  const measure = reading.measure.map(({ short: _, ...m }) => m)
  const plan = planWith({ ...reading, measure } as never)
  expect(missing(plan, 'progress')).toContainEqual({
    says: 'Goal 1: its measure has no name.',
    at: { kind: 'measure', id: 'm', field: 'short' },
  })
  expect(missing(planWith(reading), 'progress')?.some((m) => m.says.includes('no name'))).toBe(false)
  const title = (records: object) =>
    measureView(planWith({ ...reading, ...records } as never), 'm', { audience: 'board' })?.title
  expect(title({ measure })).toMatch(/^Percent of students who /)
  expect(title({ measure: measure.map(({ phrase: _, ...m }) => m) })).toBe('Measure without a name')
})

it('asks no board to review progress on goals that are not there, nor to sign for nothing', () => {
  const printed = (plan: ReturnType<typeof planWith>, cover: object = {}) => {
    const request = defaultBoardRequest(plan, day)
    return JSON.stringify(boardBriefing(plan, { ...request, cover: { ...request.cover, ...cover } }).model.blocks)
  }
  const empty = printed(planWith({}))
  expect(empty).not.toContain('reviews progress')
  expect(empty).toContain('It has no goals yet.')
  expect(empty).not.toContain('Sign-off')
  expect(printed(planWith({}), { motion: 'That the Board begin the plan.' })).toContain('Sign-off')
  expect(printed(planWith(reading))).toContain('Sign-off')
})

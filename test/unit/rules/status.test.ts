import { describe, expect, it } from 'vitest'
import { findings } from '../../../shared/rules/index.ts'
import { judgedBy } from '../../../shared/rules/judged.ts'
import { inTrouble, newestStatus, STATUS_DAYS, standingOf, statusDays } from '../../../shared/rules/status.ts'
import { countStatuses } from '../../../shared/rules/status-count.ts'
import { planWith, reading } from '../../support/plan.ts'

type Records = Parameters<typeof planWith>[0]
type Word = 'onTrack' | 'improved' | 'atRisk' | 'offTrack' | 'done'

const said = (goal: string, status: Word, date?: string) => ({
  id: `${goal}-${date ?? 'undated'}`,
  goal,
  status,
  narrative: 'So it is.',
  ...(date && { date }),
})
const goal = { id: 'g', title: 'More children read well' } as const
/** A figure and a target of a measure, by which anybody can see how the goal fares. */
const counted = (measure: string) =>
  ({
    value: [{ id: `v-${measure}`, measure, group: 'all', year: '2025-26', reading: { figure: 31 } }],
    target: [{ id: `t-${measure}`, measure, group: 'all', year: '2028-29', aim: { figure: 42 } }],
  }) as const
const measured = { goal: [goal], measure: [{ id: 'm', goal: 'g', short: 'Grade 3 reading' }], ...counted('m') } as const

describe('whether a status still counts', () => {
  it.each<[word: Word, said: string, day: string, counts: boolean]>([
    ['onTrack', '2026-08-01', '2026-11-29', true], // 120 days later
    ['onTrack', '2026-08-01', '2026-11-30', false], // 121
    ['offTrack', '2018-05-01', '2026-11-30', false],
    ['done', '2018-05-01', '2026-11-30', true], // what is done stays done
  ])('%s, said on %s, on %s: %s', (word, date, day, counts) => {
    const plan = planWith({ ...measured, statusUpdate: [said('g', word, date)] })
    expect(standingOf(plan, goal, day)).toMatchObject({ word, date, counts })
  })

  it('goes by the promised rhythm where there is one, else by the written default', () => {
    const promise = [{ id: 'p', type: 'statusUpdate', everyDays: 30, promisedOn: '2025-01-01' }] as const
    const records = { ...measured, statusUpdate: [said('g', 'onTrack', '2026-08-01')] }
    expect(statusDays(planWith(records))).toBe(STATUS_DAYS)
    expect(statusDays(planWith({ ...records, promise }))).toBe(30)
    expect(standingOf(planWith({ ...records, promise }), goal, '2026-08-31').counts).toBe(true)
    expect(standingOf(planWith({ ...records, promise }), goal, '2026-09-01').counts).toBe(false)
  })

  it('on track counts only for a goal with a measure; a bad word counts all the same', () => {
    const bare = (word: Word) => planWith({ goal: [goal], statusUpdate: [said('g', word, '2026-11-01')] })
    expect(standingOf(bare('onTrack'), goal, '2026-11-24')).toMatchObject({ fresh: true, counts: false })
    expect(standingOf(bare('atRisk'), goal, '2026-11-24')).toMatchObject({ fresh: true, counts: true })
  })

  it('neither on track nor done counts where the figures of its page say the contrary', () => {
    const at = (figure: number, word: Word, more: Records = {}) =>
      standingOf(
        planWith({
          ...measured,
          measure: [{ ...measured.measure[0], baselineYear: '2024-25', targetYear: '2028-29' }],
          studentGroup: [{ id: 'all', name: 'All students', isTotal: true }],
          value: [
            { id: 'v0', measure: 'm', group: 'all', year: '2024-25', reading: { figure: 30, state: 'given' } },
            { id: 'v1', measure: 'm', group: 'all', year: '2025-26', reading: { figure, state: 'given' } },
          ].map((v) => ({ ...v, reading: { ...v.reading, n: 400 } })) as never,
          statusUpdate: [said('g', word, '2026-11-01')],
          ...more,
        }),
        { ...goal, ...(more.goal?.[0] as object) },
        '2026-11-24',
      )
    // Due 33 on the way from 30 to 42.
    expect(at(33, 'onTrack')).toMatchObject({ counts: true, against: null })
    expect(at(31, 'onTrack')).toMatchObject({ counts: false, against: 'behind' })
    expect(at(31, 'atRisk')).toMatchObject({ counts: true, against: null })
    expect(at(30, 'atRisk')).toMatchObject({ counts: false, against: 'worse' })
    expect(at(31, 'improved')).toMatchObject({ counts: true, against: null })
    expect(at(30, 'improved')).toMatchObject({ counts: false, against: 'same' })
    expect(at(29, 'offTrack')).toMatchObject({ counts: true, against: null })
    expect(at(41, 'done')).toMatchObject({ counts: false, against: 'short' })
    expect(at(42, 'done')).toMatchObject({ counts: true, against: null })
    // What a district’s own criteria call on track is its own to say; a target that is not reached stays so.
    const own = { goal: [{ ...goal, statusCriteria: 'The court says.' }] }
    expect(at(31, 'onTrack', own)).toMatchObject({ counts: true, against: null })
    expect(at(41, 'done', own)).toMatchObject({ counts: false, against: 'short' })
  })

  it('on track does not count where the measure has a name only, or no target, or no figure', () => {
    const { value, target, ...named } = { ...measured, statusUpdate: [said('g', 'onTrack', '2026-11-01')] }
    const at = (records: Records) => standingOf(planWith(records), goal, '2026-11-24')
    for (const records of [named, { ...named, value }, { ...named, target }])
      expect(at(records)).toMatchObject({ fresh: true, counts: false })
    expect(at({ ...named, value, target })).toMatchObject({ measured: 'whole', counts: true })
    const source = value.map((v) => ({ ...v, reading: { state: 'withheld' } as const }))
    expect(at({ ...named, value: source, target })).toMatchObject({ measured: 'whole' })
    // Points within a year are figures, and their targets are targets.
    const interim = [{ id: 'i', measure: 'm', group: 'all', year: '2026-27', point: 'Fall', reading: { figure: 31 } }]
    expect(at({ ...named, interim })).toMatchObject({ measured: 'noYear' })
    expect(at({ ...named, interim: interim.map((i) => ({ ...i, aim: { figure: 30 } })) }).counts).toBe(true)
  })

  it('improved is neither on track, nor done, nor in trouble, and needs a measure that can show it', () => {
    const improved = planWith({ ...measured, statusUpdate: [said('g', 'improved', '2026-11-01')] })
    expect(inTrouble(standingOf(improved, goal, '2026-11-24'))).toBe(false)
    const { said: counted } = countStatuses(improved, [goal], '2026-11-24')
    expect(counted).toEqual({ onTrack: 0, improved: 1, atRisk: 0, offTrack: 0, done: 0 })
    const bare = planWith({ goal: [goal], statusUpdate: [said('g', 'improved', '2026-11-01')] })
    expect(countStatuses(bare, [goal], '2026-11-24').unshown).toEqual({ onTrack: 0, improved: 1 })
  })

  it('takes the newest on or before the day; one without a day is older than any', () => {
    const statusUpdate = [said('g', 'done', '2026-12-01'), said('g', 'atRisk', '2026-10-01'), said('g', 'onTrack')]
    const plan = planWith({ ...measured, statusUpdate })
    expect(newestStatus(plan, 'g', '2026-11-24')?.status).toBe('atRisk')
    expect(newestStatus(plan, 'g', '2026-09-24')?.status).toBe('onTrack')
    expect(standingOf(plan, goal, '2026-09-24')).toMatchObject({ word: 'onTrack', date: undefined, counts: false })
  })

  it('counts goals that are still pursued and whose last target is of a year that is over', () => {
    const goals = [
      { id: 'a', title: 'a' },
      { id: 'b', title: 'b' },
    ]
    const of = (year: string, more: object = {}) =>
      planWith({
        goal: goals,
        measure: [{ id: 'm-a', goal: 'a', short: 'A', targetYear: year }],
        value: [{ id: 'v', measure: 'm-a', group: 'all', year: '2019-20', reading: { figure: 84 } }],
        target: [{ id: 't', measure: 'm-a', group: 'all', year, aim: { figure: 71 } }],
        ...more,
      })
    const past = (plan: ReturnType<typeof planWith>) => countStatuses(plan, plan.all('goal'), '2026-11-24').pastTargets
    expect(past(of('2019-20'))).toBe(1)
    expect(past(of('2027-28'))).toBeUndefined()
    // The target of a gap is one.
    const gap = (year: string) => [{ id: 'x', measure: 'm-a', group: 'b', reference: 'w', year, aim: { figure: 0 } }]
    expect(past(of('2019-20', { gap: gap('2026-27') }))).toBeUndefined()
    expect(past(of('2019-20', { gap: gap('2020-21') }))).toBe(1)
    // Met by its own day.
    const by = { id: 't', measure: 'm-a', group: 'all', year: '2026-27', aim: { figure: 71, by: '2026-10-01' } }
    expect(past(of('2026-27', { target: [by] }))).toBe(1)
    expect(past(of('2019-20', { statusUpdate: [said('a', 'done', '2020-07-01')] }))).toBeUndefined()
    expect(past(of('2019-20', { goal: [{ id: 'a', title: 'a', status: 'done' }] }))).toBeUndefined()
  })

  it('is counted once for all who say it: what counts, then what does not and why', () => {
    const ids = ['a', 'b', 'c', 'd', 'e', 'f']
    const goals = ids.map((id) => ({ id, title: id }))
    const plan = planWith({
      goal: goals,
      measure: ['a', 'b', 'd', 'f'].map((id) => ({ id: `m-${id}`, goal: id, short: id, phrase: 'read' })),
      value: ['m-a', 'm-b', 'm-d'].flatMap((m) => counted(m).value),
      target: ['m-a', 'm-b', 'm-d'].flatMap((m) => counted(m).target),
      statusUpdate: [
        said('a', 'onTrack', '2026-11-01'),
        said('b', 'onTrack', '2018-06-01'),
        said('c', 'onTrack', '2018-05-01'),
        said('d', 'atRisk', '2026-11-02'),
        said('e', 'onTrack', '2026-11-03'),
      ],
    })
    expect(countStatuses(plan, goals, '2026-11-24')).toMatchObject({
      goals: 6,
      said: { onTrack: 1, improved: 0, atRisk: 1, offTrack: 0, done: 0 },
      against: { behind: 0, same: 0, worse: 0, short: 0 },
      unshown: { onTrack: 1, improved: 0 },
      noMeasure: 2,
      bare: { noFigures: 1, noYear: 0, told: 0, noTarget: 0, ofGap: 0, inWords: 0, apart: 0 },
      none: 1,
      stale: ['2018-05-01', '2018-06-01'],
      undated: 0,
    })
  })
})

/** Reading for two groups from 2023-24 to 2028-29; figures of 2025-26, two fifths of the way. */
const figures = (hisp: number, swd: number, more: Records = {}) =>
  planWith({
    ...reading,
    value: reading.value.map((v) =>
      v.id === 'v6'
        ? { ...v, reading: { figure: hisp, n: 298 } }
        : v.id === 'v8'
          ? { ...v, reading: { figure: swd, n: 104 } }
          : v,
    ),
    target: reading.target.filter((t) => t.id !== 't2'),
    ...more,
  })
const [readers] = reading.goal

describe('what the figures say of a goal', () => {
  // Hispanic: 27.4 to 42, due 33.2. Students with disabilities: 14.6 to 30, due 20.8.
  it.each<[hisp: number, swd: number, verdict: string, worst: string]>([
    [33.2, 20.8, 'onTrack', 'hisp'],
    [50, 20.7, 'atRisk', 'swd'],
    [33.1, 40, 'atRisk', 'hisp'],
    [33.2, 14.6, 'offTrack', 'swd'],
    [27.3, 20, 'offTrack', 'hisp'],
  ])('%d and %d: %s, for %s', (hisp, swd, verdict, worst) => {
    expect(judgedBy(figures(hisp, swd), readers)).toMatchObject({
      verdict,
      worst: { row: { group: worst } },
      whole: true,
    })
  })

  it('a target of the year comes before the line', () => {
    const target = [...reading.target.filter((t) => t.id !== 't2'), { ...reading.target[1], aim: { figure: 30 } }]
    expect(judgedBy(figures(30, 21), readers)?.verdict).toBe('atRisk')
    expect(judgedBy(figures(30, 21, { target }), readers)?.verdict).toBe('onTrack')
  })

  it('without a baseline a target of that year is missed or reached all the same', () => {
    const { baselineYear: _, ...rest } = reading.measure[0]
    const measure = [{ ...rest, targetYear: '2025-26' }]
    const target = [{ id: 't', measure: 'm', group: 'hisp', year: '2025-26', aim: { figure: 40 } }]
    expect(judgedBy(figures(30, 20, { measure, target }), readers)).toMatchObject({
      verdict: 'atRisk',
      // Behind: whether it is better than before nobody can tell.
      worst: { figure: 30, due: 40, baseline: null },
      whole: false,
    })
    expect(judgedBy(figures(40, 20, { measure, target }), readers)?.verdict).toBe('onTrack')
  })

  it('all students stand in where no group of the goal can be judged', () => {
    const nobody = { ...readers, focusGroups: [] }
    const target = [...reading.target, { id: 't9', measure: 'm', group: 'all', year: '2028-29', aim: { figure: 50 } }]
    // A goal that names nobody is for the plan's focus groups; where there are none, for everybody.
    expect(judgedBy(figures(1, 1), nobody)?.worst.row.group).toBe('hisp')
    const studentGroup = reading.studentGroup.map(({ id, name }) => ({ id, name, isTotal: id === 'all' }))
    expect(judgedBy(figures(1, 1, { studentGroup }), nobody)?.worst.row.group).toBe('all')
    expect(judgedBy(figures(1, 1, { target: target.slice(-1) }), readers)?.worst.row.group).toBe('all')
  })

  it('where fewer is better it runs the other way', () => {
    const measure = [{ ...reading.measure[0], direction: 'down' as const }]
    const target = [
      { id: 't3', measure: 'm', group: 'hisp', year: '2028-29', aim: { figure: 17.4 } },
      { id: 't4', measure: 'm', group: 'swd', year: '2028-29', aim: { figure: 9.6 } },
    ]
    const down = (hisp: number, swd: number) => judgedBy(figures(hisp, swd, { measure, target }), readers)?.verdict
    expect(down(23.4, 12.6)).toBe('onTrack')
    expect(down(24, 12.6)).toBe('atRisk')
    expect(down(27.4, 12.6)).toBe('offTrack')
  })

  it('says nothing without a year after the baseline, a target, or figures that may be shown', () => {
    const value = reading.value.filter((v) => v.year === '2023-24')
    expect(judgedBy(figures(30, 20, { value }), readers)).toBeUndefined()
    expect(judgedBy(figures(30, 20, { target: [] }), readers)).toBeUndefined()
    const uncounted = reading.value.map((v) => ({ ...v, reading: { figure: v.reading.figure } }))
    expect(judgedBy(figures(30, 20, { value: uncounted }), readers)).toBeUndefined()
  })

  it('does not judge where the district wrote criteria of its own, for the goal or for all', () => {
    expect(judgedBy(figures(1, 1), { ...readers, statusCriteria: 'The board votes on it.' })).toBeUndefined()
    const planChoices = [{ id: 'planChoices', statusCriteria: 'By the strategic plan’s own scale.' }]
    expect(judgedBy(figures(1, 1, { planChoices }), readers)).toBeUndefined()
    expect(
      judgedBy(figures(1, 1, { planChoices: [{ id: 'planChoices', statusCriteria: ' ' }] }), readers),
    ).toBeDefined()
  })
})

describe('a status that is not so', () => {
  const today = '2026-11-24'
  const found = (plan: ReturnType<typeof figures>, rule: string) => findings(plan, today).filter((f) => f.rule === rule)
  const called = (word: Word, hisp: number, swd: number, more: Records = {}) =>
    found(figures(hisp, swd, { statusUpdate: [said('g', word, '2026-11-01')], ...more }), 'status/contradicted')

  it('is called on track while a group that it is for stands behind', () => {
    expect(called('onTrack', 40, 20)).toEqual([
      {
        rule: 'status/contradicted',
        severity: 'gap',
        audience: 'board',
        step: 'align-goals',
        about: [
          { kind: 'goal', id: 'g' },
          { kind: 'statusUpdate', id: 'g-2026-11-01' },
          { kind: 'measure', id: 'm' },
        ],
        adds: 'statusUpdate',
        says: 'Goal “More children read well” has the status “on track”, but by “Grade 3 reading” students with disabilities are at 20.0 percent in 2025–26, where 20.8 was due.',
        do: 'Change the status to “at risk” in a new update, or write in the goal what else decides its status.',
        act: 'Change the status',
      },
    ])
    expect(called('atRisk', 40, 20)).toEqual([])
    expect(called('onTrack', 40, 20, { goal: [{ ...readers, statusCriteria: 'As the cabinet sees it.' }] })).toEqual([])
  })

  it('is called at risk while a group is no better than at the start', () => {
    expect(called('atRisk', 40, 14)[0]?.says).toContain(
      'students with disabilities are at 14.0 percent in 2025–26, no better than the baseline of 14.6',
    )
  })

  /** Both groups in fall of the year after the last whole one, and what was due then. */
  const fall = (hisp: number, swd: number, aim: { figure: number } | null = { figure: 25 }, date = '2026-10-30') => ({
    interim: [
      {
        id: 'i1',
        measure: 'm',
        group: 'hisp',
        year: '2026-27',
        point: 'Fall',
        ...(aim && { aim }),
        reading: { figure: hisp, n: 300, date },
      },
      {
        id: 'i2',
        measure: 'm',
        group: 'swd',
        year: '2026-27',
        point: 'Fall',
        ...(aim && { aim }),
        reading: { figure: swd, n: 104, date },
      },
    ],
  })

  it('is let be where newer figures from within the year bear the word out in each group', () => {
    expect(called('onTrack', 40, 20, fall(30, 26))).toEqual([])
    expect(called('offTrack', 40, 20, fall(24, 20))).toEqual([])
    // They do not bear it out in some groups, without targets, or on a day that is yet to come.
    const says = (word: Word, more: Records) => called(word, 40, 20, more)[0]?.says
    expect(says('onTrack', fall(30, 20))).toMatch(/ Its figures of fall 2026–27 meet some of their targets\.$/)
    expect(says('onTrack', fall(24, 20))).toMatch(/ Its figures of fall 2026–27 miss their targets\.$/)
    expect(says('offTrack', fall(30, 26))).toMatch(/ Its figures of fall 2026–27 meet their targets\.$/)
    expect(says('onTrack', fall(30, 26, null))).toMatch(/ Its figures of fall 2026–27 have no targets\.$/)
    expect(says('onTrack', fall(30, 26, { figure: 25 }, '2026-12-01'))).not.toContain('fall')
  })

  it('is called done while a group is short of its final target', () => {
    expect(called('done', 40, 31)).toMatchObject([
      {
        severity: 'note',
        says: 'Goal “More children read well” is marked done, but by “Grade 3 reading” Hispanic students are at 40.0 percent in 2025–26, and the final target is 42.0.',
      },
    ])
    expect(called('done', 42, 30)).toEqual([])
    expect(called('done', 1, 1, { goal: [{ ...readers, statusCriteria: 'As the court says.' }] })).toEqual([])
  })

  it('is called worse than all its groups stand, which is a note', () => {
    expect(called('offTrack', 40, 20)).toMatchObject([
      {
        severity: 'note',
        says: expect.stringContaining(
          'even students with disabilities, who are furthest from their targets, are doing better than at the baseline: 20.0 percent in 2025–26, after 14.6',
        ),
      },
    ])
    expect(called('atRisk', 40, 30)[0]?.says).toContain(
      'even Hispanic students, who are furthest from their targets, are on schedule, or ahead of it: 40.0 percent in 2025–26, due 33.2',
    )
    // A group of which nothing is known may stand worse.
    const value = reading.value.filter((v) => v.group !== 'swd')
    expect(called('offTrack', 31.9, 0, { value })).toEqual([])
  })

  it('is let be once the word has grown old', () => {
    expect(
      found(figures(20, 10, { statusUpdate: [said('g', 'onTrack', '2018-05-01')] }), 'status/contradicted'),
    ).toEqual([])
  })

  it('is older than 120 days, or has no day; a promised rhythm speaks for itself', () => {
    const stale = { statusUpdate: [said('g', 'onTrack', '2018-05-01')] }
    expect(found(figures(40, 40, stale), 'status/old')).toMatchObject([
      {
        about: [{ kind: 'goal' }, { kind: 'statusUpdate' }],
        adds: 'statusUpdate',
        says: 'Goal “More children read well” was last given the status “on track” on May 1, 2018. After 120 days, that no longer counts.',
      },
    ])
    const promise = [{ id: 'p', type: 'statusUpdate', everyDays: 92, promisedOn: '2025-01-01' }] as const
    const promised = findings(figures(40, 40, { ...stale, promise }), today).map((f) => f.rule)
    expect(promised.filter((r) => /^status|status-update/.test(r))).toEqual(['promise-overdue/status-update'])
    // Both lead into a new update, beside the goal, too.
    expect(found(figures(40, 40, { ...stale, promise }), 'promise-overdue/status-update')).toMatchObject([
      { adds: 'statusUpdate' },
    ])
    expect(found(figures(40, 40, { statusUpdate: [said('g', 'onTrack')] }), 'status/old')).toMatchObject([
      { field: 'date', says: expect.stringContaining('but with no date') },
    ])
    const again = [...stale.statusUpdate, said('g', 'onTrack', today)]
    expect(found(figures(40, 40, { statusUpdate: again }), 'status/old')).toEqual([])
  })
})

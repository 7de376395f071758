import { describe, expect, it } from 'vitest'
import { planOf } from '../../../shared/domain/plan.ts'
import { rulesEngine } from '../../../shared/rules/engine.ts'
import { findings } from '../../../shared/rules/index.ts'
import { planWith, reading } from '../../support/plan.ts'
import { sampleStates } from '../../support/records.ts'

const today = '2026-11-24'
type Records = Parameters<typeof planWith>[0]
const found = (records: Records, rule: string) => findings(planWith(records), today).filter((f) => f.rule === rule)
/** Students with disabilities have come closer too. */
const better = reading.value.map((v) =>
  v.id === 'v8' ? { ...v, reading: { figure: 18.3, n: 104, numerator: 19 } } : v,
)
const sound = {
  ...reading,
  value: better,
  policy: [{ id: 'p', title: 'Results by group', stage: 'adopted' }],
  policyLink: [{ id: 'l', goal: 'g', policy: 'p' }],
  fundingSource: [{ id: 's', name: 'General fund', recurring: true }],
  fundingAmount: [{ id: 'a', source: 's', fiscalYear: '2026-27', grant: { amount: 900_000, status: 'secured' } }],
  budgetLine: [{ id: 'b', goal: 'g', source: 's', fiscalYear: '2026-27', amount: 900_000, status: 'approved' }],
} as const

describe('a goal that is measured, owned, paid for and on its way', () => {
  it('draws no finding', () => {
    expect(findings(planWith(sound), today)).toEqual([])
  })
})

it('has a button for each finding that says what is done there, not “Go to it”', { tags: 'seconds' }, () => {
  const acts = findings(planOf(sampleStates()), today).map((f) => f.act)
  expect(acts.length).toBeGreaterThan(50)
  for (const act of new Set(acts)) {
    expect(act).toMatch(/^(Add|Change|Choose|Define|Enter|Find|Link|Look|Mark|Name|Open|Plan|Record|Set|Update|Write) /)
    expect(act.length, act).toBeLessThan(42)
  }
  expect(acts.filter((act) => act.startsWith('Open')).length, 'most know more than where').toBeLessThan(acts.length / 3)
})

it('tells of the action that somebody is at already, with who does it and by when', () => {
  const under = (rule: string, about: string) =>
    findings(planOf(sampleStates()), today).find((f) => f.rule === rule && f.about.some((a) => a.id === about))?.under
  expect(under('concern/no-answer', 'con-3')).toBe(
    'There is an action for it: “Write the answer on advanced courses with the high schools”, Director of Communications, due December 4, 2026 (not started).',
  )
  expect(under('unbacked-goal', 'goal-attendance')).toMatch(
    /^There is an action for it: “Draft AEC .*”, Director of Assessment and Research, due January 15, 2027 \(not started\)\.$/,
  )
  expect(under('unbacked-goal', 'goal-staff')).toBeUndefined()
  // Of two to solve first, the one that somebody is at already comes second.
  const first = findings(planOf(sampleStates()), today).filter((f) => f.severity === 'blocker')
  expect(first.map((f) => f.waits === true)).toEqual([false, true])
})

describe('an unmeasured goal', () => {
  it('has no measure; a measure makes exactly that go away', () => {
    const bare = { ...sound, measure: [], value: [], target: [] }
    expect(found(bare, 'unmeasured-goal/no-measure')).toMatchObject([
      {
        severity: 'gap',
        about: [{ kind: 'goal', id: 'g' }],
        says: expect.stringContaining('“More children read well” has no measure'),
      },
    ])
    expect(found(sound, 'unmeasured-goal/no-measure')).toEqual([])
  })

  it('has none as long as its only one is empty, and is asked for what is counted alone', () => {
    const empty = { ...sound, measure: [{ id: 'new', goal: 'g' }], value: [], target: [] }
    const all = findings(planWith(empty), today).filter((f) => f.rule.startsWith('unmeasured-goal/'))
    expect(all).toMatchObject([
      {
        rule: 'unmeasured-goal/no-measure',
        about: [
          { kind: 'measure', id: 'new' },
          { kind: 'goal', id: 'g' },
        ],
        field: 'short',
        do: 'Name what you measure and enter its baseline.',
      },
    ])
    const named = { ...empty, measure: [{ id: 'new', goal: 'g', phrase: 'read' }] }
    expect(found(named, 'unmeasured-goal/no-measure')).toEqual([])
    expect(found(named, 'unmeasured-goal/no-baseline')).toHaveLength(1)
  })

  it('is not asked about once it is done or dropped', () => {
    const dropped: Records = { ...sound, measure: [], goal: [{ ...reading.goal[0], status: 'dropped' }] }
    expect(findings(planWith(dropped), today)).toEqual([])
  })

  it('has a measure without a baseline, without a target', () => {
    const later = { ...sound, measure: [{ ...reading.measure[0], baselineYear: '2019-20' }], target: [] }
    expect(found(later, 'unmeasured-goal/no-baseline')).toMatchObject([
      {
        do: expect.stringMatching(
          /^There are figures in 20\d\d–\d\d.*: choose one of these years as the baseline, or enter/,
        ),
      },
    ])
    expect(found(later, 'unmeasured-goal/no-target')).toHaveLength(1)
    const latest = { ...later, value: better.filter((v) => v.year === '2025-26') }
    expect(found(latest, 'unmeasured-goal/no-baseline')[0]?.do).toMatch(
      /^There are figures in 2025–26: choose that year as the baseline/,
    )
  })

  it('has no figure for a focus group; "withheld at the source" is an answer', () => {
    const without = { ...sound, value: better.filter((v) => v.group !== 'swd') }
    expect(found(without, 'unmeasured-goal/no-breakdown')).toMatchObject([
      { field: 'figure/swd', says: expect.stringContaining('no figure for students with disabilities') },
    ])
    const said: Records = {
      ...without,
      value: [
        ...without.value,
        { id: 'w', measure: 'm', group: 'swd', year: '2025-26', reading: { state: 'withheld' } },
      ],
    }
    expect(found(said, 'unmeasured-goal/no-breakdown')).toEqual([])
  })

  it('has figures of all students alone, where its goal does not say whom it is for', () => {
    const goal = [{ ...reading.goal[0], focusGroups: [] }]
    const alone = { ...sound, goal, value: better.filter((v) => v.group === 'all') }
    expect(found(alone, 'unmeasured-goal/no-breakdown')).toMatchObject([
      { about: [{ id: 'm' }, { id: 'g' }], says: 'Measure “Grade 3 reading” has no figure for any focus group.' },
    ])
    const swd = { id: 'w', measure: 'm', group: 'swd', year: '2025-26', reading: { state: 'notReported' } } as const
    expect(found({ ...alone, value: [...alone.value, swd] }, 'unmeasured-goal/no-breakdown')).toEqual([])
    const nobody = reading.studentGroup.map((g) => ({ ...g, focus: false }))
    expect(found({ ...alone, studentGroup: nobody }, 'unmeasured-goal/no-breakdown')).toEqual([])
    expect(found({ ...sound, goal }, 'unmeasured-goal/no-breakdown')).toEqual([])
  })
})

describe('an owner', () => {
  it('is missing from a goal, or was removed from the plan', () => {
    expect(found({ ...sound, goal: [{ ...reading.goal[0], owner: undefined }] }, 'unowned/goal')).toHaveLength(1)
    expect(found({ ...sound, person: [] }, 'unowned/goal')).toHaveLength(1)
  })

  it('is missing from an action, until it is done', () => {
    const action = { id: 'a', title: 'Train teachers', about: { kind: 'goal', id: 'g' } } as const
    expect(found({ ...sound, action: [action] }, 'unowned/action')).toHaveLength(1)
    expect(found({ ...sound, action: [{ ...action, status: 'done' }] }, 'unowned/action')).toEqual([])
  })
})

describe('an action', () => {
  const due = (day: string, status?: 'done') => ({
    ...sound,
    action: [{ id: 'a', title: 'Train teachers', owner: 'cao', due: day, ...(status && { status }) }],
  })
  it('is overdue the day after its day', () => {
    expect(found(due('2026-11-24'), 'overdue-action')).toEqual([])
    expect(found(due('2026-11-23'), 'overdue-action')).toMatchObject([
      { says: expect.stringContaining('November 23, 2026') },
    ])
    expect(found(due('2026-11-23', 'done'), 'overdue-action')).toEqual([])
  })
})

it('that is overdue the longest comes first, wherever it is in the plan', () => {
  const late = (id: string, due: string) => ({ id, title: id, due, status: 'inProgress' as const, owner: 'o' })
  const action = [late('a', '2026-10-30'), late('b', '2026-09-01'), late('c', '2026-09-30')]
  expect(found({ action }, 'overdue-action').map((f) => f.about[0]?.id)).toEqual(['b', 'c', 'a'])
  const engine = rulesEngine().findings(planWith({ action }), today)
  expect(engine.flatMap((f) => (f.rule === 'overdue-action' ? f.about[0]?.id : []))).toEqual(['b', 'c', 'a'])
})

describe('too many measures', () => {
  const many = (n: number): Records => ({
    ...sound,
    measure: Array.from({ length: n }, (_, i) => ({ ...reading.measure[0], id: i === 0 ? 'm' : `m${i}` })),
  })
  it('are a note from the sixth on', () => {
    expect(found(many(5), 'many-measures')).toEqual([])
    expect(found(many(6), 'many-measures')).toMatchObject([
      { severity: 'note', says: expect.stringContaining('6 measures') },
    ])
  })
})

describe('a gap', () => {
  it('that widened for a focus group is said; one that narrowed is not', { tags: 'seconds' }, () => {
    const worse = {
      ...sound,
      value: better.map((v) => (v.id === 'v6' ? { ...v, reading: { figure: 26.8, n: 298, numerator: 80 } } : v)),
    }
    expect(found(worse, 'gap-widened')).toMatchObject([
      {
        says: 'Measure “Grade 3 reading”: Hispanic students are 2.3 points further from White students than in 2023–24.',
      },
    ])
    expect(found(sound, 'gap-widened')).toEqual([])
  })

  it('of several groups is one finding, and an action on the measure that is still to come answers it', () => {
    const worse = {
      ...sound,
      value: better.map((v) =>
        v.id === 'v6' || v.id === 'v8' ? { ...v, reading: { ...v.reading, figure: 10, numerator: undefined } } : v,
      ),
    }
    expect(found(worse, 'gap-widened')).toMatchObject([
      { says: expect.stringContaining('Hispanic students and students with disabilities are each further from White') },
    ])
    const acting = (due: string, status?: 'stopped') => ({
      ...worse,
      action: [
        {
          id: 'a',
          about: { kind: 'measure', id: 'm' },
          title: 'Ask the schools',
          owner: 'cao',
          due,
          ...(status && { status }),
        },
      ],
    })
    expect(found(acting('2027-03-01'), 'gap-widened')).toEqual([])
    expect(found(acting('2025-03-01'), 'gap-widened')).toHaveLength(1)
    expect(found(acting('2027-03-01', 'stopped'), 'gap-widened')).toHaveLength(1)
  })

  it('is not told of a withheld group', () => {
    const small = {
      ...sound,
      value: better.map((v) => (v.id === 'v8' ? { ...v, reading: { figure: 0, n: 4 } } : v)),
    }
    expect(found(small, 'gap-widened')).toEqual([])
  })
})

describe('a figure without a number of students', () => {
  const bare = (open?: boolean) => ({
    ...sound,
    value: better.map((v) => (v.id === 'v8' ? { ...v, reading: { figure: 15.4, ...(open && { public: true }) } } : v)),
  })
  it('is asked about, until the number or a public source is named', () => {
    expect(found(bare(), 'small-cells/ask-n')).toMatchObject([
      { says: expect.stringContaining('one figure is withheld in 2025–26') },
    ])
    const one = { ...sound, value: sound.value.map((v) => ({ ...v, reading: { figure: v.reading.figure, n: 875 } })) }
    expect(found(one, 'small-cells/ask-n')[0]?.says, 'all students’ number in every row').toContain(
      'one and the same number of students is entered for all',
    )
    const families = { ...bare(), measure: sound.measure.map((m) => ({ ...m, people: 'families' as const })) }
    const [asked] = found(families, 'small-cells/ask-n')
    expect(`${asked?.says} ${asked?.do} ${asked?.act}`, 'families are no students').toMatch(
      /families .* families, or .* families$/,
    )
    expect(`${asked?.says} ${asked?.do} ${asked?.act}`).not.toContain('students')
    expect(found(bare(true), 'small-cells/ask-n')).toEqual([])
    expect(found(sound, 'small-cells/ask-n')).toEqual([])
  })
})

describe('a measure that is told for all students alone', () => {
  it('is looked at beside one of as many students that tells of groups too', () => {
    const told = (measure: string, counts: Readonly<Record<string, number>>) =>
      Object.entries(counts).map(([group, n]) => ({
        ...{ id: `${measure} ${group}`, measure, group, year: '2025-26' },
        reading: { figure: 50, n },
      }))
    const plan = planWith({
      goal: [{ id: 'g', title: 'More children read well' }],
      studentGroup: [
        { id: 'all', name: 'All students', isTotal: true },
        { id: 'boys', name: 'Boys' },
        { id: 'girls', name: 'Girls' },
      ],
      measure: [
        { id: 'm1', goal: 'g', short: 'Reading', unit: 'percent' },
        { id: 'm2', goal: 'g', short: 'Attendance', unit: 'percent' },
      ],
      value: [...told('m1', { all: 63, boys: 30, girls: 33 }), ...told('m2', { all: 63 })],
    })
    expect(rulesEngine().findings(plan, today)).toEqual(findings(plan, today))
  })
})

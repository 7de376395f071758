import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { declarationOf, type KindName, kinds } from '../../shared/domain/kinds/index.ts'
import { type Plan, planOf } from '../../shared/domain/plan.ts'
import type { FieldShape } from '../../shared/domain/schema.ts'
import type { Op, RecordState } from '../../shared/domain/state.ts'
import { rulesEngine } from '../../shared/rules/engine.ts'
import { findings } from '../../shared/rules/index.ts'
import { applied, largePlan, largeStates } from '../support/large-plan.ts'
import { pace, timed } from '../support/pace.ts'
import { sampleStates } from '../support/records.ts'
import { seedOf } from '../support/seed.ts'

const seed = seedOf()
const runs = process.env['GROUNDWORK_LONG'] ? 500 : 10
const today = '2026-11-24'
const sample = sampleStates()
/** What rules read, so that random edits meet. */
const read = ['goal', 'measure', 'value', 'target', 'action', 'policy', 'policyLink', 'term', 'studentGroup', 'person']
const departments = [
  'department',
  'departmentCommitment',
  'coverage',
  'checkIn',
  'promise',
  'equityScreen',
  'statusUpdate',
]
const money = ['fundingSource', 'fundingAmount', 'budgetLine', 'position', 'positionPay']
const more = [
  'tenure',
  'place',
  'decisionRight',
  'accessEntry',
  'officer',
  'story',
  'concern',
  'planChoices',
  'continuity',
  'dimension',
  'district',
  'strategy',
  'comment',
  'engagement',
  'audienceGroup',
  'meeting',
  'mentorNote',
]
/** Whatever else some rule looks at, so that a new rule's records are edited here by themselves. */
const others = (): readonly string[] => {
  const plan = planOf(sample)
  const seen = new Set<string>()
  const look: Plan = {
    all: (kind) => {
      seen.add(kind)
      return plan.all(kind)
    },
    get: (kind, id) => {
      seen.add(kind)
      return plan.get(kind, id)
    },
  }
  findings(look, today)
  for (const kind of [...read, ...departments, ...money, ...more]) seen.delete(kind)
  return [...seen]
}
const idsOf = (kind: string) => sample.filter((s) => s.kind === kind).map((s) => s.id)

/** Any value that a field may hold, now and then none. */
function anyOf(shape: FieldShape): fc.Arbitrary<unknown> {
  switch (shape.t) {
    case 'text':
      return fc.constantFrom(
        '',
        'Equity is not equality',
        'They belong, and opportunity gaps close',
        '{All students, latest} read',
        'Stay interviews',
        'home equity',
        'plain words',
      )
    case 'texts':
      return fc.array(fc.constantFrom('equality', 'belonging', 'home equity'), { maxLength: 2 })
    case 'choice':
      return fc.constantFrom(...shape.options.map((o) => o.value))
    case 'day':
      return fc.constantFrom('2024-06-30', '2026-11-23', '2026-11-24', '2027-06-30', '2030-01-01')
    case 'year':
      return fc.constantFrom('2023-24', '2024-25', '2025-26', '2028-29')
    case 'figure':
      return fc.integer({ min: 0, max: 100 })
    case 'integer':
    case 'money':
      return fc.integer({ min: 0, max: 300 })
    case 'flag':
      return fc.boolean()
    case 'ref':
      return fc.constantFrom(...idsOf(shape.kind), 'nobody')
    case 'refs':
      return fc.array(fc.constantFrom(...idsOf(shape.kind), 'nobody'), { maxLength: 3 })
    case 'about':
      return fc.constantFrom(
        { kind: 'measure', id: 'm-k2' },
        { kind: 'goal', id: 'goal-grad' },
        { kind: 'mentor', id: 'x' },
      )
    case 'parts':
      return fc.record(Object.fromEntries(Object.entries(shape.parts).map(([k, f]) => [k, anyOf(f.shape)])), {
        requiredKeys: [],
      })
    case 'rows':
      return fc.array(anyOf({ ...shape, t: 'parts' }), { maxLength: 3 })
    default:
      return fc.constant(null)
  }
}

const edit: fc.Arbitrary<Op> = fc
  .tuple(
    fc.constantFrom(...read, ...read, ...departments, ...money, ...money, ...more, ...others()),
    fc.integer({ min: 0, max: 9 }),
  )
  .chain(([kind, what]): fc.Arbitrary<Op> => {
    const declared = declarationOf(kind as KindName)
    const id = fc.constantFrom(...idsOf(kind), 'new-1', 'new-2')
    if (what === 0) return id.map((i): Op => ({ op: 'remove', kind, id: i }))
    if (what === 1) return id.map((i): Op => ({ op: 'restore', kind, id: i }))
    return fc
      .tuple(id, fc.constantFrom(...Object.entries(declared.fields)))
      .chain(([i, [name, field]]) =>
        fc
          .oneof({ weight: 1, arbitrary: fc.constant(null) }, { weight: 6, arbitrary: anyOf(field.shape) })
          .map((value): Op => ({ op: 'set', kind, id: i, values: { [name]: value } })),
      )
  })

describe(`the engine's memory (seed ${seed})`, () => {
  it('agrees with a full pass after any edits, in the same order', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(edit, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 12 }),
        (history) => {
          const engine = rulesEngine()
          let states: readonly RecordState[] = sample
          let plan = planOf(states)
          engine.findings(plan, today)
          for (const ops of history) {
            states = applied(states, ops)
            // Lists in which nothing changed stay the same ones: what is kept of the whole plan rests on that.
            plan = keepingLists(plan, planOf(states))
            expect(engine.findings(plan, today)).toEqual(findings(plan, today))
          }
        },
      ),
      { seed, numRuns: runs },
    )
  })

  it('is let go of when the day changes', () => {
    const engine = rulesEngine()
    const plan = planOf(sample)
    const before = engine.findings(plan, today)
    expect(engine.findings(plan, '2027-12-01')).toEqual(findings(plan, '2027-12-01'))
    expect(engine.findings(plan, '2027-12-01').length).toBeGreaterThan(before.length)
  })
})

/** A plan whose lists are those of the plan before wherever nothing in them changed, as the window's store keeps them. */
function keepingLists(before: Plan, next: Plan): Plan {
  const lists = new Map<string, readonly { id: string }[]>()
  for (const kind of Object.keys(kinds) as KindName[]) {
    const [was, is] = [before.all(kind), next.all(kind)] as const
    lists.set(kind, was.length === is.length && is.every((r, i) => r === was[i]) ? was : is)
  }
  return { ...next, all: (kind) => lists.get(kind) as never }
}

describe('the large plan', () => {
  it('has what it says', () => {
    const plan = largePlan(7)
    const count = (kind: string) => plan.filter((op) => op.kind === kind).length
    expect(['goal', 'measure', 'value', 'action', 'budgetLine', 'department'].map(count)).toEqual([
      40, 400, 12_000, 2000, 600, 25,
    ])
    expect(largePlan(7)).toEqual(plan)
  })

  it('is looked through in 250 ms, and in 50 ms after an edit, which looks again at few records', () => {
    const states = largeStates()
    const engine = rulesEngine()
    const slow = pace()
    const cold = planOf(states)
    const first = timed(() => engine.findings(cold, today))
    // Promised: 250 and 50 ms. Machines that are shared get room, and slow ones as much as they are slow. The whole look takes
    // a fourth of it in a plain process (125 ms where it took 500 here): the test runner reads each import through a getter.
    const room = 4 * slow
    // The fastest of six, unless an earlier one was fast enough: in the whole run others work on the same cores.
    let full = Number.POSITIVE_INFINITY
    for (let again = 0; again < 6 && full >= 250 * room; again++)
      full = Math.min(
        full,
        timed(() => rulesEngine().findings(planOf(states), today)),
      )
    const edits: readonly (readonly [string, Op])[] = [
      ['a goal’s title', { op: 'set', kind: 'goal', id: 'goal-3', values: { title: 'Another title' } }],
      ['an action', { op: 'set', kind: 'action', id: 'action-77', values: { status: 'done' } }],
      [
        'a value',
        {
          op: 'set',
          kind: 'value',
          id: states.find((s) => s.kind === 'value')?.id ?? '',
          values: { reading: { figure: 3, n: 40 } },
        },
      ],
      ['a person', { op: 'remove', kind: 'person', id: 'person-4' }],
    ]
    let now: readonly RecordState[] = states
    let before = cold
    const after = edits.map(([what, op]) => {
      now = applied(now, [op])
      const plan = keepingLists(before, planOf(now))
      let took = timed(() => engine.findings(plan, today))
      const { looked } = engine
      // Back and forth: the first time pays for what the machine has not met yet.
      for (let again = 0; again < 3 && took >= 50 * room; again++) {
        engine.findings(before, today)
        took = Math.min(
          took,
          timed(() => engine.findings(plan, today)),
        )
      }
      before = plan
      return { what, took, looked }
    })
    expect(engine.findings(before, today)).toEqual(findings(before, today))
    console.info(
      `Rules on the large plan: first ${first.toFixed(0)} ms, full ${full.toFixed(0)} ms; ${after
        .map((a) => `after ${a.what} ${a.took.toFixed(1)} ms (${a.looked} looked at)`)
        .join(', ')}`,
    )
    const roomNow = 4 * Math.max(slow, pace())
    expect(full).toBeLessThan(250 * roomNow)
    for (const { took, looked } of after) {
      expect(took).toBeLessThan(50 * roomNow)
      expect(looked).toBeLessThan(200)
    }
  })

  it('is looked through as fast where a paper has told of its figures', () => {
    const states = largeStates()
    const printed = states.flatMap(({ kind, values: { measure, group, year, reading } }, i) =>
      kind === 'value' && i % 5 === 0 ? [{ measure, group, year, ...(reading as object) }] : [],
    )
    const paper = { ...(sample[0] as RecordState), kind: 'briefingSent', id: 'paper', values: { printed } }
    const full = (of: readonly RecordState[]) =>
      Math.min(...[0, 1].map(() => timed(() => rulesEngine().findings(planOf(of), today))))
    expect(printed.length).toBeGreaterThan(2000)
    expect(full([...states, paper])).toBeLessThan(3 * full(states))
  })
})

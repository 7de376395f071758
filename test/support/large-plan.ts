import { derivedId } from '../../shared/domain/ids.ts'
import { kinds } from '../../shared/domain/kinds/index.ts'
import { type Op, plainRecord, type RecordState } from '../../shared/domain/state.ts'
import { steps } from '../../shared/guide/guide.ts'
import { frozen } from './records.ts'

type SetOp = Extract<Op, { op: 'set' }>

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let a = seed >>> 0
  return () => {
    a = (a + 0x6d2b79f5) >>> 0
    let t = Math.imul(a ^ (a >>> 15), a | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

/** How much of each thing the largest district has that we know of. */
export const LARGE = {
  goals: 40,
  measuresOfGoal: 10,
  groups: 10,
  years: ['2023-24', '2024-25', '2025-26'],
  actions: 2000,
  budgetLines: 600,
  departments: 25,
  people: 120,
  policies: 30,
  audiences: 12,
  terms: 40,
  stories: 24,
  engagements: 200,
  concerns: 150,
  acts: 100,
} as const

/**
 * A plan as large as they come: 40 goals, 400 measures, 12,000 values, 2,000 actions, 600 budget lines, 25
 * departments. As commands, so that a real file can be made of it; the same for the same seed.
 */
export function largePlan(seed = 1): readonly SetOp[] {
  const chance = seeded(seed)
  const pick = <T>(list: readonly T[]): T => list[Math.floor(chance() * list.length)] as T
  const ops: SetOp[] = []
  const add = (kind: string, id: string, values: Record<string, unknown>) => {
    ops.push({ op: 'set', kind, id, values })
    return id
  }
  const keyed = (
    kind: 'value' | 'target' | 'policyLink' | 'coverage' | 'rating',
    key: Record<string, unknown>,
    rest = {},
  ) => add(kind, derivedId(kinds[kind], key) ?? '', { ...key, ...rest })
  const many = (n: number, make: (i: number) => string) => Array.from({ length: n }, (_, i) => make(i))
  const words = ['reading', 'math', 'attendance', 'equity', 'courses', 'families', 'belonging', 'teachers', 'schools']
  const phrase = (n: number) => many(n, () => pick(words)).join(' ')
  const day = () => `${2026 + Math.floor(chance() * 3)}-0${1 + Math.floor(chance() * 9)}-1${Math.floor(chance() * 9)}`

  add('district', 'district', { name: 'Juniper Fork 12', state: 'CO', enrollment: 90_000, fiscalYearStartMonth: 7 })
  const people = many(LARGE.people, (i) => add('person', `person-${i}`, { role: `Director ${i + 1}` }))
  add('dimension', 'race', { name: 'Race and ethnicity', addsUp: true })
  const groups = many(LARGE.groups, (i) =>
    add('studentGroup', `group-${i}`, {
      name: i === 0 ? 'All students' : `Group ${i}`,
      sort: i,
      ...(i === 0 ? { isTotal: true } : { focus: i % 3 === 0, dimension: i < 7 ? 'race' : undefined }),
    }),
  )
  const policies = many(LARGE.policies, (i) =>
    add('policy', `policy-${i}`, {
      code: `P${i}`,
      title: `Policy on ${phrase(2)}`,
      stage: pick(['adopted', 'drafting', 'gap', 'underReview']),
      reviewDue: day(),
    }),
  )
  add('tenure', 'seat', {
    seat: 'Superintendent',
    type: 'superintendent',
    start: '2023-07-01',
    likelyEnd: '2027-06-30',
  })
  const departments = many(LARGE.departments, (i) =>
    add('department', `department-${i}`, { name: `Department ${i + 1}` }),
  )
  const source = add('fundingSource', 'fund', { name: 'General fund', type: 'generalFund', status: 'secured' })

  const hooks: { kind: string; id: string }[] = []
  const goals = many(LARGE.goals, (i) => {
    const id = add('goal', `goal-${i}`, {
      title: `Goal ${i + 1}: ${phrase(4)}`,
      owner: chance() < 0.9 ? pick(people) : undefined,
      end: day(),
      focusGroups: groups.filter((_, g) => g > 0 && g % 3 === 0),
      status: 'active',
      sort: i,
    })
    hooks.push({ kind: 'goal', id })
    if (chance() < 0.7) keyed('policyLink', { goal: id, policy: pick(policies) })
    for (let s = 0; s < 3; s++) {
      const strategy = add('strategy', `${id}-strategy-${s}`, { goal: id, title: `Strategy: ${phrase(5)}`, sort: s })
      hooks.push({ kind: 'strategy', id: strategy })
    }
    return id
  })
  for (const goal of goals) {
    for (let m = 0; m < LARGE.measuresOfGoal; m++) {
      const measure = add('measure', `${goal}-measure-${m}`, {
        goal,
        short: `Measure ${m + 1} of ${goal}`,
        phrase: 'meet the mark of their grade',
        unit: 'percent',
        direction: 'up',
        reference: groups[0],
        baselineYear: LARGE.years[0],
        targetYear: '2028-29',
        sort: m,
      })
      for (const group of groups) {
        for (const year of LARGE.years) {
          const n = (group === groups[0] ? 20_000 : 5) + Math.floor(chance() * 900)
          const numerator = Math.floor(n * (0.2 + chance() * 0.6))
          const figure = Math.round((numerator / n) * 1000) / 10
          keyed('value', { measure, group, year }, { reading: { figure, n, numerator, source: 'State file' } })
        }
        keyed('target', { measure, group, year: '2028-29' }, { aim: { figure: 80 } })
      }
    }
  }
  many(LARGE.actions, (i) =>
    add('action', `action-${i}`, {
      about: pick(hooks),
      title: `Action ${i + 1}: ${phrase(6)}`,
      owner: chance() < 0.95 ? pick(people) : undefined,
      due: day(),
      status: pick(['notBegun', 'inProgress', 'done', 'stopped']),
    }),
  )
  many(LARGE.budgetLines, (i) =>
    add('budgetLine', `line-${i}`, {
      description: `Budget line ${i + 1}: ${phrase(3)}`,
      category: 'materials',
      fiscalYear: pick(['2026-27', '2027-28']),
      amount: Math.floor(chance() * 10_000_000),
      source,
      goal: pick(goals),
    }),
  )
  for (const department of departments) keyed('coverage', { department, goal: pick(goals) }, { part: 'contributes' })
  for (const step of steps)
    for (const { id } of step.indicators) keyed('rating', { indicator: id }, { level: pick(['0', '1', '2', '3']) })
  const audiences = many(LARGE.audiences, (i) =>
    add('audienceGroup', `audience-${i}`, {
      name: `Audience ${i + 1}`,
      caresAbout: phrase(6),
      trusts: phrase(3),
      stance: pick(['supportive', 'open', 'mixed', 'opposed']),
      influence: pick(['low', 'medium', 'high']),
    }),
  )
  add('planChoices', 'planChoices', { languages: ['es', 'vi', 'so', 'ar'] })
  for (const audience of audiences)
    add('why', derivedId(kinds.why, { audienceGroup: audience }) ?? '', { audienceGroup: audience, text: phrase(20) })
  many(LARGE.terms, (i) =>
    add('term', `term-${i}`, {
      term: i < words.length ? words[i] : `Word ${i}`,
      plain: phrase(12),
      isNot: phrase(12),
      status: pick(['draft', 'reviewed', 'adopted']),
    }),
  )
  many(LARGE.stories, (i) =>
    add('story', `story-${i}`, {
      title: `Story ${i + 1}`,
      measure: `${pick(goals)}-measure-0`,
      shows: `${phrase(8)} {All students, latest}`,
      forWhom: pick(audiences),
    }),
  )
  const engagements = many(LARGE.engagements, (i) =>
    add('engagement', `engagement-${i}`, {
      title: `Session ${i + 1}`,
      date: day(),
      audiences: [pick(audiences)],
      heard: phrase(20),
    }),
  )
  many(LARGE.concerns, (i) =>
    add('concern', `concern-${i}`, {
      concern: `Concern ${i + 1}: ${phrase(8)}`,
      answer: chance() < 0.8 ? phrase(20) : undefined,
      messenger: pick(people),
      heardAt: pick(engagements),
    }),
  )
  many(LARGE.acts, (i) =>
    add('act', `act-${i}`, {
      title: `Act ${i + 1}: ${phrase(5)}`,
      way: pick(['affirm', 'counter', 'transform']),
      owner: pick(people),
      due: day(),
    }),
  )
  return ops.map((op) => ({
    ...op,
    values: Object.fromEntries(Object.entries(op.values).filter(([, v]) => v !== undefined)),
  }))
}

/** Records with commands applied, as the plan process would give them; what is untouched keeps its identity. */
export function applied(states: readonly RecordState[], ops: readonly Op[]): RecordState[] {
  const byKey = new Map(states.map((s) => [`${s.kind}/${s.id}`, s]))
  for (const op of ops) {
    const key = `${op.kind}/${op.id}`
    const was = byKey.get(key)
    const bare = plainRecord(op.kind, op.id)
    if (op.op === 'set') {
      const values = Object.entries({ ...was?.values, ...op.values }).filter(([, v]) => v !== null)
      byKey.set(key, { ...(was ?? bare), gone: false, values: Object.fromEntries(values) })
    } else byKey.set(key, { ...(was ?? bare), gone: op.op === 'remove' })
  }
  return [...byKey.values()]
}

/** The large plan as records. */
export function largeStates(seed = 1): RecordState[] {
  const known = made.get(seed) ?? frozen(applied([], largePlan(seed)))
  made.set(seed, known)
  return [...known]
}

/** Made once by each process. */
const made = new Map<number, readonly RecordState[]>()

import { describe, expect, it } from 'vitest'
import { defaultBoardRequest } from '../../../shared/briefing/board/defaults.ts'
import { fullPlan } from '../../../shared/briefing/plan/plan.ts'
import { forAudience } from '../../../shared/domain/audience.ts'
import { allKinds, kinds } from '../../../shared/domain/kinds/index.ts'
import { planOf } from '../../../shared/domain/plan.ts'
import { type Audience, maySee } from '../../../shared/domain/schema.ts'
import { plainRecord } from '../../../shared/domain/state.ts'
import { measureView } from '../../../shared/figures/measure-view.ts'
import { planWith, reading } from '../../support/plan.ts'

const all = allKinds

/** One record of every kind, each field that holds text or a list of them filled with its own name. */
function canaries() {
  return planOf(
    all.map((kind) => {
      const values: Record<string, unknown> = {}
      for (const [name, field] of Object.entries(kind.fields))
        if (field.shape.t === 'text') values[name] = `canary ${kind.name}.${name}.`
      // Of what says itself who may see it, and of what stands in that, the widest.
      if (kind.readers !== undefined) values[kind.readers] = kind.audience
      if (kind.within !== undefined) values[kind.within] = 'one-ownField'
      return plainRecord(kind.name, `one-${kind.name}`, values)
    }),
  )
}

describe('the plan as an audience may see it', () => {
  for (const reader of ['board', 'public', 'cabinet'] as const satisfies readonly Audience[]) {
    it(`has every field that ${reader} may see and none above`, () => {
      const plan = forAudience(canaries(), reader)
      const text = JSON.stringify(Object.keys(kinds).map((k) => plan.all(k as keyof typeof kinds)))
      for (const kind of all)
        for (const [name, field] of Object.entries(kind.fields)) {
          if (field.shape.t !== 'text') continue
          const may = maySee(reader, kind.audience) && maySee(reader, field.audience ?? kind.audience)
          expect(text.includes(`canary ${kind.name}.${name}.`), `${kind.name}.${name}`).toBe(may)
        }
    })
  }

  it('keeps back what hangs on something hidden, through as many steps as there are', () => {
    const plan = forAudience(
      planWith({
        goal: [{ id: 'g' }],
        pulse: [{ id: 'p' }],
        action: [
          { id: 'open', about: { kind: 'goal', id: 'g' } },
          { id: 'hidden', about: { kind: 'pulse', id: 'p' } },
          { id: 'free' },
        ],
        comment: [
          { id: 'on open', about: { kind: 'action', id: 'open' } },
          { id: 'on hidden', about: { kind: 'action', id: 'hidden' } },
          { id: 'on nothing known', about: { kind: 'newKind', id: 'x' } },
          { id: 'on what is gone', about: { kind: 'goal', id: 'gone' } },
        ],
      }),
      'board',
    )
    expect(plan.all('action').map((a) => a.id)).toEqual(['open', 'free'])
    expect(plan.all('comment').map((c) => c.id)).toEqual(['on open'])
    expect(plan.get('action', 'hidden')).toBeUndefined()
  })

  it('hides evidence that hangs on several things where one of them is hidden', () => {
    const about = [
      { kind: 'goal', id: 'g' },
      { kind: 'pulse', id: 'p' },
    ]
    const plan = planWith({ goal: [{ id: 'g' }], pulse: [{ id: 'p' }], evidence: [{ id: 'e', about }] })
    expect(forAudience(plan, 'board').all('evidence')).toEqual([])
    expect(forAudience(plan, 'officer').all('evidence')).toHaveLength(1)
  })

  it('comes to an end where two comments hang on each other', () => {
    const comment = [
      { id: 'a', about: { kind: 'comment', id: 'b' } },
      { id: 'b', about: { kind: 'comment', id: 'a' } },
    ]
    expect(forAudience(planWith({ comment }), 'board').all('comment')).toEqual([])
  })

  it('drops fields that no declaration knows: nobody has said who may read them', () => {
    const plan = forAudience(planOf([plainRecord('goal', 'g', { title: 'T', fromTheFuture: 'x' })]), 'officer')
    expect(plan.get('goal', 'g')).toEqual({ id: 'g', title: 'T' })
  })

  it('is the same view for the same plan, and of itself', () => {
    const plan = planWith({ goal: [{ id: 'g' }] })
    const view = forAudience(plan, 'board')
    expect(forAudience(plan, 'board')).toBe(view)
    expect(forAudience(view, 'board')).toBe(view)
    expect(view.all('goal')).toBe(view.all('goal'))
  })
})

describe('a public paper', () => {
  const suspended = (record: { figure: number; n: number; numerator?: number }) => {
    const value = [
      { id: 'a', measure: 'm', group: 'all', year: '2025-26', reading: { figure: 20, n: 300 } },
      { id: 'h', measure: 'm', group: 'hisp', year: '2025-26', reading: record },
    ]
    const plan = planWith({ ...reading, studentGroup: reading.studentGroup.slice(1), value })
    return JSON.stringify(fullPlan(plan, { ...defaultBoardRequest(plan, '2026-12-14'), readBy: 'public' }).model)
  }

  it('withholds what a group of twelve all met, though a number of students stands beside it from another figure', () => {
    for (const paper of [suspended({ figure: 100, n: 12 }), suspended({ figure: 100, n: 12, numerator: 6 })]) {
      expect(paper).toContain('ithheld')
      expect(paper).not.toMatch(/6 of 12|100 percent of/)
    }
  })
})

describe('papers for different readers', () => {
  /** Three groups add up to all; the board has read of two of them, and then the third turns out to be small. */
  const value = (group: string, n: number, numerator: number) => ({
    id: `v-${group}`,
    measure: 'm',
    group,
    year: '2025-26',
    reading: { figure: (100 * numerator) / n, n, numerator },
  })
  const printed = (group: string, n: number, numerator: number) => ({
    measure: 'm',
    year: '2025-26',
    group,
    figure: (100 * numerator) / n,
    n,
    numerator,
  })
  const plan = planWith({
    ...reading,
    value: [value('all', 307, 150), value('hisp', 100, 50), value('white', 200, 98), value('swd', 7, 2)],
    studentGroup: reading.studentGroup.map((g) => ({ ...g, ...(g.id === 'all' ? {} : { dimension: 'race' }) })),
    briefingSent: [
      {
        id: 's',
        title: 'Board briefing',
        document: 'boardBriefing',
        readBy: 'board',
        exportedOn: '2026-10-01',
        printed: [printed('hisp', 100, 50), printed('white', 200, 98)],
      },
    ],
  })

  it('withhold together: the public plan does not give the small group away beside the board’s packet', () => {
    const view = measureView(plan, 'm', { audience: 'public' })
    const row = (group: string) => view?.rows.find((r) => r.group === group)
    expect(forAudience(plan, 'public').all('briefingSent')).toEqual([])
    expect(row('swd')?.withheld).toBe(true)
    expect(row('all')?.withheld).toBe(true)
    expect(view?.rows.map((r) => r.withheld)).toEqual(
      measureView(plan, 'm', { audience: 'board' })?.rows.map((r) => r.withheld),
    )
  })
})

import { describe, expect, it } from 'vitest'
import { fieldOfUse, termUses } from '../../../shared/rules/term-uses.ts'
import { planWith } from '../../support/plan.ts'

/** The officer looks where a word stands before the board agrees on what it means. */
describe('where a term is used', () => {
  const term = { id: 't', term: 'Access', notInside: ['internet access'], plain: 'Access is a way in.' }
  const plan = planWith({
    term: [term],
    goal: [{ id: 'g', title: 'Access for all', note: 'access' }],
    strategy: [
      { id: 's1', title: 'Buy internet access' },
      { id: 's2', title: 'Accessories and inaccessible doors' },
      { id: 's3', title: 'No\u00adthing here', what: '🚌 ACCESS 🚌' } as never,
    ],
    act: [{ id: 'a', title: 'وصول access' }],
    mentorNote: [{ id: 'n', text: 'access' } as never],
  })
  const use = termUses(plan).find((u) => u.watch.record?.id === 't')

  it('is found though nobody watches for it, never inside a longer word or another phrase', () => {
    expect(use?.watched).toBe(false)
    expect(use?.places).toContainEqual({ kind: 'goal', id: 'g' })
    expect(use?.places).toContainEqual({ kind: 'act', id: 'a' })
    expect(use?.places.map((p) => p.id)).not.toContain('s1')
    expect(use?.places.map((p) => p.id)).not.toContain('s2')
    expect(
      use?.places.map((p) => p.id),
      'its own definition',
    ).not.toContain('t')
    expect(
      use?.places.map((p) => p.id),
      'what a board may not read',
    ).not.toContain('n')
  })

  it('leads into the field in which it stands', () => {
    expect(
      fieldOfUse(
        plan,
        { term: 'Access', aliases: [], notInside: [] },
        {
          kind: 'goal',
          id: 'g',
        },
      ),
    ).toBe('title')
    expect(fieldOfUse(plan, { term: 'Bus', aliases: [], notInside: [] }, { kind: 'goal', id: 'g' })).toBeUndefined()
    expect(fieldOfUse(plan, { term: 'Bus', aliases: [], notInside: [] }, { kind: 'goal', id: 'gone' })).toBeUndefined()
  })

  it('tells of watched words that the plan does not define', () => {
    const uses = termUses(planWith({ strategy: [{ id: 's', title: 'Belonging for each child' }] }))
    const open = uses.filter((u) => u.watch.record === undefined && u.places.length > 0)
    expect(open.map((u) => u.watch.name)).toEqual(['belonging'])
  })

  it('is quick on texts of 100,000 characters', () => {
    const long = 'access to the بوابة 🚌 '.repeat(5000)
    const began = performance.now()
    const uses = termUses(planWith({ term: [term], goal: [{ id: 'g', title: 'G', leadNote: long }] }))
    expect(uses.find((u) => u.watch.record?.id === 't')?.places).toHaveLength(1)
    expect(performance.now() - began).toBeLessThan(1000)
  })
})

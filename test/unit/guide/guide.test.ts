import { describe, expect, test } from 'vitest'
import { kindOf } from '../../../shared/domain/kinds/index.ts'
import { fillSlots, index, slots, step, stepsOf, supportOf, supports } from '../../../shared/guide/guide.ts'
import { list, lists } from '../../../shared/guide/lists/index.ts'
import { steps } from '../../../shared/guide/steps/index.ts'

/** Every text in a piece of data, with the path to it. */
function* texts(value: unknown, path = ''): Generator<readonly [string, string]> {
  if (typeof value === 'string') yield [path, value]
  else if (typeof value === 'object' && value !== null)
    for (const [key, part] of Object.entries(value)) yield* texts(part, `${path}/${key}`)
}
const everything = [...texts({ index, steps, lists })]

describe('the guide is whole', () => {
  test('six parts, their steps in one order, each step written', () => {
    expect(supports.map((s) => s.number)).toEqual([0, 1, 2, 3, 4, 5])
    expect(supports.flatMap((s) => s.steps)).toEqual(index.order)
    expect(steps.map((s) => s.id)).toEqual(index.order)
    for (const id of index.order) {
      expect(step(id)?.support, id).toBe(supportOf(id)?.id)
      expect(stepsOf(supportOf(id)?.id ?? ''), id).toContain(step(id))
      expect(
        steps.find((s) => s.id === id),
        id,
      ).toMatchObject(step(id) ?? {})
    }
    expect(step('no-such-step')).toBeUndefined()
  })

  test.each(steps.map((s) => [s.id, s] as const))('%s has the same parts as every step', (id, s) => {
    expect(s.lead.length).toBeGreaterThan(20)
    expect(s.why.split(/(?<=[.!?])\s/).length, 'a few sentences').toBeLessThanOrEqual(4)
    expect(s.do.length).toBeGreaterThan(0)
    expect(s.inTheRoom.length).toBeGreaterThanOrEqual(2)
    expect(s.inTheRoom.length).toBeLessThanOrEqual(3)
    expect(s.indicators.length).toBeGreaterThanOrEqual(2)
    expect(s.indicators.length).toBeLessThanOrEqual(4)
    for (const indicator of s.indicators) {
      expect(indicator.id.startsWith(`${id}.`)).toBe(true)
      expect(Object.values(indicator.levels).every((l) => l.length > 10)).toBe(true)
      expect(new Set(Object.values(indicator.levels)).size).toBe(4)
      expect(indicator.because).not.toBe('')
    }
  })

  test.each(steps.map((s) => [s.id, s] as const))('what %s asks for can be entered', (_, s) => {
    for (const kind of [...s.needs, ...s.do.map((d) => d.record)]) expect(kindOf(kind)?.name, kind).toBe(kind)
    expect(s.needs.every((kind) => s.do.some((d) => d.record === kind) || kindOf(kind)?.step === s.id)).toBe(true)
  })

  test('what only the cabinet may enter, only the cabinet reads the ratings of', () => {
    const cabinet = (kind: string) => ['cabinet', 'officer'].includes(kindOf(kind)?.audience ?? '')
    for (const s of steps)
      if (s.do.every((d) => cabinet(d.record)))
        for (const i of s.indicators) expect(i.cabinetOnly, `${i.id} tells of what is the cabinet’s`).toBe(true)
  })

  test('ids of indicators and of questions are unique', () => {
    const ids = [...steps.flatMap((s) => s.indicators), ...steps.flatMap((s) => s.inTheRoom)].map((x) => x.id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  test('no text is empty but a note, and none stands in braces that nobody fills', () => {
    for (const [path, text] of everything) {
      if (!/\/(note|care)$/.test(path)) expect(text.trim(), path).not.toBe('')
      for (const [, name] of text.matchAll(/\{\{([^}]*)\}\}/g)) expect(Object.keys(slots), path).toContain(name)
    }
  })
})

describe('a district’s own words', () => {
  test('stand where the guide has a slot; the usual words stand until then', () => {
    const why = steps.find((s) => s.id === 'align-commitment')?.why ?? ''
    expect(fillSlots(why, undefined)).toContain('mentions equity,')
    expect(fillSlots(why, { work: 'opportunity for every child' })).toContain('mentions opportunity for every child,')
    expect(fillSlots(why, { work: '' })).toContain('mentions equity,')
  })

  test('with signs that mean something to a replace are put in as they are', () => {
    expect(fillSlots('about {{work}}', { work: "$& and $1 of {{office}}'s" })).toBe("about $& and $1 of {{office}}'s")
  })

  test('a slot that is not ours is left alone', () => {
    expect(fillSlots('{{constructor}} {{toString}} {{x}}', {})).toBe('{{constructor}} {{toString}} {{x}}')
  })

  test('any noun phrase fits: no slot begins a sentence or follows “a” or “an”', () => {
    for (const [path, text] of everything) expect(text, path).not.toMatch(/(^|[.!?:]\s|\b[Aa]n?\s)\{\{/)
  })
})

describe('starting lists', () => {
  const values = (kind: string, field: string) => {
    const shape = kindOf(kind)?.fields[field]?.shape
    return shape?.t === 'choice' ? shape.options.map((o) => o.value) : []
  }
  test('what a list offers is what the plan can hold', () => {
    expect(values('fundingSource', 'type')).toEqual(list('funding-kinds').items.map((i) => i.id))
    expect(values('budgetLine', 'category')).toEqual(list('budget-categories').items.map((i) => i.id))
    expect(values('decisionRight', 'today')).toEqual(list('decisions').parts.map((p) => p.id))
    expect(values('rating', 'level')).toEqual(list('indicator-levels').items.map((i) => i.id))
    const beliefs = kindOf('concern')?.fields['belief']?.shape
    const kinds = beliefs?.t === 'parts' && beliefs.parts['type']?.shape
    const offered = kinds && kinds.t === 'choice' ? kinds.options.map((o) => o.value) : []
    for (const item of list('concerns').items) expect(offered).toContain(item.belief.kind)
  })

  test('their items can be told apart', () => {
    for (const [name, { items }] of Object.entries(lists))
      expect(new Set(items.map((i) => i.id)).size, name).toBe(items.length)
  })

  test('the blocks of a retreat name steps of the guide', () => {
    for (const block of list('retreat-blocks').items) for (const id of block.goodFor) expect(step(id)?.id, id).toBe(id)
  })

  test('no list defines a word for the district', () => {
    for (const item of list('terms').items) expect(item.definition).toBeNull()
  })
})

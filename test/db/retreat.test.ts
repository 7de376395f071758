import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { planOf } from '../../shared/domain/plan.ts'
import { type Op, set } from '../../shared/domain/state.ts'
import type { Draft } from '../../shared/ipc/contract.ts'
import { asKey, gatheringOf } from '../../shared/retreat/gathering.ts'
import { doublesOf, itemsOf, mergeInto } from '../../shared/retreat/review.ts'
import { standingOf } from '../../shared/retreat/running.ts'
import { tally } from '../../shared/retreat/votes.ts'
import { assessment, folder, officer, service, smallPlan } from '../support/files.ts'
import { must } from '../support/memory-plan.ts'

const day = { kind: 'retreat', id: 'day' } as const
const agenda = [
  { part: 'arrive', title: 'Arrive', minutes: 15 },
  { part: 'money', title: 'If the money stops', minutes: 45, step: 'resource-funding' },
]
const said = (id: string, minute: number, table: string, text: string): Op =>
  set('capture', id, {
    retreat: 'day',
    part: 'money',
    tableName: table,
    what: 'action',
    text,
    keptAt: `2027-01-15T17:${minute}:00.000Z`,
  })

/** A plan with a retreat, and copies of it for tables. */
function tables(...names: readonly string[]): { office: string; copies: readonly string[] } {
  const dir = folder()
  const office = smallPlan(dir, 'office.groundwork')
  write(office, officer, [set('retreat', 'day', { title: 'Winter day', date: '2027-01-15', start: '08:30', agenda })])
  const copies = names.map((name) => {
    const copy = join(dir, `${name}.groundwork`)
    copyFileSync(office, copy)
    return copy
  })
  return { office, copies }
}
function write(path: string, who: typeof officer, ...commands: readonly (readonly Op[])[]): void {
  const s = service()
  must(s.open({ path, who, drafts: null }))
  for (const ops of commands) must(s.edit({ verb: 'edit', ops: [...ops] }))
  s.close()
}
function read(path: string) {
  const s = service()
  must(s.open({ path, who: officer, drafts: null }))
  const plan = planOf(must(s.records()))
  s.close()
  return plan
}

describe('three tables, each with a copy and no network', () => {
  it('come back as one list in the order in which things were said, whichever comes first; doubles are offered as one', () => {
    const { office, copies } = tables('front', 'window', 'door')
    const [front = '', window = '', door = ''] = copies
    write(
      front,
      officer,
      [said('f1', 10, 'Front', 'Ask for the liaison’s pay in the base budget')],
      [said('f2', 30, 'Front', 'Count the red lines')],
    )
    write(window, assessment, [said('w1', 20, 'Window', 'ask for the liaisons pay in the base budget')])
    write(door, { ...assessment, author: 'Principal, high school' }, [
      said('d1', 25, 'Door', 'Tell the foundation in March'),
    ])
    const bring = (order: readonly string[]) => {
      const into = `${office}-${order.map((o) => o.length).join('-')}-${order[0]?.split('/').at(-1)}`
      copyFileSync(office, into)
      const s = service()
      must(s.open({ path: into, who: officer, drafts: null }))
      for (const copy of order) must(s.merge({ path: copy }))
      const plan = planOf(must(s.records()))
      s.close()
      return plan
    }
    const plans = [bring([front, window, door]), bring([door, front, window])]
    for (const plan of plans) {
      const items = itemsOf(plan, day)
      expect(items.map((i) => `${i.id} ${i.table}`)).toEqual(['f1 Front', 'w1 Window', 'd1 Door', 'f2 Front'])
      expect(doublesOf(items).map((g) => g.map((i) => i.id))).toEqual([['f1', 'w1']])
      expect(plan.all('action')).toHaveLength(read(office).all('action').length)
    }
  })

  it('keep what was settled at home, when a table’s copy comes late', () => {
    const { office, copies } = tables('front', 'late')
    const [front = '', late = ''] = copies
    write(front, officer, [said('f1', 10, 'Front', 'Ask for the pay')])
    write(late, assessment, [said('l1', 12, 'Late', 'Ask for the pay')])
    const s = service()
    must(s.open({ path: office, who: officer, drafts: null }))
    must(s.merge({ path: front }))
    must(s.edit({ verb: 'edit', ops: [set('capture', 'f1', { state: 'dropped', reason: 'Not ours' })] }))
    must(s.merge({ path: late }))
    const items = itemsOf(planOf(must(s.records())), day)
    s.close()
    expect(items.map((i) => [i.id, i.state])).toEqual([
      ['f1', 'dropped'],
      ['l1', undefined],
    ])
  })
})

describe('a kill', () => {
  it('in the middle of a part: whoever opens the plan goes on in it, by when it began', () => {
    const { office } = tables()
    const began = '2027-01-15T16:00:00.000Z'
    write(office, officer, [set('retreat', 'day', { ran: [{ part: 'arrive', began }] })])
    const g = gatheringOf(read(office), day)
    expect(g && standingOf(g)).toMatchObject({ state: 'running', part: { title: 'Arrive' }, row: { began } })
    expect(g && asKey(g)).toBe('retreat/day')
  })

  it('in the middle of a vote: every count that was keyed stands, and none is shown', () => {
    const { office } = tables()
    const counts = (a: number, b: number) => [
      { option: 'Pay', dots: a },
      { option: 'Coach', dots: b },
    ]
    write(
      office,
      officer,
      [
        set('ballot', 'v', {
          retreat: 'day',
          part: 'money',
          question: 'First?',
          dots: 3,
          voters: 12,
          results: counts(0, 0),
        }),
      ],
      [set('ballot', 'v', { results: counts(14, 0) })],
      [set('ballot', 'v', { results: counts(14, 9) })],
    )
    const ballot = read(office).get('ballot', 'v')
    expect(ballot?.closed).toBeUndefined()
    expect(ballot && tally(ballot)).toMatchObject({ given: 23, there: 36, doubt: '13 dots of 36 are not in.' })
  })

  it('in the middle of a line: what was typed is kept as a line of that part', () => {
    const { office } = tables()
    const drafts = join(folder(), 'drafts')
    const s = service()
    must(s.open({ path: office, who: officer, drafts }))
    const also = { retreat: 'day', part: 'money', what: 'action', keptAt: '2027-01-15T17:10:00.000Z' }
    must(
      s.draft({
        kind: 'capture',
        record: 'half',
        field: 'text',
        text: 'Ask the foundation for',
        base: [],
        there: [],
        also,
      }),
    )
    const again = service()
    copyFileSync(office, `${office}-after`)
    must(again.open({ path: `${office}-after`, who: officer, drafts, along: true }))
    const items = itemsOf(planOf(must(again.records())), day)
    again.close()
    s.close()
    expect(items.map((i) => [i.text, i.part, i.sort])).toEqual([['Ask the foundation for', 'money', 'action']])
  })
})

describe('a kill while the agenda is being written', () => {
  const typing = (part: string, text: string, tips: readonly string[]): Draft => ({
    kind: 'retreat',
    record: 'day',
    field: 'agenda',
    part,
    base: [...tips],
    there: [],
    text,
  })
  const afterKill = (...typed: readonly (readonly [part: string, text: string])[]) => {
    const { office } = tables()
    const drafts = join(folder(), 'drafts')
    const s = service()
    must(s.open({ path: office, who: officer, drafts }))
    const tips = must(s.records()).find((r) => r.id === 'day')?.tips['agenda'] ?? []
    for (const [part, text] of typed) must(s.draft(typing(part, text, tips)))
    copyFileSync(office, `${office}-after`)
    const again = service()
    must(again.open({ path: `${office}-after`, who: officer, drafts, along: true }))
    const [snapshot, plan] = [must(again.snapshot()), planOf(must(again.records()))]
    again.close()
    s.close()
    return { snapshot, rows: plan.get('retreat', 'day')?.agenda ?? [] }
  }

  it('the half-typed title and minutes of a row are in the agenda, all else is as it was, and one is told where', () => {
    const { snapshot, rows } = afterKill(['money.title', 'If the money st'], ['money.minutes', '50'])
    expect(rows).toEqual([agenda[0], { ...agenda[1], title: 'If the money st', minutes: 50 }])
    const at = { kind: 'retreat', record: 'day', field: 'agenda' }
    expect(snapshot.broughtBack).toEqual([
      { ...at, says: 'Minutes: Winter day' },
      { ...at, says: 'Title: Winter day' },
    ])
    expect(snapshot.drafts).toEqual([])
  })

  it('what is no number yet waits in its row, and replaces nothing', () => {
    const { snapshot, rows } = afterKill(['money.minutes', 'fifty'])
    expect(rows).toEqual(agenda)
    expect(snapshot.drafts).toMatchObject([{ field: 'agenda', part: 'money.minutes', text: 'fifty' }])
  })

  it('words of a row that was taken off meanwhile change no other', () => {
    expect(afterKill(['gone.title', 'Nothing']).rows).toEqual(agenda)
  })
})

describe('forty lines in a minute', () => {
  it('are forty lines on the disk, each one step of Undo', () => {
    const { office } = tables()
    const s = service()
    must(s.open({ path: office, who: officer, drafts: null }))
    for (let i = 0; i < 40; i++)
      must(s.edit({ verb: 'edit', ops: [said(`n${i}`, 10 + (i % 40), 'Front', `Idea number ${i}`)] }))
    const label = must(s.snapshot()).undo
    must(s.undo())
    s.close()
    expect(label).toBe('add capture')
    expect(itemsOf(read(office), day)).toHaveLength(39)
  })

  it('ten that were put together are taken apart again by one Undo', () => {
    const { office } = tables()
    const s = service()
    must(s.open({ path: office, who: officer, drafts: null }))
    for (let i = 0; i < 10; i++) must(s.edit({ verb: 'edit', ops: [said(`n${i}`, 10 + i, 'Front', 'The same idea')] }))
    const items = () => itemsOf(planOf(must(s.records())), day)
    const [first, ...others] = items()
    if (!first) throw new Error('nothing was kept')
    must(s.edit({ verb: 'edit', ops: [...mergeInto(first, others)] }))
    expect(items().filter((i) => i.state === 'merged')).toHaveLength(9)
    must(s.undo())
    expect(items().filter((i) => i.state === 'merged')).toHaveLength(0)
    s.close()
  })
})

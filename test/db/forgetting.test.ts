import { copyFileSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { PlanVerbs } from '../../electron/plan/verbs.ts'
import { planOf } from '../../shared/domain/plan.ts'
import { set } from '../../shared/domain/state.ts'
import { printedBefore } from '../../shared/figures/printed.ts'
import { assessment, folder, officer, service, smallPlan } from '../support/files.ts'
import { must } from '../support/memory-plan.ts'
import { png } from '../support/pictures.ts'
import { groundwork } from '../support/terminal.ts'

const printed = (groups: readonly string[]) =>
  groups.map((group) => ({ measure: 'm', year: '2025-26', group, figure: 50, n: 200, numerator: 100 }))

/** A plan from which a final paper and a draft went out. The draft showed one group more. */
function plan(path: string, words = 'Wilhelmina Quist'): PlanVerbs {
  smallPlan(join(path, '..'), 'plan.groundwork')
  const s = service()
  must(s.open({ path, who: officer, drafts: null }))
  must(s.edit({ verb: 'edit', ops: [set('goal', 'goal-reading', { leadNote: `Talk to ${words}.` })] }))
  const { point } = must(s.documentInput())
  const common = { document: 'boardBriefing', readBy: 'board', exportedOn: '2026-11-24' }
  must(
    s.keepDocument({
      bytes: Buffer.from(`%PDF-1.7 as it was sent, about ${words}`),
      type: 'application/pdf',
      point,
      values: { ...common, title: 'Where we stand', pages: 3, printed: printed(['white', 'hispanic']) },
    }),
  )
  must(
    s.keepDocument({
      bytes: null,
      type: 'application/pdf',
      point,
      values: { ...common, title: 'Draft', draft: true, printed: printed(['white', 'hispanic', 'black']) },
    }),
  )
  return s
}
const sentIn = (s: PlanVerbs) => planOf(must(s.records())).all('briefingSent')
const idOf = (s: PlanVerbs, title: string) => sentIn(s).find((d) => d.title === title)?.id as string
const known = (s: PlanVerbs) => [...printedBefore(planOf(must(s.records())), 'm', '2025-26').keys()].sort()
const remove = (id: string) => ({ op: 'remove', kind: 'briefingSent', id }) as const

describe('what is known to be out is forgotten only by whoever says how many figures that are', () => {
  it('at the screen: refused with the number, done with the number, and brought back by Undo', () => {
    const s = plan(join(folder(), 'plan.groundwork'))
    const draft = idOf(s, 'Draft')
    expect(known(s)).toEqual(['black', 'hispanic', 'white'])
    const asked = s.edit({ verb: 'remove', ops: [remove(draft)] })
    expect(asked).toMatchObject({ ok: false, error: { kind: 'forgets', count: 1 } })
    expect(asked.ok ? '' : asked.error.says).toMatch(/would forget 1 figure that is out .* Nothing was changed\./)
    expect(s.edit({ verb: 'remove', ops: [remove(draft)], forget: 3 }).ok).toBe(false)
    expect(known(s)).toContain('black')
    must(s.edit({ verb: 'remove', ops: [remove(draft)], forget: 1 }))
    expect(known(s)).toEqual(['hispanic', 'white'])
    must(s.undo())
    expect(known(s)).toContain('black')
    // To do it once more is to forget once more, and nobody was asked.
    expect(s.redo()).toMatchObject({ ok: false, error: { kind: 'forgets' } })
    expect(known(s)).toContain('black')
  })

  it('Undo does not forget in passing, and is not held up by it either', () => {
    const s = plan(join(folder(), 'plan.groundwork'))
    const draft = idOf(s, 'Draft')
    must(s.edit({ verb: 'remove', ops: [remove(draft)], forget: 1 }))
    must(s.edit({ verb: 'edit', ops: [{ op: 'restore', kind: 'briefingSent', id: draft }] }))
    expect(s.undo()).toMatchObject({ ok: false, error: { kind: 'forgets' } })
    expect(known(s)).toContain('black')
    // The removal that was agreed to is next, then the words before it.
    must(s.undo())
    must(s.undo())
    expect(known(s)).toContain('black')
    expect(planOf(must(s.records())).get('goal', 'goal-reading')?.leadNote).toBeUndefined()
  })

  it('where another paper shows the same figures, nothing is forgotten and nothing asked', () => {
    const s = plan(join(folder(), 'plan.groundwork'))
    must(s.edit({ verb: 'remove', ops: [remove(idOf(s, 'Where we stand'))] }))
    expect(known(s)).toEqual(['black', 'hispanic', 'white'])
  })

  it.each(['printed', null] as const)('by emptying or removing for good (%s): the same question', (field) => {
    const s = plan(join(folder(), 'plan.groundwork'))
    const draft = idOf(s, 'Draft')
    const emptied = s.edit({ verb: 'edit', ops: [set('briefingSent', draft, { printed: null })] })
    expect(emptied).toMatchObject({ error: { kind: 'forgets', count: 1 } })
    const removal = { kind: 'briefingSent', record: draft, field }
    expect(s.removeForGood(removal)).toMatchObject({ error: { kind: 'forgets', count: 1 } })
    expect(known(s)).toContain('black')
    must(s.removeForGood({ ...removal, forget: 1 }))
    expect(known(s)).toEqual(['hispanic', 'white'])
  })

  it('a name that is removed for good is nowhere in the file: no paper’s memory has kept it', () => {
    const path = join(folder(), 'plan.groundwork')
    const s = plan(path)
    const groups = ['white', 'hispanic'].map((id) => set('studentGroup', id, { name: `${id} of the Zephyr program` }))
    must(s.edit({ verb: 'edit', ops: [set('measure', 'm', { short: 'Reading, Zephyr program' }), ...groups] }))
    const values = { document: 'boardBriefing', exportedOn: '2026-11-25', title: 'Later', draft: true }
    const { point } = must(s.documentInput())
    const paper = { bytes: null, type: 'application/pdf', point }
    must(s.keepDocument({ ...paper, values: { ...values, printed: printed(['white', 'hispanic']) } }))
    expect(sentIn(s).find((d) => d.title === 'Later')?.named, 'all its figures were out, under no name').toHaveLength(3)
    for (const [kind, record] of [
      ['measure', 'm'],
      ['studentGroup', 'white'],
      ['studentGroup', 'hispanic'],
    ] as const)
      must(s.removeForGood({ kind, record, field: null }))
    expect(known(s)).toEqual(['black', 'hispanic', 'white'])
    s.close()
    expect(readFileSync(path).includes('Zephyr')).toBe(false)
  })

  it('at a terminal: the sentence names the number and how to say it', async () => {
    const path = join(folder(), 'plan.groundwork')
    const s = plan(path)
    const draft = idOf(s, 'Draft')
    s.close()
    const apply = (line: object) => groundwork(['apply', path], `${JSON.stringify(line)}\n`)
    const refused = await apply(remove(draft))
    expect(refused.code).toBe(2)
    expect(refused.err).toMatch(/would forget 1 figure .* add "forget": 1 to the line\. \(line 1\)/)
    expect((await apply({ ...remove(draft), forget: 'all' })).err).toMatch(/“forget” must be a number of figures/)
    expect(await apply({ ops: [remove(draft)], forget: 1 })).toMatchObject({ code: 0, err: '' })
    expect((await groundwork(['check', path])).code).toBe(0)
  })

  it('an export is no command that Undo takes back', () => {
    const s = plan(join(folder(), 'plan.groundwork'))
    must(s.undo())
    expect(planOf(must(s.records())).get('goal', 'goal-reading')?.leadNote).toBeUndefined()
    expect(sentIn(s)).toHaveLength(2)
  })
})

describe('P20: a kept paper goes with the words that are removed for good', () => {
  const words = 'Wilhelmina Quist'
  const removal = { kind: 'goal', record: 'goal-reading', field: 'leadNote' }
  const holds = (path: string) => readFileSync(path).includes(words)

  it('its bytes leave the file in the same act; when it went out and what it showed stay known', () => {
    const path = join(folder(), 'plan.groundwork')
    const s = plan(path)
    const sent = idOf(s, 'Where we stand')
    expect(must(s.words(removal))).toEqual([`Talk to ${words}.`])
    must(s.removeForGood({ ...removal, papers: [sent] }))
    const record = sentIn(s).find((d) => d.id === sent)
    expect(record).toMatchObject({ title: 'Where we stand', exportedOn: '2026-11-24', sha256: expect.any(String) })
    expect(record?.file).toBeUndefined()
    expect(known(s)).toEqual(['black', 'hispanic', 'white'])
    expect(s.keptDocument({ hash: record?.sha256 as string })).toMatchObject({ ok: false, error: { kind: 'missing' } })
    s.close()
    expect(holds(path)).toBe(false)
    // Opening compares every row and every kept file with the digests.
    must(s.open({ path, who: officer, drafts: null }))
  })

  it('a paper whose box is not ticked stays as it was sent', () => {
    const path = join(folder(), 'plan.groundwork')
    const s = plan(path)
    must(s.removeForGood(removal))
    expect(must(s.keptDocument({ hash: sentIn(s)[0]?.file as string })).bytes.length).toBeGreaterThan(10)
    s.close()
    expect(holds(path)).toBe(true)
  })

  it('a colleague’s copy loses it when the two are brought together, and never brings it back', () => {
    const dir = folder()
    const path = join(dir, 'plan.groundwork')
    const s = plan(path)
    s.close()
    for (const name of ['theirs', 'third']) copyFileSync(path, join(dir, `${name}.groundwork`))
    must(s.open({ path, who: officer, drafts: null }))
    must(s.removeForGood({ ...removal, papers: [idOf(s, 'Where we stand')] }))
    // Theirs, with the paper still in it and something new, comes in here.
    const theirs = service()
    must(theirs.open({ path: join(dir, 'theirs.groundwork'), who: assessment, drafts: null }))
    must(theirs.edit({ verb: 'edit', ops: [set('goal', 'goal-grad', { title: 'More graduate' })] }))
    theirs.close()
    must(s.merge({ path: join(dir, 'theirs.groundwork') }))
    s.close()
    expect(holds(path)).toBe(false)
    must(s.open({ path, who: officer, drafts: null }))
    s.close()
    // Ours comes in there.
    const third = service()
    must(third.open({ path: join(dir, 'third.groundwork'), who: assessment, drafts: null }))
    must(third.merge({ path }))
    expect(known(third)).toEqual(['black', 'hispanic', 'white'])
    third.close()
    expect(holds(join(dir, 'third.groundwork'))).toBe(false)
    must(third.open({ path: join(dir, 'third.groundwork'), who: assessment, drafts: null }))
  })

  it('a file that two papers name stays while one of them does', () => {
    const s = plan(join(folder(), 'plan.groundwork'))
    const first = sentIn(s).find((d) => d.title === 'Where we stand')
    const { bytes } = must(s.keptDocument({ hash: first?.file as string }))
    const { point } = must(s.documentInput())
    const values = { document: 'boardBriefing', title: 'Again', exportedOn: '2026-12-01' }
    must(s.keepDocument({ bytes, type: 'application/pdf', point, values }))
    must(s.removeForGood({ ...removal, papers: [first?.id as string] }))
    must(s.keptDocument({ hash: first?.file as string }))
  })

  it('a logo that is removed for good leaves no bytes behind either', () => {
    const path = join(folder(), 'plan.groundwork')
    const s = plan(path)
    const logo = png(40, 30)
    must(s.setLogo({ picture: { type: 'image/png', bytes: logo }, base: [] }))
    expect(readFileSync(path).includes(Buffer.from(logo))).toBe(true)
    must(s.removeForGood({ kind: 'district', record: 'district', field: 'logo' }))
    s.close()
    expect(readFileSync(path).includes(Buffer.from(logo))).toBe(false)
  })
})

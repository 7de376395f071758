import { copyFileSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { beforeEach, describe, expect, it } from 'vitest'
import type { PlanVerbs } from '../../electron/plan/verbs.ts'
import { derivedId } from '../../shared/domain/ids.ts'
import { kinds } from '../../shared/domain/kinds/index.ts'
import { type Op, set } from '../../shared/domain/state.ts'
import type { Draft } from '../../shared/ipc/contract.ts'
import { assessment, folder, officer, service, smallPlan } from '../support/files.ts'
import { must } from '../support/memory-plan.ts'

/** P3: stopped in mid-word, in any field. What can be read is in the plan at the next open; the rest stays typed. */

let path: string
let typed: string
beforeEach(() => {
  const dir = folder()
  path = smallPlan(dir)
  typed = join(dir, 'drafts.sqlite')
})

const open = (who = officer, drafts: string | null = typed): PlanVerbs => {
  const s = service()
  must(s.open({ path, who, drafts }))
  return s
}
const record = (s: PlanVerbs, id: string) => must(s.records()).find((r) => r.id === id)
const tips = (s: PlanVerbs, id: string, field: string): string[] => [...(record(s, id)?.tips[field] ?? [])]

const also = { measure: 'grade3', group: 'all', year: '2026-27' }
const cell = derivedId(kinds.value, also) ?? ''
const part = (name: string, text: string, base: string[] = []): Draft => ({
  kind: 'value',
  record: cell,
  field: 'reading',
  part: name,
  also,
  base,
  text,
})

describe('an officer whose laptop dies while she types a figure', () => {
  it('finds it in the plan, in a cell that was empty before', () => {
    const s = open()
    must(s.draft(part('figure', '31.')))
    must(s.draft(part('figure', '31.9 %')))
    s.close()
    const t = open()
    expect(record(t, cell)?.values).toEqual({ ...also, reading: { figure: 31.9 } })
    expect(must(t.snapshot())).toMatchObject({
      broughtBack: [{ says: expect.stringMatching(/^Figure: /), field: 'reading' }],
      drafts: [],
    })
    t.close()
    expect(must(open().snapshot()).broughtBack).toEqual([])
  })

  it('finds the other parts of the value as they were', () => {
    const s = open()
    must(s.edit({ verb: 'edit', ops: [set('value', cell, { ...also, reading: { figure: 30, source: 'State' } })] }))
    must(s.draft(part('n', '120', tips(s, cell, 'reading'))))
    must(s.draft(part('figure', '31.9', tips(s, cell, 'reading'))))
    s.close()
    const t = open()
    expect(record(t, cell)?.values['reading']).toEqual({ figure: 31.9, n: 120, source: 'State' })
    expect(record(t, cell)?.conflicts).toEqual([])
  })

  it('finds no number of students who did beside another figure than the one they made', () => {
    const s = open()
    must(
      s.edit({ verb: 'edit', ops: [set('value', cell, { ...also, reading: { figure: 50, n: 60, numerator: 30 } })] }),
    )
    must(s.draft(part('figure', '98.3', tips(s, cell, 'reading'))))
    s.close()
    expect(record(open(), cell)?.values['reading']).toEqual({ figure: 98.3, n: 60 })
  })

  it('finds nothing beside it of a value that she had removed before', () => {
    const s = open()
    must(s.edit({ verb: 'edit', ops: [set('value', cell, { ...also, reading: { figure: 30, source: 'State' } })] }))
    must(s.edit({ verb: 'remove', ops: [{ op: 'remove', kind: 'value', id: cell }] }))
    must(s.draft({ ...part('figure', '31.9', tips(s, cell, 'reading')), there: tips(s, cell, '') }))
    s.close()
    const t = open()
    expect(record(t, cell)).toMatchObject({ gone: false, conflicts: [] })
    expect(record(t, cell)?.values['reading']).toEqual({ figure: 31.9 })
  })

  it('is asked where a colleague changed the value in between, and nothing is replaced', () => {
    const s = open()
    must(s.edit({ verb: 'edit', ops: [set('value', cell, { ...also, reading: { figure: 30 } })] }))
    must(s.draft(part('figure', '31.9', tips(s, cell, 'reading'))))
    s.close()
    const colleague = open(assessment, null)
    must(colleague.edit({ verb: 'edit', ops: [set('value', cell, { reading: { figure: 30, n: 8 } })] }))
    colleague.close()
    const said = record(open(), cell)?.conflicts[0]?.tips.map((tip) => tip.value)
    expect(said).toEqual(expect.arrayContaining([{ figure: 31.9 }, { figure: 30, n: 8 }]))
  })

  it('finds what could not be read still typed, and not in the plan', () => {
    const s = open()
    must(s.draft(part('figure', 'about 3')))
    s.close()
    const t = open()
    expect(record(t, cell)).toBeUndefined()
    expect(must(t.snapshot())).toMatchObject({ broughtBack: [], drafts: [part('figure', 'about 3')] })
    must(t.dropDraft({ record: cell, field: 'reading', part: 'figure' }))
    t.close()
    expect(must(open().snapshot()).drafts).toEqual([])
  })

  it('finds a figure that the measure’s unit does not allow still typed, and in the plan once it is fixed', () => {
    const s = open()
    must(s.edit({ verb: 'edit', ops: [set('measure', 'grade3', { unit: 'percent' })] }))
    must(s.draft(part('figure', '140 %')))
    s.close()
    const t = open()
    expect(record(t, cell)).toBeUndefined()
    expect(must(t.snapshot())).toMatchObject({ broughtBack: [], drafts: [{ part: 'figure', text: '140 %' }] })
    must(t.edit({ verb: 'edit', ops: [set('measure', 'grade3', { unit: 'rate' })] }))
    t.close()
    expect(record(open(), cell)?.values['reading']).toEqual({ figure: 140 })
  })

  it('who saves the number of students keeps the unread figure beside it, which then builds on what she saved', () => {
    const s = open()
    must(s.draft(part('figure', 'about 3')))
    must(s.draft(part('n', '120')))
    must(s.edit({ verb: 'edit', ops: [set('value', cell, { ...also, reading: { n: 120 } })] }))
    s.close()
    const t = open()
    expect(must(t.snapshot())).toMatchObject({
      broughtBack: [],
      drafts: [part('figure', 'about 3', tips(t, cell, 'reading'))],
    })
  })
})

describe('other fields that were being typed', () => {
  const draft = (kind: string, id: string, field: string, text: string): Draft => ({
    kind,
    record: id,
    field,
    base: [],
    text,
  })

  it('an amount in dollars and a day are there', () => {
    const s = open()
    must(s.draft(draft('budgetLine', 'books', 'amount', '$347,000')))
    must(s.draft(draft('goal', 'goal-reading', 'end', '2029-06-30')))
    s.close()
    const t = open()
    expect(record(t, 'books')?.values['amount']).toBe(34_700_000)
    expect(record(t, 'goal-reading')?.values['end']).toBe('2029-06-30')
  })

  it('a year of which only the first digits are typed is no day', () => {
    const s = open()
    must(s.draft(draft('goal', 'goal-reading', 'end', '0020-06-30')))
    s.close()
    const t = open()
    expect(record(t, 'goal-reading')?.values['end']).toBeUndefined()
    expect(must(t.snapshot()).drafts).toHaveLength(1)
  })

  it('a kind or a part that is not known is left as it is', () => {
    const s = open()
    must(s.draft(draft('lantern', 'l1', 'light', 'on')))
    must(s.draft(part('mood', 'glad')))
    s.close()
    expect(must(open().snapshot()).broughtBack).toEqual([])
  })

  it('what was typed in a record that was removed does not bring it back', () => {
    const s = open()
    must(s.draft(draft('goal', 'goal-reading', 'end', 'soon')))
    must(s.edit({ verb: 'remove', ops: [{ op: 'remove', kind: 'goal', id: 'goal-reading' }] }))
    s.close()
    const t = open()
    expect(record(t, 'goal-reading')?.gone).toBe(true)
    expect(must(t.snapshot()).drafts).toEqual([])
  })

  it('nothing is left on the laptop of words that were removed for good, nor of what a paste left out with them', () => {
    const s = open()
    const reject = (row: number, text: string) => ({ row, col: 1, text, says: `“${text}” can’t be read.` })
    const list = [reject(1, 'Quetzalia  is on leave'), reject(2, 'quetzália'), reject(3, 'Books')]
    const other: Draft = {
      kind: 'leftOut',
      record: 'Amounts',
      field: 'list',
      also: { page: 'money' },
      base: [],
      text: '',
    }
    must(
      s.edit({
        verb: 'edit',
        ops: [set('goal', 'goal-reading', { leadNote: 'Ask: Quetzalia is on leave until May' })],
      }),
    )
    must(s.edit({ verb: 'edit', ops: [set('goal', 'goal-reading', { leadNote: 'Ask Quetzalia' })] }))
    must(s.draft(draft('goal', 'goal-reading', 'leadNote', 'Ask Quetzalia again')))
    must(s.draft({ ...other, text: JSON.stringify(list) }))
    must(s.draft({ ...other, record: 'Positions', text: JSON.stringify(list.slice(0, 2)) }))
    must(s.removeForGood({ kind: 'goal', record: 'goal-reading', field: 'leadNote' }))
    expect(must(s.snapshot()).drafts).toEqual([{ ...other, text: JSON.stringify(list.slice(2)) }])
    s.close()
    for (const file of [path, typed]) expect(readFileSync(file, 'utf8').toLowerCase()).not.toMatch(/quetz/)
  })
})

describe('the small file of what is being typed is damaged, and', () => {
  const goal = (text: string): Draft => ({ kind: 'goal', record: 'goal-reading', field: 'title', base: [], text })
  const bytes = (): Buffer => readFileSync(typed)
  const cutRow = (): void => {
    const db = new Sqlite(typed)
    db.exec("UPDATE typed SET base = '[' WHERE field = 'title'")
    db.close()
  }
  /** As a disk gives it back that lost the file's inner pages; SQLite reads it anew, since the file says that it changed. */
  const lose = (): void => {
    const all = bytes()
    all.fill(0xff, 24, 28)
    all.fill(0xff, 100)
    writeFileSync(typed, all)
  }
  const aside = (): string[] => readdirSync(dirname(typed)).filter((n) => n.includes('unreadable'))
  const newest = (s: PlanVerbs) => record(s, 'goal-reading')?.values['title']

  it.each([
    ['its pages are lost', lose],
    [
      'it is no such file',
      () => writeFileSync(typed, 'this was a list of groceries, and long enough to be read as a head'),
    ],
    ['a row in it is cut', cutRow],
  ])('(%s) every plan opens; it is put aside, said so once, and typing is kept again', (_, damage) => {
    const s = open()
    must(s.draft(goal('words that were typed')))
    s.close()
    damage()
    const before = bytes()
    const t = open()
    expect(must(t.snapshot()).trouble?.says).toMatch(/^What Groundwork keeps of unsaved typing was damaged/)
    expect(newest(t)).toBe('More children read well')
    expect(aside()).toHaveLength(1)
    expect(readFileSync(join(dirname(typed), aside()[0] ?? '')).equals(before)).toBe(true)
    must(t.draft({ ...goal('typed after that'), base: tips(t, 'goal-reading', 'title') }))
    t.close()
    const u = open()
    expect(must(u.snapshot()).trouble ?? null).toBeNull()
    expect(newest(u)).toBe('typed after that')
  })

  it('there is no place for one: the plan opens, and she is told that typing is not kept', () => {
    const s = open(officer, folder())
    expect(must(s.snapshot()).trouble?.says).toMatch(
      /^What you are typing can’t be kept beside the plan\. .* is safe\./,
    )
  })

  it('what else in it can be read is brought back', () => {
    const s = open()
    must(s.draft(goal('words that were typed')))
    must(s.draft(part('figure', '31.9 %')))
    s.close()
    cutRow()
    expect(record(open(), cell)?.values['reading']).toEqual({ figure: 31.9 })
  })

  it('an edit that is on the disk is called saved, and so is a removal for good', () => {
    const s = open()
    must(s.draft(goal('words')))
    lose()
    must(s.edit({ verb: 'edit', ops: [set('goal', 'goal-reading', { title: 'words that were saved' })] }))
    expect(must(s.snapshot()).drafts).toEqual([])
    must(s.removeForGood({ kind: 'goal', record: 'goal-reading', field: 'title' }))
    s.close()
    expect(newest(open())).toBeUndefined()
  })

  it('a draft that can’t be kept says nothing of the plan', () => {
    const s = open()
    lose()
    const kept = s.draft(goal('words'))
    expect(kept.ok ? '' : kept.error.says).toMatch(/^What you are typing can’t be kept beside the plan/)
  })
})

describe('an officer who opens a colleague’s copy because her own plan’s stick is at home', () => {
  const goal = (s: PlanVerbs): Draft => ({
    kind: 'goal',
    record: 'goal-reading',
    field: 'title',
    base: tips(s, 'goal-reading', 'title'),
    text: 'typed just before the power went',
  })
  const titleIn = (s: PlanVerbs) => record(s, 'goal-reading')?.values['title']
  const copied = (): string => {
    const copy = join(folder(), 'colleague.groundwork')
    copyFileSync(path, copy)
    return copy
  }
  const openAt = (place: string, along = false): PlanVerbs => {
    const s = service()
    must(s.open({ path: place, who: officer, drafts: typed, along }))
    return s
  }

  it('is told where she was typing; her words wait for her own plan', () => {
    const s = open()
    must(s.draft(goal(s)))
    s.close()
    const copy = openAt(copied())
    expect(titleIn(copy)).toBe('More children read well')
    expect(must(copy.snapshot())).toMatchObject({ broughtBack: [], drafts: [], typedElsewhere: [path] })
    must(copy.edit({ verb: 'edit', ops: [set('goal', 'goal-reading', { title: 'the colleague’s words' })] }))
    copy.close()
    const own = open()
    expect(titleIn(own)).toBe('typed just before the power went')
    expect(must(own.snapshot())).toMatchObject({ broughtBack: [{ field: 'title' }], typedElsewhere: [] })
  })

  it('can take them into the copy instead, once', () => {
    const s = open()
    must(s.draft(goal(s)))
    s.close()
    const copy = openAt(copied(), true)
    expect(titleIn(copy)).toBe('typed just before the power went')
    expect(must(copy.snapshot()).typedElsewhere).toEqual([])
    copy.close()
    expect(titleIn(open())).toBe('More children read well')
  })

  it('finds them in her own plan, which she renamed meanwhile', () => {
    const s = open()
    must(s.draft(goal(s)))
    s.close()
    const copy = copied()
    const renamed = join(folder(), 'this year.groundwork')
    renameSync(path, renamed)
    const colleagues = openAt(copy)
    expect(must(colleagues.snapshot()).typedElsewhere).toEqual([path])
    colleagues.close()
    const own = openAt(renamed)
    expect(titleIn(own)).toBe('typed just before the power went')
    expect(must(own.snapshot())).toMatchObject({ broughtBack: [{ field: 'title' }], typedElsewhere: [] })
  })

  it('leaves none of them anywhere once the goal is removed for good', () => {
    const s = open()
    must(s.draft(goal(s)))
    s.close()
    const copy = openAt(copied())
    must(copy.removeForGood({ kind: 'goal', record: 'goal-reading', field: null }))
    expect(must(copy.snapshot()).typedElsewhere).toEqual([])
  })

  it('loses nothing that an older Groundwork kept, which did not know in which file it was typed', () => {
    const s = open()
    const { kind, record, field, base, text } = goal(s)
    const { plan } = must(s.snapshot())
    s.close()
    const older = new Sqlite(typed)
    older.exec(
      'DROP TABLE typed; CREATE TABLE typed (plan TEXT NOT NULL, kind TEXT NOT NULL, record TEXT NOT NULL, field TEXT NOT NULL, part TEXT NOT NULL, also TEXT NOT NULL, base TEXT NOT NULL, text TEXT NOT NULL, PRIMARY KEY (plan, record, field, part)) STRICT',
    )
    const put = older.prepare('INSERT INTO typed VALUES (?, ?, ?, ?, ?, ?, ?, ?)')
    put.run(plan, kind, record, field, '', '{}', JSON.stringify(base), text)
    older.close()
    expect(titleIn(open())).toBe(text)
  })
})

describe('a new plan that can’t be begun', () => {
  it('leaves no file behind, and another one can be made at once', () => {
    const s = service()
    const dir = folder()
    const at = (name: string, ops: readonly Op[]) =>
      s.create({ path: join(dir, name), who: officer, drafts: null, ops })
    const refused = at('first.groundwork', [set('value', 'not-its-own-id', { ...also, reading: { figure: 1 } })])
    expect(refused.ok ? '' : refused.error.kind).toBe('bad-input')
    expect(readdirSync(dir)).toEqual([])
    must(at('second.groundwork', [set('district', 'district', { name: 'Juniper Fork' })]))
  })
})

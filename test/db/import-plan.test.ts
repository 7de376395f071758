import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { PlanVerbs } from '../../electron/plan/verbs.ts'
import { set } from '../../shared/domain/state.ts'
import type { PlanOutcome } from '../../shared/import/plan/outcome.ts'
import { folder, officer, service } from '../support/files.ts'
import { lookPlan } from '../support/import.ts'
import { must } from '../support/memory-plan.ts'
import { ran } from '../support/verbs.ts'
import { row, xlsx } from '../support/xlsx.ts'

/** A plan as a district keeps it in a spreadsheet, brought into a plan file, again, and corrected. */

function district(): { plan: PlanVerbs; dir: string } {
  const dir = folder()
  const plan = service()
  must(
    plan.create({
      path: join(dir, 'plan.groundwork'),
      who: officer,
      drafts: null,
      ops: [
        set('district', 'district', { name: 'Juniper Fork', fiscalYearStartMonth: 7 }),
        set('person', 'doa', { role: 'Director of Assessment' }),
      ],
    }),
  )
  return { plan, dir }
}
const file = (dir: string, text: string, name = 'Strategic plan 2026.csv'): string => {
  const path = join(dir, name)
  writeFileSync(path, text)
  return path
}
const bring = (plan: PlanVerbs, { ops }: PlanOutcome) => must(plan.edit({ verb: 'import', ops }))
const all = (plan: PlanVerbs, kind: string) => must(plan.records()).filter((r) => r.kind === kind && !r.gone)
const titled = (plan: PlanVerbs, kind: string, title: string) =>
  all(plan, kind).find((r) => r.values['title'] === title || r.values['role'] === title)

const sheet = `Juniper Fork strategic plan
Goal,Strategy,Key action,Lead,By when,Status,Notes
Goal 1: Every child reads by grade 3,Teach reading by evidence,Train all K-3 teachers,Director of Assessment,October 2026,In progress,
,,Buy decodable books,Family Liaison,Fall 2026,Not started,from Title I
,Bring families in,Hold reading nights,Family Liaison,10/1/2026,,
,,,,,,
Goal 2: Algebra for everyone,,Open algebra to all of grade 8,Superintendent,soon,Done,
Total,,,,,,
`

describe('a plan out of a spreadsheet', () => {
  it('comes in as the tree that people mean, and says where everything went', async () => {
    const { plan, dir } = district()
    const { draft, question, outcome } = await lookPlan(plan, file(dir, sheet))
    expect(draft.roles).toEqual(['goal', 'strategy', 'action', 'lead', 'by', 'status', 'note'])
    expect(question).toBeNull()
    expect(outcome.lines.map((l) => [l.thing.kind, l.thing.title, l.how])).toEqual([
      ['goal', 'Every child reads by grade 3', 'new'],
      ['strategy', 'Teach reading by evidence', 'new'],
      ['action', 'Train all K-3 teachers', 'new'],
      ['action', 'Buy decodable books', 'new'],
      ['strategy', 'Bring families in', 'new'],
      ['action', 'Hold reading nights', 'new'],
      ['goal', 'Algebra for everyone', 'new'],
      ['action', 'Open algebra to all of grade 8', 'new'],
    ])
    expect(outcome.people.map((p) => p.name)).toEqual(['Family Liaison', 'Superintendent'])
    expect(outcome.aside.map((a) => [a.row, a.column, a.cell])).toEqual([
      [7, 'By when', 'soon'],
      [8, null, 'Total'],
    ])
    expect(outcome.leftOut).toMatchObject([{ column: 'Notes', cells: 1, why: 'Actions have no field for it' }])
    expect(outcome.counts).toEqual({ rows: 6, taken: 4, again: 0, out: 0, aside: 1, otherRows: 0, blank: 1 })

    bring(plan, outcome)
    const goal = titled(plan, 'goal', 'Every child reads by grade 3')
    const strategy = titled(plan, 'strategy', 'Teach reading by evidence')
    expect(strategy?.values['goal']).toBe(goal?.id)
    expect(titled(plan, 'action', 'Train all K-3 teachers')?.values).toMatchObject({
      about: { kind: 'strategy', id: strategy?.id },
      owner: 'doa',
      due: '2026-10',
      status: 'inProgress',
    })
    expect(titled(plan, 'action', 'Buy decodable books')?.values).toMatchObject({ due: '2026-23', status: 'notBegun' })
    expect(titled(plan, 'action', 'Hold reading nights')?.values['due']).toBe('2026-10-01')
    const algebra = titled(plan, 'goal', 'Algebra for everyone')
    expect(titled(plan, 'action', 'Open algebra to all of grade 8')?.values['about']).toEqual({
      kind: 'goal',
      id: algebra?.id,
    })
    expect(all(plan, 'person')).toHaveLength(3)

    must(plan.undo())
    expect(all(plan, 'goal')).toHaveLength(0)
    expect(all(plan, 'person')).toHaveLength(1)
  })

  it('comes in a second time without doubling anything, and a corrected file changes what it corrects', async () => {
    const { plan, dir } = district()
    bring(plan, (await lookPlan(plan, file(dir, sheet))).outcome)
    const again = await lookPlan(plan, file(dir, sheet))
    expect(again.outcome.ops).toEqual([])
    expect(again.outcome.lines.every((l) => l.how === 'same')).toBe(true)

    const corrected = await lookPlan(plan, file(dir, sheet.replace('October 2026', 'May 2027')))
    expect(corrected.outcome.lines.filter((l) => l.how !== 'same').map((l) => [l.thing.title, l.changes])).toEqual([
      ['Train all K-3 teachers', [{ field: 'due', before: '2026-10', after: '2027-05' }]],
    ])
  })
})

describe('the next file of the same name', () => {
  const several = sheet.replace('Superintendent', 'Superintendent; CAO').replace('Key action', 'Item')
  const named = new Map([['person', new Map([['Superintendent; CAO', { to: 'new' as const, name: 'CAO' }]])]])

  it('has its columns and names answered, and asks anew of a person who is gone', async () => {
    const { plan, dir } = district()
    const first = await lookPlan(plan, file(dir, several), (draft) => ({
      ...draft,
      roles: ['goal', 'strategy', 'action', 'lead', 'by', 'status', 'ignored'],
      names: named,
    }))
    bring(plan, first.outcome)
    const next = await lookPlan(plan, file(dir, several.replace('10/1/2026', 'May 2027'), 'Strategic plan 2027.csv'))
    expect(next.draft.from).toEqual({ name: 'Strategic plan', how: 'same', lastYear: null })
    expect(next.draft.roles[2]).toBe('action')
    expect(next.question).toBeNull()
    expect(next.outcome.ops).toHaveLength(1)

    const cao = titled(plan, 'person', 'CAO')
    must(plan.edit({ verb: 'remove', ops: [{ op: 'remove', kind: 'person', id: cao?.id ?? '' }] }))
    expect((await lookPlan(plan, file(dir, several))).question).toMatch(/^Choose who “Superintendent; CAO” is\./)
  })
})

describe('a plan out of Excel', () => {
  const day = (ref: string, number: number) => ({ xml: `<c r="${ref}" s="1"><v>${number}</v></c>` })
  const goals = {
    name: 'Goals',
    data: [
      row(1, ['Goal', 'Strategy', 'Action', 'Owner', 'Due']),
      row(2, ['Goal 1: Read', 'Teach', 'Train', 'Director of Assessment', day('E2', 46310)]),
      row(3, ['', '', 'Buy', 'Director of Assessment', 'Fall 2026']),
      row(4, ['', 'Invite', 'Hold a night', '', day('E4', 46310)]),
    ].join(''),
    after: '<mergeCells count="2"><mergeCell ref="A2:A4"/><mergeCell ref="B2:B3"/></mergeCells>',
  }
  const people = {
    name: 'People',
    data: [row(1, ['Position', 'Department']), row(2, ['Registrar', 'Records'])].join(''),
  }

  it('comes in from merged cells, with days as the sheet shows them', async () => {
    const { plan, dir } = district()
    const path = join(dir, 'plan.xlsx')
    writeFileSync(path, xlsx([goals]))
    const { question, outcome } = await lookPlan(plan, path)
    expect(question).toBeNull()
    expect(outcome.lines.map((l) => `${l.thing.level} ${l.thing.title}`)).toEqual([
      '0 Read',
      '1 Teach',
      '2 Train',
      '2 Buy',
      '1 Invite',
      '2 Hold a night',
    ])
    bring(plan, outcome)
    expect(titled(plan, 'action', 'Train')?.values).toMatchObject({ owner: 'doa', due: '2026-10-15' })
    expect(titled(plan, 'action', 'Buy')?.values['due']).toBe('2026-23')
    expect((await lookPlan(plan, path)).outcome.ops).toEqual([])
  })

  it('asks which of several sheets is meant, and takes the one that a person names', async () => {
    const { plan, dir } = district()
    const path = join(dir, 'plan.xlsx')
    writeFileSync(path, xlsx([goals, people]))
    expect((await lookPlan(plan, path)).question).toBe(
      'Several sheets in this workbook have a table: “Goals”, “People”. Choose the one you mean.',
    )
    const named = await lookPlan(plan, path, undefined, 'People')
    expect(named.question).toBeNull()
    bring(plan, named.outcome)
    expect(titled(plan, 'person', 'Registrar')?.values['unit']).toBe('Records')
  })

  it('leaves by its name what was called otherwise in the plan since', async () => {
    const { plan, dir } = district()
    bring(plan, (await lookPlan(plan, file(dir, sheet))).outcome)
    const train = titled(plan, 'action', 'Train all K-3 teachers')
    must(plan.edit({ verb: 'edit', ops: [set('action', train?.id ?? '', { title: 'Train teachers' })] }))
    const again = await lookPlan(plan, file(dir, sheet.replace('October 2026', 'May 2027')))
    expect(again.outcome.lines.flatMap((l) => (l.op === null ? [] : l.changes))).toEqual([
      { field: 'due', before: '2026-10', after: '2027-05' },
    ])
    bring(plan, again.outcome)
    expect(titled(plan, 'action', 'Train teachers')?.values['due']).toBe('2027-05')
  })
})

describe('the same without a window', () => {
  it('says what would come in, asks what is not plain, and changes nothing until it is told to', async () => {
    const { plan, dir } = district()
    plan.close()
    const path = join(dir, 'plan.groundwork')
    const table = file(dir, sheet.replace('Superintendent', 'Superintendent; CAO').replace('Fall 2026', '2026–27'))
    const asked = await ran('import', path, table)
    expect(asked.error?.says).toMatch(/^Choose what “2026–27” means .* Nothing was changed\./)
    expect(asked.out).toContain(
      'Key action: Action (“Train all K-3 teachers”, “Buy decodable books”, “Hold reading nights”)',
    )
    expect(asked.out).toContain(
      'Asked: “Superintendent; CAO” (row 7): It may name several people, and an owner is one.',
    )

    const answers = file(
      dir,
      JSON.stringify({ schoolYears: 'their end', names: { 'Superintendent; CAO': 'Superintendent' } }),
      'answers.json',
    )
    const shown = await ran('import', path, table, '--answers', answers)
    expect(shown.code).toBe(0)
    expect(shown.out).toContain(
      '      + Buy decodable books (owner: Family Liaison; due: June 2027; status: Not started), row 4',
    )
    expect(shown.out).toContain(
      'In the plan already: Director of Assessment.\nNew people: Family Liaison and Superintendent.',
    )
    expect(shown.out).toContain('Set aside: row 7, column By when, “soon”: This is not a date.')
    expect(shown.out).toContain('Left out: column Notes, 1 cell: Actions have no field for it.')
    expect(shown.out).toMatch(/Nothing was changed\. To bring this in, add --yes\. The way back/)

    const done = await ran('import', path, table, '--answers', answers, '--yes')
    expect(done.out).toMatch(/Brought in: 2 goals, 2 strategies, 4 actions and 2 people\.$/)
    expect((await ran('import', path, table, '--answers', answers, '--yes')).out).toMatch(
      /There is nothing new in this file\.$/,
    )
    expect((await ran('history', path)).out).toContain('Equity officer: bring in 10 records')
  })

  it('says at once of a file that has to be another one first, and does not ask for an answer', async () => {
    const { plan, dir } = district()
    plan.close()
    const many = Array.from({ length: 10_001 }, (_, i) => `Act ${i}`)
    const asked = await ran('import', join(dir, 'plan.groundwork'), file(dir, ['Action', ...many].join('\n')))
    expect(asked.error?.says).toMatch(/^This file names 10,001 .* Cut it into several files\. Nothing was changed\.$/)
    expect(asked.out).not.toContain('What would come in')
  })

  it('asks of a title that names another district, and takes the words that were confirmed', async () => {
    const { plan, dir } = district()
    plan.close()
    const path = join(dir, 'plan.groundwork')
    const title = 'Waterloo Community Schools strategic plan'
    const table = file(dir, sheet.replace('Juniper Fork strategic plan', title))
    expect((await ran('import', path, table)).error?.says).toContain(`The title says “${title}”`)
    const answers = file(dir, JSON.stringify({ confirm: [title] }), 'answers.json')
    expect((await ran('import', path, table, '--answers', answers)).out).toContain('To bring this in, add --yes')
    const wrong = file(dir, JSON.stringify({ confirm: ['Another title'] }), 'wrong.json')
    expect((await ran('import', path, table, '--answers', wrong)).error?.says).toMatch(
      /^“Another title” is not among what has to be confirmed\./,
    )
  })

  it.each([
    [
      'a column that is not there',
      { columns: { Wer: 'Owner or lead' } },
      /^The file has no column “Wer”\. It has “Goal”, “Strategy”/,
    ],
    [
      'a use that there is not',
      { columns: { Lead: 'Boss' } },
      /^A column can’t be used as “Boss”\. It can be: Goal; Strategy/,
    ],
    [
      'a name that is not there',
      { names: { Nobody: 'Superintendent' } },
      /^“Nobody” is not among the names in the file\./,
    ],
    ['a word that is no answer', { dates: 'backwards' }, /^The answers can’t be read: /],
  ])('refuses %s in the answers', async (_, answers, says) => {
    const { plan, dir } = district()
    plan.close()
    const asked = await ran(
      'import',
      join(dir, 'plan.groundwork'),
      file(dir, sheet),
      '--answers',
      file(dir, JSON.stringify(answers), 'a.json'),
    )
    expect(asked.error?.says).toMatch(says)
    expect(asked.error?.says).toMatch(/Nothing was changed\.$/)
  })
})

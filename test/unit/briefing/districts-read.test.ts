import { describe, expect, it } from 'vitest'
import { defaultBoardRequest } from '../../../shared/briefing/board/defaults.ts'
import { departmentSheets } from '../../../shared/briefing/departments/sheets.ts'
import { type Drawn, flat, type Table } from '../../../shared/briefing/document.ts'
import type { DocumentId } from '../../../shared/briefing/documents.ts'
import { transitionDossier } from '../../../shared/briefing/dossier/dossier.ts'
import { onePageBrief } from '../../../shared/briefing/one-page/one-page.ts'
import { fullPlan } from '../../../shared/briefing/plan/plan.ts'
import { updateSlips } from '../../../shared/briefing/slips/slips.ts'
import type { Plan } from '../../../shared/domain/plan.ts'
import { briefingRequest } from '../../../shared/ipc/contract.ts'
import { planWith, reading } from '../rules/plan.ts'

/** What a hostile reader found in the papers of four districts, with their plans beside them. */

const day = '2026-12-14'
const asked = (plan: Plan, document: DocumentId, more: object = {}) =>
  briefingRequest.parse({ ...defaultBoardRequest(plan, day), document, ...more })
const blocks = ({ model }: Drawn) => [...flat(model.blocks)]
const text = (drawn: Drawn): string =>
  blocks(drawn)
    .map((b) => JSON.stringify(b, (key, v) => (key === 'svg' || key === 'words' || key === 'of' ? undefined : v)))
    .join('\n')
const full = (plan: Plan) => fullPlan(plan, asked(plan, 'plan', { readBy: 'board' }))
const dossier = (plan: Plan) => text(transitionDossier(plan, asked(plan, 'dossier')))
const staff = {
  ...reading,
  measure: [{ ...reading.measure[0], short: 'Staff trained', phrase: 'are trained', people: 'staff' as const }],
}

describe('a measure of staff', () => {
  it('tells of all staff, and so nothing of the group of all students', () => {
    const value = reading.value.filter((v) => v.group === 'all')
    const left = (records: object) =>
      /Left out[^"]*/.exec(
        text(onePageBrief(planWith(records as never), asked(planWith(records as never), 'onePage'))),
      )?.[0]
    expect(left({ ...staff, value, target: [] })).toContain('4 student groups')
    expect(left({ ...reading, value, target: [] })).not.toContain('4 student groups')
  })
})

describe('the key of the pictures over the years', () => {
  const keyOf = (value: readonly object[]) =>
    blocks(full(planWith({ ...reading, value } as never))).flatMap((b) =>
      b.t === 'figure' && / over the years/.test(b.caption) ? (b.key ?? []).map((k) => k.says) : [],
    )
  const years = ['2023-24', '2024-25', '2025-26']
  const value = (['all', 'hisp', 'white'] as const).flatMap((group) =>
    years.map((year) => ({ id: `${group}${year}`, measure: 'm', group, year, reading: { figure: 40, n: 400 } })),
  )

  it('has the dots of a figure that is withheld, and no key where a year has none at all', () => {
    expect(keyOf(value.slice(1))).not.toContain('No figure printed')
    expect(keyOf(value.slice(1)).length).toBeGreaterThan(0)
    const small = value.map((v) => (v.id === 'hisp2024-25' ? { ...v, reading: { figure: 40, n: 4 } } : v))
    expect(keyOf(small)).toContain('No figure printed')
  })
})

describe('a table of targets and their days', () => {
  const captions = (records: object) =>
    blocks(full(planWith({ ...reading, ...records } as never))).filter(
      (b): b is Table => b.t === 'table' && (b.caption ?? '').startsWith('Grade 3 reading: '),
    )
  const target = [{ id: 't', measure: 'm', group: 'all', year: '2028-29', aim: { figure: 50, by: '2029-05-31' } }]

  it('says that it is of these, and has no column for sources that nobody entered', () => {
    const own = captions({ target }).at(-1)
    expect(own?.caption).toBe('Grade 3 reading: when its target is due')
    expect(own?.columns.map((c) => c.head)).toEqual(['What', 'Years and groups'])
    const set = [
      { ...target[0], aim: { figure: 50, setOn: '2026-05-31' } },
      { ...target[0], id: 'u', group: 'hisp' },
    ]
    expect(captions({ target: set }).at(-1)?.caption).toBe('Grade 3 reading: when its targets are due')
    expect(captions({ target: set.slice(0, 1) }).at(-1)?.caption).toBe('Grade 3 reading: when its target was set')
    const read = { ...reading.value[0], reading: { figure: 41.2, n: 875, source: 'A report' } }
    expect(captions({ target, value: [read] }).at(-1)?.caption).toBe('Grade 3 reading: where its figures are from')
  })
})

describe('open actions of which some have a due date', () => {
  const about = { kind: 'goal' as const, id: 'g' }
  const said = (...action: readonly object[]) =>
    dossier(planWith({ ...reading, action: action.map((a, i) => ({ id: `a${i}`, about, ...a })) } as never))

  it('tell of the others whose titles name a time that is over', () => {
    const late = { title: 'Late', due: '2026-10-01' }
    const [over, other, open] = [{ title: 'Ends in 2022-23' }, { title: 'For 2020-21' }, { title: 'Hire a coach' }]
    expect(said(late, over, other, open)).toContain(
      'One is past its due date, and three have no due date; the titles of two of these name a time that is over.',
    )
    expect(said(late, over)).toContain(
      'One is past its due date, and one has no due date; its title names a time that is over.',
    )
    expect(said({ title: 'To come', due: '2027-03-01' }, over, other)).toContain(
      'The one with a due date is not past it, and two have no due date; the titles of both name a time that is over.',
    )
    expect(said({ title: 'To come', due: '2027-03-01' }, open)).toContain('The one with a due date is not past it.')
    expect(said(over, open)).toContain('None has a due date, but the title of one of these names a time that is over.')
  })
})

describe('the plan in one picture', () => {
  it('has the target of a measure that was never read, with whom it is for', () => {
    const plan = planWith({
      ...staff,
      value: [],
      target: [{ id: 't', measure: 'm', group: 'all', year: '2028-29', aim: { figure: 100 } }],
    })
    const picture = blocks(full(plan)).find((b) => b.t === 'figure' && b.long.some((l) => l.startsWith('Goal 1')))
    expect(picture?.t === 'figure' ? picture.long.join() : '').toContain(
      'measured by Staff trained, All staff: no yearly figures entered, target 100 percent in 2028–29',
    )
  })
})

describe('steps without a due date', () => {
  it('stand on slips by goal and strategy, as the plan has them, and not as their places within each run', () => {
    const strategy = [
      { id: 'z', goal: 'g', title: 'Year 1', sort: 1 },
      { id: 'a', goal: 'g', title: 'Year 2', sort: 2 },
    ]
    const action = [
      { id: '1', title: 'October 2023', about: { kind: 'strategy' as const, id: 'a' }, sort: 1 },
      { id: '2', title: 'May 2023', about: { kind: 'strategy' as const, id: 'z' }, sort: 3 },
      { id: '3', title: 'October 2022', about: { kind: 'strategy' as const, id: 'z' }, sort: 1 },
      { id: '4', title: 'Dated', due: '2027-01-10', about: { kind: 'strategy' as const, id: 'a' }, sort: 9 },
    ]
    const plan = planWith({ ...reading, strategy, action })
    const table = blocks(updateSlips(plan, asked(plan, 'slips'))).find(
      (b): b is Table => b.t === 'table' && b.columns[0]?.head === 'Action',
    )
    expect(table?.rows.map((r) => r.cells[0]?.text)).toEqual(['Dated', 'October 2022', 'May 2023', 'October 2023'])
  })
})

describe('a department’s sheet', () => {
  it('has the officer’s title on the line for signing, and so does not list it as left out', () => {
    const words = [{ id: 'words', planName: 'Unity Plan', officerTitle: 'Director of Equity' }]
    const officer = [{ id: 'officer', title: 'Director of Equity', status: 'inPost' as const }]
    const plan = planWith({ ...reading, words, officer, department: [{ id: 'd', name: 'Buses' }] })
    const foot = blocks(departmentSheets(plan, asked(plan, 'sheets'))).at(-1)
    expect(foot).toMatchObject({ t: 'note' })
    const said = foot?.t === 'note' ? foot.text : ''
    expect(said).toMatch(/Shown in part: [^.]*the officer/)
    expect(said).not.toContain('the district’s words')
  })
})

// @module-tag seconds
import { describe, expect, it } from 'vitest'
import type { Table } from '../../../shared/briefing/document.ts'
import { ON_SLIPS, rowsOf } from '../../../shared/briefing/slips/asked.ts'
import { updateSlips } from '../../../shared/briefing/slips/slips.ts'
import { asked, blocks, slips } from '../../support/papers.ts'
import { planWith, reading } from '../../support/plan.ts'

/** What an update slip asks its owner for. */

const plan = (records: object) => planWith({ ...reading, ...records })

describe('an update slip', () => {
  const goal = [{ ...reading.goal[0], focusGroups: ['hisp'] }]

  it('asks for the group to which the gap is measured, and the page of answers has its row', () => {
    const p = plan({ goal })
    expect(slips(p)).toContain('White students (the gap is measured to these)')
    const rows = rowsOf(p, { group: ON_SLIPS, owner: null, period: '2026-Q4' }).map((r) => r.group.id)
    expect(rows).toEqual(['hisp', 'all', 'white'])
    // Of many groups the report is asked for, that one's among them; without a form of gap nobody is compared.
    expect(slips(plan({ goal, measure: [{ ...reading.measure[0], gapForm: undefined }] }))).not.toContain(
      'the gap is measured',
    )
  })

  it('goes out once to a person, about a group once, and for all students only where one group is all of them', () => {
    const slip = { measure: 'm', group: 'hisp', period: '2026-Q4', owner: 'cao', status: 'due' }
    const twice = plan({ goal, updateSlip: ['a', 'b'].map((id) => ({ id, ...slip })) })
    const rows = (of: ReturnType<typeof plan>, group: string) =>
      rowsOf(of, { group, owner: null, period: '2026-Q4' }).filter((r) => r.group.id === 'hisp')
    expect(rows(twice, ON_SLIPS)).toHaveLength(1)
    const value = reading.value.flatMap((v) => (v.group === 'all' ? [v, { ...v, id: `${v.id}h`, group: 'hisp' }] : []))
    const same = plan({ goal, value, target: [] })
    expect(rows(same, ON_SLIPS).map((r) => r.total?.id)).toEqual(['all'])
    expect(rows(same, 'hisp').map((r) => r.total)).toEqual([undefined])
  })

  it('leaves the year of the newest figure to its owner, and names the last year of aims that are over', () => {
    const target = reading.target.map((t) => ({ ...t, year: '2022-23' }))
    const gap = ['2023-24', '2024-25'].map((year) => ({
      ...{ id: year, measure: 'm', group: 'hisp', reference: 'white', year, aim: { figure: 20 } },
    }))
    const tables = blocks(updateSlips(plan({ goal, gap, target }), asked(plan({ goal }), 'slips'))).filter(
      (b): b is Table => b.t === 'table' && b.columns.some((c) => c.head === 'Its year'),
    )
    const rows = tables.flatMap((t) => t.rows)
    expect(rows.length).toBeGreaterThan(1)
    expect(new Set(rows.map((r) => r.cells[4]?.text))).toEqual(new Set(['']))
    expect(rows[0]?.cells[2]?.text).toMatch(/gap .*2024–25 and one other year/)
  })

  it('has heads of one level', () => {
    const action = [
      { id: 'a', about: { kind: 'goal', id: 'g' }, title: 'Train tutors', owner: 'cao', due: '2026-12-31' },
    ]
    const p = plan({ goal, action })
    const heads = blocks(updateSlips(p, asked(p, 'slips'))).filter((b) => b.t === 'heading')
    expect(heads.map((h) => h.text)).toContain('Your action')
    expect(new Set(heads.map((h) => h.level))).toEqual(new Set([1, 2]))
  })

  it('asks of which year the newest figure is, and for those of years that are over', () => {
    const said = slips(plan({ goal }))
    expect(said).toContain('"Newest figures"')
    expect(said).toContain('"head":"Its year"')
    expect(said).not.toContain('Figures of years that are over are missing')
    const old = reading.value.filter((v) => v.year === '2023-24')
    expect(slips(plan({ goal, value: old }))).toContain('Figures of years that are over are missing, too')
  })
})

describe('the slip for a measure of which only figures by group were given, as reported', () => {
  it('asks for those groups, and not for a figure of all students that the measure does not have', () => {
    const only = (groups: readonly string[]) =>
      groups.map((group) => ({ id: `r-${group}`, measure: 'm', group, said: '2022–23', reading: { figure: 61 } }))
    const asks = (groups: readonly string[]) => slips(plan({ value: [], target: [], reportedFigure: only(groups) }))
    expect(asks(['hisp', 'white'])).toContain('Grade 3 reading, Hispanic students')
    expect(asks(['hisp', 'white'])).not.toContain('Grade 3 reading, all students')
    expect(asks(['white'])).toContain('Grade 3 reading, White students')
    expect(asks(['hisp', 'white'])).not.toContain('Grade 3 reading, White students')
    expect(asks(['all', 'hisp'])).toContain('Grade 3 reading, all students')
    const measure = [{ ...reading.measure[0], unit: 'score', people: undefined }]
    const rating = slips(
      plan({ value: [], target: [], measure, reportedFigure: [{ ...only(['all'])[0], group: undefined }] }),
    )
    expect(rating, 'the state’s rating of the district is of no children').toContain(
      'Grade 3 reading, all that it counts',
    )
  })

  it('asks for those whom the goal is for where nothing is entered, and for those of whom only a gap is', () => {
    const bare = slips(plan({ value: [], target: [], goal: [{ ...reading.goal[0], focusGroups: ['hisp'] }] }))
    expect(bare).toContain('Grade 3 reading, all students')
    expect(bare).toContain('Grade 3 reading, Hispanic students')
    const gap = [{ id: 'x', measure: 'm', group: 'hisp', reference: 'white', year: '2024-25', stated: { figure: 25 } }]
    const target = [{ ...reading.target[0], group: 'all' }]
    expect(slips(plan({ value: [], target, gap }))).toContain('Grade 3 reading, Hispanic students')
    // No group of students is counted by a measure of staff.
    const staff = {
      measure: [{ ...reading.measure[0], people: 'staff' }],
      goal: [{ ...reading.goal[0], focusGroups: ['hisp'] }],
    }
    expect(slips(plan({ value: [], target: [], ...staff }))).not.toContain('Hispanic students')
  })
})

describe('who is asked for the steps of an order that has ended', () => {
  it('reads on the slip that it has, and that the plan’s years are over', () => {
    const policy = [
      { id: 'p', title: 'The order', stage: 'retired', reached: { adopted: '2013-02-20', retired: '2022-07-19' } },
    ]
    const policyLink = [{ id: 'l', goal: 'g', policy: 'p' }]
    const over = [{ ...reading.district[0], planFrom: '2020-21', planTo: '2023-24' }]
    const slip = slips(plan({ policy, policyLink, district: over }))
    expect(slip).toContain('What was behind goal 1 (“The order”) has not been in force since July 19, 2022.')
    expect(slip).toContain('The plan’s years ended with 2023–24.')
    expect(slips(plan({ district: over }))).not.toContain('What was behind')
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

it('slips of all owners have a page for each of them and none for anybody else', () => {
  const plan = planWith(reading)
  const heads = (more: object) =>
    blocks(updateSlips(plan, asked(plan, 'slips', more))).flatMap((b) =>
      b.t === 'heading' && b.level === 1 ? [b.text] : [],
    )
  expect(heads({})).toEqual(['Chief Academic Officer'])
  expect(heads({ of: { kind: 'person', id: 'cao' } })).toEqual(['Chief Academic Officer'])
})

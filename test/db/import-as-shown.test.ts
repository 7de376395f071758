import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { set } from '../../shared/domain/state.ts'
import { folder, officer, service } from '../support/files.ts'
import { look, lookAt, lookBudget } from '../support/import.ts'
import { must } from '../support/memory-plan.ts'
import { row, type SheetParts, xlsx } from '../support/xlsx.ts'

/** A workbook of a state's office, brought in as an officer sees it when she opens it in Excel. */

const districtOf = () => {
  const plan = service()
  must(
    plan.create({
      path: join(folder(), 'cedar-falls.groundwork'),
      who: officer,
      drafts: null,
      ops: [
        set('district', 'district', { name: 'Cedar Falls School District' }),
        set('goal', 'goal', { title: 'Reading' }),
        set('measure', 'm', { goal: 'goal', short: 'Reading', unit: 'percent', direction: 'up' }),
        ...[
          ['all', 'All students'],
          ['asian', 'Asian'],
          ['black', 'Black or African American'],
          ['white', 'White'],
        ].map(([id, name]) => set('studentGroup', id ?? '', { name, isTotal: id === 'all' })),
      ],
    }),
  )
  return plan
}
const book = (sheets: readonly SheetParts[], formats: readonly string[] = []): string => {
  const path = join(folder(), 'reading.xlsx')
  writeFileSync(path, xlsx(sheets, { formats }))
  return path
}
const head = ['Student Group', 'School Year', 'Percent Proficient']
const styled = (style: number, value: number) => ({ xml: `<c s="${style}"><v>${value}</v></c>` })
const figures = async (path: string) => {
  const { outcome } = await look(districtOf(), path, (draft) => ({ ...draft, measure: 'm' }))
  return Object.fromEntries(outcome.lines.map((l) => [`${l.group} ${l.year}`, l.after.figure ?? l.after.state]))
}

describe('an officer who opens a workbook in Excel and then brings it in', () => {
  it('gets percentages as she saw them, and no figure that the sheet withholds', async () => {
    const path = book(
      [
        {
          data:
            row(1, head) +
            row(2, ['All Students', '2018-19', styled(3, 0.452)]) +
            row(3, ['Asian', '2018-19', styled(3, 0.031)]) +
            row(4, ['Black', '2018-19', styled(4, 0.31)]) +
            row(5, ['White', '2018-19', styled(5, 0.38)]),
        },
      ],
      ['[<0.05]"<5%";0.0%', '"*"', ';;;'],
    )
    const { outcome } = await look(districtOf(), path, (draft) => ({ ...draft, measure: 'm' }))
    expect(outcome.lines.map((l) => [l.group, l.after.figure ?? l.after.state])).toEqual([
      ['all', 45.2],
      ['asian', 'withheld'],
      ['black', 'withheld'],
    ])
    // A cell that is empty says that nothing was reported; this one does not say so.
    expect(outcome.aside).toMatchObject([{ row: 5, cell: 'not shown in the sheet' }])
  })
  it('is not given a percentage a hundred times too small where the sheet shows 4520%', async () => {
    const path = book([{ data: row(1, head) + row(2, ['All Students', '2018-19', styled(2, 45.2)]) }])
    expect(await figures(path)).toEqual({})
  })
  it('gets the column that she sees, and no rows that were filtered away', async () => {
    const old = '<cols><col min="3" max="3" hidden="1"/></cols>'
    const path = book([
      {
        before: old,
        data:
          row(1, ['Student Group', 'School Year', 'Percent Proficient (old)', 'Percent Proficient']) +
          row(2, ['All Students', '2018-19', 40.5, 45.2]) +
          row(3, ['Asian', '2018-19', 60.5, 62.1]).replace('<row', '<row hidden="1"') +
          row(4, ['White', '2018-19', 50.5, 52.4]),
      },
    ])
    expect(await figures(path)).toEqual({ 'all 2018-19': 45.2, 'white 2018-19': 52.4 })
    const { draft } = await lookAt(districtOf(), path, (d) => ({ ...d, measure: 'm' }))
    expect(draft.roles).toEqual(['group', 'year', 'ignored', 'figure'])
  })
  it('gets no column of years that she does not see', async () => {
    const path = book([
      {
        before: '<cols><col min="2" max="2" hidden="1"/></cols>',
        data: row(1, ['Student Group', '2017-18', '2018-19']) + row(2, ['All Students', 44.1, 45.2]),
      },
    ])
    expect(await figures(path)).toEqual({ 'all 2018-19': 45.2 })
  })
  it('gets the budget that she sees, and not the one put out of sight beside it', async () => {
    const path = book([
      {
        before: '<cols><col min="3" max="3" hidden="1"/></cols>',
        data: row(1, ['Description', 'Adopted 2018-19', 'Draft 2018-19']) + row(2, ['Reading coaches', 1200, 900]),
      },
    ])
    const { draft } = await lookBudget(districtOf(), path)
    expect(draft.roles).toEqual(['description', 'amount', 'ignored'])
  })
})

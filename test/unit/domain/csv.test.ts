import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { csvTable, csvTables, guarded } from '../../../shared/domain/csv.ts'
import { allKinds, declarationOf } from '../../../shared/domain/kinds/index.ts'
import { plainRecord } from '../../../shared/domain/state.ts'
import { seedOf } from '../../support/seed.ts'
import { spreadsheet } from '../../support/spreadsheet.ts'
import { planStates, text } from './records.ts'

const seed = seedOf()

const cells = (table: ReturnType<typeof csvTable>): Record<string, string> =>
  Object.fromEntries(table.header.map((h, i) => [h, table.rows[0]?.[i] ?? '']))

describe('a typed text is never run as a formula', () => {
  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '＝1', '＋1', '－1', '＠x', "'=1", "''+1"])(
    '%j',
    (typed) => {
      expect(guarded(typed)).toBe(`'${typed}`)
      expect(cells(csvTable(declarationOf('goal'), [plainRecord('goal', 'g', { title: typed })])).Goal).toBe(
        `'${typed}`,
      )
    },
  )
  test.each(['Reading', '', "'", "'Ohana program", '1 + 1', 'a=b'])('%j is left as it is', (typed) => {
    expect(guarded(typed)).toBe(typed)
  })
  test(`and comes back unchanged (seed ${seed})`, () => {
    fc.assert(
      fc.property(text, (typed) => {
        const cell = guarded(typed)
        expect(cell.startsWith("'") && guarded(cell.slice(1)) === cell ? cell.slice(1) : cell).toBe(typed)
      }),
      { seed, numRuns: 1000 },
    )
  })
  test(`in no cell of any table (seed ${seed})`, () => {
    console.log(`  csv: seed ${seed}`)
    fc.assert(
      fc.property(planStates, (states) => {
        for (const table of csvTables(states)) {
          const read = spreadsheet(table.text)
          expect(read).toEqual([table.header, ...table.rows])
          for (const row of read)
            for (const cell of row) expect(/^[=+\-@\t\r＝＋－＠]/.test(cell) && !/^-\d/.test(cell), cell).toBe(false)
        }
      }),
      { seed, numRuns: 100 },
    )
  })
})

describe('what a table says', () => {
  test('real numbers less than 0 stay numbers, money is in dollars, days are ISO days', () => {
    const line = plainRecord('budgetLine', 'b', {
      description: 'Refund',
      amount: -123405,
      fiscalYear: '2026-27',
      recurring: false,
    })
    expect(cells(csvTable(declarationOf('budgetLine'), [line]))).toMatchObject({
      'Amount (dollars)': '-1234.05',
      'Fiscal year': '2026-27',
      Recurring: 'No',
    })
    const value = plainRecord('value', 'v', { reading: { figure: -0.5, state: 'given', date: '2026-08-28' } })
    expect(cells(csvTable(declarationOf('value'), [value]))).toMatchObject({
      'Value: Figure': '-0.5',
      'Value: Date': '2026-08-28',
      'Value: Status': 'Given',
    })
  })

  test('a reference has its id and, beside it, the name where there is one', () => {
    const all = [
      plainRecord('goal', 'g', { owner: 'p', focusGroups: ['s', 't'] }),
      plainRecord('person', 'p', { role: '=Deputy' }),
      plainRecord('studentGroup', 's', { name: 'Asian, Native Hawaiian or Pacific Islander' }),
    ]
    expect(cells(csvTable(declarationOf('goal'), all, all))).toMatchObject({
      'Owner (id)': 'p',
      Owner: "'=Deputy",
      'Student groups it is for (id)': 's; t',
      'Student groups it is for': 'Asian, Native Hawaiian or Pacific Islander; t',
    })
  })

  test('what only a newer Groundwork knows has a column, too', () => {
    const tables = csvTables([
      plainRecord('goal', 'g', { title: 'T', zeal: { a: 1 } }),
      plainRecord('mood', 'm', { colour: '=red' }),
    ])
    expect(tables.map((t) => t.name)).toEqual(['goal', 'mood'])
    expect(cells(tables[0] as never).zeal).toBe('{"a":1}')
    expect(cells(tables[1] as never)).toEqual({ Id: 'm', colour: "'=red" })
  })

  test('removed records are not in it', () => {
    expect(csvTables([{ ...plainRecord('goal', 'g', { title: 'T' }), gone: true }])).toEqual([])
  })

  test('no two columns of a table are called the same', () => {
    for (const kind of allKinds) {
      const { header } = csvTable(kind, [])
      expect(new Set(header).size, kind.name).toBe(header.length)
    }
  })
})

import { expect, it } from 'vitest'
import type { Cell } from '../../../shared/briefing/document.ts'
import { figures, saidOnce, table, words, wordsIfOne } from '../../../shared/briefing/parts/table.ts'

/** What every row of a long table says. */

const heads = [words('Source', 2), words('Status', 1), figures('Amount', 1), words('As of', 1)]
const row = (...cells: (string | Cell)[]) => ({ cells: cells.map((c) => (typeof c === 'string' ? { text: c } : c)) })
const sources = (status: string | Cell, rows = 4) =>
  Array.from({ length: rows }, (_, i) => row(`Title ${i}`, status, '$1,000', i === 0 ? 'May 1, 2026' : 'June 1, 2026'))

it('is in the caption once, and no column; a figure stays in its row, however often it is the same', () => {
  const made = saidOnce(table('Sources', heads, sources('Secured')))
  expect(made.caption).toBe('Sources. In every row, status: Secured')
  expect(made.columns.map((c) => c.head)).toEqual(['Source', 'Amount', 'As of'])
  expect(made.rows[0]?.cells.map((c) => c.text)).toEqual(['Title 0', '$1,000', 'May 1, 2026'])
  const cells = ['Secured', 'Secured', 'Secured', 'Secured']
  expect(made.inSheet).toEqual({ caption: 'Sources', columns: [{ head: 'Status', cells }] })
})

it('stays in the rows of a short table, and where a cell has more than its words', () => {
  for (const rows of [
    sources('Secured', 3),
    sources({ text: 'On track', status: 'ontrack' }),
    sources({ text: 'Hola', lang: 'es' }),
  ])
    expect(saidOnce(table('Sources', heads, rows)).columns).toHaveLength(4)
  // Names alone under one head would be a list.
  const two = [words('Source', 2), words('Status', 1)]
  expect(saidOnce(table(null, two, sources('Secured'))).columns).toHaveLength(2)
})

it('is no table where there is one row: its words are beside what it names', () => {
  const [columns, rows] = [heads, sources('Secured', 1)]
  expect(wordsIfOne(table(null, columns, rows))).toEqual({
    ...{ t: 'hung', label: 'Title 0' },
    paragraphs: ['Status: Secured; amount: $1,000; as of: May 1, 2026'],
  })
  expect(wordsIfOne(table('Sources', columns, rows))).toMatchObject({ paragraphs: ['Sources.', expect.anything()] })
  expect(wordsIfOne(table('Sources', columns, rows), 'Source')).toMatchObject({
    paragraphs: ['Source: Title 0; status: Secured; amount: $1,000; as of: May 1, 2026'],
  })
  // A sentence is not run into the next one.
  expect(wordsIfOne(table(null, columns, sources('Secured; in part.', 1)))).toMatchObject({
    paragraphs: ['Status: Secured; in part.', 'Amount: $1,000', 'As of: May 1, 2026'],
  })
  for (const more of [sources('Secured', 2), sources({ text: 'withheld', how: 'withheld' }, 1)])
    expect(wordsIfOne(table(null, columns, more)).t).toBe('table')
})

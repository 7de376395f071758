import { expect, it } from 'vitest'
import { roomForWords } from '../../../shared/briefing/parts/longest-word.ts'
import { figures, table, words } from '../../../shared/briefing/parts/table.ts'

/** A clerk reads a table of six columns: no word of one stands over the words of the next. */

const columns = [
  words('Action', 2.4),
  words('Kind', 0.9),
  words('Audience', 1.2),
  words('Owner', 1.2),
  words('Due', 1.75),
  words('Status', 0.9),
]
const row = (owner: string) => ({
  cells: [
    'Give principals a card',
    'Counter',
    'Families with children',
    owner,
    'Was due November 20, 2026',
    'In progress',
  ].map((text) => ({ text })),
})
const sum = (of: readonly { readonly width: number }[]) => of.reduce((all, c) => all + c.width, 0)

it('gives the column of owners the room of “Communications”, and takes it from those with more than they need', () => {
  const wide = table(null, columns, [row('Director of Communications')]).columns
  // 66 points for the word and 8 beside it, of 482.
  expect(((wide[3]?.width ?? 0) / sum(wide)) * 482).toBeGreaterThan(73)
  expect(sum(wide)).toBeCloseTo(sum(columns), 2)
  expect(wide[0]?.width).toBeLessThan(2.4)
  // A column that has no more than it needs gives nothing.
  expect(wide[5]?.width).toBeGreaterThan(0.84)
})

it('leaves columns alone in which each word has room, and those that nothing could help', () => {
  expect(roomForWords(columns, [row('Principal, high school')])).toBe(columns)
  const narrow = Array.from({ length: 12 }, () => words('Interdepartmental', 1))
  expect(roomForWords(narrow, [])).toBe(narrow)
  // An address and a word without end are broken on the page.
  expect(roomForWords(columns, [row(`office-of-communications-and-more@district-of-otter-bend.example`)])).toBe(columns)
  expect(roomForWords(columns, [row('x'.repeat(60))])).toBe(columns)
})

it('elsewhere than on our own pages columns of figures have room for “withheld”, and years stay whole', () => {
  const of = [words('Student group', 4), figures('Children', 0.8), figures('Target 2028–29', 0.8), words('Gap', 3)]
  const rows = [{ cells: ['White', 'withheld', 'not printed', '3 wider'].map((text) => ({ text })) }]
  expect(roomForWords(of, rows)).toBe(of)
  const roomy = roomForWords(of, rows, { size: 9.5, sides: 6 })
  const points = roomy.map((c) => (c.width / sum(roomy)) * 482)
  // The eight letters take 36 points, the year 35.
  expect(points[1]).toBeGreaterThan(42)
  expect(points[2]).toBeGreaterThan(41)
  expect(sum(roomy)).toBeCloseTo(sum(of), 2)
})

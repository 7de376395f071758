import { expect, test } from 'vitest'
import { layOut } from '../../../../electron/briefing/close.ts'
import { readFaces } from '../../../../electron/briefing/fonts.ts'
import { readTemplates } from '../../../../electron/briefing/resources.ts'
import { typesetter } from '../../../../electron/briefing/typst.ts'
import { must } from '../../../../electron/plan/memory.ts'
import type { Block, DocumentModel } from '../../../../shared/briefing/document.ts'
import { badlyClosed, pageFills } from '../../../support/page-fill.ts'

/** What belongs together goes to the next page together, unless it would leave a page nearly empty. */

const faces = readFaces()
const setter = typesetter(readTemplates(), [...faces.main, ...faces.others.flat()])
const model = (blocks: readonly Block[]): DocumentModel => ({
  document: 'board',
  lang: 'en',
  region: 'us',
  paper: 'letter',
  draft: false,
  holes: false,
  date: '2026-12-14',
  title: 'A paper',
  kind: 'Paper',
  author: 'District',
  masthead: { name: 'District', under: '', right: '' },
  logo: null,
  running: { left: '', right: '' },
  foot: '',
  words: { draft: 'DRAFT', page: 'Page', of: 'of' },
  blocks,
})
const made = async (blocks: readonly Block[]) => {
  const { bytes } = must(layOut(setter, model(blocks), { logo: null, simple: false }, new Map()))
  return pageFills(bytes)
}
const lines = (n: number): Block[] =>
  Array.from({ length: n }, (_, i) => ({ t: 'text', paragraphs: [`Line ${i + 1}.`] }))
const goal = (n: number): Block => ({
  t: 'keep',
  blocks: [{ t: 'heading', level: 1, text: 'A goal' }, { t: 'keep', blocks: lines(3) }, ...lines(n)],
})

test('a goal that does not fit goes to the next page whole', async () => {
  const pages = await made([...lines(18), goal(14)])
  expect(pages).toHaveLength(2)
  expect(pages[0]?.fill).toBeLessThan(0.9)
  expect(pages[1]?.roles.filter((r) => r === 'H2')).toHaveLength(1)
})

test('where that would leave a page under four tenths full, it breaks between its parts', async () => {
  const pages = await made([...lines(6), goal(26)])
  expect(pages).toHaveLength(2)
  expect(pages[0]?.fill).toBeGreaterThan(0.8)
  expect(badlyClosed(pages, false)).toEqual([])
})

test('also where letting one go moves the next', async () => {
  const pages = await made([...lines(6), goal(26), goal(26), goal(24), goal(20)])
  expect(badlyClosed(pages, false)).toEqual([])
})

test('a lone row stays with two more at both ends of a page, and with the row it belongs to', async () => {
  const rows = Array.from({ length: 9 }, (_, i) => ({ cells: [{ text: `Row ${i + 1}` }, { text: String(i) }] }))
  const table: Block = {
    t: 'table',
    caption: 'A table',
    columns: [
      { head: 'Row', width: 2, align: 'left' },
      { head: 'Figure', width: 1, align: 'right' },
    ],
    rows,
  }
  for (let before = 20; before < 32; before++)
    expect(badlyClosed(await made([...lines(before), table]), false), `${before} lines before`).toEqual([])
})

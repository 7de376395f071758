// @module-tag seconds
import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { describe, expect, test } from 'vitest'
import { layOut } from '../../../../electron/briefing/close.ts'
import { readFaces } from '../../../../electron/briefing/fonts.ts'
import { readTemplates } from '../../../../electron/briefing/resources.ts'
import { typesetter } from '../../../../electron/briefing/typst.ts'
import type { Block, DocumentModel } from '../../../../shared/briefing/document.ts'
import { heard } from '../../../support/heard.ts'
import { must } from '../../../support/memory-plan.ts'
import { badlyClosed, pageFills } from '../../../support/page-fill.ts'
import { paperOf } from '../../../support/paper-of.ts'
import { linesIn, readPdf } from '../../../support/pdf.ts'

/** What belongs together goes to the next page together, unless it would leave a page nearly empty. */

const faces = readFaces()
const setter = typesetter(readTemplates(), [...faces.main, ...faces.others.flat()])
const made = async (blocks: readonly Block[]) => {
  const { bytes } = must(await layOut(setter, paperOf(blocks), { logo: null, simple: false }, new Map()))
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

test('as many of them as it takes, where each that breaks moves the next', async () => {
  const pages = await made([...lines(12), ...Array.from({ length: 10 }, () => goal(32))])
  expect(badlyClosed(pages, false)).toEqual([])
})

test('a heading over what is kept together goes with it only where that leaves the page before filled', async () => {
  const row = (i: number): Block => ({ t: 'hung', label: `Row ${i + 1}`, paragraphs: ['word '.repeat(30)] })
  const actions: Block = {
    ...{ t: 'table', caption: null },
    columns: ['Action', 'Due'].map((head) => ({ head, width: 1, align: 'left' })),
    rows: Array.from({ length: 9 }, () => ({
      cells: [{ text: 'many words of an action '.repeat(6) }, { text: 'May' }],
    })),
  }
  for (const rows of [3, 4, 5]) {
    const before = Array.from({ length: rows }, (_, i) => row(i))
    const part: Block[] = [
      { t: 'heading', level: 1, text: 'A part' },
      { t: 'keep', blocks: [actions, row(rows)] },
    ]
    expect(badlyClosed(await made([...before, ...part, ...lines(14)]), false), `${rows} rows`).toEqual([])
  }
})

test('and that page is as full as its last line is low, not as the space below it', async () => {
  const rows = (n: number) => Array.from({ length: n }, (_, i) => ({ cells: [{ text: `Day ${i + 1}` }] }))
  for (let n = 8; n < 15; n++) {
    const month: Block = {
      t: 'table',
      caption: null,
      columns: [{ head: 'Day', width: 1, align: 'left' }],
      rows: rows(n),
    }
    for (const extra of [0, 1])
      expect(badlyClosed(await made([...lines(1 + extra), month, goal(26)]), false), `${n} rows`).toEqual([])
  }
})

test('a goal as tall as a page of A4 is kept whole there, and breaks on Letter', async () => {
  const firstPage = async (paper: DocumentModel['paper']) => {
    const model = { ...paperOf([...lines(16), goal(35)]), paper }
    const { bytes } = must(await layOut(setter, model, { logo: null, simple: false }, new Map()))
    return (await pageFills(bytes))[0]?.fill
  }
  expect(await firstPage('a4')).toBeLessThan(0.5)
  expect(await firstPage('letter')).toBeGreaterThan(0.9)
})

test('the sentence that reads a tall picture stays with its goal where the page would else be nearly empty', async () => {
  const picture = (high: number): Block => ({
    ...{ t: 'figure', caption: 'By group', alt: 'Bars', long: [], key: [] },
    svg: `<svg xmlns="http://www.w3.org/2000/svg" width="482" height="${high}" viewBox="0 0 482 ${high}"><rect width="482" height="${high}" fill="#eee"/></svg>`,
  })
  const read = 'Of every hundred children, sixteen read well. '.repeat(8).trim()
  const tall = (before: number, high: number): Block => {
    const what: Block = { t: 'keep', blocks: [{ t: 'reading', text: read }, picture(high)] }
    return { t: 'keep', blocks: [{ t: 'heading', level: 1, text: 'A goal' }, ...lines(before), what] }
  }
  const endOfFirst = async (of: Block) => {
    const { bytes } = must(await layOut(setter, paperOf([of]), { logo: null, simple: false }, new Map()))
    const { pages } = await readPdf(bytes)
    return pages[0]?.includes('sixteen read well') ? 'the sentence' : 'the words before it'
  }
  expect(await endOfFirst(tall(4, 500))).toBe('the sentence')
  // Else it stands above its picture.
  expect(await endOfFirst(tall(12, 460))).toBe('the words before it')
})

test('also where letting one go moves the next', async () => {
  const pages = await made([...lines(6), goal(26), goal(26), goal(24), goal(20)])
  expect(badlyClosed(pages, false)).toEqual([])
})

describe('pages laid out again after an edit', () => {
  const print = async (on: typeof setter, blocks: readonly Block[]) =>
    must(await layOut(on, paperOf(blocks), { logo: null, simple: false }, new Map())).bytes
  const anew = () => typesetter(readTemplates(), [...faces.main, ...faces.others.flat()])

  test('are those that a first look gives, while what is kept together grows over a page and shrinks again', async () => {
    const own = anew()
    for (const n of [26, 33, 34, 60, 61, 34, 33, 26, 60, 33])
      for (const before of [0, 6]) {
        const blocks = [...lines(before), goal(n), goal(12), goal(n + 1)]
        expect(
          Buffer.from(await print(own, blocks)).equals(await print(anew(), blocks)),
          `${n} lines after ${before}`,
        ).toBe(true)
      }
  }, 120_000)

  test('are laid out once with what is taller than a page, and once more where it only seems so', async () => {
    const own = anew()
    let times = 0
    const counted: typeof own = {
      ...own,
      lay: (input) => {
        times++
        return own.lay(input)
      },
    }
    const tall = (word: string): Block => ({ t: 'keep', blocks: [...lines(60), { t: 'text', paragraphs: [word] }] })
    await print(counted, [tall('first')])
    expect(times).toBe(1)
    for (const word of ['second', 'third']) await print(counted, [tall(word)])
    expect(times).toBe(3)
    // Two dozen short lines have room on a page.
    await print(counted, [goal(10), { t: 'keep', blocks: lines(24) }])
    expect(times).toBe(5)
    // So have two tables of a dozen rows with what stands below them: a page of a measure, of which a plan may have hundreds.
    const measure: readonly Block[] = [figures(13), { t: 'keep', blocks: [figures(12)] }, ...lines(3)]
    const head: Block = { t: 'heading', level: 1, text: 'A measure' }
    await print(counted, [goal(10), goal(10), { t: 'keep', blocks: [head, ...measure] }])
    expect(times).toBe(6)
  })
})

test('a part behind a cover begins a page, unless the cover went over its own and left the next nearly empty', async () => {
  const part: Block = { t: 'heading', level: 1, text: 'Where we stand', newPage: 'filled' }
  const pageOf = async (cover: number) =>
    (await made([...lines(cover), part, ...lines(3)])).findIndex((p) => p.roles.includes('H2')) + 1
  expect(await pageOf(6)).toBe(2)
  expect(await pageOf(36)).toBe(2)
  expect(await pageOf(58)).toBe(3)
})

test('a school year beside a goal stays on one line, also in a paper of very long texts', async () => {
  const under = [
    'behind, and another measure misses its targets in fall 2026–27',
    'behind, and it misses fall 2025–26 too',
  ]
  const side: Block = { t: 'side', status: { mark: 'ontrack', word: 'On track' }, under, text: 'Raise reading.' }
  const { bytes } = must(await layOut(setter, paperOf([side]), { logo: null, simple: true }, new Map()))
  const lines = await linesIn(bytes)
  expect(lines.filter((line) => line.endsWith('–'))).toEqual([])
  expect(lines.join(' ')).toContain('2026–27')
})

test('above a sentence its status and owner each take one line of the page', async () => {
  const under = ['as of October 12, 2026', 'Owner: Director of Teaching, Learning and Multilingual Education']
  const side = {
    t: 'side',
    status: { mark: 'ontrack', word: 'On track' },
    under,
    ofStatus: 1,
    text: 'Raise it.',
  } as const
  const linesOf = async (block: Block) => {
    const { bytes } = must(await layOut(setter, paperOf([block]), { logo: null, simple: false }, new Map()))
    return (await linesIn(bytes)).map((line) => line.trim())
  }
  const wide = await linesOf({ ...side, above: true })
  expect(wide).toContain('On track, as of October 12, 2026')
  expect(wide).toContain(under[1])
  expect(await linesOf(side)).not.toContain(under[1])
})

test('a row with room for some sentences of a hand is higher below its words', async () => {
  const table = {
    t: 'table',
    caption: null,
    write: true,
    columns: [
      { head: 'Action', width: 1, align: 'left' },
      { head: 'Done on', width: 1, align: 'left' },
    ],
    rows: [{ cells: [{ text: 'Call' }, { text: '' }] }, { cells: [{ text: 'Write' }, { text: '' }] }],
  } as const
  const [low, high] = await Promise.all([made([table]), made([{ ...table, high: true }])])
  expect(high[0]?.fill).toBeGreaterThan((low[0]?.fill ?? 1) + 0.03)
})

test('contents that go over a page leave no fewer than three lines for the next', async () => {
  const found: number[] = []
  for (const n of [40, 41]) {
    const parts: Block[] = Array.from({ length: n }, (_, i) => ({
      ...{
        t: 'heading',
        level: 1,
        text: `Part ${i + 1}, about what every school of the district does for its families`,
      },
    }))
    const paper = paperOf([
      { t: 'heading', level: 1, text: 'Cover' },
      { t: 'contents', label: 'In this paper', level: 1 },
      ...parts,
    ])
    const { bytes } = must(await layOut(setter, paper, { logo: null, simple: false }, new Map()))
    const task = getDocument({ data: new Uint8Array(bytes), useSystemFonts: false, verbosity: 0 })
    const { items } = await (await (await task.promise).getPage(2)).getTextContent()
    const isLine = (item: (typeof items)[number]) =>
      'str' in item && item.str.startsWith('Part ') && Math.abs(item.height - 9.5) < 0.1
    found.push(items.filter(isLine).length)
    await task.destroy()
  }
  expect(found).toEqual([0, 3])
})

test('no entry of a list begins a page alone', async () => {
  const entries = Array.from(
    { length: 8 },
    (_, i) =>
      `Entry ${i + 1} of the list, which asks for more than a line of words: who does it, and by which day of the year.`,
  )
  const text: Block[] = [
    { t: 'heading', level: 1, text: 'What would put it in place' },
    { t: 'text', list: 'numbered', paragraphs: entries },
  ]
  let alone = 0
  for (let before = 8; before < 24; before++) {
    const { bytes } = must(
      await layOut(setter, paperOf([...lines(before), ...text, ...lines(4)]), { logo: null, simple: false }, new Map()),
    )
    const { pages } = await readPdf(bytes)
    const on = pages.map((p) => p.match(/Entry \d of the list/g)?.length ?? 0).filter((n) => n > 0)
    if (on.length > 1) alone++
    expect(on.length > 1 ? on.at(-1) : 2, `${before} lines before: ${on.join()}`).toBeGreaterThan(1)
  }
  expect(alone).toBeGreaterThan(3)
})

/** A table of two columns, with so many rows. */
const figures = (n: number): Block => ({
  t: 'table',
  caption: 'A table',
  columns: [
    { head: 'Row', width: 2, align: 'left' },
    { head: 'Figure', width: 1, align: 'right' },
  ],
  rows: Array.from({ length: n }, (_, i) => ({ cells: [{ text: `Row ${i + 1}` }, { text: String(i) }] })),
})

test('a lone row stays with two more at both ends of a page, and with the row it belongs to', async () => {
  for (let before = 20; before < 32; before++)
    expect(badlyClosed(await made([...lines(before), figures(9)]), false), `${before} lines before`).toEqual([])
})

test('a note of a few lines under a long table takes its last rows along, and leaves the others where there is room', async () => {
  const note: Block = { t: 'note', text: 'Status. People give each status, and a document compares it with figures.' }
  let split = 0
  for (let rows = 34; rows < 39; rows++) {
    const pages = await made([...lines(8), figures(rows), note, ...lines(2)])
    expect(badlyClosed(pages, false), `${rows} rows`).toEqual([])
    expect(pages[0]?.fill, `${rows} rows`).toBeGreaterThan(0.75)
    if ((pages[1]?.tables.length ?? 0) > 0) split++
  }
  expect(split).toBe(4)
})

test('of sheets that go to different people each says that it continues, and what continues', async () => {
  const sheet = (name: string, n: number): Block[] => [
    { t: 'heading', level: 1, text: name, newPage: name !== 'Finance' },
    ...lines(n),
  ]
  const blocks = [...sheet('Finance', 3), ...sheet('Buses', 60), ...sheet('Libraries', 3)]
  const { bytes } = must(
    await layOut(setter, { ...paperOf(blocks), sheets: true }, { logo: null, simple: false }, new Map()),
  )
  const { pages: read } = await readPdf(bytes)
  const on = (words: string) => read.flatMap((page, i) => (page.includes(words) ? [i + 1] : []))
  expect(on('Continues on the next page')).toEqual([2])
  expect(on('Buses, continued')).toEqual([3])
  expect(on('Libraries')).toEqual([4])
})

test('a sheet of an owner with a long name is known by it on its second page, too', async () => {
  const pageTwo = async (name: string) => {
    const blocks: Block[] = [{ t: 'heading', level: 1, text: name }, ...lines(60)]
    const model = { ...paperOf(blocks), sheets: true as const }
    const { bytes } = must(await layOut(setter, model, { logo: null, simple: false }, new Map()))
    return (await readPdf(bytes)).pages[1] ?? ''
  }
  const long = 'Assistant superintendent for families, schools, languages and everything that is taught in them'
  expect(await pageTwo(long)).toContain(`${long}, continued`)
  expect(await pageTwo(`${long} and for all that is done after school`)).toMatch(
    /Assistant superintendent for families, schools, [^.]*…, continued/,
  )
})

test('a mark stays on the line of its status, however narrow the column', async () => {
  const said =
    'Off track (October 12, 2026); results of 2025–26 say at risk, and those of fall 2026–27 miss their targets'
  const table = (width: number): Block => ({
    ...{ t: 'table', caption: null },
    columns: [
      { head: 'Goal', width: 4.6, align: 'left' },
      { head: 'Last', width, align: 'left' },
    ],
    rows: [{ cells: [{ text: 'A goal' }, { text: said, status: 'offtrack' }] }],
  })
  // The first column begins where the page does, and a mark alone would leave the words of a row below its line.
  for (const width of [1.55, 1.6, 1.65]) expect(await between('A goal', /^Off track/, [table(width)])).toBeLessThan(1)
})

/** Points from one line of words down to another on the first page of some blocks. */
async function between(from: string, to: string | RegExp, blocks: readonly Block[]): Promise<number> {
  const { bytes } = must(await layOut(setter, paperOf(blocks), { logo: null, simple: false }, new Map()))
  const task = getDocument({ data: new Uint8Array(bytes), useSystemFonts: false, verbosity: 0 })
  const { items } = await (await (await task.promise).getPage(1)).getTextContent()
  await task.destroy()
  const isAt = (str: string, words: string | RegExp) => (typeof words === 'string' ? str === words : words.test(str))
  const y = (words: string | RegExp) =>
    items.flatMap((i) => ('str' in i && isAt(i.str, words) ? [i.transform[5] as number] : []))
  return Math.round(((y(from)[0] ?? Number.NaN) - (y(to)[0] ?? Number.NaN)) * 10) / 10
}

test('a heading has as much room above it wherever it stands: kept with what is below it, or where a paper ends', async () => {
  const words = 'What stands before.'
  const before: readonly Block[] = [
    { t: 'text', paragraphs: [words] },
    { t: 'reading', text: words },
    { t: 'note', text: words },
    { t: 'side', status: null, under: ['Owner'], text: words },
    {
      ...{ t: 'table', caption: null, columns: [{ head: 'What', width: 1, align: 'left' }] },
      rows: [{ cells: [{ text: 'One' }] }, { cells: [{ text: words }] }],
    },
  ]
  const below = lines(1)
  const end: Block = { t: 'note', text: 'Left out: 2 things.', end: true }
  for (const level of [1, 2] as const)
    for (const own of before) {
      const head = { t: 'heading', level, text: 'A heading' } as const
      const above = (...rest: Block[]) =>
        between(words, head.text, [{ t: 'heading', level: 1, text: 'A part' }, own, ...rest])
      const usual = await above(head, ...below)
      expect(await above({ t: 'keep', blocks: [head, ...below] }), `kept, after ${own.t}`).toBe(usual)
      expect(await above(head, ...below, end), `last, after ${own.t}`).toBe(usual)
      expect(await above({ ...head, end: true }, ...below), `at the end, after ${own.t}`).toBe(usual)
    }
})

test('a goal that begins within a page stands further from what is above it than its parts from each other', async () => {
  const begun = (head: Block): Block => ({
    t: 'keep',
    blocks: [{ t: 'keep', blocks: [head, ...lines(1)] }, ...lines(2)],
  })
  const above = (head: Block) => between('Line 3.', 'Goal 2. Pay', [...lines(3), begun(head)])
  const plain = await above({ t: 'heading', level: 1, text: 'Goal 2. Pay', quiet: true })
  const goals = await above({ t: 'heading', level: 1, text: 'Goal 2. Pay', short: 'Goal 2' })
  expect(goals - plain).toBeGreaterThan(10)
})

test('a word that is longer than its line breaks, beside words of a script without spaces and in a label too', async () => {
  const long = 'Verwaltung'.repeat(12)
  const blocks: Block[] = [
    { t: 'text', paragraphs: [`សមធម៌សម្រាប់កុមារ ${long} ends.`] },
    { t: 'hung', label: `Tell ${long}`, paragraphs: ['Soon.'] },
  ]
  const { bytes } = must(await layOut(setter, paperOf(blocks), { logo: null, simple: false }, new Map()))
  const task = getDocument({ data: new Uint8Array(bytes), useSystemFonts: false, verbosity: 0 })
  const { items } = await (await (await task.promise).getPage(1)).getTextContent()
  await task.destroy()
  const ends = items.flatMap((i) => ('str' in i ? [(i.transform[4] as number) + i.width] : []))
  expect(Math.max(...ends)).toBeLessThan(560)
})

test('among words that run from the right, the stop behind an address stands at the end of its sentence', async () => {
  const blocks: Block[] = [{ t: 'text', paragraphs: ['اكتبوا إلى families@juniperfork.example.'] }]
  const arabic: DocumentModel = { ...paperOf(blocks), lang: 'ar', fromRight: true, plain: true }
  const { bytes } = must(await layOut(setter, arabic, { logo: null, simple: false }, new Map()))
  const task = getDocument({ data: new Uint8Array(bytes), useSystemFonts: false, verbosity: 0 })
  const { items } = await (await (await task.promise).getPage(1)).getTextContent()
  await task.destroy()
  const at = (fits: (words: string) => boolean) =>
    items.flatMap((i) => ('str' in i && fits(i.str) ? [i.transform[4] as number] : []))[0] ?? Number.NaN
  expect(at((words) => words.trim() === '.')).toBeLessThan(at((words) => words.includes('@')))
})

test('a year behind a Hebrew or Arabic name keeps its halves in order, also where lines are broken simply', async () => {
  const year = 'those of כל ילד קורא 2026–27 meet their targets'
  const cells = [{ text: 'Goal 1' }, { text: year }]
  const blocks: Block[] = [
    { t: 'reading', text: year },
    { t: 'note', text: year },
    { t: 'text', paragraphs: [year] },
    {
      t: 'table',
      caption: year,
      columns: [
        { head: 'Goal', width: 1, align: 'left' },
        { head: 'Status', width: 2, align: 'left' },
      ],
      rows: [{ cells }],
    },
  ]
  for (const simple of [false, true]) {
    const { bytes } = must(await layOut(setter, paperOf(blocks), { logo: null, simple }, new Map()))
    const said = (await heard(bytes)).flat.filter((s) => ['P', 'TD', 'Caption'].includes(s.role) && /26/.test(s.text))
    expect(said.length).toBeGreaterThan(4)
    // What is torn apart by the direction of the words is heard in three pieces.
    for (const { text } of said) expect(text).toMatch(/2026–27/)
  }
})

test('of a note of many paragraphs the last begins no page alone', async () => {
  const measured = Array.from({ length: 9 }, (_, i) => `Measure ${i + 2}: for all students, 35.4 percent in 2025–26.`)
  let torn = 0
  for (let before = 24; before < 34; before++) {
    const blocks: Block[] = [...lines(before), { t: 'note', text: measured.join('\n') }, ...lines(3)]
    const { bytes } = must(await layOut(setter, paperOf(blocks), { logo: null, simple: false }, new Map()))
    const { pages } = await readPdf(bytes)
    const on = pages.map((p) => p.match(/Measure \d+: for/g)?.length ?? 0).filter((n) => n > 0)
    if (on.length > 1) torn++
    expect(on.length > 1 ? on.at(-1) : 2, `${before} lines before: ${on.join()}`).toBeGreaterThan(1)
  }
  expect(torn).toBeGreaterThan(3)
})

test('a day in a table goes to the next line as a whole, where its column has room for it', async () => {
  const table = (due: number): Block => ({
    t: 'table',
    caption: null,
    columns: [
      { head: 'Action', width: 3, align: 'left' },
      { head: 'Due', width: due, align: 'left' },
    ],
    rows: ['March 13', 'September 17'].map((d) => ({ cells: [{ text: 'Meet' }, { text: `Was due ${d}, 2026` }] })),
  })
  const { bytes } = must(await layOut(setter, paperOf([table(0.7)]), { logo: null, simple: false }, new Map()))
  const set = await linesIn(bytes)
  expect(set).toEqual(expect.arrayContaining(['March 13, 2026', 'September 17, 2026']))
  // In a column that is narrower than a day it breaks, and does not run over what stands beside it.
  const narrow = must(await layOut(setter, paperOf([table(0.4)]), { logo: null, simple: false }, new Map()))
  expect(await linesIn(narrow.bytes)).not.toContain('September 17, 2026')
})

describe('the end of a paper', () => {
  const left = (n: number) =>
    `Left out: ${Array.from({ length: n }, (_, i) => `${i + 2} things of kind ${i}`).join('; ')}.`
  const end: readonly Block[] = [
    { t: 'heading', level: 1, text: 'What our words mean', unlisted: true, end: true },
    { t: 'hung', label: 'Equity', paragraphs: ['Each child gets what that child needs to learn and take part.'] },
    { t: 'note', text: left(60), end: true },
  ]
  const pagesAfter = async (before: number) => made([...lines(before), ...end])

  test('never is a note alone on a page', async () => {
    for (let before = 20; before < 32; before++) {
      const pages = await pagesAfter(before)
      expect(pages.length, `${before} lines before`).toBeLessThanOrEqual(2)
      if (pages.length === 2) expect(pages[1]?.roles.includes('H2'), `${before} lines before`).toBe(true)
    }
  })

  test('never is a note alone either where nothing but a note ends it', async () => {
    const rows = ['Need', 'Asked for', 'Secured', 'Pledged', 'Gap'].map((r) => ({
      cells: [{ text: r }, { text: '$1' }],
    }))
    const last: readonly Block[] = [
      {
        t: 'table',
        caption: 'By fiscal year',
        columns: [
          { head: 'Dollars', width: 2, align: 'left' },
          { head: '2026–27', width: 1, align: 'right' },
        ],
        rows,
      },
      { t: 'note', text: 'The gap is what is asked for less what is secured for it.' },
      { t: 'note', text: left(60), end: true },
    ]
    let over = 0
    for (let before = 18; before < 28; before++) {
      const pages = await made([...lines(before), ...last])
      if (pages.length === 2) over++
      if (pages.length === 2) expect(pages[1]?.roles.includes('Table'), `${before} lines before`).toBe(true)
    }
    expect(over).toBeGreaterThan(3)
  })

  test('never is a note alone behind a goal of which the paper has few words', async () => {
    const unmeasured: Block = {
      t: 'keep',
      blocks: [
        { t: 'heading', level: 1, text: 'Goal 4. Families', short: 'Goal 4' },
        { t: 'side', status: null, under: ['No owner named'], text: 'No measure is entered for this goal.' },
      ],
    }
    let over = 0
    for (let before = 30; before < 33; before++) {
      const pages = await made([...lines(before), unmeasured, { t: 'note', text: left(20), end: true }])
      if (pages.length === 2) over++
      if (pages.length === 2) expect(pages[1]?.roles.includes('H2'), `${before} lines before`).toBe(true)
    }
    expect(over).toBeGreaterThan(0)
  })

  test('is set small where that spares it a page of its own', async () => {
    const longest = async (blocks: readonly Block[]) => {
      let before = 0
      while ((await made([...lines(before + 1), ...blocks])).length === 1) before++
      return before
    }
    const asItIs = end.map(
      (b): Block => (b.t === 'note' ? { t: 'note', text: b.text } : { ...b, ...{ end: undefined } }),
    )
    expect(await longest(end)).toBeGreaterThanOrEqual((await longest(asItIs)) + 1)
  })

  test('says all of it where the page has room', async () => {
    const { bytes } = must(await layOut(setter, paperOf(end), { logo: null, simple: false }, new Map()))
    expect((await heard(bytes)).flat.map((h) => h.text).join(' ')).toContain('61 things of kind 59')
  })
})

test('of rows with labels none stands alone at the foot of a page', async () => {
  const rows: readonly Block[] = [
    { t: 'heading', level: 1, text: 'The source' },
    ...['Kind', 'How long', 'Here it stops on', 'Who knows about it'].map(
      (label): Block => ({ t: 'hung', label, paragraphs: [`${label}, in words.`] }),
    ),
  ]
  for (let before = 20; before < 32; before++) {
    const pages = await made([...lines(before), ...rows])
    // A row is heard as its label and its words, a line before as one.
    const own = (roles: readonly string[] = []) => roles.slice(roles.lastIndexOf('H2') + 1).length
    if (pages.length === 2 && pages[0]?.roles.includes('H2')) {
      expect(own(pages[0]?.roles), `${before} lines before`).toBeGreaterThanOrEqual(4)
      expect(pages[1]?.roles.length, `${before} lines before`).toBeGreaterThanOrEqual(4)
    }
  }
})

test('the head of a page is one line, however long the name of whom it goes to', async () => {
  const text = 'Director of everything that a district has '.repeat(12)
  const sheet: Block = { t: 'heading', level: 1, text, newPage: true }
  const sheets = {
    ...paperOf([...lines(3), sheet, ...lines(3)]),
    sheets: true,
    running: { left: 'District', right: '' },
  } as const
  const { bytes } = must(await layOut(setter, sheets, { logo: null, simple: false }, new Map()))
  expect((await pageFills(bytes))[1]?.head).toBeGreaterThan(36)
})

test('of the line that closes a table above its note, nothing looks out from under the note', async () => {
  const rows = ['Need', 'Gap'].map((r) => ({ cells: [{ text: r }, { text: '$1' }] }))
  const columns = ['Dollars', '2026–27'].map((head) => ({ head, width: 1, align: 'left' as const }))
  const blocks: Block[] = [
    { t: 'table', caption: null, columns, rows },
    { t: 'note', text: 'The gap is what is not secured.' },
  ]
  const { bytes } = must(await layOut(setter, paperOf(blocks), { logo: null, simple: false }, new Map()))
  const task = getDocument({ data: new Uint8Array(bytes), useSystemFonts: false, verbosity: 0 })
  const { fnArray, argsArray } = await (await (await task.promise).getPage(1)).getOperatorList()
  const drawn: { sheet: boolean; from: number; to: number }[] = []
  // How far each thing reaches from left to right, by the scale and shift of what it is drawn in.
  const outer: [number, number][] = []
  let [scale, shift, white] = [1, 0, false]
  for (const [i, fn] of fnArray.entries()) {
    const args = argsArray[i]
    if (fn === OPS.save) outer.push([scale, shift])
    else if (fn === OPS.restore) [scale, shift] = outer.pop() ?? [1, 0]
    else if (fn === OPS.transform) [scale, shift] = [scale * args[0], scale * args[4] + shift]
    else if (fn === OPS.setFillRGBColor) white = args[0] === '#ffffff'
    else if (fn === OPS.constructPath) {
      const [kind, , box] = args
      drawn.push({ sheet: kind === OPS.fill && white, from: scale * box[0] + shift, to: scale * box[2] + shift })
    }
  }
  await task.destroy()
  const at = drawn.findIndex((d) => d.sheet)
  const { from = 0, to = 0 } = drawn[at] ?? {}
  expect(at).toBeGreaterThan(0)
  expect(drawn.slice(0, at).filter((d) => d.from < from || d.to > to)).toEqual([])
})

// @module-tag seconds
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { describe, expect, test, vi } from 'vitest'
import { layOut } from '../../../../electron/briefing/close.ts'
import { readFaces } from '../../../../electron/briefing/fonts.ts'
import { readTemplates } from '../../../../electron/briefing/resources.ts'
import { typesetter } from '../../../../electron/briefing/typst.ts'
import type { Block, Figure } from '../../../../shared/briefing/document.ts'
import { must } from '../../../support/memory-plan.ts'
import { paperOf } from '../../../support/paper-of.ts'
import { readPdf } from '../../../support/pdf.ts'

/** A document is made, however its pages hang on each other. */

const faces = readFaces()
const faceFiles = [...faces.main, ...faces.others.flat()]
/** A page whose words move the place that decides about them: no number of attempts settles it. */
const flips = (unless: string) => `
#let steady = json("/steady.json")
#context {
  let marks = query(<mark>)
  if ${unless}(marks.len() == 0 or marks.first().location().position().y < 100pt) { v(200pt) }
}
#block(height: 0pt)[#metadata(none)<mark>]`
const lay = (template: string) => {
  const setter = typesetter(new Map([['flips.typ', template]]), faceFiles)
  return setter.lay({ main: 'flips.typ', data: {} })
}

test('pages that would not settle are made without asking where they stand', () => {
  expect(lay(flips('not steady and ')).ok).toBe(true)
})

test('and are refused with a sentence where that is not enough', () => {
  expect(lay(flips(''))).toMatchObject({
    error: { kind: 'document', says: expect.stringContaining('did not converge') },
  })
})

test('what was laid out is kept for the next word in all but the longest papers', () => {
  const evicted: (number | null | undefined)[] = []
  const evict = vi.spyOn(NodeCompiler.prototype, 'evictCache').mockImplementation((age) => void evicted.push(age))
  try {
    const setter = typesetter(
      new Map([['long.typ', '#for i in range(json("/data.json").pages) { pagebreak() }']]),
      faceFiles,
    )
    const keeps = (pages: number) => {
      evicted.length = 0
      const document = must(setter.lay({ main: 'long.typ', data: { pages } }))
      must(setter.print(document, '2026-12-14', { preview: true }))
      return evicted.length === 0
    }
    expect([keeps(213), keeps(300)]).toEqual([true, true])
    expect(keeps(400)).toBe(false)
  } finally {
    evict.mockRestore()
  }
})

describe('the turn behind a cover', () => {
  const lines = (n: number): Block[] =>
    Array.from({ length: n }, (_, i) => ({ t: 'text', paragraphs: [`Line ${i + 1}.`] }))
  const setter = typesetter(readTemplates(), faceFiles)
  // Wherever the cover ends, neither answer may call for the other.
  test.each(Array.from({ length: 12 }, (_, i) => 44 + i))('settles below %i paragraphs', async (n) => {
    const blocks: Block[] = [
      ...lines(n),
      { t: 'heading', level: 1, text: 'Where we stand', newPage: 'filled' },
      ...lines(3),
    ]
    must(await layOut(setter, paperOf(blocks), { logo: null, simple: false }, new Map()))
  })
})

test('our own pages are made without asking where they stand, too', async () => {
  const templates = new Map(readTemplates())
  const parts = templates.get('parts.typ') ?? ''
  expect(parts).toContain('#let steady = json("/steady.json")')
  const steady = parts.replace('#let steady = json("/steady.json")', '#let steady = true')
  const setter = typesetter(templates.set('parts.typ', steady), faceFiles)
  const blocks: Block[] = [
    { t: 'text', paragraphs: ['One line.'] },
    { t: 'heading', level: 1, text: 'Where we stand', newPage: 'filled' },
    { t: 'hung', label: 'Asked', kind: 'numbered', paragraphs: ['One.', 'Two.', 'Three.', 'Four.', 'Five.'] },
    { t: 'heading', level: 1, text: 'Sources', end: true },
    { t: 'text', paragraphs: ['The last line.'] },
  ] as Block[]
  expect(must(await layOut(setter, paperOf(blocks), { logo: null, simple: false }, new Map())).pages).toBe(2)
})

describe('a picture that is drawn in three because of its height', () => {
  const setter = typesetter(readTemplates(), faceFiles)
  const part = (no: number, high: number): Figure => ({
    ...{
      t: 'figure',
      caption: no === 1 ? 'Over the years' : 'Over the years, continued',
      alt: `Panel ${no}`,
      long: [],
    },
    svg: `<svg xmlns="http://www.w3.org/2000/svg" width="482" height="${high}" viewBox="0 0 482 ${high}"><rect width="482" height="${high}" fill="#eee"/></svg>`,
    key: [{ how: 'solid', says: 'The group' }],
    part: { no, of: 3 },
  })
  let heard: readonly string[] = []
  /** How often its caption and its key stand on each page, with so many lines before it. */
  async function onPages(before: number, high: number) {
    const lines = Array.from({ length: before }, (_, i): Block => ({ t: 'text', paragraphs: [`Line ${i + 1}.`] }))
    const blocks = [
      ...lines,
      ...[1, 2, 3].map((no) => part(no, high)),
      { t: 'text', paragraphs: ['Below it.'] } as const,
    ]
    const { bytes } = must(await layOut(setter, paperOf(blocks), { logo: null, simple: false }, new Map()))
    const { pages, alts } = await readPdf(bytes)
    heard = alts
    return pages
      .map((text) => [text.match(/Over the years/g)?.length ?? 0, text.match(/The group/g)?.length ?? 0])
      .filter(([captions]) => captions !== 0)
  }

  test('has one caption and one key on a page, and again on the next', async () => {
    expect(await onPages(2, 150)).toEqual([[1, 1]])
    // A picture without a caption of its own is heard with it.
    expect(heard).toEqual(['Panel 1', 'Over the years, continued. Panel 2', 'Over the years, continued. Panel 3'])
    expect(await onPages(12, 150)).toEqual([
      [1, 1],
      [1, 1],
    ])
    expect(await onPages(2, 400)).toEqual([
      [1, 1],
      [1, 1],
      [1, 1],
    ])
  })

  // A key that goes may not move its picture to the page before, where it would be called for again.
  test.each(Array.from({ length: 12 }, (_, i) => 130 + 4 * i))('settles where it is %i points high', async (high) => {
    for (const [captions, keys] of await onPages(25, high)) expect([captions, keys]).toEqual([1, 1])
  })
})

import { describe, expect, it } from 'vitest'
import { asUsual, type Places, type Spared, spareLastPages } from '../../../../electron/briefing/last-page.ts'
import type { Block } from '../../../../shared/briefing/document.ts'
import { ok } from '../../../../shared/result/result.ts'
import { must } from '../../../support/memory-plan.ts'

/** Who turns a page finds more on it than a line or two. */

const sheet = { top: 60, room: 600, gap: 18 }
/** Between its paragraphs is all the room that it has to give. */
const textOf = (paragraphs: number): Block => ({
  t: 'text',
  paragraphs: Array.from({ length: paragraphs }, () => 'Words.'),
})
const [roomy, less, tight] = [28, 14, 1]
const heading: Block = { t: 'heading', level: 1, text: 'Part' }
const sheetOf = (role: string): Block => ({ t: 'heading', level: 1, text: role, newPage: true })

/**
 * Blocks of a hundred points in one paper after the other, as a typesetter without mercy lays them; they give six points for each
 * of their paragraphs, unless they are `stiff`.
 */
function laid(papers: readonly (readonly Block[])[], stiff: boolean, { tight, turns }: Spared) {
  const begins: Places['begins'][number][] = []
  const ends: Places['ends'][number][] = []
  let page = 0
  let y = 0
  papers.forEach((blocks, paper) => {
    page += 1
    y = sheet.top
    blocks.forEach((b, i) => {
      begins.push({ paper, i, page, y })
      const gives = stiff || b.t !== 'text' ? 0 : 6 * b.paragraphs.length
      const own = 100 - gives * (1 - (tight.get(`${paper}/${i}`) ?? 1))
      const turned = (b.t === 'heading' && b.newPage === true && i > 0) || turns.has(`${paper}/${i}`)
      if (turned || y + own > sheet.top + sheet.room) [page, y] = [page + 1, sheet.top]
      y += own
    })
    ends.push({ paper, i: -1, page, y })
  })
  return { places: { begins, ends }, pages: page }
}

/** How often papers were laid out again, and what became of them. */
async function spared(papers: readonly (readonly Block[])[], spares = papers, stiff = false) {
  let tried = 0
  const made = (how: Spared) => ({ ...laid(papers, stiff, how), how })
  const lay = async (how: Spared) => {
    tried++
    return ok(made(how))
  }
  const { how, pages } = must(await spareLastPages(made(asUsual), spares, sheet, lay))
  return { tried, pages, closer: [...how.tight], turns: [...how.turns] }
}
const texts = (n: number, paragraphs = roomy): Block[] => Array.from({ length: n }, () => textOf(paragraphs))
const keys = (n: number, from = 0) => Array.from({ length: n }, (_, i) => `0/${from + i}`)

describe('a last page of a few lines', () => {
  it('is spared by a little less room between things, and by a little more where that is not enough', async () => {
    const all = (share: number) => keys(7).map((key) => [key, share])
    expect(await spared([texts(7)])).toEqual({ tried: 1, pages: 1, closer: all(0.8), turns: [] })
    expect(await spared([texts(7, less)])).toEqual({ tried: 1, pages: 1, closer: all(0.6), turns: [] })
  })

  it('gets more of what comes before where nothing spares it, and no heading stays behind', async () => {
    expect(await spared([texts(7, tight)])).toEqual({ tried: 1, pages: 2, closer: [], turns: ['0/5'] })
    expect((await spared([texts(7, tight).with(4, heading)])).turns).toEqual(['0/4'])
  })

  it('is that of each sheet, where they go to different people, and of each paper of a packet', async () => {
    const sheets = [sheetOf('Data'), ...texts(6), sheetOf('Staff'), ...texts(2)]
    expect(await spared([sheets])).toMatchObject({ tried: 1, pages: 2, closer: keys(7).map((key) => [key, 0.8]) })
    const { pages, closer } = await spared([texts(3), texts(7)])
    expect([pages, closer[0], closer.length]).toEqual([2, ['1/0', 0.8], 7])
    // One is set closer, and another gets more on its last page, at once.
    const both = await spared([texts(7), texts(7, tight)])
    expect([both.tried, both.pages, both.closer.length, both.turns]).toEqual([1, 3, 7, ['1/5']])
  })

  it('of a long paper is spared on its last pages', async () => {
    const { pages, closer } = await spared([texts(61)])
    expect(closer.map(([key]) => key)).toEqual(keys(42, 19))
    expect(pages).toBeLessThan(11)
  })

  it('stays as it is where the pages are no better for it, after one look', async () => {
    expect(await spared([texts(7)], undefined, true)).toEqual({ tried: 1, pages: 2, closer: [], turns: [] })
  })

  it('stays as it is where it holds enough, and in a paper that says more where it has room', async () => {
    expect((await spared([texts(8)])).tried).toBe(0)
    expect((await spared([texts(7)], [[]])).tried).toBe(0)
  })
})

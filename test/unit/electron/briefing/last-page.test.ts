import { describe, expect, it } from 'vitest'
import { asUsual, type Places, type Spared, spareLastPages } from '../../../../electron/briefing/last-page.ts'
import type { Block } from '../../../../shared/briefing/document.ts'
import { ok } from '../../../../shared/result/result.ts'
import { must } from '../../../support/memory-plan.ts'

/** Who turns a page finds more on it than a line or two. */

const sheet = { top: 60, room: 600, gap: 18 }
const text: Block = { t: 'text', paragraphs: ['Words.'] }
const heading: Block = { t: 'heading', level: 1, text: 'Part' }
const sheetOf = (role: string): Block => ({ t: 'heading', level: 1, text: role, newPage: true })

/**
 * Blocks of a hundred points in one paper after the other, as a typesetter without mercy lays them; `gives` is the share of them
 * that is room and no words.
 */
function laid(papers: readonly (readonly Block[])[], gives: number, { tight, turns }: Spared) {
  const begins: Places['begins'][number][] = []
  const ends: Places['ends'][number][] = []
  let page = 0
  let y = 0
  papers.forEach((blocks, paper) => {
    page += 1
    y = sheet.top
    blocks.forEach((b, i) => {
      begins.push({ paper, i, page, y })
      const own = 100 - 100 * gives * (1 - (tight.get(`${paper}/${i}`) ?? 1))
      const turned = (b.t === 'heading' && b.newPage === true && i > 0) || turns.has(`${paper}/${i}`)
      if (turned || y + own > sheet.top + sheet.room) [page, y] = [page + 1, sheet.top]
      y += own
    })
    ends.push({ paper, i: -1, page, y })
  })
  return { places: { begins, ends }, pages: page }
}

/** How often papers were laid out again, and what became of them. */
async function spared(papers: readonly (readonly Block[])[], gives = 1, spares = papers) {
  let tried = 0
  const made = (how: Spared) => ({ ...laid(papers, gives, how), how })
  const lay = async (how: Spared) => {
    tried++
    return ok(made(how))
  }
  const { how, pages } = must(await spareLastPages(made(asUsual), spares, sheet, lay))
  return { tried, pages, closer: [...how.tight], turns: [...how.turns] }
}
const texts = (n: number): Block[] => Array.from({ length: n }, () => text)
const keys = (n: number, from = 0) => Array.from({ length: n }, (_, i) => `0/${from + i}`)

describe('a last page of a few lines', () => {
  it('is spared by a little less room between things, and by a little more where that is not enough', async () => {
    const all = (share: number) => keys(7).map((key) => [key, share])
    expect(await spared([texts(7)])).toEqual({ tried: 1, pages: 1, closer: all(0.8), turns: [] })
    expect(await spared([texts(7)], 0.5)).toEqual({ tried: 2, pages: 1, closer: all(0.6), turns: [] })
  })

  it('gets more of what comes before where nothing spares it, and no heading stays behind', async () => {
    expect(await spared([texts(7)], 0.1)).toEqual({ tried: 4, pages: 2, closer: [], turns: ['0/5'] })
    const underHeading = texts(7).with(4, heading)
    expect((await spared([underHeading], 0.1)).turns).toEqual(['0/4'])
  })

  it('is that of each sheet, where they go to different people, and of each paper of a packet', async () => {
    const sheets = [sheetOf('Data'), ...texts(6), sheetOf('Staff'), ...texts(2)]
    expect(await spared([sheets])).toMatchObject({ pages: 2, closer: keys(7).map((key) => [key, 0.8]) })
    const { pages, closer } = await spared([texts(3), texts(7)])
    expect([pages, closer[0], closer.length]).toEqual([2, ['1/0', 0.8], 7])
  })

  it('of a long paper is spared on its last pages', async () => {
    const { pages, closer } = await spared([texts(61)])
    expect(closer.map(([key]) => key)).toEqual(keys(42, 19))
    expect(pages).toBe(10)
  })

  it('stays as it is where it holds enough, and in a paper that says more where it has room', async () => {
    expect((await spared([texts(8)])).tried).toBe(0)
    expect((await spared([texts(7)], 1, [[]])).tried).toBe(0)
  })
})

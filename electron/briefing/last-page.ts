import type { Block } from '../../shared/briefing/document.ts'
import type { Result } from '../../shared/result/result.ts'

/** Where a block would begin, or where a paper ends: of which paper and, for a block, the how manieth; points from the top. */
interface Place {
  readonly paper: number
  readonly i: number
  readonly page: number
  readonly y: number
}

/** Where the blocks of papers begin and where the papers end. */
export interface Places {
  readonly begins: readonly Place[]
  readonly ends: readonly Place[]
}

/** How the room of a page is divided, in points from the top of a sheet. */
export interface Sheet {
  readonly top: number
  readonly room: number
  /** Between the last line of a block and the place where the next would begin. */
  readonly gap: number
}

/** What is set closer, and what begins a page: by paper and block. */
export interface Spared {
  readonly tight: ReadonlyMap<string, number>
  readonly turns: ReadonlySet<string>
}
export const asUsual: Spared = { tight: new Map(), turns: new Set() }
export const keyOf = (paper: number, i: number): string => `${paper}/${i}`

/** A last page that is filled less than this holds too little to be turned to. */
const LEAST_LAST = 0.2
/** What a page before the last should be filled with. */
const LEAST_BEFORE = 0.4
/** The shares of the usual room between things, the wider first. */
const shares = [0.8, 0.6]
/** The share of the reckoned room that is surely there: a page breaks where a block ends, and not where it is full. */
const SURE = 0.5
/** In a long paper only its last pages are set closer. */
const mostPages = 8
/** A paper, or a sheet of one whose sheets go to different people: its blocks, up to the one at `to`, and its end. */
interface Stretch {
  readonly paper: number
  readonly from: number
  readonly to: number
  readonly begins: number
  readonly page: number
  readonly y: number
}

const opensSheet = (b: Block | undefined): boolean => b?.t === 'heading' && b.newPage === true

function stretchesOf({ begins, ends }: Places, papers: readonly (readonly Block[])[]): Stretch[] {
  return ends.flatMap((end) => {
    const blocks = papers[end.paper] ?? []
    if (blocks.length === 0) return []
    const own = begins.filter((p) => p.paper === end.paper)
    const at = (i: number) => own.find((p) => p.i === i)
    const starts = [0, ...blocks.flatMap((b, i) => (i > 0 && opensSheet(b) ? [i] : []))]
    return starts.flatMap((from, k): Stretch[] => {
      const to = starts[k + 1] ?? blocks.length
      const first = at(from)
      const last = to === blocks.length ? end : at(to)
      if (first === undefined || last === undefined) return []
      const turned = from > 0 && opensSheet(blocks[from]) ? 1 : 0
      return [{ paper: end.paper, from, to, begins: first.page + turned, page: last.page, y: last.y }]
    })
  })
}

const fillOf = ({ y }: Stretch, { top, room, gap }: Sheet): number => (y - gap - top) / room
const pagesIn = ({ begins, page }: Stretch): number => page - begins
const isThin = (s: Stretch, sheet: Sheet): boolean => pagesIn(s) > 0 && fillOf(s, sheet) < LEAST_LAST

/** The blocks of a stretch that are set closer. */
function closerIn({ begins }: Places, s: Stretch): readonly string[] {
  const early = begins.filter((p) => p.paper === s.paper && p.page <= s.page - mostPages)
  const from = Math.max(s.from, 1 + Math.max(-1, ...early.map((p) => p.i)))
  return Array.from({ length: s.to - from }, (_, i) => keyOf(s.paper, from + i))
}

/** The room between things in a block and around it, in points, that setting it closer takes a share of. */
function gapsOf(b: Block): number {
  if (b.t === 'keep') return b.blocks.reduce((sum, inner) => sum + gapsOf(inner), 12)
  if (b.t === 'heading') return b.quiet ? 12 : 30
  if (b.t === 'table') return 22 + b.rows.length * 3
  return 'paragraphs' in b ? 4 + 6 * b.paragraphs.length : 12
}

/** Where a stretch may break before its last page, so that this one holds enough; the page before keeps enough, and no heading. */
function turnOf(
  { begins }: Places,
  blocks: readonly Block[],
  s: Stretch,
  { top, room, gap }: Sheet,
): string | undefined {
  const stays = (b: Block | undefined) => b?.t === 'heading' || b?.t === 'reading'
  const lacks = LEAST_LAST * room - (s.y - gap - top)
  const [last] = begins
    .filter((p) => p.paper === s.paper && p.i > s.from && p.i < s.to && p.page === s.page - 1)
    .filter((p) => p.y - gap >= top + LEAST_BEFORE * room && p.y <= top + room - lacks)
    .filter((p) => !stays(blocks[p.i - 1]) && blocks[p.i]?.t !== 'note')
    .toSorted((a, b) => b.i - a.i)
  return last && keyOf(last.paper, last.i)
}

/** How a stretch is spared its last page: set closer where what is on it has room on the pages before, else with more on it. */
function wayFor(places: Places, blocks: readonly Block[], s: Stretch, sheet: Sheet): Spared {
  const keys = closerIn(places, s)
  const own = blocks.slice(s.to - keys.length, s.to)
  const over = s.y - sheet.gap - sheet.top
  const gives = SURE * own.reduce((sum, b) => sum + gapsOf(b), 0)
  const share = shares.find((t) => gives * (1 - t) >= over)
  if (share !== undefined) return { ...asUsual, tight: new Map(keys.map((key) => [key, share])) }
  const turn = turnOf(places, blocks, s, sheet)
  return turn === undefined ? asUsual : { ...asUsual, turns: new Set([turn]) }
}

/** Laid-out pages, and where everything is on them. */
interface Laid {
  readonly places: Places
  readonly pages: number
}

/**
 * Spares papers a last page of a few lines: what is on the pages before it is set closer, a little or a little more; where that
 * would not be enough, the last page gets more of what comes before. Which of these is reckoned from the pages, so that they are
 * laid out once more and no oftener, and the same data always give the same pages. Where it is no better so, they stay as they were.
 */
export async function spareLastPages<L extends Laid>(
  first: L,
  papers: readonly (readonly Block[])[],
  sheet: Sheet,
  lay: (spared: Spared) => Promise<Result<L>>,
): Promise<Result<L>> {
  const thinIn = ({ places }: L) => stretchesOf(places, papers).filter((s) => isThin(s, sheet))
  const thin = thinIn(first)
  const ways = thin.map((s) => wayFor(first.places, papers[s.paper] ?? [], s, sheet))
  const spared: Spared = {
    tight: new Map(ways.flatMap((w) => [...w.tight])),
    turns: new Set(ways.flatMap((w) => [...w.turns])),
  }
  if (spared.tight.size + spared.turns.size === 0) return { ok: true, value: first }
  const laid = await lay(spared)
  if (!laid.ok) return laid
  const { pages } = laid.value
  const isBetter = pages < first.pages || (pages === first.pages && thinIn(laid.value).length < thin.length)
  return isBetter ? laid : { ok: true, value: first }
}

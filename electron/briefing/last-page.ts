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
/** The shares of the usual room between things that are tried, one after the other. */
const shares = [0.8, 0.6]
/** In a long paper only its last pages are set closer. */
const mostPages = 8
/** The most places that are tried for the break before the last page. */
const mostTurns = 4

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
const isSame = (a: Stretch) => (b: Stretch) => a.paper === b.paper && a.from === b.from
const isThin = (s: Stretch, sheet: Sheet): boolean => pagesIn(s) > 0 && fillOf(s, sheet) < LEAST_LAST

/** The blocks of a stretch that are set closer. */
function closerIn({ begins }: Places, s: Stretch): readonly string[] {
  const early = begins.filter((p) => p.paper === s.paper && p.page <= s.page - mostPages)
  const from = Math.max(s.from, 1 + Math.max(-1, ...early.map((p) => p.i)))
  return Array.from({ length: s.to - from }, (_, i) => keyOf(s.paper, from + i))
}

/** Where a stretch may break before its last page, the latest first: the page before keeps enough, and no heading stays there. */
function turnsIn({ begins }: Places, blocks: readonly Block[], s: Stretch, { top, room, gap }: Sheet): string[] {
  const stays = (b: Block | undefined) => b?.t === 'heading' || b?.t === 'reading'
  return begins
    .filter((p) => p.paper === s.paper && p.i > s.from && p.i < s.to && p.page === s.page - 1)
    .filter((p) => p.y - gap >= top + LEAST_BEFORE * room)
    .filter((p) => !stays(blocks[p.i - 1]) && blocks[p.i]?.t !== 'note')
    .toSorted((a, b) => b.i - a.i)
    .slice(0, mostTurns)
    .map((p) => keyOf(p.paper, p.i))
}

/** Laid-out pages, and where everything is on them. */
interface Laid {
  readonly places: Places
  readonly pages: number
}

/**
 * Spares papers a last page of a few lines: what is on the pages before it is set closer, a little or a little more; where that
 * is not enough, the last page gets more of what comes before. It is decided by the pages alone, so that the same data
 * always give the same pages.
 */
export async function spareLastPages<L extends Laid>(
  first: L,
  papers: readonly (readonly Block[])[],
  sheet: Sheet,
  lay: (spared: Spared) => Promise<Result<L>>,
): Promise<Result<L>> {
  const found = (laid: L, s: Stretch) => stretchesOf(laid.places, papers).find(isSame(s)) ?? s
  let best = first
  let spared = asUsual
  let thin = stretchesOf(first.places, papers).filter((s) => isThin(s, sheet))
  const withTight = (these: readonly Stretch[], share: number): Spared => ({
    ...spared,
    tight: new Map([
      ...spared.tight,
      ...these.flatMap((s) => closerIn(first.places, s).map((key) => [key, share] as const)),
    ]),
  })
  for (const share of shares) {
    if (thin.length === 0) break
    const laid = await lay(withTight(thin, share))
    if (!laid.ok) return laid
    const shorter = thin.filter((s) => pagesIn(found(laid.value, s)) < pagesIn(s))
    if (shorter.length === 0) continue
    spared = withTight(shorter, share)
    const own = shorter.length === thin.length ? laid : await lay(spared)
    if (!own.ok) return own
    best = own.value
    thin = thin.filter((s) => !shorter.includes(s))
  }
  for (const s of thin) {
    const now = found(best, s)
    for (const turn of turnsIn(best.places, papers[s.paper] ?? [], now, sheet)) {
      const tried = { ...spared, turns: new Set([...spared.turns, turn]) }
      const laid = await lay(tried)
      if (!laid.ok) return laid
      if (laid.value.pages > best.pages || isThin(found(laid.value, s), sheet)) continue
      best = laid.value
      spared = tried
      break
    }
  }
  return { ok: true, value: best }
}

import type { Block, DocumentModel } from '../../shared/briefing/document.ts'
import { ok, type Result } from '../../shared/result/result.ts'
import { turnAfter } from './let-go.ts'
import { roughHeight } from './rough-height.ts'
import { saysSame } from './same.ts'
import type { Typesetter } from './typst.ts'

/** Positions on the pages, as the template reports them: a page, and points from its top. */
interface Where {
  /**
   * Where each block begins that is not inside a kept-together one; a kept-together block also has its number. What goes
   * along with the next block is told by that: its place stays where it would have begun.
   */
  readonly before: readonly (readonly [no: number | 'along' | null, page: number, y: number])[]
  /** Where each kept-together block begins, by its number, and where each ends. */
  readonly kept: readonly (readonly [no: number, page: number, y: number])[]
  readonly held: readonly (readonly [no: number, page: number, y: number])[]
  /** The heights of blocks that were assumed to be taller than a page. */
  readonly measured?: readonly (readonly [no: number, high: number])[]
}

/** The least share of its height that a page before the last should fill. */
const LEAST_FILLED = 0.4
/** Points between the last line of a block and the place where the next block would begin. */
const GAP_BELOW = 18
/** The height of a sheet in points; the templates decide how much of it is for text. */
const sheet = { letter: 792, a4: 841.89, legal: 1008 } as const
const TOP = 60
const FOOT = 56
/** The most points between the top of the text and a block that still counts as opening its page. */
const NEAR_TOP = 4
/** The room for text on a page, in points: a taller block fits on no page of this paper. */
const roomOn = (paper: DocumentModel['paper']): number => sheet[paper] - TOP - FOOT - NEAR_TOP
/**
 * The most rounds of laying out: letting one block break moves those after it, so that another page may be left thin.
 */
const mostTimes = 12

/** A document that is laid out so that its pages close. */
interface Closing {
  readonly main: string
  readonly paper: DocumentModel['paper']
  /** ISO day that is written into the file. */
  readonly date: string
  readonly files: ReadonlyMap<string, Uint8Array>
  /** True for a preview on the screen. */
  readonly preview: boolean
  /** Whether its template measures the blocks that were allowed to break on a guess (`guessed`). */
  readonly measures: boolean
  /** The blocks of each paper, in order. */
  readonly blocks: readonly (readonly Block[])[]
  /** The template's data with these blocks, in which the blocks that may break are numbered again each time. */
  readonly data: (blocks: readonly (readonly unknown[])[]) => unknown
}

/** Laid-out pages, and the positions that the template reported. */
interface LaidOut {
  readonly bytes: Uint8Array
  readonly pages: number
  readonly where: unknown
}

/** The kept-together blocks of the last layout by this typesetter, their settings, and which of them fit on no page. */
interface Last {
  readonly set: unknown
  readonly keeps: readonly Block[]
  readonly tall: ReadonlySet<number>
}

const lastOf = new WeakMap<Typesetter, Last>()

/**
 * Lays out pages so that they close. Kept-together blocks stay on one page, and move to the next page together; where
 * that would leave a page less than four tenths full, the block may break between its parts, as may one that is taller
 * than a page. The same data give the same pages, no matter what was laid out before: a block that seems too tall, or
 * was the last time, may break at once, and is kept together again where it is found to fit.
 */
export async function layClosed(setter: Typesetter, closing: Closing): Promise<Result<LaidOut>> {
  const { main, paper, date, files, preview, measures, blocks, data } = closing
  const room = roomOn(paper)
  const set = [main, data(blocks.map(() => []))]
  const keeps = keepsIn(blocks.flat())
  const last = lastOf.get(setter)
  const isSetSame = saysSame(last?.set, set)
  const isSame = (no: number) => isSetSame && saysSame(last?.keeps[no - 1], keeps[no - 1])
  // A paper that was not laid out just now is judged by its rows and pictures: each round that this saves is a layout.
  const seemsTall = (keep: Block, no: number) =>
    last?.keeps.length === keeps.length ? last.tall.has(no) : roughHeight(keep) > room
  const tallest = keeps.flatMap((keep, i) => (seemsTall(keep, i + 1) ? [i + 1] : []))
  const loose = new Set(tallest.filter((no) => measures || isSame(no)))
  const guessed = new Set([...loose].filter((no) => !isSame(no)))
  let times = 0
  let pages = 0
  /** One round: the pages, or nothing yet where other blocks may break now. */
  const round = (): Result<LaidOut | null> => {
    const laid = setter.lay({ main, data: data(numberedBlocks(blocks, loose, guessed)), files })
    if (!laid.ok) return laid
    pages = laid.value.document.numOfPages
    const where = laid.value.where as Where
    const wrong = (where.measured ?? []).flatMap(([no, high]) => (high > room ? [] : [no]))
    const tall = tallIn(where, room).filter((no) => !loose.has(no))
    for (const no of wrong) loose.delete(no)
    for (const no of tall) loose.add(no)
    guessed.clear()
    if (wrong.length + tall.length > 0) return ok(null)
    if (times === 0) lastOf.set(setter, { set, keeps, tall: new Set(loose) })
    const more = thinBefore(where, sheet[paper]).filter((no) => !loose.has(no))
    if (more.length === 0 || times++ === mostTimes) {
      const printed = setter.print(laid.value, date, { preview })
      return printed.ok ? ok({ ...printed.value, where }) : printed
    }
    for (const no of more) loose.add(no)
    return ok(null)
  }
  for (;;) {
    const laid = round()
    if (!laid.ok) return laid
    if (laid.value !== null) return ok(laid.value)
    await turnAfter(pages)
  }
}

/** Lays out one document on its own. */
export const layOut = (
  setter: Typesetter,
  model: DocumentModel,
  data: Readonly<Record<string, unknown>>,
  files: ReadonlyMap<string, Uint8Array>,
  { preview }: { readonly preview: boolean } = { preview: false },
): Promise<Result<LaidOut>> =>
  layClosed(setter, {
    main: 'document.typ',
    paper: model.paper,
    date: model.date,
    files,
    preview,
    measures: true,
    blocks: [model.blocks],
    data: ([blocks]) => ({ ...model, ...data, blocks }),
  })

/** The kept-together blocks, in reading order. */
const keepsIn = (blocks: readonly Block[]): readonly Block[] =>
  blocks.flatMap((b) => (b.t === 'keep' ? [b, ...keepsIn(b.blocks)] : []))

/**
 * The blocks with the kept-together ones numbered in reading order through all papers; marked are those that may break,
 * surely or on a guess.
 */
function numberedBlocks(
  papers: readonly (readonly Block[])[],
  loose: ReadonlySet<number>,
  guessed: ReadonlySet<number>,
): unknown[][] {
  let last = 0
  const walk = (own: readonly Block[]): unknown[] =>
    own.map((b) => {
      if (b.t !== 'keep') return b
      const no = ++last
      return {
        ...b,
        no,
        blocks: walk(b.blocks),
        ...(loose.has(no) && { loose: true }),
        ...(guessed.has(no) && { guessed: true }),
      }
    })
  return papers.map(walk)
}

/** The numbers of kept-together blocks that fit on no page. */
function tallIn({ kept, held }: Where, room: number): number[] {
  const ends = new Map(held.map(([no, , y]) => [no, y]))
  return kept.flatMap(([no, , y]) => ((ends.get(no) ?? y) - y > room ? [no] : []))
}

/** The numbers of kept-together blocks that moved to a new page and left the one before it thin. */
function thinBefore({ before, kept }: Where, height: number): number[] {
  const least = TOP + (height - TOP - FOOT) * LEAST_FILLED
  return kept.flatMap(([no, page, y]) => {
    const own = before.findIndex(([of]) => of === no)
    // A heading moves along with its block: what stays behind ends where the first moved heading would begin.
    const stays = before.slice(0, own + 1).findLastIndex(([, p]) => p < page)
    const left = before[stays]
    const isAlong = stays < own && before.slice(stays, own).every(([of]) => of === 'along')
    const first = isAlong ? TOP : stays === own ? y : before[stays + 1]?.[2]
    if (left === undefined || first === undefined || first > TOP + NEAR_TOP) return []
    return left[1] === page - 1 && left[2] - GAP_BELOW < least ? [no] : []
  })
}

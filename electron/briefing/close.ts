import type { Block, DocumentModel } from '../../shared/briefing/document.ts'
import { documentIds, documentKind } from '../../shared/briefing/documents.ts'
import { boldIn } from '../../shared/briefing/lead.ts'
import { ok, type Result } from '../../shared/result/result.ts'
import { asUsual, keyOf, type Places, type Spared, spareLastPages } from './last-page.ts'
import { manyPages, turnAfter } from './let-go.ts'
import { roughHeight } from './rough-height.ts'
import { saysSame } from './same.ts'
import type { Laid, Typesetter } from './typst.ts'

/** Positions on the pages, as the template reports them: a page, and points from its top. */
interface Where {
  /**
   * Where each block begins that is not inside a kept-together one; a kept-together block also has its number. What goes
   * along with the next block is told by that: its place stays where it would have begun. `paper` and `i` are null for what
   * is no paper's own block.
   */
  readonly before: readonly (readonly [
    no: number | 'along' | null,
    paper: number | null,
    i: number | null,
    page: number,
    y: number,
  ])[]
  /** Where each paper ends. */
  readonly ends: readonly (readonly [paper: number, page: number, y: number])[]
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
  /** The papers of these that may be set closer to be spared a last page of a few lines; the others are empty. */
  readonly spares: readonly (readonly Block[])[]
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
  const { main, paper, date, files, preview, measures, blocks, spares, data } = closing
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
  /** Lays out until the pages close, beginning with blocks that may break. */
  const settle = async (spared: Spared, loose: Set<number>, guessed: Set<number>): Promise<Result<Settled>> => {
    let tall: ReadonlySet<number> | undefined
    for (let times = 0; ; ) {
      const laid = setter.lay({ main, data: data(numberedBlocks(blocks, loose, guessed, spared)), files })
      if (!laid.ok) return laid
      const pages = laid.value.document.numOfPages
      const where = laid.value.where as Where
      const wrong = (where.measured ?? []).flatMap(([no, high]) => (high > room ? [] : [no]))
      const tooTall = tallIn(where, room).filter((no) => !loose.has(no))
      for (const no of wrong) loose.delete(no)
      for (const no of tooTall) loose.add(no)
      guessed.clear()
      if (wrong.length + tooTall.length === 0) {
        tall ??= new Set(loose)
        const more = thinBefore(where, sheet[paper]).filter((no) => !loose.has(no))
        if (more.length === 0 || times++ === mostTimes)
          return ok({ laid: laid.value, where, tall, pages, places: placesOf(where) })
        for (const no of more) loose.add(no)
      }
      await turnAfter(pages)
    }
  }
  const first = await settle(asUsual, loose, guessed)
  if (!first.ok) return first
  const { tall, pages } = first.value
  lastOf.set(setter, { set, keeps, tall })
  const height = sheet[paper] - TOP - FOOT
  const spared =
    pages > manyPages
      ? first
      : await spareLastPages(first.value, spares, { top: TOP, room: height, gap: GAP_BELOW }, async (how) => {
          await turnAfter(pages)
          return settle(how, new Set(tall), new Set())
        })
  if (!spared.ok) return spared
  const { laid, where } = spared.value
  const printed = setter.print(laid, date, { preview })
  return printed.ok ? ok({ ...printed.value, where }) : printed
}

/** Pages that close, and which blocks fit on none of them. */
interface Settled {
  readonly laid: Laid
  readonly where: Where
  readonly tall: ReadonlySet<number>
  readonly pages: number
  readonly places: Places
}

const placesOf = ({ before, ends }: Where): Places => ({
  begins: before.flatMap(([, paper, i, page, y]) => (paper === null || i === null ? [] : [{ paper, i, page, y }])),
  ends: ends.map(([paper, page, y]) => ({ paper, i: -1, page, y })),
})

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
    spares: [sparesOf(model)],
    data: ([blocks]) => ({ ...model, ...data, blocks }),
  })

/** A paper with a fixed number of pages says more where it has room. */
export const sparesOf = ({ document, blocks }: DocumentModel): readonly Block[] =>
  documentIds.some((id) => id === document && documentKind(id).pages === undefined) ? blocks : []

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
  { tight, turns }: Spared,
): unknown[][] {
  let last = 0
  const walk = (b: Block, how: object): unknown => {
    if (b.t === 'reading') return { ...b, ...how, bold: boldIn(b.text) }
    if (b.t !== 'keep') return { ...b, ...how }
    const no = ++last
    return {
      ...b,
      ...how,
      no,
      blocks: b.blocks.map((inner) => walk(inner, how)),
      ...(loose.has(no) && { loose: true }),
      ...(guessed.has(no) && { guessed: true }),
    }
  }
  return papers.map((own, paper) =>
    own.map((b, i) => {
      const share = tight.get(keyOf(paper, i))
      const how = share === undefined ? {} : { tight: share }
      return { ...(walk(b, how) as object), ...(turns.has(keyOf(paper, i)) && { turn: true }) }
    }),
  )
}

/** The numbers of kept-together blocks that fit on no page. */
function tallIn({ kept, held }: Where, room: number): number[] {
  const ends = new Map(held.map(([no, , y]) => [no, y]))
  return kept.flatMap(([no, , y]) => ((ends.get(no) ?? y) - y > room ? [no] : []))
}

type Before = Where['before'][number]

/** The numbers of kept-together blocks that moved to a new page and left the one before it thin. */
function thinBefore({ before, kept }: Where, height: number): number[] {
  const least = TOP + (height - TOP - FOOT) * LEAST_FILLED
  return kept.flatMap(([no, page, y]) => {
    const own = before.findIndex(([of]) => of === no)
    // A heading moves along with its block: what stays behind ends where the first moved heading would begin.
    const stays = before.slice(0, own + 1).findLastIndex(([, , , p]) => p < page)
    const left = before[stays]
    // A block around it, which may break already, begins where it does.
    const isAround = ([of, , , p, top]: Before) => of !== null && p === page && top === before[own]?.[4]
    const isAlong =
      left?.[0] === 'along' && stays < own && before.slice(stays, own).every((b) => b[0] === 'along' || isAround(b))
    const first = isAlong ? TOP : stays === own ? y : before[stays + 1]?.[4]
    if (left === undefined || first === undefined || first > TOP + NEAR_TOP) return []
    return left[3] === page - 1 && left[4] - GAP_BELOW < least ? [no] : []
  })
}

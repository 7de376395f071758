import type { Block, DocumentModel } from '../../shared/briefing/document.ts'
import { ok, type Result } from '../../shared/result/result.ts'
import { saysSame } from './same.ts'
import type { Typesetter } from './typst.ts'

/** Where things stand on the pages, as the templates tell it: page, and points from its top. */
interface Where {
  /** Where each block begins that is not inside something kept together; of what is kept together, its number. */
  readonly before: readonly (readonly [no: number | null, page: number, y: number])[]
  /** Where what is kept together came to stand, by its number, and where it ends. */
  readonly kept: readonly (readonly [no: number, page: number, y: number])[]
  readonly held: readonly (readonly [no: number, page: number, y: number])[]
  /** How high that is of which it was guessed that it is taller than a page. */
  readonly measured?: readonly (readonly [no: number, high: number])[]
}

/** Of a page's height a page that is not the last should hold so much. */
const LEAST = 0.4
/** Points from the last line of what stands before to where the next block would begin. */
const BELOW = 18
/** The sheet in points; the room for text is what the templates leave of it. */
const sheet = { letter: 792, a4: 841.89, legal: 1008 } as const
const TOP = 60
const FOOT = 56
/** What is taller, in points, fits on no page. */
const PAGE_ROOM = 672
/** Points by which what opens a page may stand below the top of its text. */
const NEAR = 4
/** Letting go of one thing moves what follows it, so that another page may be left thin. */
const mostTimes = 6

/** What is laid out. */
interface Closing {
  readonly main: string
  readonly paper: DocumentModel['paper']
  /** ISO day that the file bears. */
  readonly date: string
  readonly files: ReadonlyMap<string, Uint8Array>
  /** Pages to be looked at alone. */
  readonly seen?: boolean
  /** Whether its template measures what was let go on a guess (`guessed`). */
  readonly measures: boolean
  /** The blocks of each paper, one after the other. */
  readonly blocks: readonly (readonly Block[])[]
  /** All that the template is given, with these blocks: numbered in them, each time anew, is what is let go. */
  readonly data: (blocks: readonly (readonly unknown[])[]) => unknown
}

/** Pages that were laid out, and what the template tells of where things stand. */
interface LaidOut {
  readonly bytes: Uint8Array
  readonly pages: number
  readonly where: unknown
}

/** What is kept together in the pages that a typesetter laid out last, how they were set, and which of it fits on no page. */
interface Last {
  readonly set: unknown
  readonly keeps: readonly Block[]
  readonly tall: ReadonlySet<number>
}

const lastOf = new WeakMap<Typesetter, Last>()

/**
 * Lays out pages so that they close. What belongs together stands together, and moves to the next page with what it
 * leaves behind; where that would leave a page under four tenths full it is let go, and breaks between its parts, as does
 * what is taller than a page. The same data give the same pages, whatever was laid out before: what was too tall the last
 * time is let go at once, and held again where it says something else and is found to fit now.
 */
export function layClosed(setter: Typesetter, closing: Closing): Result<LaidOut> {
  const { main, paper, date, files, seen, measures, blocks, data } = closing
  const set = [main, data(blocks.map(() => []))]
  const keeps = keepsIn(blocks.flat())
  const last = lastOf.get(setter)
  const isSetSame = saysSame(last?.set, set)
  const isSame = (no: number) => isSetSame && saysSame(last?.keeps[no - 1], keeps[no - 1])
  const tallBefore = last?.keeps.length === keeps.length ? [...last.tall] : []
  const loose = new Set(tallBefore.filter((no) => measures || isSame(no)))
  const guessed = new Set([...loose].filter((no) => !isSame(no)))
  let times = 0
  for (;;) {
    const laid = setter.lay({ main, data: data(numberedBlocks(blocks, loose, guessed)), files })
    if (!laid.ok) return laid
    const where = laid.value.where as Where
    const wrong = (where.measured ?? []).flatMap(([no, high]) => (high > PAGE_ROOM ? [] : [no]))
    const tall = tallIn(where).filter((no) => !loose.has(no))
    for (const no of wrong) loose.delete(no)
    for (const no of tall) loose.add(no)
    guessed.clear()
    if (wrong.length + tall.length > 0) continue
    if (times === 0) lastOf.set(setter, { set, keeps, tall: new Set(loose) })
    const more = thinBefore(where, sheet[paper]).filter((no) => !loose.has(no))
    if (more.length === 0 || times++ === mostTimes) {
      const printed = setter.print(laid.value, date, seen)
      return printed.ok ? ok({ ...printed.value, where }) : printed
    }
    for (const no of more) loose.add(no)
  }
}

/** One document by itself. */
export const layOut = (
  setter: Typesetter,
  model: DocumentModel,
  data: Readonly<Record<string, unknown>>,
  files: ReadonlyMap<string, Uint8Array>,
  seen = false,
): Result<LaidOut> =>
  layClosed(setter, {
    ...{ main: 'document.typ', paper: model.paper, date: model.date, files, seen, measures: true },
    blocks: [model.blocks],
    data: ([blocks]) => ({ ...model, ...data, blocks }),
  })

/** What is kept together, in reading order. */
const keepsIn = (blocks: readonly Block[]): readonly Block[] =>
  blocks.flatMap((b) => (b.t === 'keep' ? [b, ...keepsIn(b.blocks)] : []))

/** What is kept together, numbered in reading order through all of these, and which of it is let go, or on a guess. */
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
        ...{ ...b, no, blocks: walk(b.blocks) },
        ...(loose.has(no) && { loose: true }),
        ...(guessed.has(no) && { guessed: true }),
      }
    })
  return papers.map(walk)
}

/** The numbers of what stands together and fits on no page. */
function tallIn({ kept, held }: Where): number[] {
  const ends = new Map(held.map(([no, , y]) => [no, y]))
  return kept.flatMap(([no, , y]) => ((ends.get(no) ?? y) - y > PAGE_ROOM ? [no] : []))
}

/** The numbers of what went on to a new page and left the one before it thin. */
function thinBefore({ before, kept }: Where, height: number): number[] {
  const least = TOP + (height - TOP - FOOT) * LEAST
  return kept.flatMap(([no, page, y]) => {
    const own = before.findIndex(([of]) => of === no)
    // A head goes along with what it stands over: what stays behind ends where the first that went along would begin.
    const stays = before.slice(0, own + 1).findLastIndex(([, p]) => p < page)
    const left = before[stays]
    const first = stays === own ? y : before[stays + 1]?.[2]
    if (left === undefined || first === undefined || first > TOP + NEAR) return []
    return left[1] === page - 1 && left[2] - BELOW < least ? [no] : []
  })
}

import type { Block, DocumentModel } from '../../shared/briefing/document.ts'
import { ok, type Result } from '../../shared/result/result.ts'
import type { Typesetter } from './typst.ts'

/** Where things stand on the pages, as the templates tell it: page, and points from its top. */
interface Where {
  /** Where each block begins that is not inside something kept together; of what is kept together, its number. */
  readonly before: readonly (readonly [no: number | null, page: number, y: number])[]
  /** Where what is kept together came to stand, by its number. */
  readonly kept: readonly (readonly [no: number, page: number, y: number])[]
}

/** Of a page's height a page that is not the last should hold so much. */
const LEAST = 0.4
/** The sheet in points; the room for text is what the templates leave of it. */
const sheet = { letter: 792, a4: 841.89, legal: 1008 } as const
const TOP = 60
const FOOT = 56
/** Points by which what opens a page may stand below the top of its text. */
const NEAR = 4
/** Letting go of one thing moves what follows it, so that another page may be left thin. */
const mostTimes = 6

/** What is laid out: with what is let go numbered in it, each time anew. */
interface Closing {
  readonly main: string
  readonly paper: DocumentModel['paper']
  /** ISO day that the file bears. */
  readonly date: string
  readonly files: ReadonlyMap<string, Uint8Array>
  readonly data: (loose: ReadonlySet<number>) => unknown
}

/** Pages that were laid out, and what the template tells of where things stand. */
export interface LaidOut {
  readonly bytes: Uint8Array
  readonly pages: number
  readonly where: unknown
}

/**
 * Lays out pages so that they close. What belongs together stands together, and moves to the next page with what it
 * leaves behind; where that would leave a page under four tenths full it is let go, and breaks between its parts. Each
 * time from the start: the same data give the same pages, whatever was laid out before.
 */
export function layClosed(setter: Typesetter, { main, paper, date, files, data }: Closing): Result<LaidOut> {
  const loose = new Set<number>()
  for (let times = 0; ; times++) {
    const laid = setter.lay({ main, data: data(loose), files })
    if (!laid.ok) return laid
    const more = thinBefore(laid.value.where as Where, sheet[paper]).filter((no) => !loose.has(no))
    if (more.length === 0 || times === mostTimes) {
      const printed = setter.print(laid.value, date)
      return printed.ok ? ok({ ...printed.value, where: laid.value.where }) : printed
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
): Result<LaidOut> =>
  layClosed(setter, {
    ...{ main: 'document.typ', paper: model.paper, date: model.date, files },
    data: (loose) => ({ ...model, ...data, blocks: numberedBlocks([model.blocks], loose)[0] }),
  })

/** What is kept together, numbered in reading order through all of these, and which of it is let go. */
export function numberedBlocks(papers: readonly (readonly Block[])[], loose: ReadonlySet<number>): unknown[][] {
  let last = 0
  const walk = (own: readonly Block[]): unknown[] =>
    own.map((b) => {
      if (b.t !== 'keep') return b
      const no = ++last
      return { ...b, no, ...(loose.has(no) && { loose: true }), blocks: walk(b.blocks) }
    })
  return papers.map(walk)
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
    return left[1] === page - 1 && left[2] < least ? [no] : []
  })
}

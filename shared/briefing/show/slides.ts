import type { Block, DocumentModel } from '../document.ts'
import { leftOutSlide, motionSlide, nextSlide, whatIsNext } from './at-end.ts'
import { goalSlide, partSlides } from './of-part.ts'
import { type MadeSlide, type Part, partsOf, type Room, type Slide, sentences } from './slide.ts'

/** The slides of a paper, and the blocks that they show: what is known to be out with them, and their tables. */
export interface Slides {
  readonly slides: readonly Slide[]
  readonly blocks: readonly Block[]
}

/** That there are more groups or rows than a slide has: without it the room takes a few for all. */
const isLeftOut = (said: string) => said.endsWith(' in the paper.')

/**
 * Without the small lines but that more is in the paper, and without the meaning of a bar's mark: the column of targets has the same
 * head.
 */
const barely = (slide: Slide): Slide => ({
  ...slide,
  small: slide.small.flatMap(sentences).filter(isLeftOut),
  body: slide.body?.t === 'bars' ? { ...slide.body, marks: '' } : slide.body,
})

/** A goal's slide without its bars: its status, whom and what it costs are said in words. */
const inWords = (slide: Slide): Slide =>
  slide.body?.t === 'bars'
    ? { ...barely(slide), caption: '', body: null, small: ['The figures of its groups are in the paper.'] }
    : barely(slide)

/**
 * As many rows and entries as can be read from the back of a room; where a slide is too full, fewer, and then without the
 * small lines below them (`bare`): names as long as that leave no room for whence a figure is, which the paper says. At last a goal
 * has words alone (`words`): a bar on a second slide would be one without a head.
 */
const most: readonly (Room & { readonly bare?: true; readonly words?: true })[] = [
  { rows: 8, entries: 6 },
  { rows: 7, entries: 5 },
  { rows: 5, entries: 4 },
  { rows: 4, entries: 3 },
  { rows: 3, entries: 3 },
  { rows: 3, entries: 3, bare: true },
  { rows: 2, entries: 2, bare: true },
  { rows: 1, entries: 1, bare: true },
  { rows: 1, entries: 1, bare: true, words: true },
]
/** How many times a slide can be made with less. */
export const slideSteps = most.length

/**
 * Slides of a paper, made of its blocks and never of the plan: one sentence and one picture, list or short table each, for
 * the back of a room. Its audience and what is withheld are the paper's. `fits` says of a slide, by its head, how many times
 * it was too full.
 */
export function slidesOf(model: DocumentModel, fits: ReadonlyMap<string, number> = new Map()): Slides {
  const roomOf = (head: string): (typeof most)[number] =>
    most[Math.min(fits.get(head) ?? 0, most.length - 1)] ?? { rows: 8, entries: 6 }
  const parts = partsOf(model)
  const cover = parts.find((p) => p.blocks.some((b) => b.t === 'item'))
  const used: Block[] = []
  const shown = new Set<Part>()
  const slides: Slide[] = []
  const show = (part: Part, made: readonly MadeSlide[]) => {
    if (made.length === 0) return
    shown.add(part)
    used.push({ t: 'heading', level: 1, text: part.head }, ...made.flatMap((m) => m.of))
    slides.push(
      ...made.map(({ slide }) => {
        const { bare, words } = roomOf(slide.head)
        return words ? inWords(slide) : bare ? barely(slide) : slide
      }),
    )
  }
  const asks = (p: Part) => p.leads === 'asked'
  for (const part of parts)
    if (part !== cover && !asks(part))
      show(part, part.goal ? [goalSlide(part, roomOf(part.head).rows)] : partSlides(part, roomOf))
  if (cover) show(cover, motionSlide(cover))
  for (const part of parts.filter(asks)) show(part, partSlides(part, roomOf))
  const next = nextSlide(parts, roomOf(whatIsNext).entries)
  if (next) {
    slides.push(next.slide)
    used.push(...next.of)
  }
  const leftOut = leftOutSlide(model, parts, shown)
  if (leftOut) slides.push(leftOut)
  return { slides, blocks: used }
}

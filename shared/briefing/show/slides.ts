import { capital, countInWords, firstSentence, inOwnWords, listed, plural, small } from '../../words/index.ts'
import {
  type Block,
  type Cell,
  type DocumentModel,
  type Figure,
  flat,
  type Row,
  type Status,
  type Table,
} from '../document.ts'
import { documentIds, documentKind } from '../documents.ts'
import { type Bar, barsOf } from './bars.ts'

/** The body below a slide's sentence: one thing, and no more. */
type SlideBody =
  | { readonly t: 'bars'; readonly table: Table; readonly bars: readonly Bar[]; readonly marks: string }
  | { readonly t: 'table'; readonly table: Table }
  | { readonly t: 'picture'; readonly figure: Figure }
  | { readonly t: 'list'; readonly kind: 'numbered' | 'plain'; readonly entries: readonly string[] }
  | { readonly t: 'keys'; readonly items: readonly { readonly figure: string; readonly says: string }[] }

export interface Slide {
  /** Its part of the paper: the slide's heading, and its bookmark. */
  readonly head: string
  readonly status: Status | null
  /** One sentence. */
  readonly says: string
  /** The picture's subject, with its year. */
  readonly caption: string
  readonly body: SlideBody | null
  /** Source, and why a figure is not shown. */
  readonly small: readonly string[]
}

/** The slides of a paper, and the blocks that they show: what is known to be out with them, and their tables. */
export interface Slides {
  readonly slides: readonly Slide[]
  readonly blocks: readonly Block[]
}

/** Without the small lines, and without the meaning of a bar's mark: the column of targets has the same head. */
const barely = (slide: Slide): Slide => ({
  ...slide,
  small: [],
  body: slide.body?.t === 'bars' ? { ...slide.body, marks: '' } : slide.body,
})

type Flat = Exclude<Block, { t: 'keep' }>
type Heading = Extract<Flat, { t: 'heading' }>
interface Part {
  readonly head: string
  readonly goal: boolean
  readonly unlisted: boolean
  readonly leads?: Heading['leads'] | undefined
  readonly blocks: readonly Flat[]
}

/**
 * As many rows and entries as can be read from the back of a room; where a slide is too full, fewer, and then without the
 * small lines below them (`bare`): names as long as that leave no room for whence a figure is, which the paper says.
 */
const most: readonly { readonly rows: number; readonly entries: number; readonly bare?: true }[] = [
  { rows: 8, entries: 6 },
  { rows: 7, entries: 5 },
  { rows: 5, entries: 4 },
  { rows: 4, entries: 3 },
  { rows: 4, entries: 3, bare: true },
  { rows: 2, entries: 2, bare: true },
  { rows: 1, entries: 1, bare: true },
]
type Room = (typeof most)[number]
/** How many times a slide can be made with less. */
export const slideSteps = most.length

/** Letters in the cells of a table that is short enough for a slide, and its columns. */
const shortTable = { columns: 5, letters: 440 }
/** For a text that is cut: the letters after which it is cut further if it is still too full. */
const cutLetters = 640

/**
 * Slides of a paper, made of its blocks and never of the plan: one sentence and one picture, list or short table each, for
 * the back of a room. Its audience and what is withheld are the paper's. `fits` says of a slide, by its head, how many times
 * it was too full.
 */
export function slidesOf(model: DocumentModel, fits: ReadonlyMap<string, number> = new Map()): Slides {
  const roomOf = (head: string): Room => most[Math.min(fits.get(head) ?? 0, most.length - 1)] ?? { rows: 8, entries: 6 }
  const parts = partsOf(model)
  const cover = parts.find((p) => p.blocks.some((b) => b.t === 'item'))
  const used: Block[] = []
  const shown = new Set<Part>()
  const slides: Slide[] = []
  const show = (part: Part, made: readonly { slide: Slide; of: readonly Block[] }[]) => {
    if (made.length === 0) return
    shown.add(part)
    used.push({ t: 'heading', level: 1, text: part.head }, ...made.flatMap((m) => m.of))
    slides.push(...made.map(({ slide }) => (roomOf(slide.head).bare ? barely(slide) : slide)))
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

/** The paper's parts, its cover first: each begins with a heading of the first level. */
function partsOf(model: Pick<DocumentModel, 'title' | 'blocks'>): Part[] {
  const parts: (Omit<Part, 'blocks'> & { blocks: Flat[] })[] = []
  for (const block of flat(model.blocks)) {
    if (block.t === 'heading' && block.level === 1)
      parts.push({
        head: block.text,
        goal: block.short !== undefined,
        unlisted: block.unlisted === true,
        leads: block.leads,
        blocks: [],
      })
    // The blocks before the first heading are the cover of a meeting's document; other documents begin with their
    // words.
    else if (parts.length === 0 && block.t === 'item')
      parts.push({ head: 'Agenda item', goal: false, unlisted: true, blocks: [block] })
    else if (parts.length === 0) parts.push({ head: model.title, goal: false, unlisted: false, blocks: [block] })
    // Rows whose labels are headings belong to no other heading.
    else if (isOwnHead(block) && !parts.at(-1)?.blocks.every(isOwnHead))
      parts.push({ head: 'What else the page says', goal: false, unlisted: false, blocks: [block] })
    else parts.at(-1)?.blocks.push(block)
  }
  return parts
}

const isOwnHead = (block: Flat): boolean => block.t === 'hung' && block.level === 1

const bare = { status: null, caption: '', body: null, small: [] } as const

const sentences = (text: string): string[] => {
  const first = firstSentence(text)
  const rest = text.slice(first.length).trim()
  return rest === '' ? [first] : [first, ...sentences(rest)]
}

/** A goal: its status, the sentence that reads its measure, and its groups as bars. */
function goalSlide(part: Part, rows: number): { slide: Slide; of: readonly Block[] } {
  const side = part.blocks.find((b) => b.t === 'side')
  const reading = part.blocks.find((b) => b.t === 'reading')
  const picture = part.blocks.find((b) => b.t === 'figure')
  const table = part.blocks.find((b): b is Table => b.t === 'table' && b.columns.some((c) => isYear(c.head)))
  const note = part.blocks.find((b) => b.t === 'note')
  const hung = part.blocks.filter((b) => b.t === 'hung')
  const says = reading ? firstSentence(reading.text) : side ? firstSentence(side.text) : part.head
  const bars = table ? barsOf(table, { picture, says, most: rows }) : null
  const list: SlideBody | null = hung.length === 0 ? null : { t: 'list', kind: 'plain', entries: hung.map(entryOf) }
  const slide: Slide = {
    head: part.head,
    status: side?.status ?? null,
    says,
    caption: bars === null ? '' : (picture?.caption ?? bars.table.caption ?? `${part.head}, ${bars.year}`),
    body: bars === null ? list : { t: 'bars', table: bars.table, bars: bars.bars, marks: bars.marks },
    small: bars === null ? [] : smallOf(note?.text ?? '', bars),
  }
  const of: Block[] = [
    ...(reading ? [reading] : side ? [side] : []),
    ...(bars === null ? hung : [bars.table, ...(note ? [note] : [])]),
  ]
  return { slide, of }
}

const isYear = (head: string): boolean => /^\d{4}(–\d{2})?$/.test(head)

/** The source of the figures; why one is not shown, if so; and how many more groups there are. */
function smallOf(note: string, { bars, left }: { bars: readonly Bar[]; left: number }): string[] {
  const all = sentences(note)
  const source = all.find((s) => s.startsWith('Source'))
  const why = all.filter((s) => /^“(Withheld|withheld)/.test(s) || /^Alone or by subtraction/.test(s))
  const held = bars.some((b) => b.value === null && /withheld/i.test(b.text))
  const more =
    left === 0 ? '' : `${capital(countInWords(left))} more ${plural(left, 'group is', 'groups are')} in the paper.`
  return [[source ?? '', more].filter((s) => s !== '').join(' '), held ? why.slice(0, 2).join(' ') : ''].filter(
    (s) => s !== '',
  )
}

/**
 * Any other part: a slide for each sentence that reads something, or for what it lists. The rest at the end of a full plan
 * is for looking things up; the sentence above it speaks of the document's pages.
 */
function partSlides(part: Part, roomOf: (head: string) => Room): { slide: Slide; of: readonly Block[] }[] {
  if (part.unlisted || part.blocks.some((b) => b.t === 'signatures') || part.leads === 'lookedUp') return []
  const readings = part.blocks.flatMap((b, i) => (b.t === 'reading' ? [i] : []))
  if (readings.length > 0)
    return readings.flatMap((at, k) => {
      const reading = part.blocks[at]
      const until = readings[k + 1] ?? part.blocks.length
      const below = part.blocks.slice(at + 1, until)
      const under = part.blocks.slice(0, at).findLast((b) => b.t === 'heading')
      const head = k === 0 || under?.t !== 'heading' ? part.head : `${part.head}: ${under.text}`
      const found = bodyOf(below, roomOf(head)) ?? firstRows(below, roomOf(head))
      if (reading?.t !== 'reading' || (found === null && k > 0)) return []
      const caption = captionOf(found?.of ?? [])
      // Half a headline could count one goal of eight, and pass over four.
      const [says = '', ...rest] = sentences(reading.text)
      const slide: Slide = {
        ...bare,
        head,
        says,
        caption,
        body: found?.body ?? null,
        small: [...rest, ...moreIn(found)],
      }
      return [{ slide, of: [reading, ...(found?.of ?? [])] }]
    })
  const keys = part.blocks.filter((b) => b.t === 'keys')
  if (keys.length > 0) return keySlides(part, keys)
  const text = part.blocks.find((b) => b.t === 'text')
  if (text && text.list === undefined) {
    // A text without a list is still printed: its first sentence large, the others below it.
    const [says = '', ...rest] = few(text.paragraphs.flatMap(sentences), roomOf(part.head).entries)
    // “What follows is for three of our goals”: what it is comes with it.
    const below = part.blocks[part.blocks.indexOf(text) + 1]
    const list = below?.t === 'text' && below.list !== undefined ? bodyOf([below], roomOf(part.head)) : null
    if (list !== null) {
      const small = [...rest, ...moreIn(list)]
      return [{ slide: { ...bare, head: part.head, says, body: list.body, small }, of: [text, ...list.of] }]
    }
    const body: SlideBody | null = rest.length === 0 ? null : { t: 'list', kind: 'plain', entries: rest }
    return [{ slide: { ...bare, head: part.head, says, body }, of: [text] }]
  }
  const found = bodyOf(part.blocks, roomOf(part.head)) ?? firstRows(part.blocks, roomOf(part.head))
  if (found === null) return []
  const { body, of } = found
  return [{ slide: { ...bare, head: part.head, says: '', caption: captionOf(of), body, small: moreIn(found) }, of }]
}

/** A figure told in a sentence: a slide each, with what it compares below it, and whence it is. */
function keySlides(
  part: Part,
  blocks: readonly Extract<Flat, { t: 'keys' }>[],
): { slide: Slide; of: readonly Block[] }[] {
  const all = blocks.flatMap((block) => block.items.map((item) => ({ block, item })))
  const note = part.blocks.find((b) => b.t === 'note')
  const sources = note ? sentences(note.text).filter((s) => s.startsWith('Source')) : []
  return all.map(({ block, item }, i) => {
    const [says = '', ...more] = sentences(`${item.figure} ${item.says}`)
    const rest = more.slice(0, 4)
    const body: SlideBody | null = rest.length === 0 ? null : { t: 'list', kind: 'plain', entries: rest }
    // Each has its own source, or they can't be told apart and are listed together.
    const source = sources.length === all.length ? sources.slice(i, i + 1) : i === all.length - 1 ? sources : []
    const small = source.length === 0 ? [] : [source.join(' ')]
    return { slide: { ...bare, head: part.head, says, body, small }, of: [{ ...block, items: [item] }] }
  })
}

const captionOf = ([shows]: readonly Block[]): string =>
  shows?.t === 'table' || shows?.t === 'figure' ? (shows.caption ?? '') : ''

type Hung = Extract<Flat, { t: 'hung' }>

/** A row as an entry: its first sentence; of a numbered list, its entries without their numbers. */
const entryOf = ({ label, paragraphs, list }: Hung): string =>
  `${label}: ${list === 'numbered' ? paragraphs.join(' ') : firstSentence(paragraphs[0] ?? '')}`

/**
 * Under headings each is one entry, with its name and the row that tells most of it, else the first: a row alone would not
 * say whose it is.
 */
function entriesOf(blocks: readonly Flat[]): string[] {
  const under: { readonly head: string; readonly rows: Hung[] }[] = []
  for (const b of blocks) {
    if (b.t === 'heading') under.push({ head: b.text, rows: [] })
    else if (b.t === 'hung') under.at(-1)?.rows.push(b)
  }
  const named = under.filter((u) => u.rows.length > 0)
  if (named.length < 2) return blocks.flatMap((b) => (b.t === 'hung' ? [entryOf(b)] : []))
  return named.flatMap(({ head, rows }) => {
    const row = rows.find((r) => r.leads === 'telling') ?? rows[0]
    return row === undefined ? [] : [`${head.replace(/[^.!?…]$/, '$&.')} ${entryOf(row)}`]
  })
}

interface Found {
  readonly body: SlideBody
  readonly of: readonly Block[]
  /** Rows or numbered entries for which there is no room. */
  readonly left?: number
  /** Further tables with the same heads, as a year has one for each month. */
  readonly alike?: number
}

/**
 * The first block below a sentence that can be read from the back of a room. After a table that can't, only a
 * picture: blocks further below are about a part of it.
 */
function bodyOf(blocks: readonly Flat[], { rows, entries }: Room): Found | null {
  let passed = false
  for (const block of blocks) {
    if (block.t === 'keys') return { body: { t: 'keys', items: block.items }, of: [block] }
    if (block.t === 'figure' && block.large !== undefined) return { body: { t: 'picture', figure: block }, of: [block] }
    if (block.t === 'table' && !isShort(block, rows)) passed = true
    if (passed) continue
    if (block.t === 'table') return { body: { t: 'table', table: block }, of: [block], alike: alikeIn(blocks, block) }
    if (block.t === 'text') {
      if (block.list !== 'numbered')
        return { body: { t: 'list', kind: 'plain', entries: few(block.paragraphs, entries) }, of: [block] }
      // "Three more" would be given a number, too.
      const left = block.paragraphs.length - entries
      const first = block.paragraphs.slice(0, entries)
      return { body: { t: 'list', kind: 'numbered', entries: first }, of: [block], ...(left > 0 && { left }) }
    }
    if (block.t === 'hung') {
      const hung = blocks.filter((b) => b.t === 'hung')
      return { body: { t: 'list', kind: 'plain', entries: few(entriesOf(blocks), entries) }, of: hung }
    }
  }
  return null
}

const alikeIn = (blocks: readonly Flat[], table: Table): number => {
  const heads = (t: Table) => t.columns.map((c) => c.head).join('\n')
  return blocks.filter((b) => b.t === 'table' && b !== table && heads(b) === heads(table)).length
}

/** What of a slide's table or list is in the paper alone: the month of July would be taken for the whole year. */
const moreIn = (found: Found | null): string[] => {
  const { left = 0, alike = 0 } = found ?? {}
  const more = (n: number, what: string) =>
    n === 0 ? [] : [`${capital(countInWords(n))} more ${what}${plural(n, 'is', 'are')} in the paper.`]
  return [...more(left, ''), ...more(alike, `${plural(alike, 'table', 'tables')} like this one `)]
}

/** The first rows of a part that is one long table, if they are narrow enough and at least a fifth of it. */
function firstRows(blocks: readonly Flat[], { rows }: Room): Found | null {
  const table = blocks.find((b) => b.t === 'table')
  if (table?.t !== 'table') return null
  const all = table.rows.length
  for (let most = Math.min(rows, all) - 1; most >= Math.max(3, all / 5); most--) {
    const cut: Table = { ...table, rows: table.rows.slice(0, most) }
    // A goal's name says nothing without the rows under it, and what is left is counted as the reader counts.
    if (table.rows[most]?.under === true) continue
    const left = table.rows.slice(most).filter((r) => r.under !== true).length
    if (isShort(cut, rows, cutLetters))
      return { body: { t: 'table', table: cut }, of: [cut], left, alike: alikeIn(blocks, table) }
  }
  return null
}

/** The first few, and how many more the paper has. */
const few = (all: readonly string[], room: number): readonly string[] =>
  all.length <= room
    ? all
    : [...all.slice(0, room - 1), `${capital(countInWords(all.length - room + 1))} more in the paper.`]

const isShort = ({ rows, columns }: Table, room: number, letters = shortTable.letters): boolean =>
  rows.length <= room &&
  columns.length <= shortTable.columns &&
  rows.reduce((sum, r: Row) => sum + r.cells.reduce((n, c: Cell) => n + c.text.length, 0), 0) <= letters

/** What the board is asked to vote on, whole: a motion is not shortened. */
function motionSlide(cover: Part): { slide: Slide; of: readonly Block[] }[] {
  const motion = cover.blocks.find((b) => b.t === 'hung' && b.tint === true)
  if (motion?.t !== 'hung') return []
  const options = cover.blocks.find((b) => b.t === 'options')
  const body: SlideBody | null =
    options?.t === 'options'
      ? { t: 'list', kind: 'plain', entries: options.options.map((o) => `${o.letter}. ${o.title}`) }
      : null
  return [{ slide: { ...bare, head: motion.label, says: motion.paragraphs.join(' '), body }, of: [motion] }]
}

const whatIsNext = 'What is next'

/** The next steps, goal by goal. */
function nextSlide(parts: readonly Part[], room: number): { slide: Slide; of: readonly Block[] } | null {
  const next = parts
    .filter((p) => p.goal)
    .flatMap((p) =>
      p.blocks.flatMap((b) =>
        b.t === 'hung' && b.leads === 'next'
          ? [
              {
                goal: /^Goal [^.]+/.exec(p.head)?.[0] ?? p.head,
                asOf: b.asOf ?? '',
                says: firstSentence(b.paragraphs[0] ?? ''),
              },
            ]
          : [],
      ),
    )
  const [first] = next
  if (first === undefined) return null
  const alike = next.every((n) => n.asOf === first.asOf)
  const all = next.map((n) => `${n.goal}${alike || n.asOf === '' ? '' : ` (${n.asOf})`}: ${n.says}`)
  const body: SlideBody = { t: 'list', kind: 'plain', entries: few(all, room) }
  const note = alike && first.asOf !== '' ? [`${capital(first.asOf)}.`] : []
  const of: Block[] = [
    { t: 'heading', level: 1, text: whatIsNext },
    { t: 'text', paragraphs: all, list: 'plain' },
  ]
  return { slide: { ...bare, head: whatIsNext, says: '', body, small: note }, of }
}

/** One sentence, which its slide says: nothing of such a part is left. */
function isSaid({ blocks }: Part): boolean {
  const words = blocks.flatMap((b) => (b.t === 'text' ? b.paragraphs : b.t === 'reading' ? [b.text] : []))
  const others = blocks.some((b) => b.t !== 'text' && b.t !== 'reading' && b.t !== 'heading')
  return !others && words.flatMap(sentences).length === 1
}

/** The parts of the document on no slide; none if all are on one. */
function leftOutSlide(model: DocumentModel, parts: readonly Part[], shown: ReadonlySet<Part>): Slide | null {
  if (parts.every((p) => shown.has(p) && isSaid(p))) return null
  const id = documentIds.find((d) => d === model.document)
  const name = id === undefined ? model.kind : documentKind(id).name
  // Contents or the plan's name under the title alone are not a part.
  const isPart = ({ blocks }: Part) => blocks.some((b) => b.t !== 'contents' && b.t !== 'note')
  const whole = parts.filter((p) => !shown.has(p) && isPart(p)).map((p) => p.head)
  const goals = parts.some((p) => p.goal && shown.has(p))
  // Two documents have a sentence for a name (“If this source stops”, “Ready to hire”); “Minutes” takes a plural
  // verb.
  const isSaying = /^(?:If|Ready) /.test(name)
  const areMany = !isSaying && name.endsWith('s')
  const entries = [
    ...(whole.length > 0 ? [`With no slide: ${listed(whole)}.`] : []),
    ...(goals
      ? [
          inOwnWords(
            'Of each goal: its figures of other years, its gaps, the rest of what reads them, and actions under way.',
            model.levels ?? {},
          ),
        ]
      : []),
    `Of ${goals ? 'every other' : 'each'} part: all but what is on its slide.`,
  ]
  return {
    ...bare,
    head: 'What these slides leave out',
    says: `${isSaying ? `“${model.kind}”` : `The ${small(name)}`} of ${model.masthead.right} ${areMany ? 'have' : 'has'} the rest.`,
    body: { t: 'list', kind: 'plain', entries },
  }
}

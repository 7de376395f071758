import { capital, countInWords, firstSentence, plural } from '../../words/index.ts'
import type { Block, Table } from '../document.ts'
import { type Bar, barsOf } from './bars.ts'
import { bodyOf, captionOf, entryOf, few, firstRows, moreIn, wholeTable } from './below.ts'
import {
  bare,
  type Flat,
  type MadeSlide,
  type Part,
  type Room,
  type Slide,
  type SlideBody,
  sentences,
} from './slide.ts'

/** A goal: its status, the sentence that reads its measure, and its groups as bars. */
export function goalSlide(part: Part, rows: number): MadeSlide {
  const side = part.blocks.find((b) => b.t === 'side')
  const reading = part.blocks.find((b) => b.t === 'reading')
  const picture = part.blocks.find((b) => b.t === 'figure')
  const table = part.blocks.find((b): b is Table => b.t === 'table' && b.columns.some((c) => isYear(c.head)))
  const note = part.blocks.find((b) => b.t === 'note')
  const cost = part.blocks.find((b) => b.t === 'hung' && b.leads === 'cost')
  const hung = part.blocks.filter((b) => b.t === 'hung').filter((b) => b.leads !== 'cost')
  const says = reading ? firstSentence(reading.text) : side ? firstSentence(side.text) : part.head
  const bars = table ? barsOf(table, { picture, says: [reading?.misses ?? '', says], most: rows }) : null
  const list: SlideBody | null = hung.length === 0 ? null : { t: 'list', kind: 'plain', entries: hung.map(entryOf) }
  const slide: Slide = {
    head: part.head,
    status: side?.status ?? null,
    beside: side?.ofStatus ? `${capital(side.under.slice(0, side.ofStatus).join('; '))}.` : '',
    says,
    caption: bars === null ? '' : (picture?.caption ?? bars.table.caption ?? `${part.head}, ${bars.year}`),
    // What a board asks first of a goal, whatever its picture has room for.
    answers: [reading?.misses ?? '', cost?.t === 'hung' ? firstSentence(cost.paragraphs[0] ?? '') : ''].filter(Boolean),
    body: bars === null ? list : { t: 'bars', table: bars.table, bars: bars.bars, marks: bars.marks },
    small: bars === null ? [] : smallOf(note?.text ?? '', bars),
  }
  const of: Block[] = [
    ...(reading ? [reading] : side ? [side] : []),
    ...(cost ? [cost] : []),
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
export function partSlides(part: Part, roomOf: (head: string) => Room): MadeSlide[] {
  if (part.unlisted || part.blocks.some((b) => b.t === 'signatures') || part.leads === 'lookedUp') return []
  if (part.leads === 'answers') return answerSlides(part, roomOf)
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

/** The tables of a part that answers something of every goal, each under its own heading. */
function answerSlides(part: Part, roomOf: (head: string) => Room): MadeSlide[] {
  const heads = part.blocks.flatMap((b, i) => (b.t === 'heading' ? [{ head: b.text, at: i + 1 }] : []))
  const under = [{ head: part.head, at: 0 }, ...heads]
  return under.flatMap(({ head, at }, k) =>
    wholeTable(part.blocks.slice(at, under[k + 1]?.at), roomOf(head)).map((found) => ({
      slide: { ...bare, head, says: '', caption: captionOf(found.of), body: found.body, small: moreIn(found) },
      of: found.of,
    })),
  )
}

/** A figure told in a sentence: a slide each, with what it compares below it, and whence it is. */
function keySlides(part: Part, blocks: readonly Extract<Flat, { t: 'keys' }>[]): MadeSlide[] {
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

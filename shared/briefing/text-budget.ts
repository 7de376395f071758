import { titleOf } from '../domain/describe.ts'
import type { Plan } from '../domain/plan.ts'
import type { Field } from '../domain/schema.ts'
import { type AppError, appError } from '../result/errors.ts'
import { commas, composed, quotation } from '../words/index.ts'
import { printedKinds } from './printed-kinds.ts'
import { unspaced } from './scripts.ts'

/** The longest paragraph that is set, in bytes of UTF-8: some fifty pages without a new line. */
const longestParagraph = 200_000
/** The most letters that are set of a field of one line. */
const longestLine = 25_000
/**
 * The most letters of a student group's name: it is in narrow columns, again and again. The sample prints on 365
 * pages with one of this length, and on 3,100 with one of twice that.
 */
const longestGroupName = 1_000

/** A word of so many signs, or a text of so many. */
const longWord = 100
const longText = 3_000
const space = /\s/

/** A single pass from the beginning: a pattern that starts at each character took a fifth of a preview's time. */
function isStrange(text: string): boolean {
  if (text.length < longWord) return false
  if (text.length >= longText) return true
  for (let from = 0; from + longWord <= text.length; ) {
    let at = from + longWord - 1
    // From its far end: the last space before it says where the next word of that length could begin.
    while (at >= from && !space.test(text[at] ?? '')) at--
    if (at < from && !unspaced.test(text.slice(from, from + longWord))) return true
    from = at < from ? from + longWord : at + 1
  }
  return false
}

/** Pictures, and the words in their place, are not broken into lines. */
const unset = new Set(['svg', 'alt', 'long'])

/** True where a text anywhere in it satisfies the look. */
function some(value: unknown, look: (text: string) => boolean): boolean {
  if (typeof value === 'string') return look(value)
  if (typeof value !== 'object' || value === null) return false
  if (Array.isArray(value)) return value.some((v) => some(v, look))
  for (const key in value) if (!unset.has(key) && some((value as Record<string, unknown>)[key], look)) return true
  return false
}

/**
 * True where a document holds a word of 100 signs or a paragraph of 3,000. The best line breaks of such a text take
 * the square of its length (a title of 10,000 letters without a space took 30 seconds); the simple ones do as well for
 * it, and are then taken for the whole document.
 */
export const needsSimpleBreaks = (model: unknown): boolean => some(model, isStrange)

/** Bytes of a text in UTF-8. */
function bytesOf(text: string): number {
  let bytes = 0
  for (const sign of text) {
    const c = sign.codePointAt(0) ?? 0
    bytes += c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4
  }
  return bytes
}
const holdsLongParagraph = (text: string): boolean =>
  text.length > longestParagraph / 3 && text.split('\n').some((p) => bytesOf(p) > longestParagraph)
const isLong = (text: string): boolean => text.length > longestGroupName

/**
 * Says which field holds more than can be set, where the document would print it; undefined where all fit. `typed` is
 * what was typed for this paper alone.
 */
export function overBudget(model: unknown, plan: Plan, typed: unknown): AppError | undefined {
  if (!some(model, isLong)) return undefined
  const printed = (text: string) => {
    const start = composed(text).trim().slice(0, 60).replace(/\s.*$/su, '')
    return some(model, (t) => isLong(t) && t.includes(start))
  }
  for (const kind of printedKinds)
    for (const record of plan.all(kind.name as never) as readonly Record<string, unknown>[])
      for (const [name, field] of Object.entries(kind.fields as Readonly<Record<string, Field>>)) {
        const most = field.shape.t === 'text' && !field.shape.long ? mostOf(kind.name, name) : undefined
        const over = (text: string) => (most === undefined ? holdsLongParagraph(text) : text.length > most)
        if (!some(record[name], (text) => over(text) && printed(text))) continue
        const title = titleOf(kind.name, record as never, plan)
        return refused(
          `${kind.one}${title === kind.one ? '' : ` ${quotation(title)}`}: the field ${quotation(field.label)}`,
          most,
        )
      }
  return some(typed, holdsLongParagraph) ? refused('What was typed for this document', undefined) : undefined
}

const mostOf = (kind: string, field: string): number =>
  kind === 'studentGroup' && field === 'name' ? longestGroupName : longestLine

const refused = (field: string, most: number | undefined): AppError =>
  appError(
    'document',
    most !== undefined
      ? `${field} has more than ${commas(most)} letters, too many for a line in a table. Nothing was saved, and the plan is as it was. Shorten it, and put the rest in a longer field.`
      : `${field} has a paragraph of more than ${commas(longestParagraph)} bytes, some fifty pages, which can’t be printed. Nothing was saved, and the plan is as it was. Break it into paragraphs, or shorten it.`,
  )

import { titleOf } from '../domain/describe.ts'
import type { Plan } from '../domain/plan.ts'
import type { Field } from '../domain/schema.ts'
import { type AppError, appError } from '../result/errors.ts'
import { printedKinds } from './declared.ts'

/** The longest paragraph that is set, in bytes of UTF-8: some fifteen pages without a new line. */
export const longestParagraph = 60_000
/**
 * The most letters that are set of a field of one line, such as a name. It stands in narrow columns, again and again:
 * the sample prints on 365 pages with one group's name of this length, and on 3,100 with one of twice that.
 */
export const longestLine = 1_000

const strange = /\S{200}|[\s\S]{3000}/

/** True where a text anywhere in it satisfies the look. */
function some(value: unknown, look: (text: string) => boolean): boolean {
  if (typeof value === 'string') return look(value)
  if (typeof value !== 'object' || value === null) return false
  return Object.values(value).some((v) => some(v, look))
}

/**
 * True where a document holds a word of 200 signs or a paragraph of 3,000. The best line breaks of such a text take
 * the square of its length (a title of 10,000 letters without a space took 30 seconds); the simple ones do as well for
 * it, and are then taken for the whole document.
 */
export const needsSimpleBreaks = (model: unknown): boolean => some(model, (text) => strange.test(text))

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
const isLongLine = (text: string): boolean => text.length > longestLine

/**
 * Says which field holds more than can be set, where the document would print it; undefined where all fit. `typed` is
 * what was typed for this paper alone.
 */
export function overBudget(model: unknown, plan: Plan, typed: unknown): AppError | undefined {
  if (!some(model, isLongLine)) return undefined
  const printed = (text: string) => {
    const start = text.normalize('NFC').trim().slice(0, 60).replace(/\s.*$/su, '')
    return some(model, (t) => t.length > longestLine && t.includes(start))
  }
  for (const kind of printedKinds)
    for (const record of plan.all(kind.name as never) as readonly Record<string, unknown>[])
      for (const [name, field] of Object.entries(kind.fields as Readonly<Record<string, Field>>)) {
        const line = field.shape.t === 'text' && !field.shape.long
        if (!some(record[name], (text) => (line ? isLongLine(text) : holdsLongParagraph(text)) && printed(text)))
          continue
        const title = titleOf(kind.name, record as never, plan)
        return refused(`${kind.one}${title === kind.one ? '' : ` “${title}”`}: the field “${field.label}”`, line)
      }
  return some(typed, holdsLongParagraph) ? refused('What was typed for this paper', false) : undefined
}

const refused = (field: string, line: boolean): AppError =>
  appError(
    'document',
    line
      ? `${field} holds more than ${longestLine.toLocaleString('en-US')} letters, which is more than a line that stands in tables can have. Nothing was saved, and the plan is as it was. Shorten it, and put the rest into a longer field.`
      : `${field} holds a paragraph of more than ${longestParagraph.toLocaleString('en-US')} bytes, some fifteen pages, which can’t be set. Nothing was saved, and the plan is as it was. Begin new paragraphs in it, or shorten it.`,
  )

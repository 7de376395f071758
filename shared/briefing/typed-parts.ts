import type { FieldShape } from '../domain/schema.ts'
import { quotation, small } from '../words/index.ts'

/**
 * Words that were typed for a few things each, as the headings of a page in another language: each in quotation marks
 * behind what it is for, “due by “fecha límite”; begun “ya empezó””. Undefined for parts that are not all words.
 */
export function typedParts(shape: FieldShape, value: unknown): string | undefined {
  if (shape.t !== 'parts') return undefined
  const parts = Object.entries(shape.parts)
  if (!parts.every(([, p]) => p.shape.t === 'text' && p.meaning === undefined)) return undefined
  const typed = value as Readonly<Record<string, string | undefined>>
  const said = parts.flatMap(([name, p]) => {
    const words = typed[name]?.trim() ?? ''
    return words === '' ? [] : [`${small(p.label)} ${quotation(words)}`]
  })
  return said.length < 2 ? undefined : said.join('; ')
}

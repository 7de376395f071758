import type { KindName } from '../domain/kinds/index.ts'
import type { Field, FieldShape, Fields, Kind } from '../domain/schema.ts'
import { capital } from '../words/index.ts'
import { agendaTitle, inWords, known, labelOf, type Named, roomQuestion } from './declared.ts'
import { afterStatus, missed } from './duties.ts'
import { partsOf, sayable, type Values } from './sayable.ts'

/** Fields of any record in the cells of a table: lists row by row, parts each in a cell. */

/** One field of a record in words, without its label. */
export function cellInWords(ctx: Named, kind: Kind<Fields>, record: Values, name: string): string {
  const field = kind.fields[name]
  const value = field && sayable(ctx, `${kind.name}.${name}`, field, record[name])
  if (field === undefined || value === undefined) return ''
  ctx.told(kind.name as KindName, record.id, name as never)
  const path = `${kind.name}.${name}`
  const words = (known[path]?.(ctx, record) ?? inWords(ctx, field, value)) + afterStatus(ctx, path, record)
  const duty = missed(ctx, path, record)
  // “Strategy “Tutor in school””: a cell of its own begins with a capital.
  const own = field.shape.t === 'about' ? capital(words) : words
  const said = duty === undefined ? own : `${duty.cell} ${words}`.trimStart()
  return ctx.write.line(said, `${kind.one}, ${field.label.toLowerCase()}`)
}

/** True for a field that a narrow cell can hold, or a few such cells beside each other. */
export const isShort = (shape: FieldShape): boolean =>
  shape.t === 'parts' ? Object.values(shape.parts).every((p) => isOne(p.shape)) : isOne(shape)
const isOne = (shape: FieldShape): boolean => !['parts', 'rows', 'texts', 'abouts'].includes(shape.t)

/** The heads of a field's cells: for a field with parts, one for each. */
export function headsOf(kind: Kind<Fields>, name: string): readonly string[] {
  const shape = kind.fields[name]?.shape
  return shape?.t === 'parts' ? Object.values(shape.parts).map((p) => p.label) : [labelOf(kind, name)]
}

/** A field in these cells. */
export function cellsInWords(ctx: Named, kind: Kind<Fields>, record: Values, name: string): readonly string[] {
  const shape = kind.fields[name]?.shape
  if (shape?.t !== 'parts') return [cellInWords(ctx, kind, record, name)]
  const [row] = partsInWords(ctx, kind, record, name, [record[name]])
  return Object.keys(shape.parts).map((part) => row?.get(part) ?? '')
}

/** Lists whose parts each have words of their own; other lists in words have no rows. */
const ofParts = ['ran', 'attended']

/** The rows of a field that is a list, each with the words of its parts. */
export const rowsInWords = (ctx: Named, kind: Kind<Fields>, record: Values, name: string) =>
  kind.fields[name]?.shape.t === 'rows' && (known[`${kind.name}.${name}`] === undefined || ofParts.includes(name))
    ? partsInWords(ctx, kind, record, name, record[name] as readonly unknown[] | undefined)
    : []

function partsInWords(
  ctx: Named,
  kind: Kind<Fields>,
  record: Values,
  name: string,
  values: readonly unknown[] = [],
): readonly ReadonlyMap<string, string>[] {
  const field = kind.fields[name]
  if (field === undefined || (field.shape.t !== 'parts' && field.shape.t !== 'rows')) return []
  const { parts } = field.shape
  ctx.told(kind.name as KindName, record.id, name as never)
  const where = `${kind.one}, ${field.label.toLowerCase()}`
  return values.map((value) => {
    const row = value as Readonly<Record<string, unknown>>
    const said = partsOf(ctx, `${kind.name}.${name}`, parts, row) ?? {}
    return new Map(
      Object.entries(parts).flatMap(([part, of]): [string, string][] => {
        const whole = partWords(ctx, { kind: kind.name as KindName, name, record }, part, of, row, said[part])
        const line = ctx.write.paragraphs(whole, where).join('\n')
        return line === '' ? [] : [[part, line]]
      }),
    )
  })
}

/** One part of a row; a part of an agenda by its title, and who did not come as people say it. */
function partWords(
  ctx: Named,
  { kind, name, record }: { readonly kind: KindName; readonly name: string; readonly record: Values },
  part: string,
  field: Field,
  row: Readonly<Record<string, unknown>>,
  said: unknown,
): string {
  if (name === 'ran' && part === 'part')
    return row['part'] === undefined
      ? ''
      : agendaTitle(ctx, { ...record, part: row['part'], gathering: { kind, id: record.id } })
  if (said === undefined) return ''
  if (name === 'agenda' && part === 'question') return roomQuestion(said)
  if (name === 'attended' && said === 'no') return 'Did not come'
  return inWords(ctx, field, said)
}

import { type KindName, kindOf } from '../../domain/kinds/index.ts'
import { ownLabel, ownSaid } from '../../domain/own-fields.ts'
import type { About, Fields, Kind } from '../../domain/schema.ts'
import type { Context } from '../board/context.ts'
import { cellInWords, fieldOf, fieldsInWords, isShort, labelOf, nameOf, sayableFields } from '../declared.ts'
import type { Block, Row } from '../document.ts'
import { shortened } from '../text.ts'
import type { Untold } from '../untold.ts'
import { cell, hung, table, words } from './table.ts'

type Values = Untold['record']

/** What is still to be said of a record, a paragraph a field. Nothing where all is said. */
export function restOf(
  ctx: Context,
  kindName: KindName,
  id: string | undefined,
  not: readonly string[] = [],
): string[] {
  const kind = kindOf(kindName)
  const record = ctx.plan.get(kindName, id) as Values | undefined
  if (kind === undefined || record === undefined) return []
  const left = sayableFields(ctx, kind, record).filter(
    (name) => !not.includes(name) && !ctx.ledger.isTold(kindName, record.id, name),
  )
  return [...fieldsInWords(ctx, kind, record, left), ...ownWords(ctx, { kind: kindName, id: record.id })]
}

/** What a record says in the fields that its district added, a paragraph each under the field's name. Nothing where all is said. */
export function ownWords(ctx: Context, about: About): string[] {
  const kind = kindOf('ownValue')
  if (kind === undefined) return []
  return ownSaid(ctx.plan, about).flatMap(({ field, entry, held }) =>
    held.flatMap((h) => {
      if (ctx.ledger.isTold('ownValue', entry.id, h)) return []
      const said = fieldOf(ctx, kind, entry as Values, h)
      if (said === undefined) return []
      ctx.told('ownValue', entry.id, 'about', 'field')
      ctx.told('ownField', field.id, 'name')
      const label = ctx.write.line(ownLabel(field, h), 'Name of an own field')
      const [first = '', ...rest] = said.paragraphs
      return [`${label}: ${first}`, ...rest]
    }),
  )
}

/** Longest words of a label beside a text, and of a cell in a table of records. */
const longestLabel = 100
const longestCell = 90
const mostColumns = 5

/** Points that a letter of a table takes, and that a table is wide. */
const letter = 5.2
const wide = 482

/** How wide each column is, by what it says; undefined where a text is too long for a table, or a word for its column. */
function widthsOf(heads: readonly string[], rows: readonly (readonly string[])[]): readonly number[] | undefined {
  const of = (i: number) => [heads[i] ?? '', ...rows.map((r) => r[i] ?? '')]
  if (rows.flat().some((text) => text.length > longestCell)) return undefined
  const widths = heads.map((_, i) => Math.min(4, Math.max(1, ...of(i).map((text) => text.length / 14))))
  const sum = widths.reduce((a, b) => a + b, 0)
  const fits = heads.every((_, i) => {
    const room = (wide * (widths[i] ?? 1)) / sum - 8
    return of(i).every((text) => text.split(/\s+/).every((word) => word.length * letter <= room))
  })
  return fits ? widths : undefined
}

/** A label that fits beside its words; undefined where a title is longer than that, and is then printed among them. */
const label = (name: string): string | undefined =>
  name.length <= longestLabel && !/\S{24}/.test(name) ? name : undefined

/**
 * Records of one kind, each with what is still to be said of it: a table where all of it is short, else each with its
 * words. Every word of a record stands in it whole.
 */
export function recordBlocks(ctx: Context, kind: Kind<Fields>, records: readonly Untold[]): Block[] {
  if (kind.identity === 'singleton') return records.flatMap((u) => singleBlocks(ctx, u))
  const called = records.map((u) => {
    const name = nameOf(ctx, kind.name, u.record.id)
    // What the name says needs no saying again.
    return { u, name, left: u.fields.filter((f) => !ctx.ledger.isTold(kind.name, u.record.id, f)) }
  })
  // What joins others is called by their names, however long these are; a title that long reads as a text of its own.
  const joins = typeof kind.identity === 'object'
  const bare = called.filter((c) => c.left.length === 0 && (joins || label(c.name) !== undefined))
  const more = called.filter((c) => !bare.includes(c))
  // The heading above says what they are.
  const names = bare.map((c) => c.name).join('; ')
  return [...(names === '' ? [] : [{ t: 'text', paragraphs: [names] } as const]), ...worded(ctx, kind, more)]
}

/** In place of what an earlier page says: an empty cell would read as if nothing was entered. */
const SAID = 'on an earlier page'

const isSaid = (ctx: Context, kind: Kind<Fields>, { record, fields }: Untold, name: string): boolean =>
  !fields.includes(name) &&
  ctx.ledger.isTold(kind.name, record.id, name) &&
  sayableFields(ctx, kind, record, (f) => f === name).length > 0

/** Records that have more to them than their name. */
function worded(
  ctx: Context,
  kind: Kind<Fields>,
  called: readonly { readonly u: Untold; readonly name: string; readonly left: readonly string[] }[],
): Block[] {
  const all = called.map((c) => c.u)
  const names = called.map((c) => c.name)
  const left = called.map((c) => c.left)
  const columns = Object.keys(kind.fields).filter((f) => left.some((fields) => fields.includes(f)))
  const narrow = columns.every((f) => isShort(kind.fields[f]?.shape ?? { t: 'blob' }))
  if (all.length > 2 && columns.length > 0 && columns.length <= mostColumns && narrow) {
    const cells = all.map((u, i) =>
      columns.map((f) =>
        left[i]?.includes(f) ? cellInWords(ctx, kind, u.record, f) : isSaid(ctx, kind, u, f) ? SAID : '',
      ),
    )
    const heads = [kind.one, ...columns.map((f) => labelOf(kind, f))]
    const rows = cells.map((row, i) => [names[i] ?? '', ...row])
    const widths = widthsOf(heads, rows)
    if (widths !== undefined)
      return [
        table(
          null,
          heads.map((head, i) => words(head, widths[i] ?? 1)),
          rows.map((row): Row => ({ cells: row.map((text) => cell(text)) })),
        ),
      ]
  }
  return all.map((u, i): Block => {
    const short = label(names[i] ?? '')
    // Under those whom it is for, and nothing else is, a “why” that stands whole on an earlier page is known by them: each of
    // them, or one list would call some by whom they are for and some by all their words.
    const whose = u.fields.includes(kind.title ?? '') ? undefined : forWhom(ctx, u)
    const known = whose !== undefined && all.filter((other) => forWhom(ctx, other) === whose).length === 1
    const fields = short === undefined && !known ? u.fields : (left[i] ?? [])
    const lines = [
      ...fieldsInWords(ctx, kind, u.record, fields),
      ...ownWords(ctx, { kind: kind.name, id: u.record.id }),
    ]
    // A name that does not fit beside its words, and was told before, stands above them again.
    const paragraphs =
      short === undefined && u.fields.includes(kind.title ?? '')
        ? lines
        : short === undefined && !known
          ? [names[i] ?? '', ...lines]
          : lines
    return {
      t: 'hung',
      // A number would be nobody's: no page or list has it.
      label: (known ? whose : short) ?? forWhom(ctx, u) ?? beginningOf(names[i] ?? '') ?? kind.one,
      paragraphs,
    }
  })
}

/** The first words of a name that stands whole beside them: under the same label, one of five could not be told from the others. */
const beginningOf = (name: string): string | undefined => label(shortened(name, longestLabel)) || undefined

/** A “why” stands under those whom it is for. */
function forWhom(ctx: Context, { kind, record }: Untold): string | undefined {
  const audience = kind.name === 'why' ? record['audienceGroup'] : undefined
  return typeof audience === 'string' ? label(nameOf(ctx, 'audienceGroup', audience)) || undefined : undefined
}

/** Of what a plan has once: the label is the field's. */
const singleBlocks = (ctx: Context, { kind, record, fields }: Untold): Block[] =>
  fields.flatMap((name) => {
    const said = fieldOf(ctx, kind, record, name)
    return said ? hung(said.label, said.paragraphs) : []
  })

/** What is still to be said of a record, each field with its label beside it. */
export function restBlocks(ctx: Context, kindName: KindName, id: string): Block[] {
  const kind = kindOf(kindName)
  const record = ctx.plan.get(kindName, id) as Values | undefined
  if (kind === undefined || record === undefined) return []
  const fields = sayableFields(ctx, kind, record).filter((name) => !ctx.ledger.isTold(kindName, id, name))
  return singleBlocks(ctx, { kind, record, fields, whole: false })
}

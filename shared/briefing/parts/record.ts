import { type KindName, kindOf } from '../../domain/kinds/index.ts'
import type { Fields, Kind } from '../../domain/schema.ts'
import type { Context } from '../board/context.ts'
import { cellInWords, fieldInWords, fieldOf, isShort, labelOf, nameOf, sayableFields } from '../declared.ts'
import type { Block, Row } from '../document.ts'
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
  return sayableFields(ctx, kind, record)
    .filter((name) => !not.includes(name) && !ctx.ledger.isTold(kindName, record.id, name))
    .flatMap((name) => fieldInWords(ctx, kind, record, name))
}

/** Longest words of a label beside a text, and of a cell in a table of records. */
const longestLabel = 60
const longestCell = 90
const mostColumns = 5

/** A label that fits beside its words; undefined where a title is longer than that, and is then printed among them. */
const label = (name: string): string | undefined =>
  name.length <= longestLabel && !/\S{24}/.test(name) ? name : undefined

/**
 * Records of one kind, each with what is still to be said of it: a table where all of it is short, else each with its
 * words. Every word of a record stands in it whole.
 */
export function recordBlocks(ctx: Context, kind: Kind<Fields>, all: readonly Untold[]): Block[] {
  if (kind.identity === 'singleton') return all.flatMap((u) => singleBlocks(ctx, u))
  const names = all.map((u) => nameOf(ctx, kind.name, u.record.id))
  // What the name says needs no saying again.
  const left = all.map((u) => u.fields.filter((f) => !ctx.ledger.isTold(kind.name, u.record.id, f)))
  const columns = Object.keys(kind.fields).filter((f) => left.some((fields) => fields.includes(f)))
  const narrow = columns.every((f) => isShort(kind.fields[f]?.shape ?? { t: 'blob' }))
  if (all.length > 2 && columns.length > 0 && columns.length <= mostColumns && narrow) {
    const cells = all.map((u, i) =>
      columns.map((f) => (left[i]?.includes(f) ? cellInWords(ctx, kind, u.record, f) : '')),
    )
    if ([...names, ...cells.flat()].every((text) => text.length <= longestCell))
      return [
        table(
          null,
          [words(kind.one, 2), ...columns.map((f) => words(labelOf(kind, f), 1.2))],
          cells.map((row, i): Row => ({ cells: [{ text: names[i] ?? '' }, ...row.map((text) => cell(text))] })),
        ),
      ]
  }
  return all.map((u, i): Block => {
    const short = label(names[i] ?? '')
    const fields = short === undefined ? u.fields : (left[i] ?? [])
    const lines = fields.flatMap((f) => fieldInWords(ctx, kind, u.record, f))
    // A name that does not fit beside its words, and was told before, stands above them again.
    const paragraphs =
      short === undefined && u.fields.includes(kind.title ?? '')
        ? lines
        : short === undefined
          ? [names[i] ?? '', ...lines]
          : lines
    return {
      t: 'hung',
      label: short ?? `${kind.one}${all.length > 1 ? ` ${i + 1}` : ''}`,
      paragraphs: paragraphs.length > 0 ? paragraphs : [kind.one],
    }
  })
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

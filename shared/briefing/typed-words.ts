import { isMoment } from '../days/index.ts'
import { titleOf } from '../domain/describe.ts'
import type { FieldShape } from '../domain/schema.ts'
import { newestStatus } from '../rules/status.ts'
import type { Context } from './board/context.ts'
import { typedNotes } from './board/typed.ts'
import { printedKinds } from './printed-kinds.ts'
import { unprinted } from './unprinted.ts'

/**
 * Typed words of a field of any shape, where documents print it: no days, choices and ids, and nothing that a clock
 * wrote.
 */
function typedIn(kind: string, path: string, shape: FieldShape, value: unknown): readonly string[] {
  if (value === null || value === undefined || unprinted(kind, path) !== undefined) return []
  if (shape.t === 'text') return typeof value === 'string' && !isMoment(value) ? [value] : []
  if (shape.t === 'texts') return (value as readonly unknown[]).map(String)
  if (shape.t !== 'parts' && shape.t !== 'rows') return []
  const rows = (shape.t === 'rows' ? value : [value]) as readonly Readonly<Record<string, unknown>>[]
  return rows.flatMap((row) =>
    Object.entries(shape.parts).flatMap(([part, { shape: of }]) => typedIn(kind, `${path}.${part}`, of, row[part])),
  )
}

/**
 * All typed words of the plan with the name of their record, for a look whether they tell what a paper withholds. A
 * goal's own words and its newest status are looked at with the goal itself. `only`: the records that a paper prints.
 */
export function typedWords(
  ctx: Context,
  only: (kind: string, id: string) => boolean = () => true,
): readonly (readonly [text: string, field: string])[] {
  const newest = new Set(ctx.goals.map((g) => newestStatus(ctx.plan, g.goal.id, ctx.request.date)?.id))
  return printedKinds
    .filter((kind) => kind.name !== 'goal')
    .flatMap((kind) =>
      (ctx.plan.all(kind.name as never) as readonly { readonly id: string }[])
        .filter((record) => !newest.has(record.id) && only(kind.name, record.id))
        .map((record) => {
          const name = titleOf(kind.name, record as never, ctx.plan)
          const texts = Object.entries(kind.fields).flatMap(([field, { shape }]) =>
            typedIn(kind.name, field, shape, (record as unknown as Record<string, unknown>)[field]),
          )
          return [texts.join('\n'), name === kind.one ? name : `${kind.one} “${name}”`] as const
        }),
    )
}

/**
 * Typed words in records that a document names, if they contain a figure that it withholds. `shown`: the goals in
 * full, which are searched whole.
 */
export const namedNotes = (ctx: Context, shown: readonly string[] = []): string[] =>
  typedNotes(
    ctx,
    shown,
    {},
    typedWords(ctx, (kind, id) => ctx.ledger.isNamed(kind, id)),
  )

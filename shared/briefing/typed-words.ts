import { titleOf } from '../domain/describe.ts'
import { newestStatus } from '../rules/status.ts'
import type { Context } from './board/context.ts'
import { printedKinds } from './declared.ts'

/** Text in a value of any shape. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  if (Array.isArray(value)) return value.flatMap(textsIn)
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
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
            ['text', 'texts', 'parts', 'rows'].includes(shape.t)
              ? textsIn((record as unknown as Record<string, unknown>)[field])
              : [],
          )
          return [texts.join('\n'), name === kind.one ? name : `${kind.one} “${name}”`] as const
        }),
    )
}

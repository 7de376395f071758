import type { Fields, Kind } from '../domain/schema.ts'
import type { Context } from './context.ts'
import { printedKinds } from './printed-kinds.ts'
import { sayableFields } from './sayable.ts'

/** A record that the document has not yet printed as far as its reader may see it. */
export interface Untold {
  readonly kind: Kind<Fields>
  readonly record: Readonly<Record<string, unknown>> & { readonly id: string }
  /** The remaining fields, in the order of the declaration. */
  readonly fields: readonly string[]
  /** True where nothing of it was said at all. */
  readonly whole: boolean
}

/** What a document has not printed of its reader's plan, kind by kind in the order of their declaration. */
export function untold(ctx: Context): readonly Untold[] {
  return printedKinds.flatMap((kind) =>
    (ctx.plan.all(kind.name as never) as readonly Untold['record'][]).flatMap((record): Untold[] => {
      const fields = sayableFields(ctx, kind, record, (name) => !ctx.ledger.isTold(kind.name, record.id, name))
      const whole = !ctx.ledger.isNamed(kind.name, record.id)
      return fields.length === 0 ? [] : [{ kind, record, fields, whole }]
    }),
  )
}

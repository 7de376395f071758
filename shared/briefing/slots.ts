import { type Slot, slots } from '../guide/guide.ts'
import type { Context } from './board/context.ts'

/** A district's own word for one of the five slots, fit for print; '' where it has none. */
export function ownWord(ctx: Context, slot: Slot): string {
  ctx.told('words', 'words', slot)
  return ctx.write.line(ctx.plan.get('words', 'words')?.[slot], 'Words of the district')
}

/** The same, or the usual word where it has none. */
export const slotWord = (ctx: Context, slot: Slot): string => ownWord(ctx, slot) || slots[slot]

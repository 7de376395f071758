import { type Slot, slots } from '../guide/guide.ts'
import type { Context } from './board/context.ts'

/** A district's own word for one of the five slots, fit for print; the usual one where it has none. */
export const slotWord = (ctx: Context, slot: Slot): string => {
  ctx.told('words', 'words', slot)
  return ctx.write.line(ctx.plan.get('words', 'words')?.[slot], 'Words of the district') || slots[slot]
}

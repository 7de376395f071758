import { type Slot, slots } from '../guide/guide.ts'
import { sameName } from '../words/index.ts'
import type { Context } from './context.ts'

/** A district's own word for one of the five slots, fit for print; '' where it has none. */
function ownWord(ctx: Context, slot: Slot): string {
  ctx.told('words', 'words', slot)
  return ctx.write.line(ctx.plan.get('words', 'words')?.[slot], 'Words of the district')
}

/** The district's word, or the usual one where it has none. */
export const slotWord = (ctx: Context, slot: Slot): string => ownWord(ctx, slot) || slots[slot]

/** The officer's title, else the district's own word for it; '' where neither was entered. Where both are the same, both are told. */
export function officerTitle(ctx: Context): string {
  const own = ctx.write.line(ctx.plan.get('officer', 'officer')?.title, 'Title of the officer')
  if (own === '') return ownWord(ctx, 'officerTitle')
  ctx.told('officer', 'officer', 'title')
  if (sameName(ctx.plan.get('words', 'words')?.officerTitle, own)) ctx.told('words', 'words', 'officerTitle')
  return own
}

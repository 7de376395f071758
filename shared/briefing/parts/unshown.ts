import { storyOf } from '../../figures/story.ts'
import { sentence } from '../../words/index.ts'
import type { Context } from '../context.ts'

/** Above it, in words for families too. */
export const unshownLead = 'What the figures do not show:'

/**
 * What stories say that a measure's figures do not show: from figures alone a reader would think that nothing
 * contradicts them. '' for none, for text longer than `most` letters, and for what the paper says itself (`own`).
 */
export function unshownWords(ctx: Context, measure: string, most = Number.POSITIVE_INFINITY, own = ''): string {
  const said = ctx.plan.all('story').flatMap((s) => {
    if (s.measure !== measure || !storyOf(ctx.plan, s, ctx.reader ?? 'board').printable) return []
    const unknown = ctx.write.paragraphs(s.unknown, 'Data story, what it does not show').join(' ')
    return unknown === '' ? [] : [{ id: s.id, says: sentence(unknown) }]
  })
  const words = [...new Set(said.map((s) => s.says))].filter((says) => says !== sentence(own)).join(' ')
  if (words.length > most) return ''
  for (const { id } of said) ctx.told('story', id, 'measure', 'unknown')
  if (words === '') return ''
  return `${unshownLead} ${words}`
}

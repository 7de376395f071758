import { storyOf } from '../../figures/story.ts'
import { sentence } from '../../words/index.ts'
import type { Context } from '../context.ts'

/** Above it, in words for families too. */
export const unshownLead = 'What the figures do not show:'

/**
 * What stories say that a measure's figures do not show: from figures alone a reader would think that nothing
 * contradicts them. '' for none, or for text longer than `most` letters.
 */
export function unshownWords(ctx: Context, measure: string, most = Number.POSITIVE_INFINITY): string {
  const said = ctx.plan.all('story').flatMap((s) => {
    if (s.measure !== measure || !storyOf(ctx.plan, s, ctx.reader ?? 'board').printable) return []
    const unknown = ctx.write.paragraphs(s.unknown, 'Data story, what it does not show').join(' ')
    return unknown === '' ? [] : [{ id: s.id, says: sentence(unknown) }]
  })
  const words = [...new Set(said.map((s) => s.says))].join(' ')
  if (words === '' || words.length > most) return ''
  for (const { id } of said) ctx.told('story', id, 'measure', 'unknown')
  return `${unshownLead} ${words}`
}

import { countInWords, listed, quotation } from '../../words/index.ts'
import type { Context } from '../context.ts'

/** Most pieces of evidence that are named beside a figure. */
const mostNamed = 2

/**
 * The evidence about the very measure whose figures are here, by title: it may say whom a figure is about, or doubt
 * it. "Evidence on it, in the full plan: “A second account of the tests”."; '' if there is none.
 */
export function evidenceOn(ctx: Context, measure: string): string {
  const all = ctx.plan.all('evidence').flatMap((e) => {
    const title = ctx.write.line(e.title, 'Evidence')
    return title !== '' && (e.about ?? []).some((a) => a.kind === 'measure' && a.id === measure)
      ? [{ id: e.id, title }]
      : []
  })
  if (all.length === 0) return ''
  const named = all.slice(0, mostNamed)
  for (const e of named) ctx.told('evidence', e.id, 'title')
  const more = all.length - named.length
  const names = listed([...named.map((e) => quotation(e.title)), ...(more > 0 ? [`${countInWords(more)} more`] : [])])
  return `Evidence on it, ${ctx.request.document === 'plan' ? 'further on' : 'in the full plan'}: ${names}.`
}

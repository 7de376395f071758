import { compareTexts, quotation } from '../../words/index.ts'
import type { Context } from '../context.ts'
import type { Block } from '../document.ts'
import { restOf } from './record.ts'
import { hung } from './table.ts'

/** Words that say themselves that the term does not mean this: "It is not only an open door." */
const says = /\b(no|not|never|nobody|nothing)\b|n[’']t\b/i

/** What a term does not mean, introduced unless the typed words do that themselves. */
export const aboutIsNot = (text: string): string => (says.test(text) ? text : `It is not: ${text}`)

/** The district's words with their plain meaning, what they are not and an example: adopted ones only, A to Z. */
export function glossary(ctx: Context): Block[] {
  return ctx.plan
    .all('term')
    .filter((t) => t.status === 'adopted' && t.term && t.plain)
    .toSorted((a, b) => compareTexts(a.term ?? '', b.term ?? ''))
    .flatMap((t) => {
      const where = `Term ${quotation(t.term ?? '')}`
      ctx.told('term', t.id, 'term', 'plain', 'isNot', 'example', 'status')
      const isNot = ctx.write.line(t.isNot, where)
      const example = ctx.write.line(t.example, where)
      return hung(ctx.write.line(t.term, where), [
        ctx.write.line(t.plain, where),
        isNot && aboutIsNot(isNot),
        example && `For example: ${example}`,
        ...restOf(ctx, 'term', t.id),
      ])
    })
}

import type { RecordOf } from '../../domain/kinds/index.ts'
import { countInWords, listed, quotation, sentence } from '../../words/index.ts'
import type { Context } from '../context.ts'
import type { Block } from '../document.ts'

/** Words beside steps, and the records they print. */
export interface Beside {
  readonly says: string
  readonly tell: () => void
}

/** Longer ones are read in the full plan: five of them would fill the page. */
const longest = 240

/**
 * What came of these steps, as entered: otherwise a step without a status that the document calls late would seem to
 * be one about which nothing is known. '' if none has an entry.
 */
export function cameOf(ctx: Context, named: readonly RecordOf<'action'>[]): Beside {
  const found = named.flatMap((a, i) => {
    const text = ctx.write.paragraphs(a.result, 'Action, what came of it').join(' ')
    return text === '' ? [] : [{ a, i, text }]
  })
  const said = [...Map.groupBy(found, (f) => f.text)].map(([text, of]) => {
    const titles = of.map(({ a }) => quotation(ctx.write.line(a.title, 'Action') || 'Action without a title'))
    const leading = of.every(({ i }, k) => i === k)
    const first = of.length === 1 ? 'the first' : `the first ${countInWords(of.length)}`
    const whole = named.length === 1 ? 'it' : 'them'
    const which = of.length === named.length ? whole : leading ? first : listed(titles)
    return `What came of ${which}${text.length > longest ? ' is in the full plan.' : `: ${quotation(sentence(text))}`}`
  })
  return {
    says: said.join(' '),
    tell: () => {
      for (const { a } of found.filter((f) => f.text.length <= longest)) ctx.told('action', a.id, 'result')
    },
  }
}

/** What came of late steps, as a note below a table of them. */
export function cameOfNote(ctx: Context, named: readonly RecordOf<'action'>[]): Block[] {
  const came = cameOf(ctx, named)
  came.tell()
  return came.says === '' ? [] : [{ t: 'note', text: came.says }]
}

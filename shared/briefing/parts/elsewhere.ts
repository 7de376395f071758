import { yearInWords } from '../../days/index.ts'
import type { RecordOf } from '../../domain/kinds/index.ts'
import { spoken } from '../../figures/figure.ts'
import type { MeasureView } from '../../figures/measure-view.ts'
import { figureAsTyped, quotation, sentence } from '../../words/index.ts'
import type { Context } from '../context.ts'
import type { Block } from '../document.ts'
import { hung } from './table.ts'

type Elsewhere = NonNullable<RecordOf<'measure'>['elsewhere']>[number]
type Of = Pick<MeasureView, 'title' | 'unit'>

/** Figures of the state, or of others, that were written beside a measure: "The state, 2018–19: 85.7 percent (its report)." */
export function elsewhere(ctx: Context, view: MeasureView): Block[] {
  ctx.told('measure', view.id, 'elsewhere')
  const lines = (ctx.plan.get('measure', view.id)?.elsewhere ?? []).flatMap((e) => {
    const source = ctx.write.line(e.source, at(view))
    const words = wordsOf(ctx, view, e)
    return words === '' ? [] : [sentence(`${words}${source === '' ? '' : ` (${source})`}`)]
  })
  return hung('Elsewhere', lines)
}

const at = ({ title }: Of): string => `Measure ${title}, figure from elsewhere`

function wordsOf(ctx: Context, of: Of, e: Elsewhere): string {
  const line = (text: string | undefined) => ctx.write.line(text, at(of))
  const figure = e.figure === undefined ? '' : `${figureAsTyped(e.figure)}${spoken[of.unit]}`
  const said = [figure, line(e.says)].filter((w) => w !== '').join('; ')
  const where = [line(e.place), e.year ? yearInWords(e.year) : ''].filter((w) => w !== '').join(', ')
  return [where, said].filter((w) => w !== '').join(': ')
}

const children =
  /\b(students?|learners?|pupils?|children|girls|boys|youth|school|academy|elementary|classroom|class)\b/i
const ofMany = /^(the )?(whole )?(u\.?s\.?|united states|nation|country|state|national|statewide|county)\b/i

/**
 * Figures from elsewhere that may be of few children: no count is entered beside them, so that nothing withholds them. A person
 * who prepares the paper has to look.
 */
export function elsewhereNotes(ctx: Context): string[] {
  const groups = ctx.plan.all('studentGroup').flatMap((g) => (g.isTotal ? [] : (g.name?.toLowerCase() ?? [])))
  return ctx.plan
    .all('measure')
    .filter((m) => ctx.ledger.isTold('measure', m.id, 'elsewhere'))
    .flatMap((m) => {
      const of = { title: ctx.write.line(m.short, 'Measure') || 'without a name', unit: m.unit ?? 'percent' }
      return (m.elsewhere ?? []).flatMap((e) => {
        const whose = `${e.place ?? ''} ${e.says ?? ''}`.trim()
        const isGroup = children.test(whose) || groups.some((name) => whose.toLowerCase().includes(name))
        const isFigure = e.figure !== undefined || /\d/.test(e.says ?? '')
        if (!isFigure || !isGroup || ofMany.test(whose)) return []
        return [
          `${at(of)}: ${quotation(wordsOf(ctx, of, e))} prints as it was typed, and the plan does not know of how many children it is. If they may be few, take it out.`,
        ]
      })
    })
}

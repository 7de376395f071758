import { yearInWords } from '../../days/index.ts'
import { spoken } from '../../figures/figure.ts'
import type { MeasureView } from '../../figures/measure-view.ts'
import { figureAsTyped, sentence } from '../../words/index.ts'
import type { Context } from '../context.ts'
import type { Block } from '../document.ts'
import { hung } from './table.ts'

/** Figures of the state, or of others, that were written beside a measure: "The state, 2018–19: 85.7 percent (its report)." */
export function elsewhere(ctx: Context, view: MeasureView): Block[] {
  ctx.told('measure', view.id, 'elsewhere')
  const at = `Measure ${view.title}, figure from elsewhere`
  const lines = (ctx.plan.get('measure', view.id)?.elsewhere ?? []).flatMap((e) => {
    const line = (text: string | undefined) => ctx.write.line(text, at)
    const figure = e.figure === undefined ? '' : `${figureAsTyped(e.figure)}${spoken[view.unit]}`
    const said = [figure, line(e.says)].filter((w) => w !== '').join('; ')
    const where = [line(e.place), e.year ? yearInWords(e.year) : ''].filter((w) => w !== '').join(', ')
    const source = line(e.source)
    const words = [where, said].filter((w) => w !== '').join(': ')
    return words === '' ? [] : [sentence(`${words}${source === '' ? '' : ` (${source})`}`)]
  })
  return hung('Elsewhere', lines)
}

import { roughInWords } from '../../days/index.ts'
import { reasonWords } from '../../figures/figure.ts'
import type { MeasureView } from '../../figures/measure-view.ts'
import { withheldNote } from '../../figures/reasons.ts'
import { reportedInWords } from '../../figures/reported.ts'
import { floorOf } from '../../figures/suppression.ts'
import { sentence } from '../../words/index.ts'
import type { Context } from '../context.ts'
import type { Block } from '../document.ts'
import { hung } from '../parts/table.ts'

/**
 * Figures as their sources report them, ranges and several years together among them: "Black students: 60 to 65 percent, 2016–17 to 2018–19
 * together (State report, June 1, 2019)." How many students it is about is told of none, and of one that is withheld no
 * note, which may say as much.
 */
export function reportedList(ctx: Context, view: MeasureView): Block[] {
  const at = `Measure ${view.title}, figure as reported`
  const all = view.reported()
  const lines = all.map((r) => {
    ctx.told('reportedFigure', r.id, 'measure', 'group', 'year', 'through', 'reading')
    const { source, date, public: isPublic, note } = ctx.plan.get('reportedFigure', r.id)?.reading ?? {}
    const from = [
      ctx.write.line(source, at),
      date ? roughInWords(date) : '',
      isPublic === true ? 'already public' : '',
    ].filter((f) => f !== '')
    const beside = r.isShown ? sentence(ctx.write.line(note, at)) : ''
    return [sentence(`${reportedInWords(r)}${from.length > 0 ? ` (${from.join('; ')})` : ''}`), beside]
      .filter((s) => s !== '')
      .join(' ')
  })
  const note = all.some((r) => r.figure === reasonWords.size) ? [withheldNote(floorOf(ctx.plan), view.people)] : []
  return hung('As reported', [...lines, ...note])
}

import { roughInWords } from '../../days/index.ts'
import { bySort } from '../../domain/by-sort.ts'
import { sentence, small, whom } from '../../words/index.ts'
import { type Context, roleOf } from '../context.ts'
import type { Block, Row } from '../document.ts'
import { cell, choiceWords, hung, table, words } from '../parts/table.ts'

/** What happens when pushback comes, step by step: a new officer may need it on the first day. */
export function pushbackBlocks(ctx: Context): Block[] {
  const all = bySort(ctx.plan.all('pushbackStep'))
  if (all.length === 0) return []
  return [
    { t: 'heading', level: 1, text: 'When pushback comes' },
    table(
      null,
      [words('Within', 0.8), words('What happens', 3.4), words('Who does it', 1.6)],
      all.map((s): Row => {
        ctx.told('pushbackStep', s.id, 'within', 'what', 'who')
        return {
          cells: [
            cell(ctx.write.line(s.within, 'Step when pushback comes, within'), 'Not given'),
            cell(ctx.write.paragraphs(s.what, 'Step when pushback comes').join(' '), 'No words entered'),
            cell(roleOf(ctx, s.who, 'Step when pushback comes, who') ?? '', 'Nobody named'),
          ],
        }
      }),
    ),
  ]
}

/** Written risks, with what is done about them and who watches them. */
export function riskBlocks(ctx: Context): Block[] {
  const open = bySort(ctx.plan.all('risk'))
  return hung(
    'What may go wrong',
    open.map((r) => {
      ctx.told('risk', r.id, 'title', 'likely', 'harm', 'watcher', 'response', 'due', 'state')
      const how = [
        choiceWords('risk', 'likely', r.likely),
        choiceWords('risk', 'harm', r.harm),
        choiceWords('risk', 'state', r.state),
      ]
        .filter((w) => w !== '')
        .map((w, i) => (i === 0 ? w : small(w)))
        .join(', ')
      const watcher = roleOf(ctx, r.watcher, 'Risk, who watches it')
      return [
        sentence(ctx.write.line(r.title, 'Risk') || 'A risk without a title'),
        sentence(how),
        sentence(ctx.write.paragraphs(r.response, 'Risk, what is done about it').join(' ')),
        watcher === undefined ? '' : `Watched by ${whom(watcher)}.`,
        r.due === undefined ? '' : `By ${roughInWords(r.due)}.`,
      ]
        .filter((w) => w !== '')
        .join(' ')
    }),
  )
}

import { yearInWords } from '../../days/index.ts'
import type { RecordOf } from '../../domain/kinds/index.ts'
import { figureWithUnit, type GroupFigure, isPrinted } from '../../figures/figure.ts'
import { gapWords } from '../../figures/gap.ts'
import type { MeasureRow, MeasureView } from '../../figures/measure-view.ts'
import { storyOf } from '../../figures/story.ts'
import { quotation, sentence } from '../../words/index.ts'
import { mainView } from '../board/views.ts'
import type { Context } from '../context.ts'
import { fewRows } from '../few-rows.ts'
import { aside, type Likely } from './likely.ts'

/** What a story says that the goal's figures do not show: it is printed pages away from them. */
export function notShown(ctx: Context, asked: ReadonlySet<string>): Likely[] {
  return ctx.plan.all('story').flatMap((s) => aside(ctx, (own) => ofStory(own, s, asked)))
}

function ofStory(ctx: Context, s: RecordOf<'story'>, asked: ReadonlySet<string>): Likely[] {
  const g = ctx.goals.find((one) => s.measure !== undefined && mainView(ctx, one)?.id === s.measure)
  const view = g && mainView(ctx, g)
  const unknown = ctx.write.paragraphs(s.unknown, 'Data story, what it does not show')
  const { printable, text } = storyOf(ctx.plan, s, ctx.reader ?? 'board')
  if (view === undefined || unknown.length === 0 || !printable || asked.has(`story/${s.id}`)) return []
  const { says, of } = figuresOf(view, s)
  if (of.length === 0) return []
  const title = ctx.write.line(s.title, 'Data story')
  const shows = ctx.write.paragraphs(text, 'Data story, what it shows').join(' ')
  return [
    {
      question: `${title === '' ? `Goal ${g?.no}` : quotation(title)}: what do the figures not show?`,
      // A correction follows what it corrects, and today's figures follow both.
      answer: [
        ...(shows === '' ? [] : [`The story: ${sentence(shows)}`]),
        `What it does not show: ${unknown.join(' ')}`,
        says,
      ],
      figure: '',
      place: 'Full plan, what the figures show',
      of,
      tell: () => ctx.told('story', s.id, 'title', 'measure', 'shows', 'unknown', 'groups'),
    },
  ]
}

/** The latest figures of a story's groups, each with its gap, and of the groups they are compared with. */
function figuresOf(view: MeasureView, s: RecordOf<'story'>): { says: string; of: readonly GroupFigure[] } {
  const named = new Set(s.groups ?? [])
  const about = named.size > 0 ? view.rows.filter((r) => named.has(r.group)) : fewRows(view, 2).map(({ row }) => row)
  const compared = about.some((r) => r.gap !== null) ? view.rows.filter((r) => r.isReference) : []
  const rows = [...new Set([...about, ...compared])].filter((r) => r.latest !== null)
  const said = rows.flatMap((r) =>
    r.latest === null
      ? []
      : [`${r.name}, ${yearInWords(r.latest.year)}: ${figureWithUnit(r.latest)}${behind(view, r)}`],
  )
  return {
    says: said.join('; '),
    of: rows.flatMap((r) => [...(r.latest === null ? [] : [r.latest]), ...(r.gaps[view.latestYear ?? '']?.of ?? [])]),
  }
}

/** " (7.2 points behind non-Black students)", where the figure beside it is of that year. */
const behind = (view: MeasureView, { gap, latest }: MeasureRow): string =>
  gap === null || view.reference === null || !isPrinted(latest) || latest.year !== view.latestYear
    ? ''
    : ` (${gapWords({ ...gap, trend: null }, view.reference.inSentence)})`

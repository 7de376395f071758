import { dayInWords, roughly } from '../../days/index.ts'
import type { RecordOf } from '../../domain/kinds/index.ts'
import { lookBackDay } from '../../rules/screened.ts'
import { compareKeys, compareTexts, quoted, whom } from '../../words/index.ts'
import { type Context, forInsiders, roleOf } from '../context.ts'
import type { Block } from '../document.ts'
import { effectWords } from '../effects.ts'
import { dueWords, hung } from './table.ts'

type Screen = RecordOf<'equityScreen'>

/** An equity screen on the paper that rests on it: what it found, or who waived it and why; and when it is looked back on. */
export function screenBlocks(ctx: Context, s: Screen): Block[] {
  const { write } = ctx
  ctx.told('equityScreen', s.id, 'title', 'status', 'subject', 'lookBack', 'lookBackMeeting')
  const look = lookBackDay(ctx.plan, s)
  const lookBackWords = (day: string) =>
    s.lookedBackOn === undefined ? dueWords(roughly(day), ctx.request.date) : dayInWords(day)
  const lookBack = hung('Look back', [look ? lookBackWords(look.day) : 'No date given'])
  ctx.told('equityScreen', s.id, 'lookBackFound', 'changedAfter')
  const after = [
    ...hung('What it found', write.paragraphs(s.lookBackFound, 'Equity screen, what the look-back found')),
    ...hung('What changed', write.paragraphs(s.changedAfter, 'Equity screen, what changed after it')),
  ]
  const title = write.line(s.title, 'Equity screen')
  if (s.status === 'waived') {
    ctx.told('equityScreen', s.id, 'waivedBy', 'waiveReason')
    const [by] = forInsiders(ctx, roleOf(ctx, s.waivedBy, 'Who waived a screen'))
    return [
      ...hung('Equity screen', [`${title}. It was waived${by ? ` by ${whom(by)}` : ''}.`]),
      ...hung('Why it was waived', write.paragraphs(s.waiveReason, 'Reason for a waiver')),
      ...lookBack,
      ...after,
    ]
  }
  ctx.told('equityScreen', s.id, 'proposed', 'gains', 'burdens', 'whoWasAsked', 'whoWasNotAsked', 'completedOn')
  ctx.told('equityScreen', s.id, 'data', 'dataSource', 'alternatives', 'changesMade')
  const done = s.completedOn ? `, completed on ${dayInWords(s.completedOn)}` : ''
  const source = write.line(s.dataSource, 'Source of the data')
  return [
    ...hung('Equity screen', [`${title}${s.status === 'complete' ? done : ', still open'}.`]),
    ...hung('What is proposed', write.paragraphs(s.proposed, 'Equity screen, proposal'), { leads: 'telling' }),
    ...hung('Who gains', [effectWords(ctx.plan, s.gains, write.line)]),
    ...hung('Who carries the burden', [effectWords(ctx.plan, s.burdens, write.line)]),
    ...hung('Who was asked', write.paragraphs(s.whoWasAsked, 'Equity screen, who was asked')),
    ...hung('Who was not asked', write.paragraphs(s.whoWasNotAsked, 'Equity screen, who was not asked')),
    ...hung('Data', [
      ...write.paragraphs(s.data, 'Equity screen, data'),
      ...(source === '' ? [] : [`Source: ${source}`]),
    ]),
    ...hung(
      'Alternatives',
      (s.alternatives ?? []).map((a) => write.line(a, 'Equity screen, alternatives')),
      { list: 'plain' },
    ),
    ...hung('Changes made', write.paragraphs(s.changesMade, 'Equity screen, changes')),
    ...lookBack,
    ...after,
  ]
}

/** Board items at the document's meeting for which an equity screen is asked or given. */
const itemsOf = (ctx: Context) =>
  ctx.plan
    .all('boardItem')
    .filter((i) => ctx.plan.get('meeting', i.meeting)?.date === ctx.request.date)
    .filter((i) => i.needsScreen === true || ctx.plan.get('equityScreen', i.screen) !== undefined)
    .toSorted((a, b) => compareTexts(a.title ?? '', b.title ?? '') || compareKeys(a.id, b.id))

/** Names the item: on a slide the sentence is without the heading above it. */
export const lacksScreen = (item: string): string => `${item} needs an equity screen and has none.`

/** The screens that decisions of this meeting rest on, each under its item; an item that needs one and has none says so. */
export function screensAtMeeting(ctx: Context): Block[] {
  const items = itemsOf(ctx)
  if (items.length === 0) return []
  return [
    { t: 'heading', level: 1, text: 'Equity screens' },
    ...items.flatMap((item): Block[] => {
      const screen = ctx.plan.get('equityScreen', item.screen)
      ctx.told('boardItem', item.id, 'title', 'meeting', 'needsScreen', 'screen')
      const title = ctx.write.line(item.title, 'Board item') || 'Item without a title'
      return [
        { t: 'heading', level: 2, text: title },
        ...(screen === undefined
          ? [{ t: 'text', paragraphs: [lacksScreen(quoted(title))] } as const]
          : screenBlocks(ctx, screen)),
      ]
    }),
  ]
}

import { dayOrder, earliestOf, roughInWords } from '../../days/index.ts'
import type { RecordOf } from '../../domain/kinds/index.ts'
import { figuresOfStory, type SaidStory, storyOf } from '../../figures/story.ts'
import { cellsOf, isWithheld } from '../../figures/suppression.ts'
import { capital, commas, compareKeys, compareTexts, quotation } from '../../words/index.ts'
import { interimOfViews } from '../board/interim.ts'
import { viewOfMeasure } from '../board/views.ts'
import { type Context, forInsiders, roleOf } from '../context.ts'
import { nameOf } from '../declared.ts'
import type { Block, Row } from '../document.ts'
import { nothing } from '../parts/purpose.ts'
import { restBlocks, restOf } from '../parts/record.ts'
import { cell, choiceWords, dueCell, hung, NO_OWNER, NO_STATUS, table, withBelow, words } from '../parts/table.ts'

/** Why the district does this, for each audience in its words; drafts stay out. */
export function why(ctx: Context): Block[] {
  const said = ctx.plan.all('why').flatMap((w) => {
    const audience = ctx.plan.get('audienceGroup', w.audienceGroup)
    const text = ctx.write.paragraphs(w.text, `Why, for ${audience?.name ?? 'an audience'}`)
    if (text.length === 0 || w.status === 'draft') return []
    // That it is no draft is said by where its words are.
    ctx.told('why', w.id, 'audienceGroup', 'text', 'status')
    ctx.told('audienceGroup', w.audienceGroup, 'name')
    return [{ name: audience?.name ?? '', text }]
  })
  const head: Block = { t: 'heading', level: 1, text: 'Why we do this' }
  if (said.length === 0)
    return [
      head,
      nothing(
        ctx.plan.all('why').length === 0
          ? 'The plan has no “why” for any audience yet.'
          : 'The plan has only drafts of a “why” for an audience.',
      ),
    ]
  return [
    head,
    ...said
      .toSorted((a, b) => compareTexts(a.name, b.name))
      .flatMap((w) => hung(ctx.write.line(w.name, 'Audience') || 'For everyone', w.text)),
  ]
}

/**
 * What the figures show, in the district's sentences with the plan's own figures; a sentence that may not be printed
 * is left out.
 */
export function stories(ctx: Context): Block[] {
  const said = ctx.plan.all('story').flatMap((s): Block[] => {
    const story = storyOf(ctx.plan, s, ctx.reader ?? 'board')
    const title = ctx.write.line(s.title, 'Story') || 'Story without a title'
    if (!story.printable || story.text.trim() === '') {
      // Words that rest on a withheld figure are left out with it; the title is printed with the rest.
      if (restsOnWithheld(ctx, s, story)) ctx.told('story', s.id, 'shows', 'restsOn')
      return []
    }
    ctx.told('story', s.id, 'title', 'shows', 'unknown')
    const unknown = ctx.write.line(s.unknown, `Story ${quotation(title)}`)
    const words = [
      ...ctx.write.paragraphs(story.text, `Story ${quotation(title)}`),
      unknown && `What it does not show: ${unknown}`,
      ...restOf(ctx, 'story', s.id),
    ]
    const view = viewOfMeasure(ctx, s.measure)
    return [
      ...hung(title, words).map((b) => ({ ...b, of: figuresOfStory(ctx.plan, s, ctx.reader ?? 'board') }) as Block),
      // A number that fell year by year may rise this fall: the public reads that beside the story, as the board
      // does.
      ...(view ? interimOfViews(ctx, [view]) : []),
    ]
  })
  return said.length === 0 ? [] : [{ t: 'heading', level: 1, text: 'What the figures show' }, ...said]
}

/**
 * True if a story's words rest on a figure that may not be printed; else it is only incomplete, and its words are
 * fine.
 */
function restsOnWithheld(ctx: Context, story: RecordOf<'story'>, said: SaidStory): boolean {
  if (said.parts.some((p) => typeof p !== 'string' && p.state === 'withheld')) return true
  return (story.restsOn ?? []).some((id) => {
    const { measure, year, group } = ctx.plan.get('value', id) ?? {}
    return measure && year && group && isWithheld(cellsOf(ctx.plan, measure, year).get(group))
  })
}

/** Who was met, what was heard, and what was done about it: newest first. */
export function engagement(ctx: Context): Block[] {
  const met = ctx.plan.all('engagement').toSorted((a, b) => compareKeys(dayOf(b), dayOf(a)))
  const head: Block = { t: 'heading', level: 1, text: 'What we heard' }
  if (met.length === 0) return [head, nothing('There are no engagements in the plan yet.')]
  return [
    head,
    ...met.map((e): Block => {
      const title = ctx.write.line(e.title, 'Engagement') || 'Engagement without a title'
      const where = `Engagement ${quotation(title)}`
      ctx.told('engagement', e.id, 'title', 'type', 'date', 'came', 'missing', 'heard', 'done')
      const facts = [
        e.type === 'other' ? '' : choiceWords('engagement', 'type', e.type),
        e.date ? `${dayOf(e) > ctx.request.date ? 'planned for ' : ''}${roughInWords(e.date)}` : '',
        e.came === undefined ? '' : `${commas(e.came)} ${e.type === 'survey' ? 'answered' : 'came'}`,
      ].filter((f) => f !== '')
      return {
        t: 'keep',
        blocks: [
          { t: 'heading', level: 2, text: title },
          ...(facts.length > 0 ? [{ t: 'note', text: `${capital(facts.join(', '))}.` } as const] : []),
          ...hung('Who was missing', ctx.write.paragraphs(e.missing, where)),
          ...hung('What was heard', heardIn(ctx, e, where), { leads: 'telling' }),
          ...hung('What was done', ctx.write.paragraphs(e.done, where)),
          ...restBlocks(ctx, 'engagement', e.id),
        ],
      }
    }),
  ]
}

/** What was heard; for a past day, that nothing is entered, under a heading that says something was heard. */
function heardIn(ctx: Context, e: RecordOf<'engagement'>, where: string): readonly string[] {
  const said = ctx.write.paragraphs(e.heard, where)
  return said.length === 0 && e.date !== undefined && dayOf(e) <= ctx.request.date ? ['Nothing is entered.'] : said
}

/** Acts under way; the kind of act and the audience behind it are the cabinet's: for whom they stay out, no act has them. */
export function acts(ctx: Context): Block[] {
  const all = ctx.plan
    .all('act')
    .filter((a) => a.status !== 'stopped')
    .toSorted((a, b) => compareKeys(dayOrder(a.due), dayOrder(b.due)))
  if (all.length === 0) return []
  // Beside a hundred actions, a word of each would fill pages again.
  const ofKind = all.some((a) => a.way !== undefined)
  const ofAudience = all.some((a) => ctx.plan.get('audienceGroup', a.audienceGroup) !== undefined)
  const acting = table(
    null,
    [
      words('Community action', 2.4),
      ...(ofKind ? [words('Kind', 0.9)] : []),
      ...(ofAudience ? [words('Audience', 1.2)] : []),
      ...forInsiders(ctx, words('Owner', ofKind ? 1.2 : 1.5)),
      // Its longest day is one word, with “was due” before it.
      words('Due', ofAudience ? 1.75 : ofKind ? 1.45 : 1.2),
      words('Status', 0.9),
    ],
    all.map((a): Row => {
      ctx.told('act', a.id, 'title', 'way', 'audienceGroup', 'owner', 'due', 'status')
      const audience = ctx.plan.get('audienceGroup', a.audienceGroup)
      return {
        cells: [
          { text: ctx.write.line(a.title, 'Community action') || 'Community action without a title' },
          ...(ofKind ? [cell(choiceWords('act', 'way', a.way))] : []),
          ...(ofAudience ? [cell(audience === undefined ? '' : nameOf(ctx, 'audienceGroup', audience.id))] : []),
          ...forInsiders(ctx, cell(roleOf(ctx, a.owner, 'Act, owner') ?? '', NO_OWNER)),
          dueCell(a, ctx.request.date),
          cell(choiceWords('act', 'status', a.status), NO_STATUS),
        ],
      }
    }),
  )
  const more = all.flatMap((a) => hung(nameOf(ctx, 'act', a.id), restOf(ctx, 'act', a.id)))
  const [first] = more
  return [
    { t: 'heading', level: 1, text: 'What we do with the community' },
    // One alone overleaf would be of nothing.
    ...(first !== undefined && more.length === 1 ? withBelow([acting], first) : [acting, ...more]),
  ]
}

const dayOf = (e: RecordOf<'engagement'>): string => (e.date === undefined ? '' : earliestOf(e.date))

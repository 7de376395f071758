import { forAudience } from '../../domain/audience.ts'
import type { RecordOf } from '../../domain/kinds/index.ts'
import type { Plan } from '../../domain/plan.ts'
import { capital, compareKeys, countInWords, plural, quotation, small } from '../../words/index.ts'
import { type Context, contextOf, roleOf } from '../context.ts'
import type { Block, Card, Drawn } from '../document.ts'
import { drawn, frame } from '../frame.ts'
import { leftOutNote } from '../left-out.ts'
import { nothing } from '../parts/purpose.ts'
import type { BriefingRequest } from '../request.ts'
import type { Coverage } from '../text.ts'
import { subjectOf } from '../which.ts'

type Concern = RecordOf<'concern'>

/**
 * Answer cards: for each concern that has an answer what is true in it, the answer, what it rests on and who brings it,
 * to be cut out and carried. Their reader is the cabinet: principals carry them, and no packet has them.
 */
export function answerCards(plan: Plan, request: BriefingRequest, covers?: Coverage): Drawn {
  const ctx = contextOf(forAudience(plan, 'cabinet'), request, covers, 'cabinet')
  const asked = subjectOf(ctx.plan, request)
  const all = ctx.plan.all('concern').filter((c) => asked === undefined || c.id === asked)
  const answered = all.filter((c) => c.answer?.trim()).toSorted((a, b) => compareKeys(a.id, b.id))
  const open = all.length - answered.length
  const blocks: Block[] =
    answered.length === 0
      ? [
          nothing(
            all.length === 0
              ? 'There are no concerns in the plan yet.'
              : 'No concern has an answer in the plan, so there is no card.',
          ),
        ]
      : [
          {
            t: 'text',
            paragraphs: [
              `Cut along the lines. Carry the cards for what you hear.${answered.some((c) => c.honestPart?.trim()) ? ' Say first what is true in the concern.' : ''}`,
            ],
          },
          ...cardRows(answered.map((c) => cardOf(ctx, c))),
          ...without(open),
        ]
  const model = frame(ctx, {
    document: 'cards',
    kind: 'Answer cards',
    title: () => 'What we hear, and what we answer',
    blocks,
    plain: true,
    end: () => leftOutNote(ctx),
  })
  return drawn(ctx, model)
}

/** Two beside each other, so that a page may end between any two rows. */
const cardRows = (cards: readonly Card[]): Block[] =>
  cards.flatMap((_, i) =>
    i % 2 > 0
      ? []
      : [{ t: 'cards', level: 1, cards: cards.slice(i, i + 2), ...(i > 0 && { goesOn: true as const }) } as const],
  )

const without = (open: number): Block[] =>
  open === 0
    ? []
    : [
        {
          t: 'note',
          text: `${capital(countInWords(open))} ${plural(open, 'concern has', 'concerns have')} no answer in the plan, and no card.`,
        },
      ]

function cardOf(ctx: Context, c: Concern): Card {
  ctx.told('concern', c.id, 'concern', 'honestPart', 'answer', 'evidence', 'messenger')
  const line = (text: string | undefined, what: string) => ctx.write.line(text, `Concern, ${what}`)
  const truth = line(c.honestPart, 'what is true in it')
  const rests = (c.evidence ?? []).flatMap((id) => {
    const e = ctx.plan.get('evidence', id)
    if (e === undefined) return []
    ctx.told('evidence', e.id, 'title', 'place', 'pages')
    const where = [line(e.place, 'evidence'), small(line(e.pages, 'evidence'))].filter((w) => w !== '').join(', ')
    const title = line(e.title, 'evidence') || 'Evidence without a title'
    return [where === '' ? title : `${title} (${where})`]
  })
  const who = roleOf(ctx, c.messenger, 'Concern, messenger')
  return {
    title: quotation(line(c.concern, 'in their words') || 'Concern without words'),
    paragraphs: [
      ...(truth === '' ? [] : [`What is true in it: ${truth}`]),
      ...ctx.write.paragraphs(c.answer, 'Concern, answer'),
    ],
    under: [
      // Missing entries are shown beside the page: the person who carries the card can do nothing about them.
      ...(rests.length === 0 ? [] : [`See: ${rests.join('; ')}.`]),
      ...(who === undefined ? [] : [`Given by: ${who}.`]),
    ],
  }
}

import { dayInWords, roughInWords, roughly } from '../../days/index.ts'
import type { About } from '../../domain/schema.ts'
import type { Gathering } from '../../retreat/gathering.ts'
import type { Item } from '../../retreat/review.ts'
import { capital, compareKeys, quotation, small } from '../../words/index.ts'
import type { Context } from '../context.ts'
import type { Block, Row } from '../document.ts'
import { nothing } from '../parts/purpose.ts'
import { cell, NO_OWNER, table, words } from '../parts/table.ts'
import { fate, heading, isGone, nameOf, role, SAID_IN, saidIn, stands, withMore } from './items.ts'

/**
 * A decision may affect something that this reader may not see: then the minutes say that, and not that it is
 * unknown.
 */
const unsaid = (about: readonly About[]): string => (about.length === 0 ? 'Not given' : 'Not for this document')

/** Decisions that were captured, and those that were entered afterward on their own page. */
function decidedIn(ctx: Context, g: Gathering, items: readonly Item[]) {
  const all = items.filter((i) => i.sort === 'decision' && stands(i))
  const captured = new Set(all.flatMap((i) => (i.became?.kind === 'decision' ? [i.became.id] : [])))
  const own = ctx.plan.get('retreat', g.kind === 'retreat' ? g.id : undefined)?.decisions ?? []
  const entered = ctx.plan
    .all('decision')
    .filter((d) => !captured.has(d.id) && (g.kind === 'meeting' ? d.meeting === g.id : own.includes(d.id)))
  return { all, entered }
}

export const decisionsIn = (ctx: Context, g: Gathering, items: readonly Item[]): number => {
  const { all, entered } = decidedIn(ctx, g, items)
  return all.length + entered.length
}

export function decisions(ctx: Context, g: Gathering, items: readonly Item[]): Block[] {
  const { all, entered } = decidedIn(ctx, g, items)
  const rows = [
    ...all.map((i): Row => {
      const kept = i.became && ctx.plan.get('decision', i.became.id)
      if (kept) ctx.told('decision', kept.id, 'text', 'about')
      const bears = i.about.map((a) => nameOf(ctx, a)).filter((n) => n !== '')
      return {
        cells: [
          { text: withMore(ctx, i, ctx.write.line(kept?.text ?? i.text, 'Decision') || 'Decision without words') },
          cell(bears.join('; '), unsaid(i.about)),
          cell(saidIn(ctx, g, i)),
          cell(fate(ctx, i)),
        ],
      }
    }),
    ...entered.map((d): Row => {
      ctx.told('decision', d.id, 'text', 'about')
      const bears = (d.about ?? []).map((a) => nameOf(ctx, a)).filter((n) => n !== '')
      return {
        cells: [
          { text: ctx.write.line(d.text, 'Decision') || 'Decision without words' },
          cell(bears.join('; '), unsaid(d.about ?? [])),
          cell(''),
          cell('In the plan as a decision'),
        ],
      }
    }),
  ]
  const [board, who] = [g.forum === 'Board', g.forum === 'Retreat' ? 'those at the retreat' : `the ${small(g.forum)}`]
  return [
    heading('What was decided'),
    ...(rows.length === 0
      ? [nothing('No decision was recorded.')]
      : [
          table(
            `Decided by ${board ? 'the board' : who}${g.date ? `, ${dayInWords(g.date)}` : ''}`,
            [words('Decision', 2.6), words('Affects', 1.6), words(SAID_IN, 1.2), words('What happened to it', 1)],
            rows,
          ),
        ]),
    ...ofTheLedger(ctx, g),
  ]
}

/** The consultation log's entries on what was decided there: another document for the same reader counts them. */
function ofTheLedger(ctx: Context, g: Gathering): Block[] {
  const own = ctx.plan
    .all('accessEntry')
    .filter((e) => g.kind === 'meeting' && e.type === 'decision' && e.meeting === g.id && e.what?.trim())
  if (own.length === 0) return []
  const said = own.map((e) => {
    ctx.told('accessEntry', e.id, 'what', 'type', 'meeting')
    return quotation(ctx.write.line(e.what, 'Consultation log'))
  })
  return [{ t: 'note', text: `The consultation log lists as decided at this meeting, too: ${said.join('; ')}.` }]
}

/** Actions that were taken down, and those that something else which was said became. */
export const actionsIn = (items: readonly Item[]): readonly Item[] => [
  ...items.filter((i) => i.sort === 'action' && stands(i)),
  ...items.filter((i) => i.sort !== 'action' && i.became?.kind === 'action'),
]

export function next(ctx: Context, g: Gathering, items: readonly Item[]): Block[] {
  const rows = actionsIn(items)
    .toSorted((a, b) => compareKeys(a.due ?? '9', b.due ?? '9'))
    .map((i): Row => {
      const kept = i.became?.kind === 'action' ? ctx.plan.get('action', i.became.id) : undefined
      if (kept) ctx.told('action', kept.id, 'title', 'owner', 'due')
      const due = kept?.due ?? (i.due && roughly(i.due))
      const title = ctx.write.line(kept?.title ?? i.text, 'Action') || 'Action without a title'
      return {
        cells: [
          { text: i.sort === 'action' ? withMore(ctx, i, title) : title },
          cell(role(ctx, kept?.owner ?? i.owner), NO_OWNER),
          cell(due ? capital(roughInWords(due)) : '', 'No date given'),
          cell(i.sort === 'action' ? saidIn(ctx, g, i) : ''),
          cell(fate(ctx, i)),
        ],
      }
    })
  return [
    heading('What happens next'),
    ...(rows.length === 0
      ? [nothing(items.some(isGone) ? 'Every action that was recorded was dropped later.' : 'No action was recorded.')]
      : [
          table(
            null,
            [
              words('Action', 2.4),
              words('Owner', 1.2),
              words('By when', 1),
              words(SAID_IN, 1.2),
              words('What happened to it', 1),
            ],
            rows,
          ),
        ]),
  ]
}

import { dayInWords } from '../../days/index.ts'
import { accessQuarters } from '../../rules/access.ts'
import { compareKeys, quotation, small } from '../../words/index.ts'
import { accessLedger, quarterInWords } from '../charts/access-ledger.ts'
import { figureOf } from '../charts/figure.ts'
import { documentTheme } from '../charts/theme.ts'
import type { Context } from '../context.ts'
import type { Block, Cell, Row } from '../document.ts'
import { cell, choiceWords, hung, table, words } from '../parts/table.ts'

/** Most quarters of the year that are told: two years. */
const mostQuarters = 8

/** "2 kept, 1 canceled"; what did not occur is not counted. */
const counts = (of: readonly (readonly [number, string])[]): Cell =>
  cell(
    of
      .filter(([n]) => n > 0)
      .map(([n, what]) => `${n} ${what}`)
      .join(', '),
    'No entry',
  )

/** How often the officer is to meet the superintendent, beside how many meetings were entered. */
function promised({ plan }: Context): string {
  const often = plan.get('place', 'place')?.oneToOne
  if (often === undefined || often === 'never') return ''
  return ` By the plan the standing meeting with the superintendent should be held ${small(choiceWords('place', 'oneToOne', often))}.`
}

/**
 * What came of meetings, items and decisions in which this office was to have a part, by quarter; only in the
 * cabinet's documents.
 */
export function accessBlocks(ctx: Context): Block[] {
  const all = accessQuarters(ctx.plan)
  const quarters = all.slice(-mostQuarters)
  const last = quarters.at(-1)
  if (last === undefined) return []
  for (const e of ctx.plan.all('accessEntry'))
    if (all.length === quarters.length) ctx.told('accessEntry', e.id, 'date', 'type', 'outcome', 'consulted')
  return [
    { t: 'heading', level: 1, text: 'Access to power' },
    {
      t: 'keep',
      blocks: [
        { t: 'reading', text: `${quarterInWords(last)}${promised(ctx)}` },
        figureOf(accessLedger(quarters, documentTheme, 482), {
          caption: 'The consultation log by quarter of the fiscal year, a square for each entry',
          key: [
            { how: 'black', says: 'Kept, or asked before' },
            { how: 'lower', says: 'Moved, or asked after' },
            { how: 'crossed', says: 'Canceled, or never asked' },
          ],
        }),
      ],
    },
    table(
      'What the consultation log adds up to',
      [
        words('Quarter', 1.6),
        words('Standing meetings', 1.4),
        words('Cabinet and board items', 1.4),
        words('Decisions', 1.6),
      ],
      quarters.map(
        (q): Row => ({
          cells: [
            { text: q.label },
            counts([
              [q.meetings.kept, 'kept'],
              [q.meetings.moved, 'moved'],
              [q.meetings.cancelled, 'canceled'],
            ]),
            counts([
              [q.items.kept, 'kept'],
              [q.items.moved, 'moved'],
              [q.items.cancelled, 'canceled'],
            ]),
            counts([
              [q.decisions.before, 'asked before'],
              [q.decisions.after, 'asked after'],
              [q.decisions.never, 'never asked'],
            ]),
          ],
        }),
      ),
    ),
    ...notHeld(ctx),
  ]
}

/** Most entries that are told one by one, the newest first. */
const mostTold = 12
const howItCame = {
  cancelled: 'canceled',
  moved: 'moved',
  never: 'this office was never asked',
  after: 'this office was asked afterward',
} as const

const heads = {
  agreed: 'Meetings not held as agreed',
  canceled: 'Canceled or moved',
  asked: 'Not asked beforehand',
} as const

/**
 * Which meetings were canceled or moved, and what this office was asked about too late or never: the squares do not
 * say. Only a meeting agreed with the superintendent was owed; nobody had promised the others.
 */
function notHeld(ctx: Context): Block[] {
  const often = ctx.plan.get('place', 'place')?.oneToOne
  const agreed = often !== undefined && often !== 'never'
  const all = ctx.plan
    .all('accessEntry')
    .flatMap((e) => {
      const came = e.type === 'decision' ? e.consulted : e.outcome
      if (came === undefined || came === 'kept' || came === 'before') return []
      const under = e.type === 'decision' ? 'asked' : agreed && e.type === 'standingMeeting' ? 'agreed' : 'canceled'
      return [{ e, came: howItCame[came], under: heads[under] }]
    })
    .toSorted((a, b) => compareKeys(b.e.date ?? '', a.e.date ?? ''))
  const told = Map.groupBy(all.slice(0, mostTold), (one) => one.under)
  const more = all.length - mostTold
  return [
    ...Object.values(heads).flatMap((head) =>
      hung(
        head,
        (told.get(head) ?? []).map(({ e, came }) => {
          ctx.told('accessEntry', e.id, 'date', 'type', 'what', 'outcome', 'consulted', 'note')
          const what = ctx.write.line(e.what, 'Consultation log') || 'an entry without words'
          const note = ctx.write.line(e.note, 'Consultation log, note').replace(/[.]$/, '')
          return `${e.date === undefined ? 'Without a day' : dayInWords(e.date)}, ${quotation(what)}: ${came}${note === '' ? '' : `; noted: ${quotation(note)}`}.`
        }),
      ),
    ),
    ...(more > 0 ? [{ t: 'note', text: `${more} earlier ones are in the plan.` } as const] : []),
  ]
}

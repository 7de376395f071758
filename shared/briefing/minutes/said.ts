import { roughInWords, roughly } from '../../days/index.ts'
import { kindOf } from '../../domain/kinds/index.ts'
import type { About } from '../../domain/schema.ts'
import type { Gathering, Part } from '../../retreat/gathering.ts'
import type { Item } from '../../retreat/review.ts'
import { titleOfPart } from '../../retreat/timetable.ts'
import { capital } from '../../words/index.ts'
import type { Context } from '../context.ts'
import type { Block, Row } from '../document.ts'
import { cell, choiceWords, hung, NO_OWNER, table, words, wordsIfOne } from '../parts/table.ts'
import { heading, merged, moreOf, nameOf, role, SAID_IN, saidIn, stands, withMore } from './items.ts'

export function parked(ctx: Context, g: Gathering, items: readonly Item[]): Block[] {
  const all = items.filter((i) => i.sort === 'parked')
  if (all.length === 0) return []
  return [
    heading('Parking lot'),
    wordsIfOne(
      table(
        null,
        [
          words('What was parked', 2.4),
          words('Owner', 1.2),
          words('By when', 1),
          words(SAID_IN, 1.2),
          words('What happened to it', 1.2),
        ],
        all.map((i): Row => {
          const kept = i.became?.kind === 'action' ? ctx.plan.get('action', i.became.id) : undefined
          const due = kept?.due ?? (i.due && roughly(i.due))
          const owed = i.state === undefined || i.state === 'accepted'
          return {
            cells: [
              { text: ctx.write.line(i.text, 'Parked item') || 'Nothing written' },
              cell(role(ctx, kept?.owner ?? i.owner), owed ? NO_OWNER : ''),
              cell(due ? capital(roughInWords(due)) : '', owed ? 'No date given' : ''),
              cell(saidIn(ctx, g, i)),
              cell(i.state === undefined ? 'Open' : merged(ctx, i, items)),
            ],
          }
        }),
      ),
    ),
  ]
}

/** All that was said is kept: also what went into another, and what was dropped. */
export function said(ctx: Context, g: Gathering, items: readonly Item[]): Block[] {
  const told = items.filter(
    (i) => i.sort !== 'parked' && !(stands(i) && (i.sort === 'decision' || i.sort === 'action')),
  )
  if (told.length === 0) return []
  const parts: readonly (Part | undefined)[] = [...g.agenda, undefined]
  const known = new Set(g.agenda.map((p) => p.part))
  return [
    heading('What was said'),
    ...parts.flatMap((part): Block[] => {
      const of = told.filter((i) => (part ? i.part === part.part : i.part === undefined || !known.has(i.part)))
      if (of.length === 0) return []
      const rows = of.map((i): Row => {
        const text = ctx.write.line(i.text, i.word) || 'Nothing written'
        const owed = [role(ctx, i.owner), i.due ? `by ${roughInWords(roughly(i.due))}` : ''].filter((w) => w !== '')
        return {
          cells: [
            { text: `${withMore(ctx, i, text)}${owed.length > 0 ? ` (${owed.join(', ')})` : ''}` },
            cell(i.word),
            cell(ctx.write.line(i.table, 'Table')),
            cell(merged(ctx, i, items)),
          ],
        }
      })
      return [
        heading(part ? ctx.write.line(titleOfPart(part), 'Part of the agenda') : 'Outside the agenda', 2),
        wordsIfOne(
          table(
            null,
            [
              words('What was said', 2.6),
              words('Recorded as', 0.9),
              words('Table', 0.9),
              words('What happened to it', 1.4),
            ],
            rows,
          ),
        ),
      ]
    }),
  ]
}

/** A rating as it is in the plan today, with what was said where that has changed since. */
function levelOf(ctx: Context, became: About, said: string): string {
  const rating = ctx.plan.get('rating', became.id)
  const now = choiceWords('rating', 'level', rating?.level)
  if (rating === undefined || now === '' || said.toLowerCase().startsWith(now.toLowerCase())) return said
  ctx.told('rating', rating.id, 'level')
  return `${said} Since then: ${now}.`
}

export function changed(ctx: Context, items: readonly Item[]): Block[] {
  const rows = items.flatMap((i): Row[] => {
    const { became } = i
    if (i.state !== 'accepted' || became === undefined) return []
    const name = nameOf(ctx, became)
    if (name === '') return []
    const said = ctx.write.line(i.text, i.word)
    // A rating is called by its indicator, and a commitment by its department: what changed is what was said.
    const what =
      i.sort === 'level'
        ? levelOf(ctx, became, said)
        : i.sort === 'commitment'
          ? `${name}: ${said}`
          : i.sort === 'wording'
            ? `${name}${moreOf(ctx, i)}`
            : name
    return [{ cells: [cell(kindOf(became.kind)?.one ?? ''), { text: what }] }]
  })
  if (rows.length === 0) return []
  // Two that became one are told once.
  const once = [...new Map(rows.map((r) => [JSON.stringify(r.cells), r])).values()]
  const [what, now] = once[0]?.cells ?? []
  return [
    heading('What changed in the plan'),
    ...(once.length === 1 && what !== undefined && what.text !== '' && now !== undefined
      ? hung(what.text, [now.text])
      : [table(null, [words('What', 0.9), words('As it is now', 3.5)], once)]),
  ]
}

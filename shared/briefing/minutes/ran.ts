import { clockWords, elapsed, hasZone, readClock, spanWords } from '../../days/index.ts'
import type { Gathering } from '../../retreat/gathering.ts'
import { minutesOf as minutesOfPart, timetable, titleOfPart } from '../../retreat/timetable.ts'
import type { Context } from '../context.ts'
import type { Block, Row } from '../document.ts'
import { cell, hung, table, words } from '../parts/table.ts'
import { heading, role, timeOf } from './items.ts'

/** Minutes added to a part at the table, beside the planned ones: it did not run over by them. */
const given = (minutes = 0): string => (minutes > 0 ? `; ${spanWords(minutes)} more given` : '')

export function asItRan(ctx: Context, g: Gathering): Block[] {
  if (g.ran.length === 0) return []
  const planned = timetable(g.agenda, { begins: g.begins, ends: g.ends }).parts
  // Without an entered beginning, the timetable assumes nine in the morning, which nobody planned.
  const isTimed = readClock(g.begins) !== undefined
  const rows = g.ran.map((r): Row => {
    const timed = planned.find((t) => t.row.part === r.part)
    const took = r.began && r.ended ? Math.max(0, elapsed(r.began, r.ended)) / 60_000 : undefined
    const title = timed
      ? ctx.write.line(titleOfPart(timed.row), 'Part of the agenda')
      : 'A part since taken off the agenda'
    return {
      cells: [
        { text: title },
        cell(
          timed
            ? `${isTimed ? `${clockWords(timed.starts)}, ` : ''}${spanWords(minutesOfPart(timed.row))}${given(r.given)}`
            : '',
          'Not planned',
        ),
        cell(r.began ? timeOf(r.began) : ''),
        cell(took === undefined ? '' : took < 1 ? 'Under a minute' : spanWords(took), 'Not ended'),
      ],
    }
  })
  const left = planned
    .filter((t) => !g.ran.some((r) => r.part === t.row.part))
    .map((t) => ctx.write.line(titleOfPart(t.row), 'Part of the agenda'))
  // An earlier version's times have no time zone, so the room's clock is unknown.
  const unsaid = g.ran.some((r) => r.began !== undefined && !hasZone(r.began))
  const notes = [
    ...(left.length === 0 ? [] : [`Not reached: ${left.join('; ')}.`]),
    ...(unsaid ? ['Times are by the clock of the laptop that made these minutes.'] : []),
  ]
  return [
    heading('How it went'),
    table(null, [words('Part', 2), words('Planned', 1.5), words('Began', 0.8), words('Took', 1)], rows),
    ...(notes.length === 0 ? [] : [{ t: 'note', text: notes.join(' ') } as const]),
  ]
}

export function attendance(ctx: Context, g: Gathering): Block[] {
  if (g.attended.length === 0) return []
  const names = (came: 'whole' | 'some' | 'no') =>
    g.attended
      .filter((a) => (a.came ?? 'whole') === came)
      .map((a) => role(ctx, a.person) || ctx.write.line(a.name, 'Name or role') || 'Somebody')
  const lines = (came: 'whole' | 'some' | 'no') => {
    const all = names(came)
    return all.length === 0 ? [] : [`${all.join('; ')}.`]
  }
  return [
    heading('Who was there'),
    ...hung('The whole time', lines('whole')),
    ...hung('Part of the time', lines('some')),
    ...hung('Not there', lines('no')),
  ]
}

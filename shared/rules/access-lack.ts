import type { Plan } from '../domain/plan.ts'
import type { Audience } from '../domain/schema.ts'
import { compareTexts, countInWords, listed, plural, quotation } from '../words/index.ts'
import { meetingsKept } from './access.ts'
import { type Lack, type LackInput, lack, shareLevel } from './lack.ts'
import { rightsHeld, shortBy } from './rights.ts'

/**
 * Access to power: levels below the superintendent, a seat in cabinet, standing meetings kept, and decision rights held
 * out of those needed. On a day (ISO), by the facts that a reader may see; the others are left out, not taken for
 * missing.
 */
export function accessLack(plan: Plan, today: string, reader: Audience): Lack {
  return lack('access', 'Access to power', [levels(plan), cabinet(plan), meetings(plan, today), rights(plan)], reader)
}

const place = { step: 'position-place', about: { kind: 'place', id: 'place' }, audience: 'board' } as const

function levels(plan: Plan): LackInput {
  const count = plan.get('place', 'place')?.levels
  return {
    ...place,
    field: 'levels',
    level: count === undefined ? null : lineLevel(count),
    says:
      count === undefined
        ? 'Levels from the superintendent not entered'
        : count <= 1
          ? 'Reports to the superintendent'
          : `${count} levels from the superintendent`,
    lift: 'Agree with the superintendent on a reporting line with no more than one desk in between.',
  }
}

/** How much access a line of so many levels to the superintendent gives. */
const lineLevel = (levels: number): 'held' | 'some' | 'low' => (levels <= 1 ? 'held' : levels === 2 ? 'some' : 'low')

function cabinet(plan: Plan): LackInput {
  const seat = plan.get('place', 'place')?.inCabinet
  return {
    ...place,
    field: 'inCabinet',
    level: seat === undefined ? null : seat ? 'held' : 'low',
    says: seat === undefined ? 'Seat in cabinet not entered' : seat ? 'Has a seat in cabinet' : 'No seat in cabinet',
    lift: 'Agree with the superintendent on a seat in cabinet.',
  }
}

function meetings(plan: Plan, today: string): LackInput {
  const { kept, of } = meetingsKept(plan, today)
  const last = plan
    .all('accessEntry')
    .filter((e) => e.type === 'standingMeeting' && (e.date ?? '') <= today)
    .sort((a, b) => ((a.date ?? '') < (b.date ?? '') ? 1 : -1))[0]
  return {
    step: 'position-access',
    audience: 'cabinet',
    ...(last && { about: { kind: 'accessEntry', id: last.id } }),
    level: shareLevel(kept, of),
    says:
      of === 0
        ? 'No standing meetings in the ledger in the last year'
        : `${partOf(kept, of)} standing ${plural(of, 'meeting', 'meetings')} kept in the last year`,
    lift: 'Put the standing meetings back on the calendar, and keep the ledger until at least half have been kept.',
  }
}

/** “3 of 9”; of one alone, “The one” or “No”. */
const partOf = (part: number, of: number): string => (of > 1 ? `${part} of ${of}` : part === 0 ? 'No' : 'The one')

function rights(plan: Plan): LackInput {
  const { held, of } = rightsHeld(plan)
  const short = plan
    .all('decisionRight')
    .map((right) => ({ right, steps: shortBy(right) ?? 0 }))
    .filter((r) => r.steps > 0)
    .sort((a, b) => a.steps - b.steps || compareTexts(a.right.name ?? '', b.right.name ?? ''))
  const more = Math.ceil(of / 2) - held
  // All that are as close as the last one are named too: the officer chooses where to begin.
  const reach = short[Math.min(Math.max(1, more), short.length) - 1]?.steps ?? 0
  const first = short.filter((r) => r.steps <= reach)
  const names = listed(first.map((r) => quotation(r.right.name?.trim() || 'a decision without a name')))
  return {
    step: 'position-rights',
    audience: 'cabinet',
    ...(first[0] && { about: { kind: 'decisionRight', id: first[0].right.id } }),
    field: 'today',
    level: shareLevel(held, of),
    ...(of > 0 && { share: { held, of } }),
    says:
      of === 0
        ? 'Decision rights not entered'
        : `${held === 0 ? 'Not enough say in any of' : 'Enough say in'} ${of === 1 ? 'the one decision' : held === 0 ? `${of} decisions` : `${held} of ${of} decisions`}`,
    lift:
      of === 0
        ? 'Enter the officer’s part in each decision today, and the part needed.'
        : `Bring ${of === 1 ? 'the decision' : `${countInWords(Math.max(1, more))} more ${plural(more, 'decision', 'decisions')}`} to the part needed; ${of === 1 ? 'it is' : `closest to it ${plural(first.length, 'is', 'are')}`} ${names}.`,
  }
}

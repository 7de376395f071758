import type { RecordOf } from '../domain/kinds/index.ts'
import { type Plan, where } from '../domain/plan.ts'
import { hasWords, listed, quotation } from '../words/index.ts'
import { promiseOf, rhythmOf } from './rhythm.ts'

type Screen = RecordOf<'equityScreen'>
type Item = RecordOf<'boardItem'>

const someRow = (rows: Screen['gains']): boolean =>
  (rows ?? []).some((r) => r.group !== undefined || hasWords(r.effect))

/** True for a screen that is marked complete or waived: it is answered, well or not. */
export const isAnswered = (s: Screen): boolean => s.status === 'complete' || s.status === 'waived'

/**
 * The day of the vote that rests on a screen (ISO): the last meeting of its items, or else the meeting that it names.
 */
function voteOf(plan: Plan, s: Screen): string | undefined {
  const days = where(plan, 'boardItem', 'screen', s.id).flatMap((i) => plan.get('meeting', i.meeting)?.date ?? [])
  return days.sort().at(-1) ?? plan.get('meeting', s.meeting)?.date
}

/**
 * The day of the look-back on a screen: its own if one was set, or the one that follows from the promised schedule and
 * the vote, and moves with it. Undefined if neither is known.
 */
export function lookBackDay(plan: Plan, s: Screen): { readonly day: string; readonly own: boolean } | undefined {
  const own = s.lookBack ?? plan.get('meeting', s.lookBackMeeting)?.date
  if (own !== undefined) return { day: own, own: true }
  const decided = voteOf(plan, s) ?? s.completedOn
  const promise = promiseOf(plan, 'lookBack')
  const day = decided && promise ? rhythmOf(promise, [decided], decided).due : undefined
  return day === undefined ? undefined : { day, own: false }
}

/**
 * What a screen must still say before an item can rest on it, in the words of its form. A waiver needs the role that
 * gave it, its reason and the look-back date; any other screen needs the questions.
 */
export function screenLacks(plan: Plan, s: Screen): readonly string[] {
  const look = lookBackDay(plan, s) ? [] : ['the look-back date']
  if (s.status === 'waived')
    return [
      ...(hasWords(plan.get('person', s.waivedBy)?.role) ? [] : ['who waived it']),
      ...(hasWords(s.waiveReason) ? [] : ['the reason for the waiver']),
      ...look,
    ]
  return [
    ...(hasWords(s.proposed) ? [] : ['what is proposed']),
    ...(someRow(s.gains) ? [] : ['who gains']),
    ...(someRow(s.burdens) ? [] : ['who carries the burden']),
    ...(hasWords(s.whoWasAsked) ? [] : ['who was asked']),
    ...(hasWords(s.data) ? [] : ['the data']),
    ...(hasWords(s.dataSource) ? [] : ['the source of the data']),
    ...((s.alternatives ?? []).some((text) => hasWords(text)) ? [] : ['the alternatives']),
    ...(hasWords(s.changesMade) ? [] : ['the changes made, or why none were needed']),
    ...look,
  ]
}

/** Why an item of the board is not ready, in a clause; null if its screen is complete, or it needs none. */
export function itemLacks(plan: Plan, item: Item): string | null {
  if (item.needsScreen !== true || item.state === 'decided') return null
  const screen = plan.get('equityScreen', item.screen)
  if (screen === undefined) return 'it needs an equity screen and has none'
  const lacks = screenLacks(plan, screen)
  const name = screen.title?.trim() ? `its screen ${quotation(screen.title.trim())}` : 'its equity screen'
  if (!isAnswered(screen)) return lacks.length > 0 ? `${name} is still missing ${listed(lacks)}` : `${name} is open`
  if (lacks.length === 0) return null
  return screen.status === 'waived'
    ? `the waiver for ${name} does not say ${listed(lacks)}`
    : `${name} does not say ${listed(lacks)}`
}

/** Why an item can't be marked ready yet, in a clause; null if it can be. Its present mark does not count. */
export const keepsFromReady = (plan: Plan, item: Item): string | null => itemLacks(plan, { ...item, state: 'ready' })

/** The items of the board's meetings on a day (ISO) that are not ready, each with the reason. */
export const itemsNotReady = (plan: Plan, date: string): readonly { readonly item: Item; readonly lacks: string }[] =>
  where(plan, 'meeting', 'date', date)
    .filter((m) => m.forum === 'board')
    .flatMap((m) => where(plan, 'boardItem', 'meeting', m.id))
    .flatMap((item) => {
      const lacks = itemLacks(plan, item)
      return lacks === null ? [] : [{ item, lacks }]
    })

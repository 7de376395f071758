import type { RecordOf } from '../domain/kinds/index.ts'
import { type Plan, where } from '../domain/plan.ts'
import { listed } from '../words/index.ts'

type Screen = RecordOf<'equityScreen'>
type Item = RecordOf<'boardItem'>

const written = (text: string | undefined): boolean => (text ?? '').trim() !== ''
const someRow = (rows: Screen['gains']): boolean => (rows ?? []).some((r) => r.group !== undefined || written(r.effect))

/** True for a screen that somebody called complete or waived: it is answered, well or not. */
export const isAnswered = (s: Screen): boolean => s.status === 'complete' || s.status === 'waived'

/**
 * What a screen still has to say before an item rests on it, in the words of its form. A waiver needs the role that
 * gave it, its reason and the day to look back; everything else the questions.
 */
export function screenLacks(plan: Plan, s: Screen): readonly string[] {
  const lookBack = s.lookBack !== undefined || plan.get('meeting', s.lookBackMeeting)?.date !== undefined
  const look = lookBack ? [] : ['the look-back date']
  if (s.status === 'waived')
    return [
      ...(written(plan.get('person', s.waivedBy)?.role) ? [] : ['who waived it']),
      ...(written(s.waiveReason) ? [] : ['the reason for the waiver']),
      ...look,
    ]
  return [
    ...(written(s.proposed) ? [] : ['what is proposed']),
    ...(someRow(s.gains) ? [] : ['who gains']),
    ...(someRow(s.burdens) ? [] : ['who carries the burden']),
    ...(written(s.whoWasAsked) ? [] : ['who was asked']),
    ...(written(s.data) ? [] : ['the data']),
    ...(written(s.dataSource) ? [] : ['the source of the data']),
    ...((s.alternatives ?? []).some(written) ? [] : ['the alternatives']),
    ...(written(s.changesMade) ? [] : ['the changes made, or why none were needed']),
    ...look,
  ]
}

/** Why an item of the board is not ready, in a clause; null where its screen stands, or it needs none. */
export function itemLacks(plan: Plan, item: Item): string | null {
  if (item.needsScreen !== true || item.state === 'decided') return null
  const screen = plan.get('equityScreen', item.screen)
  if (screen === undefined) return 'it needs an equity screen and has none'
  const lacks = screenLacks(plan, screen)
  const name = screen.title?.trim() ? `its screen “${screen.title.trim()}”` : 'its equity screen'
  if (!isAnswered(screen)) return lacks.length > 0 ? `${name} is still missing ${listed(lacks)}` : `${name} is open`
  if (lacks.length === 0) return null
  return screen.status === 'waived'
    ? `the waiver for ${name} does not say ${listed(lacks)}`
    : `${name} does not say ${listed(lacks)}`
}

/** Why nobody can mark an item ready yet, in a clause; null where it may be called so. What it is called today does not count. */
export const keepsFromReady = (plan: Plan, item: Item): string | null => itemLacks(plan, { ...item, state: 'ready' })

/** The items of the board's meetings on a day (ISO) that are not ready, each with why. */
export const itemsNotReady = (plan: Plan, date: string): readonly { readonly item: Item; readonly lacks: string }[] =>
  where(plan, 'meeting', 'date', date)
    .filter((m) => m.forum === 'board')
    .flatMap((m) => where(plan, 'boardItem', 'meeting', m.id))
    .flatMap((item) => {
      const lacks = itemLacks(plan, item)
      return lacks === null ? [] : [{ item, lacks }]
    })

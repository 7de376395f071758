import type { KindName } from '../../../shared/domain/kinds/index.ts'
import type { Plan } from '../../../shared/domain/plan.ts'
import type { About } from '../../../shared/domain/schema.ts'
import { type Committed, set } from '../../../shared/domain/state.ts'
import type { Result } from '../../../shared/result/result.ts'
import { asKey, fromKey, type Gathering, gatheringOf, type Said } from '../../../shared/retreat/gathering.ts'
import { roomPlan } from '../../../shared/retreat/room-plan.ts'
import type { Standing } from '../../../shared/retreat/running.ts'
import { edit, planNow, usePlanView, useRecords } from '../../state/index.ts'
import { go } from '../../state/place.ts'
import { planFrom } from '../../state/planOfKinds.ts'

type Params = Readonly<Record<string, string>>

/** The gathering that a page's address names, as the screen may show it. */
export function useGathering(params: Params): Gathering | undefined {
  return gatheringOf(usePlanView(), fromKey(params.of))
}

/**
 * The plan as the room may see it, with nothing that is not on the disk: a line shown there is kept. The gathering's
 * own records are included although the screen is shared.
 */
export function useRoom(params: Params): { readonly plan: Plan; readonly gathering: Gathering | undefined } {
  const whole = planFrom(useRecords((s) => s.confirmed))
  const of = fromKey(params.of)
  if (of === undefined) return { plan: whole, gathering: undefined }
  const plan = roomPlan(whole, of, 'board')
  return { plan, gathering: gatheringOf(plan, of) }
}

/** Sets fields of a gathering: one step of Undo. */
export const saveGathering = (of: About, values: Readonly<Record<string, unknown>>): Promise<Result<Committed>> =>
  edit([set(of.kind, of.id, values)])

const called = { retreat: 'retreat', meeting: 'meeting', checkIn: 'check-in' } as const

/** The name of the way into the room, by the gathering's state. */
export const roomWords = ({ kind }: Pick<Gathering, 'kind'>, { state }: Standing): string =>
  state === 'planned'
    ? `Start the ${called[kind]}`
    : state === 'closed'
      ? `Show the ${called[kind]} again`
      : `Continue the ${called[kind]}`

export const goTo = (page: 'prepare' | 'run' | 'bring-home', of: About, more: Params = {}): void =>
  void go(page, { of: asKey(of), ...more })

/** To the agenda as a document: looked at, exported, and kept as it was sent. */
export const printAgenda = (of: About): void => void go('briefings', { document: 'agenda', of: asKey(of) })

/** The bar's name for the page of one gathering. */
export const crumbOf = (params: Params): string | undefined => gatheringOf(planNow(), fromKey(params.of))?.title

/** Where gatherings of each kind are listed. */
const lists: Readonly<Record<string, string>> = { retreat: 'retreats', meeting: 'meetings', checkIn: 'embed-checkins' }

/** The page on which the gathering of a page is listed. */
export const listOf = (params: Params): string | undefined => lists[fromKey(params.of)?.kind ?? '']

/** The address at which something that was said at a gathering is shown. */
export function gatheringAt(kind: string, id: string): Params | undefined {
  const said = planNow().get(kind as KindName, id) as Said | undefined
  const of = said?.retreat ? { kind: 'retreat', id: said.retreat } : said?.gathering
  return of ? { of: asKey(of), at: `${kind}/${id}` } : undefined
}

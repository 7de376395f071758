import { derivedId } from '../../../shared/domain/ids.ts'
import { type KindName, kinds } from '../../../shared/domain/kinds/index.ts'
import type { Plan } from '../../../shared/domain/plan.ts'
import type { Step } from '../../../shared/guide/guide.ts'
import type { Status } from '../../components/index.ts'

export interface Progress {
  readonly status: Status
  readonly rated: number
  readonly indicators: number
}

/** The record of an indicator's rating: one a plan, made from the indicator's id. */
export const ratingId = (indicator: string): string => derivedId(kinds.rating, { indicator }) ?? ''
const stateId = (step: string): string => derivedId(kinds.stepState, { step }) ?? ''

/** Done: what is needed stands and each indicator is rated. "Not now" is a person's word and comes first. */
export function progressOf(plan: Plan, step: Step): Progress {
  const rated = step.indicators.filter((i) => plan.get('rating', ratingId(i.id))?.level !== undefined).length
  const indicators = step.indicators.length
  const has = (kind: string) => Object.hasOwn(kinds, kind) && plan.all(kind as KindName).length > 0
  const held = step.needs.filter(has).length
  const status: Status =
    plan.get('stepState', stateId(step.id))?.state === 'notNow'
      ? 'notNow'
      : held === step.needs.length && rated === indicators
        ? 'done'
        : held + rated > 0
          ? 'inWork'
          : 'notBegun'
  return { status, rated, indicators }
}

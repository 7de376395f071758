import { earliestOf } from '../../../../shared/days/index.ts'
import type { RecordOf } from '../../../../shared/domain/kinds/index.ts'
import type { Plan } from '../../../../shared/domain/plan.ts'
import { type Op, set } from '../../../../shared/domain/state.ts'
import { threeYearMark } from '../../../../shared/rules/tenure.ts'
import { newId } from '../../../state/index.ts'

/** Seats that are in other parts of the plan and not on the clock yet: the officer's and the superintendent's. */
export function seatsKnown(plan: Plan): readonly Op[] {
  const held = new Set(plan.all('tenure').map((t) => t.type))
  const officer = plan.get('officer', 'officer')
  const district = plan.get('district', 'district')
  const ops: Op[] = []
  if (!held.has('officer') && officer?.status === 'inPost' && officer.since !== undefined)
    ops.push(
      set('tenure', newId(), {
        seat: officer.title?.trim() || 'Officer',
        type: 'officer',
        ...(officer.person && { person: officer.person }),
        start: earliestOf(officer.since),
        articleMark: threeYearMark(earliestOf(officer.since)),
      }),
    )
  if (!held.has('superintendent') && district?.superintendentStart !== undefined)
    ops.push(
      set('tenure', newId(), {
        seat: 'Superintendent',
        type: 'superintendent',
        ...(district.superintendent && { person: district.superintendent }),
        start: earliestOf(district.superintendentStart),
        articleMark: threeYearMark(earliestOf(district.superintendentStart)),
        ...(district.superintendentContractEnd && { likelyEnd: district.superintendentContractEnd }),
      }),
    )
  return ops
}

/** Three-year marks that follow from the day on which a seat was taken: of the officer and the superintendent. */
export const missingMarks = (seats: readonly RecordOf<'tenure'>[]): readonly Op[] =>
  seats.flatMap((t) =>
    (t.type === 'officer' || t.type === 'superintendent') && t.start !== undefined && t.articleMark === undefined
      ? [set('tenure', t.id, { articleMark: threeYearMark(t.start) })]
      : [],
  )

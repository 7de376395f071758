import { derivedId } from '../../../../shared/domain/ids.ts'
import { kinds } from '../../../../shared/domain/kinds/index.ts'
import type { Plan } from '../../../../shared/domain/plan.ts'
import { plainRecord, type RecordState } from '../../../../shared/domain/state.ts'
import { namesFor } from '../../../../shared/figures/names-out.ts'

/** A figure of a plan that is drawn, of its year or of a point within it. */
interface Figure {
  readonly measure?: string
  readonly group?: string
  readonly year?: string
  readonly point?: string
  readonly reading?: unknown
}

export function figureRecord(figure: Figure): RecordState {
  const kind = figure.point === undefined ? 'value' : 'interim'
  return plainRecord(kind, derivedId(kinds[kind], figure as never) as string, { ...figure })
}

/** What a paper tells of these figures: of each that has one it is asked, in turn, whether it is out. */
export const toldOf = (figures: readonly Figure[], isOut: (n: number | undefined) => boolean) =>
  figures.flatMap(({ measure, year, group, point, reading }) => {
    const { figure, n, numerator } = (reading ?? {}) as { figure?: number; n?: number; numerator?: number }
    if (figure === undefined || !isOut(n)) return []
    const has = { ...(n !== undefined && { n }), ...(numerator !== undefined && { numerator }) }
    return [{ measure, year, group, figure, ...has, ...(point !== undefined && { point }) }]
  })

/** The paper that told them, with the names that the plan had for them then. */
export function paperOf(plan: Plan, printed: ReturnType<typeof toldOf>): RecordState {
  const named = namesFor(plan, printed as Parameters<typeof namesFor>[1])
  return plainRecord('briefingSent', 'paper', { document: 'fullPlan', exportedOn: '2026-09-01', printed, named })
}

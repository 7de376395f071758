import { yearInWords } from '../../../shared/days/index.ts'
import { groupName } from '../../../shared/domain/group-names.ts'
import type { RecordOf } from '../../../shared/domain/kinds/index.ts'
import { groupsInOrder } from '../../../shared/figures/groups-in-order.ts'
import { Grid, GridKeys } from '../../components/index.ts'
import { edit, planNow, usePlanView } from '../../state/index.ts'
import { FromWhere, useFrom } from './FromWhere.tsx'
import { gapColumn, gapColumnId, gapColumns, gapOps, gapRange, readGap, writeGap } from './gaps.ts'
import { gapKey } from './keys.ts'
import styles from './measures.module.css'

/** Gaps whose two figures the plan has not, and targets for gaps: groups by years, to the group that the measure names. */
export function Gaps({ measure }: { measure: RecordOf<'measure'> }) {
  const plan = usePlanView()
  const [from, setFrom] = useFrom()
  const reference = plan.get('studentGroup', measure.reference)
  const columns = gapColumns(plan, measure)
  if (reference === undefined)
    return (
      <p className="mid">
        Say in the measure’s details with which group it is compared; then you can enter gaps and their targets here.
      </p>
    )
  if (columns.length === 0)
    return <p className="mid">Enter the measure’s first and last year; then you can enter gaps here.</p>
  const groups = groupsInOrder(plan).flatMap((g) => {
    const name = groupName(plan, g) || 'Group without a name'
    return g.id === reference.id || g.isTotal ? [] : [{ id: g.id, name, label: name }]
  })
  const form =
    measure.gapForm === 'ratio'
      ? 'How many times the rate of the group it is compared with.'
      : 'How far behind, in the measure’s own unit; with a minus sign where the group is ahead.'
  const heads = { stated: 'Gap', aim: 'Target' } as const
  return (
    <div className={styles.many}>
      <p className="mid">
        Gaps to {groupName(plan, reference) || 'the group without a name'}. {form} Where the plan has both figures it
        works the gap out itself; enter one only where you have the gap alone. If its source says “about 28” or “more
        than 15”, write just that.
      </p>
      <FromWhere from={from} onFrom={setFrom} usual={measure.source} />
      <Grid
        label={`${measure.short || 'Measure'}: gaps and their targets`}
        corner="Student group"
        rows={groups}
        cols={columns.map((c) => ({
          id: gapColumnId(c),
          name: heads[c.part],
          label: heads[c.part],
          group: yearInWords(c.year),
        }))}
        cell={(group, col) => {
          const { year, part } = gapColumn(col)
          const { kind, id, also } = gapKey(measure.id, group, reference.id, year)
          return {
            text: writeGap(plan.get('gap', id)?.[part]),
            place: { kind, id, field: part, part: 'figure', also },
          }
        }}
        read={(_row, col, text) => readGap(gapColumn(col).part, text, gapRange(measure))}
        onEdit={(edits) => edit(gapOps(planNow(), measure.id, reference.id, edits, from))}
      />
      <GridKeys closes />
    </div>
  )
}

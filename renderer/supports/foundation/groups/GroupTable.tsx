import { useState } from 'react'
import type { RecordOf } from '../../../../shared/domain/kinds/index.ts'
import { bySort } from '../../../../shared/figures/goal-sentence.ts'
import { add, nextSort } from '../../../records/edits.ts'
import { FieldGrid } from '../../../records/FieldGrid.tsx'
import { RecordTable } from '../../../records/RecordTable.tsx'
import { planNow } from '../../../state/index.ts'
import styles from './groups.module.css'

type Group = RecordOf<'studentGroup'>

interface Props {
  readonly groups: readonly Group[]
  readonly all: readonly Group[]
  /** Null for those that stand in none. */
  readonly dimension: string | null
  readonly caption: string
}

/** The groups of one dimension. A focus group has its reason and the reason's source below it. */
export function GroupTable({ groups, all, dimension, caption }: Props) {
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set())
  const toggle = (id: string) => {
    const next = new Set(open)
    if (!next.delete(id)) next.add(id)
    setOpen(next)
  }
  const addGroup = () => {
    const groups = bySort(planNow().all('studentGroup'))
    const sort = nextSort(groups)
    if (dimension) return add('studentGroup', { name: '', dimension, sort })
    const total = groups.some((g) => g.isTotal)
    return add('studentGroup', total ? { name: '', sort } : { name: 'All students', isTotal: true, sort })
  }
  return (
    <RecordTable
      kind="studentGroup"
      place={dimension ?? 'none'}
      caption={caption}
      hideCaption
      records={groups}
      all={all}
      sorted
      fields={[
        'name',
        { field: 'enrollment', label: 'Children' },
        'enrollmentDate',
        dimension === null ? { field: 'isTotal', label: 'All students' } : { field: 'focus', label: 'Focus group' },
      ]}
      onAdd={addGroup}
      addLabel={dimension === null && groups.length === 0 ? 'Add the group of all students' : 'Add a group'}
      more={(group) => [
        {
          id: 'details',
          label: open.has(group.id) ? 'Close dates and dimension' : 'Dates, dimension and note',
          act: () => toggle(group.id),
        },
      ]}
      below={(group) =>
        group.focus || open.has(group.id) ? (
          <div className={styles.details}>
            <FieldGrid
              kind="studentGroup"
              id={group.id}
              fields={[
                ...(group.focus ? [{ field: 'reason', wide: true }, 'reasonSource'] : []),
                ...(open.has(group.id)
                  ? ['dimension', 'reportedSince', 'reportedUntil', { field: 'note', wide: true }]
                  : []),
              ]}
            />
          </div>
        ) : null
      }
    />
  )
}

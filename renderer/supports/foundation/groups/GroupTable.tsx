import { bySort } from '../../../../shared/domain/by-sort.ts'
import type { RecordOf } from '../../../../shared/domain/kinds/index.ts'
import { nextSort } from '../../../records/edits.ts'
import { declare } from '../../../records/list/declared.ts'
import { Facts } from '../../../records/list/Facts.tsx'
import { AddRecord } from '../../../records/list/RecordLines.tsx'
import { RecordTable } from '../../../records/list/RecordTable.tsx'
import type { RecordList } from '../../../records/list/useRecordList.ts'
import { planNow } from '../../../state/index.ts'
import styles from './groups.module.css'

type Group = RecordOf<'studentGroup'>

const isOtherTotal = (g: Partial<Group> | undefined): boolean =>
  !g?.isTotal &&
  planNow()
    .all('studentGroup')
    .some((one) => one.isTotal)

/** A group, with the reason for which it is a focus group. */
export const groupLines = declare<'studentGroup'>({
  kind: 'studentGroup',
  fields: (g) => [
    'name',
    'enrollment',
    'enrollmentDate',
    // Only one group is that: where another is, the box would be a riddle.
    ...(isOtherTotal(g) ? [] : [{ field: 'isTotal', label: 'This is the group of all students' }]),
    'focus',
    ...(g?.focus ? ['reason', 'reasonSource'] : []),
    'dimension',
    'reportedSince',
    'reportedUntil',
    'note',
  ],
  Below: ({ record: g }) => (
    <Facts
      kind="studentGroup"
      record={g}
      fields={[...(g.focus ? ['reason', 'reasonSource'] : []), 'reportedSince', 'reportedUntil', 'note']}
    />
  ),
  sorted: true,
  begins: () => ({ sort: nextSort(planNow().all('studentGroup')) }),
})

interface Props {
  readonly list: RecordList
  readonly groups: readonly Group[]
  readonly all: readonly Group[]
  /** Null for groups without a dimension. */
  readonly dimension: string | null
  readonly caption: string
}

/** The groups of one dimension. A focus group has its reason and the reason's source below it. */
export function GroupTable({ list, groups, all, dimension, caption }: Props) {
  const place = dimension ?? 'none'
  const isFirst = dimension === null && !bySort(all).some((g) => g.isTotal)
  // If all students are there alone, the heading already names the group.
  const alone = dimension === null && groups.length <= 1 && !isFirst
  return (
    <div className={alone ? `${styles.aligned} ${styles.alone}` : styles.aligned}>
      <RecordTable
        declared={groupLines}
        list={list}
        records={groups}
        columns={[
          'name',
          { field: 'enrollment', label: 'Students' },
          'enrollmentDate',
          ...(dimension === null
            ? alone
              ? []
              : [{ field: 'isTotal', label: 'Is all students' }]
            : // Until one is marked, each row says where that is done.
              [{ field: 'focus', label: 'Focus group', begin: all.some((g) => g.focus) ? undefined : 'Mark' }]),
        ]}
        caption={caption}
        hideCaption
        place={place}
        all={all}
      />
      <AddRecord
        declared={groupLines}
        list={list}
        place={place}
        also={dimension ? { dimension } : isFirst ? { name: 'All students', isTotal: true } : {}}
        label={isFirst && groups.length === 0 ? 'Add the group of all students' : 'Add a group'}
        small
      />
    </div>
  )
}

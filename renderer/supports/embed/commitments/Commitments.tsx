import { dayInWords } from '../../../../shared/days/index.ts'
import { where } from '../../../../shared/domain/plan.ts'
import { Button, RealMark } from '../../../components/index.ts'
import { FieldGrid } from '../../../records/FieldGrid.tsx'
import { declare, type LineProps } from '../../../records/list/declared.ts'
import { RecordTable } from '../../../records/list/RecordTable.tsx'
import { useRecordList } from '../../../records/list/useRecordList.ts'
import { todayHere, usePlanView, useRecord } from '../../../state/index.ts'
import type { StepBody } from '../../parts/body.ts'
import styles from '../embed.module.css'
import { Late } from '../Late.tsx'
import { NoDepartments } from '../NoDepartments.tsx'
import { type Department, useDepartments } from '../names.ts'
import { Suggested } from './Suggested.tsx'
import { commitmentId, commitmentState, sheetWords } from './state.ts'

type Props = LineProps<'department'>

const useCommitment = (d: Department) => useRecord('departmentCommitment', commitmentId(d.id))

/** A department's line, under which its commitment opens. The department itself is changed where all of them are listed. */
const lines = declare<'department'>({ kind: 'department', fields: [], After: Editor, menu: false })

function Editor({ record: d }: Props) {
  const commitment = useCommitment(d)
  return (
    <div className={styles.one} data-record={`departmentCommitment/${commitmentId(d.id)}`}>
      <Suggested department={d} commitment={commitment} />
      <FieldGrid
        kind="departmentCommitment"
        id={commitmentId(d.id)}
        also={{ department: d.id, ...(d.lead && { owner: d.lead }) }}
        fresh
        fields={[
          { field: 'means', wide: true },
          { field: 'firstMove', wide: true },
          { field: 'measure', wide: true },
          { field: 'needs', wide: true },
          'reviewDate',
          'owner',
          'signedBy',
          'signedOn',
        ]}
      />
    </div>
  )
}

const columns = [
  { label: 'Led by', Cell: Lead },
  { label: 'Commitment', Cell: State },
  { label: 'Review on', Cell: Review },
  { label: 'Sheet', Cell: ({ record }: Props) => sheetWords(useCommitment(record)) },
]

/** What each department commits to in its own work: a line each, one of them open, and a way from one to the next. */
export function Commitments({ step }: StepBody) {
  const plan = usePlanView()
  const { list, nameOf } = useDepartments()
  const rows = useRecordList(lines, { addKey: false })
  if (list.length === 0) return <NoDepartments step={step} />
  const isWhole = (d: Department) =>
    commitmentState(where(plan, 'departmentCommitment', 'department', d.id)[0]).how === 'held'
  // The first one after the open department that lacks something; round at the end.
  const from = list.findIndex((d) => d.id === rows.openId) + 1
  const next = [...list.slice(from), ...list.slice(0, from)].find((d) => d.id !== rows.openId && !isWhole(d))
  return (
    <>
      <div className={styles.through}>
        <p>
          <b>
            {list.filter(isWhole).length} of {list.length}
          </b>{' '}
          departments have all four parts.
        </p>
        {next ? (
          <Button look="primary" onPress={() => rows.open(next.id)}>
            {rows.openId ? 'Go on with' : 'Start with'} {nameOf(next.id)}
          </Button>
        ) : null}
      </div>
      <RecordTable
        declared={lines}
        list={rows}
        records={list}
        head={{ label: 'Department', of: (d) => nameOf(d.id) }}
        columns={columns}
        caption="Commitments of the departments"
      />
    </>
  )
}

function Lead({ record: d }: Props) {
  return useRecord('person', d.lead)?.role ?? <span className="quiet">No owner yet</span>
}

function State({ record: d }: Props) {
  const state = commitmentState(useCommitment(d))
  return (
    <span className={styles.mark}>
      <RealMark how={state.how} /> {state.words}
    </span>
  )
}

function Review({ record: d }: Props) {
  const day = useCommitment(d)?.reviewDate
  if (day === undefined) return <span className="quiet">No date yet</span>
  return day < todayHere() ? <Late>Overdue since {dayInWords(day)}</Late> : dayInWords(day)
}

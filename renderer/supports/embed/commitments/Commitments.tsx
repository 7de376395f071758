import { useEffect } from 'react'
import { dayInWords, roughly, wasDue } from '../../../../shared/days/index.ts'
import { countedGoals } from '../../../../shared/domain/goal-of.ts'
import { where } from '../../../../shared/domain/plan.ts'

import { checkInsOf } from '../../../../shared/rules/rhythm.ts'
import { listed, plural } from '../../../../shared/words/index.ts'
import { fieldSelector, focusOnceThere } from '../../../components/focusField.ts'
import { Button, RealMark } from '../../../components/index.ts'
import { FieldGrid } from '../../../records/FieldGrid.tsx'
import { declare, type LineProps } from '../../../records/list/declared.ts'
import { RecordTable } from '../../../records/list/RecordTable.tsx'
import { useRecordList } from '../../../records/list/useRecordList.ts'
import { go, todayHere, usePlanView, useRecord } from '../../../state/index.ts'
import type { StepBody } from '../../parts/body.ts'
import type { Part } from '../coverage/coverage.ts'
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

/** The parts of the sheet in the order of the paper, so that it can be typed in from top to bottom. */
function Editor({ record: d }: Props) {
  const commitment = useCommitment(d)
  const sheet = {
    kind: 'departmentCommitment',
    id: commitmentId(d.id),
    also: { department: d.id, ...(d.lead && { owner: d.lead }) },
  }
  return (
    <div className={styles.one} data-record={`departmentCommitment/${commitmentId(d.id)}`}>
      <Suggested department={d} commitment={commitment} />
      <FieldGrid {...sheet} fresh fields={['means', 'firstMove', { field: 'measure', wide: true }, 'owner']} />
      <Elsewhere at={d.id} words={usePartsWords(d.id)} to="embed-coverage" button="Change its part in goals" />
      <FieldGrid {...sheet} fields={['needs']} />
      <Elsewhere at={d.id} words={useNextWords(d)} to="embed-checkins" button="Set the next check-in" />
      <FieldGrid kind="department" id={d.id} fields={['everyDays']} />
      <FieldGrid
        {...sheet}
        fields={['reviewDate', 'signedBy', 'signedOn', 'officeSignedOn', 'superintendentSignedOn']}
      />
    </div>
  )
}

/** A part of the sheet that another step keeps, with a link. */
function Elsewhere({ at, words, to, button }: Record<'at' | 'words' | 'to' | 'button', string>) {
  return (
    <p className="mid">
      {words}{' '}
      <Button look="link" small onPress={() => go(to, { at: `department/${at}` })}>
        {button}
      </Button>
    </p>
  )
}

/** "Leads goal 1; contributes to goals 2 and 4." */
function usePartsWords(department: string): string {
  const plan = usePlanView()
  const goals = countedGoals(plan).map((g) => g.id)
  const cells = where(plan, 'coverage', 'department', department)
  const says = (part: Part, verb: string) => {
    const numbers = goals.flatMap((g, i) => (cells.some((c) => c.goal === g && c.part === part) ? [i + 1] : []))
    return numbers.length === 0
      ? []
      : [`${verb} ${plural(numbers.length, 'goal', 'goals')} ${listed(numbers.map(String))}`]
  }
  const all = [...says('leads', 'leads'), ...says('contributes', 'contributes to'), ...says('informed', 'informed of')]
  return all.length === 0
    ? 'Where it helps the plan: no part in a goal yet.'
    : `Where it helps the plan: ${all.join('; ')}.`
}

function useNextWords(d: Department): string {
  const { planned, due } = checkInsOf(usePlanView(), d, todayHere())
  if (planned) return `Next check-in: set for ${dayInWords(planned)}.`
  return due ? `Next check-in: due by ${dayInWords(due)}, no day set.` : 'Next check-in: no day set.'
}

const columns = [
  { label: 'Led by', Cell: Lead },
  { label: 'Commitment', Cell: State },
  { label: 'Review on', Cell: Review },
  {
    label: 'Commitment sheet',
    Cell: ({ record }: Props) => <span className={styles.whole}>{sheetWords(useCommitment(record))}</span>,
  },
]

/** What each department commits to in its own work: a line each, one of them open, and a button to the next. */
export function Commitments({ step, params }: StepBody) {
  const plan = usePlanView()
  const { list, nameOf } = useDepartments()
  const rows = useRecordList(lines, { addKey: false })
  // A link to a commitment opens its department.
  const { at, field } = params
  const of = at?.startsWith('departmentCommitment/') ? plan.get('departmentCommitment', at.slice(21))?.department : null
  const { open } = rows
  useEffect(() => {
    if (!of || !at) return
    open(of)
    focusOnceThere(fieldSelector('departmentCommitment', at.slice(21), field ?? ''))
  }, [of, at, field, open])
  if (list.length === 0) return <NoDepartments step={step} />
  const isWhole = (d: Department) =>
    commitmentState(where(plan, 'departmentCommitment', 'department', d.id)[0]).how === 'held'
  // The next department with something missing; after the last it begins again.
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
          <Button onPress={() => rows.open(next.id)}>
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
  return day < todayHere() ? <Late>{wasDue(roughly(day))}</Late> : dayInWords(day)
}

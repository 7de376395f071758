import { dayInWords } from '../../../../shared/days/index.ts'
import { type Plan, where } from '../../../../shared/domain/plan.ts'
import { focusField, recordSelector } from '../../../components/focusField.ts'
import { Button, Buttons, DataTable, RealMark } from '../../../components/index.ts'
import { FieldGrid } from '../../../records/FieldGrid.tsx'
import { go, usePlanView } from '../../../state/index.ts'
import { todayHere } from '../../../state/today.ts'
import { type StepBody, stepPage } from '../../parts/stepPage.tsx'
import styles from '../embed.module.css'
import { Late } from '../Late.tsx'
import { NoDepartments } from '../NoDepartments.tsx'
import { type Department, useDepartments } from '../names.ts'
import { Suggested } from './Suggested.tsx'
import { commitmentId, commitmentState, sheetWords } from './state.ts'

/** What each department commits to in its own work: a line each, one of them open, and a way from one to the next. */
function Commitments({ step, params }: StepBody) {
  const plan = usePlanView()
  const { list, nameOf } = useDepartments()
  const open = opened(plan, params.at)
  const of = (d: Department) => where(plan, 'departmentCommitment', 'department', d.id)[0]
  const whole = list.filter((d) => commitmentState(of(d)).how === 'held').length
  const show = (department: string | undefined) => {
    void go(step.id, department ? { at: `department/${department}` } : {})
    if (department) focusField(`[data-field="departmentCommitment/${commitmentId(department)}/means"]`)
  }
  /** The first one after a department that lacks something; round at the end. */
  const nextWithout = (after?: string): Department | undefined => {
    const from = list.findIndex((d) => d.id === after) + 1
    return [...list.slice(from), ...list.slice(0, from)].find(
      (d) => d.id !== after && commitmentState(of(d)).how !== 'held',
    )
  }
  if (list.length === 0) return <NoDepartments step={step} />
  const next = nextWithout(open)
  return (
    <>
      <div className={styles.through}>
        <p>
          <b>
            {whole} of {list.length}
          </b>{' '}
          departments have all four parts.
        </p>
        {next ? (
          <Button look="primary" onPress={() => show(next.id)}>
            {open ? 'Go on with' : 'Begin with'} {nameOf(next.id)}
          </Button>
        ) : null}
      </div>
      <DataTable caption="Commitments of the departments" scroll="Commitments" className={styles.list}>
        <thead>
          <tr>
            <th scope="col">Department</th>
            <th scope="col">Led by</th>
            <th scope="col">Commitment</th>
            <th scope="col">Review on</th>
            <th scope="col">Sheet</th>
          </tr>
        </thead>
        <tbody>
          {list.map((d, i) => (
            <Line
              key={d.id}
              department={d}
              name={nameOf(d.id)}
              open={d.id === open}
              onToggle={() => {
                if (d.id !== open) return show(d.id)
                show(undefined)
                focusField(recordSelector('department', d.id))
              }}
              onNext={list[i + 1] && (() => show(list[i + 1]?.id))}
              nextName={nameOf(list[i + 1]?.id)}
            />
          ))}
        </tbody>
      </DataTable>
    </>
  )
}

/** The department that a place speaks of: itself, or the one of its commitment. */
function opened(plan: Plan, at: string | undefined): string | undefined {
  const [kind, id] = at?.split('/') ?? []
  return kind === 'departmentCommitment' ? plan.get(kind, id)?.department : kind === 'department' ? id : undefined
}

interface LineProps {
  readonly department: Department
  readonly name: string
  readonly open: boolean
  readonly onToggle: () => void
  readonly onNext: (() => void) | undefined
  readonly nextName: string
}

function Line({ department, name, open, onToggle, onNext, nextName }: LineProps) {
  const plan = usePlanView()
  const commitment = plan.get('departmentCommitment', commitmentId(department.id))
  const state = commitmentState(commitment)
  const late = commitment?.reviewDate !== undefined && commitment.reviewDate < todayHere()
  return (
    <>
      <tr
        className={open ? styles.open : undefined}
        {...(open ? {} : { 'data-record': `department/${department.id}` })}
      >
        <th scope="row">
          <Button look="link" small aria-expanded={open} onPress={onToggle}>
            {name}
          </Button>
        </th>
        <td>{plan.get('person', department.lead)?.role ?? <span className="quiet">Nobody yet</span>}</td>
        <td>
          <span className={styles.mark}>
            <RealMark how={state.how} /> {state.words}
          </span>
        </td>
        <td>
          {commitment?.reviewDate === undefined ? (
            <span className="quiet">Not set</span>
          ) : late ? (
            <Late>Due since {dayInWords(commitment.reviewDate)}</Late>
          ) : (
            dayInWords(commitment.reviewDate)
          )}
        </td>
        <td>{sheetWords(commitment)}</td>
      </tr>
      {open ? (
        <tr>
          <td colSpan={5} className={styles.editor} data-record={`department/${department.id}`}>
            <article
              className={styles.one}
              aria-label={`Commitment of ${name}`}
              data-record={`departmentCommitment/${commitmentId(department.id)}`}
            >
              <Suggested department={department} commitment={commitment} />
              <FieldGrid
                kind="departmentCommitment"
                id={commitmentId(department.id)}
                also={{ department: department.id, ...(department.lead && { owner: department.lead }) }}
                fields={[
                  { field: 'means', wide: true },
                  { field: 'firstMove', wide: true },
                  { field: 'measure', wide: true },
                  'reviewDate',
                  'owner',
                  'signedBy',
                  'signedOn',
                ]}
              />
              <Buttons>
                {onNext ? <Button onPress={onNext}>Next: {nextName}</Button> : null}
                <Button onPress={onToggle}>Close {name}</Button>
              </Buttons>
            </article>
          </td>
        </tr>
      ) : null}
    </>
  )
}

export const page = stepPage({
  id: 'embed-commitments',
  shows: ['departmentCommitment'],
  body: Commitments,
})

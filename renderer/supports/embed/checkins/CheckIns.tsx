import { useState } from 'react'
import { dayInWords } from '../../../../shared/days/index.ts'
import { titleOf } from '../../../../shared/domain/describe.ts'
import { type Plan, where } from '../../../../shared/domain/plan.ts'
import { checkInsOf } from '../../../../shared/rules/rhythm.ts'
import { focusField, recordSelector } from '../../../components/focusField.ts'
import { Button, Buttons, DataTable } from '../../../components/index.ts'
import { HiddenHere } from '../../../components/layout/HiddenHere.tsx'
import { add } from '../../../records/edits.ts'
import { RecordCards } from '../../../records/RecordCards.tsx'
import { RecordTable } from '../../../records/RecordTable.tsx'
import { Section, Sections } from '../../../records/Section.tsx'
import { go, planNow, usePlanView, useSharedScreen } from '../../../state/index.ts'
import { todayHere } from '../../../state/today.ts'
import type { StepBody } from '../../parts/stepPage.tsx'
import { commitmentId, sheetWords } from '../commitments/state.ts'
import styles from '../embed.module.css'
import { Late } from '../Late.tsx'
import { NoDepartments } from '../NoDepartments.tsx'
import { type Department, useDepartments } from '../names.ts'
import { everyWords, standWords } from './rhythmWords.ts'

/** Whom one met, when, and what was agreed, against the rhythm that was promised. */
export function CheckIns({ step, params }: StepBody) {
  const plan = usePlanView()
  const shared = useSharedScreen()
  const { list, nameOf } = useDepartments()
  const [fresh, setFresh] = useState<string | null>(null)
  const open = opened(plan, params.at)
  const today = todayHere()
  if (list.length === 0) return <NoDepartments step={step} />
  const show = (department: string | undefined) =>
    void go(step.id, department ? { at: `department/${department}` } : {})
  const write = (d: Department) => {
    const id = add('checkIn', { department: d.id, date: today, ...(d.lead && { metWith: d.lead }), ...holder() })
    setFresh(id)
    show(d.id)
    focusField(`[data-field="checkIn/${id}/agreed"]`)
  }
  const late = list.filter((d) => checkInsOf(plan, d, today).overdue).length
  return (
    <Sections>
      <Section
        title="Promised rhythms"
        lead="Promise what you can keep in a month that goes badly. What is later than its promise is said here and among the findings."
      >
        <RecordTable
          kind="promise"
          caption="Promised rhythms"
          hideCaption
          records={plan.all('promise')}
          fields={['type', 'everyDays', 'toWhom', 'promisedOn']}
          onAdd={() => add('promise', { type: 'checkIn' })}
          addLabel="Add a promise"
        />
      </Section>
      <Section title="Check-ins by department">
        {shared ? (
          <HiddenHere what="Who was met, and what was agreed," />
        ) : (
          <>
            <p>
              {late === 0 ? (
                'No check-in is overdue.'
              ) : (
                <b>{late === 1 ? 'One check-in is overdue.' : `${late} check-ins are overdue.`}</b>
              )}
            </p>
            <DataTable
              caption="Departments and their last check-in"
              hideCaption
              scroll="Departments and their last check-in"
              className={styles.list}
            >
              <thead>
                <tr>
                  <th scope="col">Department</th>
                  <th scope="col">Promised</th>
                  <th scope="col">Last check-in</th>
                  <th scope="col">Next one due</th>
                  <th scope="col">Sheet</th>
                </tr>
              </thead>
              <tbody>
                {list.map((d) => (
                  <Line
                    key={d.id}
                    department={d}
                    name={nameOf(d.id)}
                    open={d.id === open}
                    fresh={fresh}
                    onToggle={() => {
                      show(d.id === open ? undefined : d.id)
                      if (d.id === open) focusField(recordSelector('department', d.id))
                    }}
                    onWrite={() => write(d)}
                  />
                ))}
              </tbody>
            </DataTable>
          </>
        )}
      </Section>
      <Section
        title="Update slips"
        lead="Owners who never open the app give their figures on paper. Type in what came back."
      >
        <Buttons>
          <Button onPress={() => go('slips')}>Open update slips</Button>
        </Buttons>
      </Section>
    </Sections>
  )
}

/** Who usually holds a check-in: whoever held the last one. */
function holder(): { heldBy?: string } {
  const last = [...planNow().all('checkIn')].sort((a, b) => (b.date ?? '').localeCompare(a.date ?? ''))[0]
  return last?.heldBy ? { heldBy: last.heldBy } : {}
}

/** The department that a place speaks of: itself, or the one of its check-in. */
function opened(plan: Plan, at: string | undefined): string | undefined {
  const [kind, id] = at?.split('/') ?? []
  return kind === 'checkIn' ? plan.get(kind, id)?.department : kind === 'department' ? id : undefined
}

interface LineProps {
  readonly department: Department
  readonly name: string
  readonly open: boolean
  readonly fresh: string | null
  readonly onToggle: () => void
  readonly onWrite: () => void
}

function Line({ department, name, open, fresh, onToggle, onWrite }: LineProps) {
  const plan = usePlanView()
  const today = todayHere()
  const rhythm = checkInsOf(plan, department, today)
  const held = [...where(plan, 'checkIn', 'department', department.id)].sort(
    (a, b) => (b.date ?? '9').localeCompare(a.date ?? '9') || (a.id < b.id ? -1 : 1),
  )
  const stand = standWords(rhythm, today)
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
        <td>{everyWords(rhythm)}</td>
        <td>{rhythm.last ? dayInWords(rhythm.last) : <span className="quiet">None yet</span>}</td>
        <td>
          {rhythm.due ? dayInWords(rhythm.due) : null}
          <small className="mid">{rhythm.overdue ? <Late>{stand}</Late> : stand}</small>
        </td>
        <td>{sheetWords(plan.get('departmentCommitment', commitmentId(department.id)))}</td>
      </tr>
      {open ? (
        <tr>
          <td colSpan={5} className={styles.editor} data-record={`department/${department.id}`}>
            <article className={styles.one} aria-label={`Check-ins with ${name}`}>
              <Buttons>
                <Button look="primary" onPress={onWrite}>
                  Write a check-in with {name}
                </Button>
                <Button onPress={onToggle}>Close {name}</Button>
              </Buttons>
              {held.length === 0 ? (
                <p className="quiet">Nothing was written down yet.</p>
              ) : (
                <RecordCards
                  key={fresh}
                  kind="checkIn"
                  records={held}
                  heading={(c) => (c.date ? titleOf('checkIn', c) : 'Check-in without a date')}
                  fields={['date', 'metWith', 'heldBy', 'nextStepDue', { field: 'agreed', wide: true }]}
                />
              )}
            </article>
          </td>
        </tr>
      ) : null}
    </>
  )
}

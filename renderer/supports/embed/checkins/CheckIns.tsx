import { useEffect, useRef, useState } from 'react'
import { dayInWords } from '../../../../shared/days/index.ts'
import type { RecordOf } from '../../../../shared/domain/kinds/index.ts'
import { where } from '../../../../shared/domain/plan.ts'
import { checkInsOf } from '../../../../shared/rules/rhythm.ts'
import { compareKeys } from '../../../../shared/words/index.ts'
import { Button, Buttons } from '../../../components/index.ts'
import { HiddenHere } from '../../../components/layout/HiddenHere.tsx'
import { GatheringVerbs } from '../../../features/retreat/Verbs.tsx'
import { declare, type LineProps } from '../../../records/list/declared.ts'
import { Facts } from '../../../records/list/Facts.tsx'
import { AddRecord, RecordLines } from '../../../records/list/RecordLines.tsx'
import { RecordTable } from '../../../records/list/RecordTable.tsx'
import { useRecordList } from '../../../records/list/useRecordList.ts'
import { Section, Sections } from '../../../records/Section.tsx'
import { go, planNow, todayHere, usePlace, usePlanView, useRecord, useSharedScreen } from '../../../state/index.ts'
import type { StepBody } from '../../parts/body.ts'
import { commitmentId, sheetWords } from '../commitments/state.ts'
import styles from '../embed.module.css'
import { Late } from '../Late.tsx'
import { NoDepartments } from '../NoDepartments.tsx'
import { useDepartments } from '../names.ts'
import { everyWords, standWords } from './rhythmWords.ts'

type Props = LineProps<'department'>

const promises = declare<'promise'>({
  kind: 'promise',
  fields: ['type', 'everyDays', 'hours', 'toWhom', 'promisedOn'],
  begins: () => ({ type: 'checkIn' }),
})

const written = ['agreed', 'date', 'metWith', 'heldBy', 'nextStepDue']

const checkIns = declare<'checkIn'>({
  kind: 'checkIn',
  title: (c) => (c.date ? dayInWords(c.date) : 'Check-in without a date'),
  fields: written,

  Below: ({ record }) => (
    <>
      <Facts kind="checkIn" record={record} fields={['metWith', 'heldBy', 'nextStepDue', 'agreed']} bare={['agreed']} />
      <GatheringVerbs of={{ kind: 'checkIn', id: record.id }} />
    </>
  ),
})

/** How the list asks of one that was held: today, unless another day is given. */
const writing = declare<'checkIn'>({ ...checkIns, fresh: 'Write a check-in' })

/** What is asked before the day: nobody can say yet what was agreed. */
const ahead = ['date', { field: 'metWith', label: 'With whom' }, { field: 'heldBy', label: 'Who leads it' }]

/** How the list asks of one that is planned. */
const planning = declare<'checkIn'>({
  ...checkIns,
  fields: (c) => (c?.date !== undefined && c.date <= todayHere() ? written : ahead),
  fresh: 'Plan a check-in',
})

/** The usual holder of a check-in: the person who held the last one. */
function holder(): { heldBy?: string } {
  const last = [...planNow().all('checkIn')].sort((a, b) => compareKeys(b.date ?? '', a.date ?? ''))[0]
  return last?.heldBy ? { heldBy: last.heldBy } : {}
}

const lines = declare<'department'>({ kind: 'department', fields: [], After: Held, menu: false })

/** The check-ins with a department so far, and a button that adds one. */
function Held({ record: d }: Props) {
  const { nameOf } = useDepartments()
  const held = where(usePlanView(), 'checkIn', 'department', d.id).toSorted(
    (a, b) => compareKeys(b.date ?? '9', a.date ?? '9') || compareKeys(a.id, b.id),
  )
  const [how, setHow] = useState(writing)
  const list = useRecordList(how, { local: true, addKey: false })
  const also = { department: d.id, ...(d.lead && { metWith: d.lead }) }
  const begin = (declared: typeof writing) => {
    setHow(declared)
    list.add({ ...(declared === writing && { date: todayHere() }), ...holder(), ...also }, d.id)
  }
  // Before the first there is nothing to write down, unless it was held without being entered.
  const isFirst = held.length === 0
  useBegun(d.id, () => begin(isFirst ? planning : writing))
  const write = (
    <span data-add={`checkIn ${d.id}`}>
      <Button onPress={() => begin(writing)}>Write a check-in with {nameOf(d.id)}</Button>
    </span>
  )
  return (
    <div className={styles.one}>
      <Buttons>
        {isFirst ? null : write}
        <Button onPress={() => begin(planning)}>
          {isFirst ? `Plan a check-in with ${nameOf(d.id)}` : 'Plan the next one'}
        </Button>
        {isFirst ? write : null}
      </Buttons>
      {held.length === 0 && list.fresh === null ? <p className="quiet">Nothing written down yet.</p> : null}
      <RecordLines declared={how} list={list} records={held} place={d.id} />
    </div>
  )
}

/** Who is sent here to plan or write a check-in has begun it: the address says so, once each time that it leads here. */
function useBegun(department: string, begin: () => void): void {
  const { at, adds } = usePlace().params
  const isAsked = adds === 'checkIn' && at === `department/${department}`
  const now = useRef(begin)
  now.current = begin
  useEffect(() => {
    if (isAsked) now.current()
  }, [isAsked])
}

const columns = [
  { label: 'Next one due', Cell: Next },
  { label: 'Last check-in', Cell: Last, day: true },
  { label: 'Promised', Cell: ({ record }: Props) => everyWords(useRhythm(record.id)) },
  {
    label: 'Commitment sheet',
    Cell: ({ record }: Props) => sheetWords(useRecord('departmentCommitment', commitmentId(record.id))),
  },
]

/** Whom one met, when, and what was agreed, against the rhythm that was promised. */
export function CheckIns({ step }: StepBody) {
  const plan = usePlanView()
  const shared = useSharedScreen()
  const { list, nameOf } = useDepartments()
  const rhythms = useRecordList(promises, { addKey: false })
  const rows = useRecordList(lines, { addKey: false })
  if (list.length === 0) return <NoDepartments step={step} />
  const today = todayHere()
  // By the day that each comes: what is overdue longest, then what is set or due next; those without a day last.
  const comesOn = (d: RecordOf<'department'>): string => {
    const { overdue, due, planned } = checkInsOf(plan, d, today)
    return (overdue ? due : (planned ?? due)) ?? '9999'
  }
  const byDay = list.toSorted((a, b) => compareKeys(comesOn(a), comesOn(b)))
  return (
    <Sections>
      <Section title="Check-ins by department">
        {shared ? (
          <HiddenHere what="Who you met with, and what you agreed on," />
        ) : (
          <RecordTable
            declared={lines}
            list={rows}
            records={byDay}
            head={{
              label: 'Department',
              of: (d) => nameOf(d.id),
              under: (d) => plan.get('person', d.lead)?.role?.trim() || 'No lead named',
            }}
            columns={columns}
            caption="Departments and their last check-in"
            hideCaption
          />
        )}
      </Section>
      <Section
        title="Promised schedules"
        lead="Promise what you can keep even in a bad month. Anything overdue shows here and in Findings."
      >
        <RecordTable
          declared={promises}
          list={rhythms}
          records={plan.all('promise')}
          columns={['type', 'everyDays', 'hours', 'toWhom', 'promisedOn']}
          caption="Promised schedules"
          hideCaption
        />
        <AddRecord declared={promises} list={rhythms} />
      </Section>
      <Section
        title="Updates from owners"
        lead="Print a form for each owner or for one, hand it over, and type in what came back. Owners need never open the app."
      >
        <Buttons>
          <Button onPress={() => go('slips')}>Open updates from owners</Button>
          <Button onPress={() => go('briefings', { document: 'slips' })}>Print forms…</Button>
        </Buttons>
      </Section>
    </Sections>
  )
}

function useRhythm(department: string) {
  const plan = usePlanView()
  const d = plan.get('department', department)
  return checkInsOf(plan, d ?? { id: department }, todayHere())
}

function Last({ record }: Props) {
  const { last } = useRhythm(record.id)
  return last ? dayInWords(last) : <span className="quiet">None yet</span>
}

function Next({ record }: Props) {
  const rhythm = useRhythm(record.id)
  const stand = standWords(rhythm, todayHere())
  return (
    <>
      {rhythm.due ? <span className={styles.whole}>{dayInWords(rhythm.due)}</span> : null}
      <small className="mid">
        {rhythm.overdue ? (
          <Late>
            <span className={styles.whole}>{stand}</span>
          </Late>
        ) : (
          stand
        )}
      </small>
      {rhythm.planned ? <small className="mid">Set for {dayInWords(rhythm.planned)}</small> : null}
    </>
  )
}

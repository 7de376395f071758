import { dayInWords, roughly, wasDue } from '../../../../shared/days/index.ts'
import { wholeTitle } from '../../../../shared/domain/describe.ts'
import { kinds, type RecordOf } from '../../../../shared/domain/kinds/index.ts'
import { isAnswered, lookBackDay, screenLacks } from '../../../../shared/rules/screened.ts'
import { compareKeys, listed } from '../../../../shared/words/index.ts'
import { RealMark } from '../../../components/index.ts'
import { declare, type LineProps } from '../../../records/list/declared.ts'
import { AddRecord } from '../../../records/list/RecordLines.tsx'
import { RecordTable } from '../../../records/list/RecordTable.tsx'
import { useRecordList } from '../../../records/list/useRecordList.ts'
import { Section, Sections } from '../../../records/Section.tsx'
import { planNow, todayHere, useAll, usePlanView } from '../../../state/index.ts'
import { meetingOptions } from '../../align/policies/stages.ts'
import type { StepBody } from '../../parts/body.ts'
import { StepEmpty } from '../../parts/StepEmpty.tsx'
import styles from '../embed.module.css'
import { Late } from '../Late.tsx'
import { Items } from './Items.tsx'

type Screen = RecordOf<'equityScreen'>
type Props = LineProps<'equityScreen'>

const label = (field: 'type' | 'status', value: string | undefined): string | undefined => {
  const { shape } = kinds.equityScreen.fields[field]
  return shape.t === 'choice' ? shape.options.find((o) => o.value === value)?.label : undefined
}
const meetings = (chosen: string | undefined) => meetingOptions(planNow(), chosen, todayHere())

/** One screen, whole: its questions in the order in which they are asked, or the waiver with its name and reason. */
const screenLines = declare<'equityScreen'>({
  kind: 'equityScreen',
  fields: (screen) => [
    'title',
    'type',
    'status',
    ...(screen?.status === 'waived' ? ['waivedBy', 'waiveReason'] : ['completedOn']),
    'subject',
    { field: 'meeting', options: meetings(screen?.meeting) },
    'proposed',
    'gains',
    'burdens',
    'whoWasAsked',
    'whoWasNotAsked',
    'data',
    'dataSource',
    'counselLooked',
    'alternatives',
    'changesMade',
    'lookBack',
    { field: 'lookBackMeeting', options: meetings(screen?.lookBackMeeting) },
    'lookedBackOn',
    'lookBackFound',
    'changedAfter',
  ],
  Before: Lacks,
  begins: () => ({ status: 'open' }),
})

function Lacks({ record: screen }: Props) {
  const plan = usePlanView()
  const lacks = screenLacks(plan, screen)
  const look = lookBackDay(plan, screen)
  return (
    <p role="status" className="mid">
      {lacks.length > 0
        ? `Still missing: ${listed(lacks)}.`
        : isAnswered(screen)
          ? 'It has everything a board item needs.'
          : 'All questions are answered. Mark it complete once the people you asked agree.'}
      {look && !look.own
        ? ` The look-back is on ${dayInWords(look.day)}, counted from the vote as promised, until you set another date.`
        : null}
    </p>
  )
}

const head = {
  label: 'What is screened',
  of: (s: Screen) => wholeTitle('equityScreen', s),
  long: true,
  under: (s: Screen) => label('type', s.type) ?? 'No kind yet',
}

const columns = [
  { label: 'Status', Cell: State },
  { label: 'Decided on', Cell: Decided, day: true },
  { label: 'Look back', Cell: LookBack },
]

/** The questions before a decision, what changed because of them, and which board items depend on it. */
export function Screens({ step }: StepBody) {
  const plan = usePlanView()
  const list = useRecordList(screenLines, { addLabel: 'Start a screen' })
  const dayOf = (s: Screen) => plan.get('meeting', s.meeting)?.date ?? s.completedOn ?? '9'
  const screens = useAll('equityScreen').toSorted((a, b) => compareKeys(dayOf(b), dayOf(a)) || compareKeys(a.id, b.id))
  const items = useAll('boardItem')
  if (screens.length + items.length === 0 && list.fresh === null)
    return (
      <div data-add="equityScreen">
        <StepEmpty step={step} onBegin={() => list.add()} />
      </div>
    )
  return (
    <Sections>
      <Section title="Screens">
        <RecordTable
          declared={screenLines}
          list={list}
          records={screens}
          head={head}
          columns={columns}
          caption="List of screens"
          hideCaption
        />
        <AddRecord declared={screenLines} list={list} label="Start a screen" />
      </Section>
      <Items items={items} />
    </Sections>
  )
}

function State({ record: screen }: Props) {
  const lacks = screenLacks(usePlanView(), screen).length
  const how = !isAnswered(screen) || lacks > 0 ? 'part' : screen.status === 'waived' ? 'withheld' : 'held'
  return (
    <>
      <span className={styles.mark}>
        <RealMark how={how} /> {label('status', screen.status) ?? 'Open'}
      </span>
      {lacks > 0 ? (
        <small className="mid">{lacks === 1 ? 'One answer missing' : `${lacks} answers missing`}</small>
      ) : null}
    </>
  )
}

function Decided({ record: screen }: Props) {
  const meeting = usePlanView().get('meeting', screen.meeting)?.date
  return meeting ? dayInWords(meeting) : <span className="quiet">No meeting chosen</span>
}

function LookBack({ record: screen }: Props) {
  const plan = usePlanView()
  const today = todayHere()
  if (screen.lookedBackOn) return <>Looked back {dayInWords(screen.lookedBackOn)}</>
  const look = lookBackDay(plan, screen)
  if (look === undefined) return <span className="quiet">No date yet</span>
  const { day } = look
  return (
    <>
      {day < today && isAnswered(screen) ? <Late>{wasDue(roughly(day))}</Late> : dayInWords(day)}
      {look.own ? null : <small className="mid">From the vote, as promised</small>}
    </>
  )
}

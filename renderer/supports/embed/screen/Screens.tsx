import { useState } from 'react'
import { dayInWords } from '../../../../shared/days/index.ts'
import { kinds, type RecordOf } from '../../../../shared/domain/kinds/index.ts'
import { lookBackOf } from '../../../../shared/rules/promises-overdue.ts'
import { isAnswered, screenLacks } from '../../../../shared/rules/screened.ts'
import { focusField, recordSelector } from '../../../components/focusField.ts'
import { Button, DataTable, RealMark } from '../../../components/index.ts'
import { add } from '../../../records/edits.ts'
import { Section, Sections } from '../../../records/Section.tsx'
import { go, useAll, usePlanView } from '../../../state/index.ts'
import { todayHere } from '../../../state/today.ts'
import { StepEmpty } from '../../parts/StepEmpty.tsx'
import type { StepBody } from '../../parts/stepPage.tsx'
import styles from '../embed.module.css'
import { Late } from '../Late.tsx'
import { Items } from './Items.tsx'
import { ScreenEditor } from './ScreenEditor.tsx'

type Screen = RecordOf<'equityScreen'>

const label = (field: 'type' | 'status', value: string | undefined): string | undefined => {
  const { shape } = kinds.equityScreen.fields[field]
  return shape.t === 'choice' ? shape.options.find((o) => o.value === value)?.label : undefined
}

/** What was asked before a decision, what changed by it, and which items of the board rest on it. */
export function Screens({ step, params }: StepBody) {
  const plan = usePlanView()
  const dayOf = (s: Screen) => plan.get('meeting', s.meeting)?.date ?? s.completedOn ?? '9'
  const screens = useAll('equityScreen').toSorted((a, b) => dayOf(b).localeCompare(dayOf(a)) || (a.id < b.id ? -1 : 1))
  const items = useAll('boardItem')
  const [fresh, setFresh] = useState<string | null>(null)
  const open = params.at?.startsWith('equityScreen/') ? params.at.slice(13) : null
  const show = (id: string | null) => void go(step.id, id ? { at: `equityScreen/${id}` } : {})
  const begin = () => {
    const id = add('equityScreen', { status: 'open' })
    setFresh(id)
    show(id)
  }
  const close = (id: string) => {
    show(null)
    focusField(recordSelector('equityScreen', id))
  }
  if (screens.length + items.length === 0)
    return (
      <div data-add="equityScreen">
        <StepEmpty step={step} onBegin={begin} />
      </div>
    )
  return (
    <Sections>
      <Section title="Screens">
        {screens.length > 0 ? (
          <DataTable caption="List of screens" hideCaption scroll="List of screens" className={styles.list}>
            <thead>
              <tr>
                <th scope="col">What is screened</th>
                <th scope="col">State</th>
                <th scope="col">Decided on</th>
                <th scope="col">Look back</th>
              </tr>
            </thead>
            <tbody>
              {screens.map((screen) => (
                <Line
                  key={screen.id}
                  screen={screen}
                  screens={screens}
                  open={screen.id === open}
                  fresh={screen.id === fresh}
                  onToggle={() => (screen.id === open ? close(screen.id) : show(screen.id))}
                />
              ))}
            </tbody>
          </DataTable>
        ) : null}
        <div data-add="equityScreen">
          <Button onPress={begin}>Start a screen</Button>
        </div>
      </Section>
      <Items items={items} />
    </Sections>
  )
}

interface LineProps {
  readonly screen: Screen
  readonly screens: readonly Screen[]
  readonly open: boolean
  readonly fresh: boolean
  readonly onToggle: () => void
}

function Line({ screen, screens, open, fresh, onToggle }: LineProps) {
  const plan = usePlanView()
  const lacks = screenLacks(plan, screen).length
  const meeting = plan.get('meeting', screen.meeting)?.date
  const how = !isAnswered(screen) || lacks > 0 ? 'part' : screen.status === 'waived' ? 'withheld' : 'held'
  return (
    <>
      <tr className={open ? styles.open : undefined} {...(open ? {} : { 'data-record': `equityScreen/${screen.id}` })}>
        <th scope="row">
          <Button look="link" small aria-expanded={open} onPress={onToggle}>
            {screen.title?.trim() || 'Screen without a title'}
          </Button>
          <small className="quiet">{label('type', screen.type) ?? 'Kind not said'}</small>
        </th>
        <td>
          <span className={styles.mark}>
            <RealMark how={how} /> {label('status', screen.status) ?? 'Open'}
          </span>
          {lacks > 0 ? (
            <small className="mid">{lacks === 1 ? 'Lacks one answer' : `Lacks ${lacks} answers`}</small>
          ) : null}
        </td>
        <td>{meeting ? dayInWords(meeting) : <span className="quiet">No meeting named</span>}</td>
        <td>
          <LookBack screen={screen} />
        </td>
      </tr>
      {open ? (
        <tr>
          <td colSpan={4} className={styles.editor} data-record={`equityScreen/${screen.id}`}>
            <ScreenEditor screen={screen} screens={screens} fresh={fresh} onClose={onToggle} />
          </td>
        </tr>
      ) : null}
    </>
  )
}

function LookBack({ screen }: { screen: Screen }) {
  const plan = usePlanView()
  const today = todayHere()
  if (screen.lookedBackOn) return <>Looked at {dayInWords(screen.lookedBackOn)}</>
  const day = screen.lookBack ?? lookBackOf(plan, screen.id)?.day ?? plan.get('meeting', screen.lookBackMeeting)?.date
  if (day === undefined) return <span className="quiet">No day set</span>
  return day < today ? <Late>Due since {dayInWords(day)}</Late> : dayInWords(day)
}

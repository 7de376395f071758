import { dayOrder, earliestOf, roughInWords } from '../../../../shared/days/index.ts'
import type { RecordOf } from '../../../../shared/domain/kinds/index.ts'
import { where } from '../../../../shared/domain/plan.ts'
import { commas, compareKeys } from '../../../../shared/words/index.ts'
import { Button, Buttons, readableField, StatusMark } from '../../../components/index.ts'
import { declare, type LineProps } from '../../../records/list/declared.ts'
import { AddRecord, RecordLines } from '../../../records/list/RecordLines.tsx'
import type { RecordList } from '../../../records/list/useRecordList.ts'
import { Section } from '../../../records/Section.tsx'
import { go, todayHere, usePlanView } from '../../../state/index.ts'
import { goToRecord } from '../../../state/pages.ts'
import styles from '../community.module.css'

type Engaged = RecordOf<'engagement'>
type Props = LineProps<'engagement'>

/** True for one whose day is still to come. */
const isPlanned = ({ date }: Engaged, today: string): boolean => date !== undefined && earliestOf(date) > today

function Cells({ record: e }: Props) {
  if (isPlanned(e, todayHere())) return <StatusMark status="notBegun" words="Planned" />
  const done = (e.done ?? '').trim() !== ''
  const told = e.toldThem ? 'Reported back' : done ? 'Not reported back yet' : 'Nothing done yet'
  return <StatusMark status={e.toldThem ? 'done' : done ? 'inWork' : 'notBegun'} words={told} />
}

function Below({ record: e }: Props) {
  const plan = usePlanView()
  const who = (e.audiences ?? []).flatMap((id) => plan.get('audienceGroup', id)?.name?.trim() || [])
  return (
    <div className={styles.said}>
      <p className={styles.facts}>
        <span>{e.date ? roughInWords(e.date) : 'No date yet'}</span>
        {e.type ? <span>{readableField('engagement', 'type', e.type)}</span> : null}
        {e.came === undefined ? null : (
          <span>
            {commas(e.came)} {e.type === 'survey' ? 'answered' : 'came'}
          </span>
        )}
        {who.length > 0 ? <span>{who.join(', ')}</span> : null}
      </p>
      {says('Heard', e.heard)}
      {says('Not represented', e.missing)}
      {says('Done', e.done)}
    </div>
  )
}

const says = (label: string, text: string | undefined) =>
  text?.trim() ? (
    <p>
      <b>{label}:</b> {text}
    </p>
  ) : null

/** Concerns that were heard there, and the way to write down another. */
function After({ record: engaged }: Props) {
  const heard = where(usePlanView(), 'concern', 'heardAt', engaged.id)
  const addOne = () => void go('community-act', { adds: 'concern', heardAt: engaged.id })
  return (
    <section className={styles.part} aria-label="Concerns heard there">
      <h3>Concerns heard there</h3>
      <ul className={styles.places}>
        {heard.map((c) => (
          <li key={c.id}>
            <Button look="link" small onPress={() => goToRecord('concern', c.id)}>
              {c.concern?.trim() || 'Concern with no words yet'}
            </Button>
          </li>
        ))}
      </ul>
      <Buttons>
        <Button small onPress={addOne}>
          Add a concern heard there
        </Button>
      </Buttons>
    </section>
  )
}

const whole = ['title', 'date', 'type', 'audiences', 'came', 'missing', 'heard', 'done', 'toldThem', 'questions']
/** What is asked before the day: nobody can say yet who came, or what was heard. */
const ahead = [{ field: 'title', label: 'What it is called' }, 'date', 'type', 'audiences']

export const engagementLines = declare<'engagement'>({
  kind: 'engagement',
  fields: (e) => (e && isPlanned(e, todayHere()) ? ahead : whole),
  Cells,
  Below,
  After: (of) => (isPlanned(of.record, todayHere()) ? null : <After {...of} />),
})

/** How the list asks while a meeting is being planned. */
const planningLines = declare<'engagement'>({
  ...engagementLines,
  fields: (e) => (e?.date === undefined || isPlanned(e, todayHere()) ? ahead : whole),
  fresh: 'Plan a meeting',
})

const newest = (a: Engaged, b: Engaged): number =>
  compareKeys(dayOrder(b.date), dayOrder(a.date)) || compareKeys(a.id, b.id)

/** Sessions, surveys and meetings, the newest first. */
export function Sessions({ held, list, planning }: { held: readonly Engaged[]; list: RecordList; planning: boolean }) {
  const declared = planning ? planningLines : engagementLines
  const today = todayHere()
  const past = held.filter((e) => !isPlanned(e, today))
  const untold = past.filter((e) => !e.toldThem).length
  return (
    <Section
      title="Sessions, surveys and meetings"
      lead={
        past.length === 0
          ? 'The same night, write down who came, who was missing and what you heard.'
          : untold === 0
            ? 'Everyone was told what happened because of what they said.'
            : 'Each line says whether the people who took part were told what came of it.'
      }
    >
      <RecordLines declared={declared} list={list} records={held.toSorted(newest)} />
      <AddRecord declared={engagementLines} list={list} />
    </Section>
  )
}

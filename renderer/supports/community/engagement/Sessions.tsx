import { dayInWords } from '../../../../shared/days/index.ts'
import { kinds, type RecordOf } from '../../../../shared/domain/kinds/index.ts'
import { where } from '../../../../shared/domain/plan.ts'
import { commas } from '../../../../shared/words/index.ts'
import { Button, Buttons, StatusMark } from '../../../components/index.ts'
import { add } from '../../../records/edits.ts'
import { FieldGrid } from '../../../records/FieldGrid.tsx'
import { OpenRow, Rows } from '../../../records/OpenRow.tsx'
import { RecordMenu } from '../../../records/RecordMenu.tsx'
import { Section } from '../../../records/Section.tsx'
import { useHeld } from '../../../records/useHeld.ts'
import { usePlanView } from '../../../state/index.ts'
import { goToRecord } from '../../../state/pages.ts'
import styles from '../community.module.css'
import { useAtOnce } from '../useAtOnce.tsx'
import type { Opened } from '../useOpen.ts'

type Engaged = RecordOf<'engagement'>

interface Props {
  readonly held: readonly Engaged[]
  readonly row: Opened
  readonly onAdd: () => void
}

/** Sessions, surveys and meetings, the newest first. */
export function Sessions({ held, row, onAdd }: Props) {
  const plan = usePlanView()
  const sorted = held.toSorted((a, b) => (b.date ?? '9').localeCompare(a.date ?? '9') || (a.id < b.id ? -1 : 1))
  const ids = useHeld(
    sorted.map((e) => e.id),
    row.id !== null,
    held.length,
  )
  const [shown, more] = useAtOnce(ids, (id) => id === row.id)
  const untold = held.filter((e) => !e.toldThem).length
  return (
    <Section
      title="Sessions, surveys and meetings"
      lead={
        held.length === 0
          ? 'Write down who came, who was missing and what was heard on the same night.'
          : untold === 0
            ? 'All were told what came of what they said.'
            : `${untold} of ${held.length} ${untold === 1 ? 'has' : 'have'} not been told what came of it.`
      }
    >
      <Rows>
        {shown.map((id) => {
          const engaged = plan.get('engagement', id)
          return engaged ? <One key={id} engaged={engaged} list={held} row={row} /> : null
        })}
      </Rows>
      {more}
      <div data-add="engagement">
        <Button onPress={onAdd}>Add an engagement</Button>
      </div>
    </Section>
  )
}

function One({ engaged: e, list, row }: { engaged: Engaged; list: readonly Engaged[]; row: Opened }) {
  const plan = usePlanView()
  const open = row.id === e.id
  const title = e.title?.trim() || 'Engagement without a title'
  const about = { kind: 'engagement', id: e.id } as const
  const { shape } = kinds.engagement.fields.type
  const type = shape.t === 'choice' ? shape.options.find((o) => o.value === e.type)?.label : undefined
  const who = (e.audiences ?? []).flatMap((id) => plan.get('audienceGroup', id)?.name?.trim() || [])
  const told = e.toldThem ? 'Told what was done' : e.done?.trim() ? 'Not told yet' : 'Nothing done yet'
  return (
    <OpenRow
      {...about}
      title={title}
      open={open}
      onToggle={() => row.toggle(e.id)}
      menu={<RecordMenu {...about} name={title} list={list} sorted={false} addSelector='[data-add="engagement"]' />}
      below={
        open ? null : (
          <div className={styles.said}>
            <p className={styles.facts}>
              <span>{e.date ? dayInWords(e.date) : 'No date yet'}</span>
              {type ? <span>{type}</span> : null}
              {e.came === undefined ? null : <span>{commas(e.came)} came</span>}
              {who.length > 0 ? <span>{who.join(', ')}</span> : null}
            </p>
            {says('Heard', e.heard)}
            {says('Missing', e.missing)}
            {says('Done', e.done)}
          </div>
        )
      }
      form={
        <div className={styles.open}>
          <FieldGrid
            {...about}
            fresh={row.fresh === e.id}
            fields={[
              { field: 'title', wide: true },
              'date',
              'type',
              'came',
              'toldThem',
              { field: 'audiences', wide: true },
              { field: 'missing', wide: true },
              { field: 'heard', wide: true },
              { field: 'done', wide: true },
              { field: 'questions', wide: true },
            ]}
          />
          <Concerns engaged={e} />
          <div>
            <Button small onPress={row.close}>
              Close<span className="vh"> these fields</span>
            </Button>
          </div>
        </div>
      }
    >
      <StatusMark status={e.toldThem ? 'done' : e.done?.trim() ? 'inWork' : 'notBegun'} words={told} />
    </OpenRow>
  )
}

const says = (label: string, text: string | undefined) =>
  text?.trim() ? (
    <p>
      <b>{label}:</b> {text}
    </p>
  ) : null

/** Concerns that were heard there, and the way to write down another. */
function Concerns({ engaged }: { engaged: Engaged }) {
  const heard = where(usePlanView(), 'concern', 'heardAt', engaged.id)
  const addOne = () => goToRecord('concern', add('concern', { concern: '', status: 'open', heardAt: engaged.id }))
  return (
    <section className={styles.part} aria-label="Concerns heard there">
      <h3>Concerns heard there</h3>
      <ul className={styles.places}>
        {heard.map((c) => (
          <li key={c.id}>
            <Button look="link" small onPress={() => goToRecord('concern', c.id)}>
              {c.concern?.trim() || 'Concern without words'}
            </Button>
          </li>
        ))}
      </ul>
      <Buttons>
        <Button small onPress={addOne}>
          Write down a concern heard there
        </Button>
      </Buttons>
    </section>
  )
}

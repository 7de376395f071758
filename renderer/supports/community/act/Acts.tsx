import { dayInWords } from '../../../../shared/days/index.ts'
import { type KindName, kinds, type RecordOf } from '../../../../shared/domain/kinds/index.ts'
import { Button, type Status, StatusMark } from '../../../components/index.ts'
import { add } from '../../../records/edits.ts'
import { FieldGrid } from '../../../records/FieldGrid.tsx'
import { OpenRow, RowGroup } from '../../../records/OpenRow.tsx'
import { RecordMenu } from '../../../records/RecordMenu.tsx'
import { Section } from '../../../records/Section.tsx'
import { useHeld } from '../../../records/useHeld.ts'
import { useAll, usePlanView, useSharedScreen } from '../../../state/index.ts'
import { todayHere } from '../../../state/today.ts'
import { Late } from '../../embed/Late.tsx'
import styles from '../community.module.css'
import { Translations } from '../Translations.tsx'
import { useAtOnce } from '../useAtOnce.tsx'
import type { Opened } from '../useOpen.ts'

type Act = RecordOf<'act'>
type Way = NonNullable<Act['way']>

const ways: readonly (readonly [Way, string, string, string])[] = [
  ['affirm', 'Affirm', 'Strengthen those who do this well.', 'Add an act that affirms'],
  ['counter', 'Counter', 'Answer what is said, with facts and the right messenger.', 'Add an act that counters'],
  ['transform', 'Transform', 'Let people meet and see for themselves.', 'Add an act that transforms'],
]
const marks: Readonly<Record<string, Status>> = {
  notBegun: 'notBegun',
  inProgress: 'inWork',
  done: 'done',
  stopped: 'notNow',
}

/** What is done with the community: affirm, counter, transform. Which it is, and towards whom, is the cabinet's. */
export function Acts({ row, hint }: { row: Opened; hint: string | undefined }) {
  const shared = useSharedScreen()
  const acts = useAll('act')
  const sorted = acts.toSorted((a, b) => (a.due ?? '9').localeCompare(b.due ?? '9') || (a.id < b.id ? -1 : 1))
  const held = useHeld(
    sorted.map((a) => a.id),
    row.id !== null,
    acts.length,
  )
  const inPlace = held.flatMap((id) => acts.find((a) => a.id === id) ?? [])
  const addAct = (way: Way | null) => row.show(add('act', { title: '', ...(way && { way }) }), 'title', true)
  const list = (of: readonly Act[]) => <List acts={of} all={acts} row={row} />
  const unsaid = inPlace.filter((a) => a.way === undefined)
  return (
    <Section title="Acts" lead={hint}>
      {shared ? (
        <>
          <p className="quiet">
            Which kind each act is, and for which audience, is hidden while this screen is shared.
          </p>
          {list(inPlace)}
          <div data-add="act">
            <Button onPress={() => addAct(null)}>Add an act</Button>
          </div>
        </>
      ) : (
        <>
          {ways.map(([way, title, lead, label]) => {
            const of = inPlace.filter((a) => a.way === way)
            return (
              <div key={way} className={styles.part}>
                <h3>
                  {title} <small className="quiet">{of.length}</small>
                </h3>
                <p className="quiet">{lead}</p>
                {list(of)}
                <div data-add="act">
                  <Button small onPress={() => addAct(way)}>
                    {label}
                  </Button>
                </div>
              </div>
            )
          })}
          {unsaid.length > 0 ? (
            <RowGroup title="Kind not said yet" count={unsaid.length}>
              {list(unsaid)}
            </RowGroup>
          ) : null}
        </>
      )}
    </Section>
  )
}

function List({ acts, all, row }: { acts: readonly Act[]; all: readonly Act[]; row: Opened }) {
  const [shown, more] = useAtOnce(acts, (a) => a.id === row.id)
  if (acts.length === 0) return null
  return (
    <>
      <ul>
        {shown.map((a) => (
          <One key={a.id} act={a} list={all} row={row} />
        ))}
      </ul>
      {more}
    </>
  )
}

function One({ act: a, list, row }: { act: Act; list: readonly Act[]; row: Opened }) {
  const plan = usePlanView()
  const open = row.id === a.id
  const title = a.title?.trim() || 'Act without a title'
  const about = { kind: 'act', id: a.id } as const
  const owner = plan.get('person', a.owner)?.role?.trim()
  const { shape } = kinds.act.fields.status
  const state = shape.t === 'choice' ? shape.options.find((o) => o.value === a.status)?.label : undefined
  const late = a.due !== undefined && a.due < todayHere() && a.status !== 'done' && a.status !== 'stopped'
  const on = (kind: KindName & ('audienceGroup' | 'concern'), id: string | undefined) => plan.get(kind, id)
  const audience = on('audienceGroup', a.audienceGroup) as RecordOf<'audienceGroup'> | undefined
  return (
    <OpenRow
      {...about}
      title={title}
      open={open}
      onToggle={() => row.toggle(a.id)}
      menu={<RecordMenu {...about} name={title} list={list} sorted={false} addSelector='[data-add="act"]' />}
      below={
        open ? null : (
          <p className={styles.facts}>
            <span>{owner ?? 'No owner yet'}</span>
            <span>
              {a.due === undefined ? (
                'No day yet'
              ) : late ? (
                <Late>Was due {dayInWords(a.due)}</Late>
              ) : (
                `Due ${dayInWords(a.due)}`
              )}
            </span>
            {audience?.name ? <span>For: {audience.name}</span> : null}
            {a.result?.trim() ? <span>{a.result}</span> : null}
          </p>
        )
      }
      form={
        <div className={styles.open}>
          <FieldGrid
            {...about}
            fresh={row.fresh === a.id}
            fields={[
              { field: 'title', wide: true },
              'way',
              'status',
              'owner',
              'due',
              'audienceGroup',
              'concern',
              { field: 'result', wide: true },
            ]}
          />
          <Translations about={about} fields={['title', 'result']} what="act" />
          <div>
            <Button small onPress={row.close}>
              Close<span className="vh"> these fields</span>
            </Button>
          </div>
        </div>
      }
    >
      <StatusMark status={marks[a.status ?? ''] ?? 'notBegun'} words={state ?? 'State not said'} />
    </OpenRow>
  )
}

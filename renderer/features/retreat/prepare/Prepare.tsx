import { clockWords, dayInWords, spanWords } from '../../../../shared/days/index.ts'
import { byTheClock } from '../../../../shared/domain/describe.ts'
import type { Plan } from '../../../../shared/domain/plan.ts'
import { asKey, beginsField, fromKey, type Gathering, type Part } from '../../../../shared/retreat/gathering.ts'
import { standingOf } from '../../../../shared/retreat/running.ts'
import {
  type Fault,
  minutesOf,
  shortened,
  slackWords,
  startOf,
  timetable,
  titleOfPart,
} from '../../../../shared/retreat/timetable.ts'
import { agendaPrinted } from '../../../../shared/rules/packet-day.ts'
import { counted } from '../../../../shared/words/index.ts'
import { Banner, Button, Buttons, Empty, Page } from '../../../components/index.ts'
import { HiddenHere } from '../../../components/layout/HiddenHere.tsx'
import { slideFrom } from '../../../components/slide.ts'
import { go, showToast, todayHere, usePlanView, useSharedScreen } from '../../../state/index.ts'
import { Attendance } from '../Attendance.tsx'
import { BackToRoom } from '../BackToRoom.tsx'
import { goTo, printAgenda, roomWords, saveGathering, useGathering } from '../gatherings.ts'
import { NothingChosen } from '../NothingChosen.tsx'
import { RowField } from '../RowField.tsx'
import styles from '../retreat.module.css'
import { Adding, ReadyAgendas } from './Adding.tsx'
import { AgendaRow } from './AgendaRow.tsx'
import { changed, moved, takeClock, without } from './rows.ts'
import { useRowDrag } from './useRowDrag.ts'

/** The pages that list all of a kind. */
const lists = {
  retreat: { page: 'retreats', says: 'All retreats' },
  meeting: { page: 'meetings', says: 'All meetings' },
  checkIn: { page: 'embed-checkins', says: 'All check-ins' },
} as const

/**
 * An agenda before the day: parts in order with their times, which all follow at once; what no longer fits, and what
 * could be shortened. Criteria: a list in its order (1.3.2), faults are read as they come (4.1.3).
 */
export function Prepare({ params }: { params: Readonly<Record<string, string>> }) {
  const shared = useSharedScreen()
  const g = useGathering(params)
  if (g !== undefined && !shared) return <Agenda gathering={g} />
  return (
    <Page title="Agenda">
      {shared ? <HiddenHere what="The agenda" action={<BackToRoom of={fromKey(params.of)} />} /> : <NothingChosen />}
    </Page>
  )
}

function Agenda({ gathering: g }: { gathering: Gathering }) {
  const rows = g.agenda
  const { parts, faults, ends } = timetable(rows, { begins: g.begins, ends: g.ends })
  const save = (agenda: readonly Part[]) => void saveGathering(g, { agenda })
  const isEmpty = rows.length === 0
  const on = g.kind === 'retreat' && g.date ? `On ${dayInWords(g.date)}: ` : ''
  const took = rows.reduce((n, r) => n + minutesOf(r), 0)
  const printed = printedOn(usePlanView(), g)
  const out = printed === undefined ? '' : ` Printed or exported ${dayInWords(printed)}.`
  return (
    <Page
      title={g.title}
      news={isEmpty ? null : `${on}${counted(rows.length, 'part')}, ${spanWords(took)}, to ${clockWords(ends)}.${out}`}
      lead={isEmpty ? undefined : 'Times adjust as you change, move or take off a part.'}
      actions={<Verbs gathering={g} />}
    >
      <Times gathering={g} ends={ends} />
      {isEmpty ? (
        <Empty title="No agenda yet.">Start with a complete one and change it, or add parts one by one.</Empty>
      ) : null}
      <Faults faults={faults} shorten={(fault) => save(shortened(rows, fault))} />
      {isEmpty ? (
        <ReadyAgendas
          of={g}
          take={(agenda, { begins = g.begins, ends = g.ends }) =>
            void saveGathering(g, {
              agenda,
              ...(begins && { [beginsField(g.kind)]: g.begins ?? begins }),
              ...(ends && { ends: g.ends ?? ends }),
            })
          }
        />
      ) : (
        <Parts gathering={g} parts={parts} save={save} />
      )}
      <Adding of={g} add={(row) => save([...rows, row])} />
      <Attendance gathering={g} />
      <p className={styles.verbs}>
        <Button look="link" onPress={() => go(lists[g.kind].page)}>
          {lists[g.kind].says}
        </Button>
        <Button look="link" onPress={() => goTo('bring-home', g)}>
          What was said
        </Button>
      </p>
    </Page>
  )
}

/** The day on which a meeting's agenda was last printed; the plan keeps it of meetings alone. */
const printedOn = (plan: Plan, g: Gathering): string | undefined => {
  const meeting = g.kind === 'meeting' ? plan.get('meeting', g.id) : undefined
  return meeting && agendaPrinted(plan, meeting)
}

/** What one does with it: print and send it before the day, then open the room. */
function Verbs({ gathering: g }: { gathering: Gathering }) {
  const plan = usePlanView()
  const isEmpty = g.agenda.length === 0
  const standing = standingOf(g)
  const ahead = standing.state === 'planned' && (g.date === undefined || g.date >= todayHere())
  const printFirst = g.kind === 'meeting' && ahead && printedOn(plan, g) === undefined
  return (
    <Buttons>
      {g.kind === 'retreat' && !isEmpty ? (
        <Button onPress={() => go('briefings', { document: 'retreatPack', of: asKey(g) })}>Pack to print</Button>
      ) : null}
      {g.kind === 'retreat' || isEmpty ? null : (
        <Button look={printFirst ? 'primary' : 'plain'} onPress={() => printAgenda(g)}>
          Print the agenda
        </Button>
      )}
      <Button onPress={() => goTo('run', g, { mode: 'check' })}>Room check</Button>
      <Button onPress={() => goTo('run', g, { mode: 'dry' })} isDisabled={isEmpty}>
        Dry run
      </Button>
      <Button look={printFirst && !isEmpty ? 'plain' : 'primary'} onPress={() => goTo('run', g)} isDisabled={isEmpty}>
        {roomWords(standing)}
      </Button>
    </Buttons>
  )
}

/** When and where. What is not entered says what the agenda counts with instead, so that the two never contradict. */
function Times({ gathering: g, ends }: { gathering: Gathering; ends: number }) {
  const some = g.agenda.length > 0
  const time = (field: string) => (text: string) =>
    takeClock(text, (clock) => void saveGathering(g, { [field]: clock === '' ? null : clock }))
  return (
    <div className={styles.frame}>
      <RowField
        label="Time it starts"
        {...(!g.begins && {
          hint: some ? `Not entered: the times count from ${clockWords(startOf(g.agenda, g))}` : 'Such as 8:30 am',
        })}
        value={g.begins ? byTheClock(g.begins) : ''}
        onCommit={time(beginsField(g.kind))}
      />
      <RowField
        label="Time it ends"
        {...(!g.ends && { hint: some ? `Not entered: the last part ends at ${clockWords(ends)}` : 'Such as 12:30 pm' })}
        value={g.ends ? byTheClock(g.ends) : ''}
        onCommit={time('ends')}
      />
      {g.kind === 'checkIn' ? null : (
        <RowField
          label="Place"
          value={g.place ?? ''}
          onCommit={(text) => {
            void saveGathering(g, { place: text === '' ? null : text })
            return null
          }}
        />
      )}
    </div>
  )
}

interface PartsProps {
  readonly gathering: Gathering
  readonly parts: ReturnType<typeof timetable>['parts']
  readonly save: (agenda: readonly Part[]) => void
}

/** The parts with their times, each to be changed, moved by its buttons or dragged, and taken off. */
function Parts({ gathering: g, parts, save }: PartsProps) {
  const rows = g.agenda
  const placeOf = (part: string) => rows.findIndex((r) => r.part === part)
  const drag = useRowDrag((part, on) => save(moved(rows, part, placeOf(on))))
  return (
    <ol className={styles.agenda} aria-label="Agenda">
      {parts.map((timed, i) => (
        <AgendaRow
          key={timed.row.part}
          timed={timed}
          index={i}
          count={parts.length}
          change={(part, change) => save(changed(rows, part, change))}
          drag={drag}
          of={g}
          move={(part, to) => {
            const slide = slideFrom(rows.map((r) => `[data-part="${r.part}"]`))
            save(moved(rows, part, to))
            slide()
          }}
          remove={(part) => {
            save(without(rows, part))
            showToast(`Taken off: ${titleOfPart(timed.row)}`, { undo: true })
          }}
        />
      ))}
    </ol>
  )
}

function Faults({ faults, shorten }: { faults: readonly Fault[]; shorten: (fault: Fault) => void }) {
  return (
    <div className={styles.faults} role="status">
      {faults.map((fault) => (
        <Banner
          key={`${fault.how} ${fault.parts.join()}`}
          tone="warn"
          action={
            fault.slack.length > 0 ? (
              <Button small onPress={() => shorten(fault)}>
                Shorten this way
              </Button>
            ) : undefined
          }
        >
          {fault.says} {fault.how === 'overlap' || fault.how === 'end' ? slackWords(fault) : null}
        </Banner>
      ))}
    </div>
  )
}

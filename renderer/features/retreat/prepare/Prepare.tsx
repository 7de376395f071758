import { clockAsTyped, clockWords, dayInWords, readClock, spanWords } from '../../../../shared/days/index.ts'
import { byTheClock } from '../../../../shared/domain/describe.ts'
import { asKey, beginsField, fromKey, type Part } from '../../../../shared/retreat/gathering.ts'
import { standingOf } from '../../../../shared/retreat/running.ts'
import {
  type Fault,
  minutesOf,
  shortened,
  slackWords,
  timetable,
  titleOfPart,
} from '../../../../shared/retreat/timetable.ts'
import { counted } from '../../../../shared/words/index.ts'
import { Banner, Button, Buttons, Empty, Page } from '../../../components/index.ts'
import { HiddenHere } from '../../../components/layout/HiddenHere.tsx'
import { slideFrom } from '../../../components/slide.ts'
import { go, showToast, useSharedScreen } from '../../../state/index.ts'
import { Attendance } from '../Attendance.tsx'
import { BackToRoom } from '../BackToRoom.tsx'
import { goTo, roomWords, saveGathering, useGathering } from '../gatherings.ts'
import { NothingChosen } from '../NothingChosen.tsx'
import { RowField } from '../RowField.tsx'
import styles from '../retreat.module.css'
import { Adding, ReadyAgendas } from './Adding.tsx'
import { AgendaRow } from './AgendaRow.tsx'
import { changed, clockFault, moved, without } from './rows.ts'
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
  const drag = useRowDrag((part, on) => {
    const rows = g?.agenda ?? []
    if (g)
      void saveGathering(g, {
        agenda: moved(
          rows,
          part,
          rows.findIndex((r) => r.part === on),
        ),
      })
  })
  if (g === undefined || shared) {
    return (
      <Page title="Agenda">
        {shared ? <HiddenHere what="The agenda" action={<BackToRoom of={fromKey(params.of)} />} /> : <NothingChosen />}
      </Page>
    )
  }
  const rows = g.agenda
  const { parts, faults, ends } = timetable(rows, { begins: g.begins, ends: g.ends })
  const save = (next: readonly Part[]) => void saveGathering(g, { agenda: next })
  const time = (field: string) => (text: string) => {
    const fault = clockFault(text)
    if (fault) return fault
    const at = readClock(text)
    void saveGathering(g, { [field]: at === undefined ? null : clockAsTyped(at) })
    return null
  }
  const took = rows.reduce((n, r) => n + minutesOf(r), 0)
  const standing = standingOf(g)
  return (
    <Page
      title={g.title}
      news={
        rows.length === 0
          ? null
          : `${g.kind === 'retreat' && g.date ? `On ${dayInWords(g.date)}: ` : ''}${counted(rows.length, 'part')}, ${spanWords(took)}, to ${clockWords(ends)}.`
      }
      lead={rows.length === 0 ? undefined : 'Times adjust as you change, move or take off a part.'}
      actions={
        <Buttons>
          {g.kind === 'retreat' && rows.length > 0 ? (
            <Button onPress={() => go('briefings', { document: 'retreatPack', of: asKey(g) })}>Pack to print</Button>
          ) : null}
          <Button onPress={() => goTo('run', g, { mode: 'check' })}>Room check</Button>
          <Button onPress={() => goTo('run', g, { mode: 'dry' })} isDisabled={rows.length === 0}>
            Dry run
          </Button>
          <Button look="primary" onPress={() => goTo('run', g)} isDisabled={rows.length === 0}>
            {roomWords(standing)}
          </Button>
        </Buttons>
      }
    >
      <div className={styles.frame}>
        <RowField
          label="Time it starts"
          hint="8:30 am"
          value={g.begins ? byTheClock(g.begins) : ''}
          onCommit={time(beginsField(g.kind))}
        />
        <RowField
          label="Time it ends"
          hint="Fixed time"
          value={g.ends ? byTheClock(g.ends) : ''}
          onCommit={time('ends')}
        />
      </div>
      {rows.length === 0 ? (
        <Empty title="No agenda yet.">Start with a complete one and change it, or add parts one by one.</Empty>
      ) : null}
      <Faults faults={faults} shorten={(fault) => save(shortened(rows, fault))} />
      {rows.length === 0 ? (
        <ReadyAgendas
          take={(agenda, ready) =>
            void saveGathering(g, {
              agenda,
              [beginsField(g.kind)]: g.begins ?? ready.begins,
              ends: g.ends ?? ready.ends,
            })
          }
        />
      ) : (
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
      )}
      <Adding add={(row) => save([...rows, row])} />
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

import { useMemo } from 'react'
import { contentOf } from '../../../../shared/briefing/agenda/content.ts'
import { startedWith, usualBegin, usualPlace } from '../../../../shared/briefing/agenda/start.ts'
import { shownFor } from '../../../../shared/briefing/of-gathering.ts'
import { byTheClock } from '../../../../shared/domain/describe.ts'
import { asKey, beginsField, fromKey, type Gathering, type Part } from '../../../../shared/retreat/gathering.ts'
import type { Ready } from '../../../../shared/retreat/ready.ts'
import { itemsOf } from '../../../../shared/retreat/review.ts'
import { standingOf } from '../../../../shared/retreat/running.ts'
import {
  type Fault,
  isTimed,
  shortened,
  slackWords,
  startWords,
  timetable,
  titleOfPart,
} from '../../../../shared/retreat/timetable.ts'
import { papersNeed } from '../../../../shared/rules/papers.ts'
import { focusField, focusNow } from '../../../components/focusField.ts'
import { Banner, Button, Buttons, Empty, Page } from '../../../components/index.ts'
import { HiddenHere } from '../../../components/layout/HiddenHere.tsx'
import { slideFrom } from '../../../components/slide.ts'
import { go, showToast, todayHere, usePlanView, useSharedScreen } from '../../../state/index.ts'
import { markSent, sentWords } from '../../papers/sent.ts'
import { Attendance } from '../Attendance.tsx'
import { BackToRoom } from '../BackToRoom.tsx'
import { goTo, printAgenda, roomWords, saveGathering, useGathering } from '../gatherings.ts'
import { NothingChosen } from '../NothingChosen.tsx'
import { RowField } from '../RowField.tsx'
import styles from '../retreat.module.css'
import { Adding, ReadyAgendas } from './Adding.tsx'
import { AgendaRow } from './AgendaRow.tsx'
import { agendaNews, isAhead, printedOn, useChangedSincePrinted } from './printed.ts'
import { changed, moved, partSelector, takeClock, without } from './rows.ts'
import { useBlankPart } from './useBlankPart.ts'
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
  const plan = usePlanView()
  const today = todayHere()
  const { rows, save, addBlank, blank } = useBlankPart(g, (agenda) =>
    g.agenda.length === 0 ? begin(agenda) : void saveGathering(g, { agenda }),
  )
  const { parts } = timetable(rows, { begins: g.begins, ends: g.ends })
  const { faults } = timetable(g.agenda, { begins: g.begins, ends: g.ends })
  const isEmpty = rows.length === 0
  const changed = useChangedSincePrinted(g)
  const begin = (agenda: readonly Part[], ready: Pick<Ready, 'begins' | 'ends'> = {}) => {
    const { begins = usualBegin(plan, g), ends: until } = ready
    const place = usualPlace(plan, g)
    void saveGathering(g, {
      agenda: startedWith(shownFor(plan, g, g.reader, today), g, agenda),
      ...(begins && !g.begins && { [beginsField(g.kind)]: begins }),
      ...(until && !g.ends && { ends: until }),
      ...(place && !g.place && g.kind !== 'checkIn' && { place }),
    })
  }
  return (
    <Page
      title={g.title}
      news={agendaNews(plan, g, today, changed)}
      lead={isEmpty ? undefined : 'Times adjust as you change, move or remove a part.'}
      actions={isEmpty ? undefined : <Verbs gathering={g} />}
    >
      {isEmpty ? (
        <Empty title="No agenda yet.">Start with a complete one and change it, or add parts one by one.</Empty>
      ) : (
        <Times gathering={g} />
      )}
      <Faults faults={faults} shorten={(fault) => save(shortened(rows, fault))} />
      {isEmpty ? (
        <ReadyAgendas of={g} take={begin} />
      ) : (
        <Parts gathering={g} rows={rows} parts={parts} save={save} blank={blank} />
      )}
      <Adding
        of={g}
        addBlank={addBlank}
        add={(row) => save([...rows, ...startedWith(shownFor(plan, g, g.reader, today), g, [row])])}
      />
      {isEmpty ? (
        <div className={styles.later}>
          <Times gathering={g} />
          <Verbs gathering={g} />
          <p className="small mid">“Practice” and “{roomWords(g, standingOf(g))}” need an agenda first.</p>
        </div>
      ) : null}
      <Attendance gathering={g} />
      <p className={`${styles.verbs} ${styles.back}`}>
        <Button look="link" onPress={() => go(lists[g.kind].page)}>
          {lists[g.kind].says}
        </Button>
        {isAhead(g, today) && itemsOf(plan, g).length === 0 ? null : (
          <Button look="link" onPress={() => goTo('bring-home', g)}>
            What was said
          </Button>
        )}
      </p>
    </Page>
  )
}

/** What one does with it: before the day print it and say that it went out, on the day open the room. One leads, or none. */
function Verbs({ gathering: g }: { gathering: Gathering }) {
  const plan = usePlanView()
  const isEmpty = g.agenda.length === 0
  const standing = standingOf(g)
  const meeting = g.kind === 'meeting' ? plan.get('meeting', g.id) : undefined
  const lead = useLead(g)
  const look = (which: typeof lead) => (lead === which ? 'primary' : 'plain')
  return (
    <Buttons>
      {g.kind === 'retreat' && !isEmpty ? (
        <Button look={look('print')} onPress={() => go('briefings', { document: 'retreatPack', of: asKey(g) })}>
          Print the pack
        </Button>
      ) : null}
      {g.kind === 'retreat' || isEmpty ? null : (
        <Button look={look('print')} onPress={() => printAgenda(g)}>
          Print the agenda
        </Button>
      )}
      {lead === 'send' && meeting ? (
        <Button look="primary" onPress={() => void markSent(meeting)}>
          {sentWords(meeting)}
        </Button>
      ) : null}
      <Button onPress={() => goTo('run', g, { mode: 'check' })}>Test the screen</Button>
      <Button onPress={() => goTo('run', g, { mode: 'dry' })} isDisabled={isEmpty}>
        Practice
      </Button>
      <Button look={look('start')} onPress={() => goTo('run', g)} isDisabled={isEmpty}>
        {roomWords(g, standing)}
      </Button>
    </Buttons>
  )
}

/** The act that leads: nobody starts a meeting the day before it. Null where nothing is, until the day. */
function useLead(g: Gathering): 'print' | 'send' | 'start' | null {
  const plan = usePlanView()
  const today = todayHere()
  const changed = useChangedSincePrinted(g)
  const meeting = g.kind === 'meeting' ? plan.get('meeting', g.id) : undefined
  if (g.agenda.length === 0) return null
  if (!isAhead(g, today)) return 'start'
  const printed = printedOn(plan, g) !== undefined
  if (meeting !== undefined && (!printed || changed)) return 'print'
  if (meeting !== undefined && papersNeed(plan, meeting) === 'send') return 'send'
  if (g.date === today) return 'start'
  return g.kind === 'meeting' ? null : 'print'
}

/** When and where. An empty time says what comes of that, and shows no time that could be taken for an entered one. */
function Times({ gathering: g }: { gathering: Gathering }) {
  const place = (field: string) => ({ kind: g.kind, id: g.id, field })
  const time = (field: string) => ({
    place: place(field),
    onCommit: (text: string) =>
      takeClock(text, (clock) => void saveGathering(g, { [field]: clock === '' ? null : clock })),
  })
  return (
    <div className={styles.frame}>
      <RowField
        label="Time it starts"
        {...(!isTimed(g) && { hint: 'Not entered yet: the agenda has minutes and no times.' })}
        value={g.begins ? byTheClock(g.begins) : ''}
        {...time(beginsField(g.kind))}
      />
      <RowField
        label="Time it ends"
        {...(!g.ends && { hint: 'If left blank, it ends with the last part.' })}
        value={g.ends ? byTheClock(g.ends) : ''}
        {...time('ends')}
      />
      {g.kind === 'checkIn' ? null : (
        <RowField
          label="Place"
          place={place('place')}
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
  readonly rows: readonly Part[]
  readonly parts: ReturnType<typeof timetable>['parts']
  readonly save: (agenda: readonly Part[], about?: string) => void
  /** The part that is not in the agenda yet. */
  readonly blank: string | undefined
}

/** The parts with their times, each to be changed, moved by its buttons or dragged, and taken off. */
function Parts({ gathering: g, rows, parts, save, blank }: PartsProps) {
  const plan = usePlanView()
  const today = todayHere()
  const known = isTimed(g)
  const ctx = useMemo(() => shownFor(plan, g, g.reader, today), [plan, g, today])
  const placeOf = (part: string) => rows.findIndex((r) => r.part === part)
  const drag = useRowDrag((part, on) => save(moved(rows, part, placeOf(on))))
  return (
    <ol className={styles.agenda} aria-label="Agenda">
      {parts.map((timed, i) => (
        <AgendaRow
          key={timed.row.part}
          timed={timed}
          starts={startWords(timed, parts[0]?.starts ?? 0, known)}
          content={contentOf(ctx, g, timed.row)}
          index={i}
          count={parts.length}
          change={(part, change) => save(changed(rows, part, change), part)}
          drag={drag}
          of={g}
          move={(part, to) => {
            const slide = slideFrom(rows.map((r) => `[data-part="${r.part}"]`))
            save(moved(rows, part, to))
            slide()
          }}
          remove={(part) => {
            save(without(rows, part))
            // On to the next part, as in any list.
            const next = rows[i + 1] ?? rows[i - 1]
            focusField(...(next ? [partSelector(next.part)] : []), '[data-adds-part] button')
            if (part !== blank) showToast(`Removed: ${titleOfPart(timed.row)}`, { undo: true })
          }}
          leave={
            timed.row.part === blank
              ? () => {
                  save(without(rows, timed.row.part))
                  focusNow('[data-adds-blank]')
                }
              : undefined
          }
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

import { useEffect, useState } from 'react'
import type { Plan } from '../../../../shared/domain/plan.ts'
import type { Gathering } from '../../../../shared/retreat/gathering.ts'
import { madeAt } from '../../../../shared/retreat/gathering.ts'
import { focusNow } from '../../../components/focusField.ts'
import { Button, Page, PlainField } from '../../../components/index.ts'
import { saveSettings, useApp } from '../../../state/app.ts'
import { showToast, undo, useSharedScreen } from '../../../state/index.ts'
import { isShared, shareScreen } from '../../../state/sharedScreen.ts'
import { goTo, useRoom } from '../gatherings.ts'
import { NothingChosen } from '../NothingChosen.tsx'
import { Capture } from './Capture.tsx'
import { Presenter } from './Presenter.tsx'
import { Room } from './Room.tsx'
import styles from './room.module.css'
import { type Projector, useProjector } from './useProjector.ts'
import { useRoomKeys } from './useRoomKeys.ts'
import { type Mode, type Run as Running, useRun } from './useRun.ts'
import { Vote } from './Vote.tsx'

const modes: readonly Mode[] = ['run', 'dry', 'check', 'table']

/** The room: what everybody reads, and below it what the person who leads works with. */
export function Run({ params }: { params: Readonly<Record<string, string>> }) {
  const { plan, gathering } = useRoom(params)
  const mode = modes.find((m) => m === params.mode) ?? 'run'
  const shared = useSharedScreen()
  const there = gathering !== undefined
  const shows = there && (mode === 'run' || mode === 'check')
  useEffect(() => {
    if (shows && !shared) void shareScreen(true)
  }, [shows, shared])
  useStillShared(shows)
  if (gathering === undefined) {
    return (
      <Page title="In the room">
        <NothingChosen />
      </Page>
    )
  }
  return <InRoom key={`${gathering.id} ${mode}`} plan={plan} gathering={gathering} mode={mode} />
}

/**
 * The room, and the test of its screen, hide what is not for a board; leaving them does not show it again, since the
 * projector is still on. That ends by its own switch alone, which is offered on the way out.
 */
function useStillShared(shows: boolean): void {
  useEffect(() => {
    if (!shows || isShared()) return undefined
    return sayStillShared
  }, [shows])
}

function sayStillShared(): void {
  if (!isShared()) return
  showToast('This screen is still shared: what is not for a board stays hidden', {
    verb: { label: 'Stop sharing', act: () => void shareScreen(false) },
  })
}

type Panel = 'capture' | 'parked' | 'vote' | null

function InRoom({ plan, gathering, mode }: { plan: Plan; gathering: Gathering; mode: Mode }) {
  const [table, setTable] = useState('')
  const run = useRun(plan, gathering, mode)
  const [panel, setPanel] = useState<Panel>(null)
  const open = (which: Panel) => {
    setPanel(which)
    const part = run.part?.part
    if (which === 'capture') run.show({ how: 'kept', part })
    if (which === 'parked') run.show({ how: 'parked', part })
    if (which === 'vote') {
      // A vote that was begun and not closed, before a kill or a break, goes on.
      const waits = madeAt(plan, 'ballot', gathering).findLast((b) => !b.closed)
      if (waits) run.show({ how: 'vote', ballot: waits.id, part: waits.part })
    }
  }
  // Back to what everybody reads, where the focus is while nobody writes.
  const close = () => {
    setPanel(null)
    focusNow('main h1')
  }
  const leave = () => goTo(mode === 'run' && run.standing.state === 'closed' ? 'bring-home' : 'prepare', gathering)
  const projector = useProjector(run.screen)
  useRoomKeys({ run, open: mode === 'run' || mode === 'table' ? open : undefined, close, leave, panel: panel !== null })
  return (
    <div className={styles.whole}>
      {projector.open ? <Presenter run={run} plan={plan} /> : <Room screen={run.screen} />}
      <div>
        {mode === 'table' ? (
          <div className={styles.bar}>
            <PlainField
              label="This table is called"
              value={table}
              onChange={setTable}
              hint="Its name is on each line."
            />
          </div>
        ) : null}
        {panel === 'capture' ? <Capture run={run} table={table} close={close} /> : null}
        {panel === 'parked' ? <Capture key="parked" run={run} sort="parked" table={table} close={close} /> : null}
        {panel === 'vote' ? <Vote run={run} plan={plan} close={close} apart={projector.open} table={table} /> : null}
        <Trouble run={run} lost={projector.lost} />
        <RoomBar run={run} mode={mode} open={open} leave={leave} projector={projector} />
      </div>
    </div>
  )
}

const Trouble = ({ run, lost }: { run: Running; lost: boolean }) => (
  <div role="status">
    {run.trouble ? <p className={styles.bar}>{run.trouble}</p> : null}
    {lost ? <p className={styles.bar}>The other screen is gone. The room is shown here; nothing was lost.</p> : null}
    {run.setBack ? (
      <p className={styles.bar}>This laptop’s clock was set back. The time for this part continues from here.</p>
    ) : null}
  </div>
)

interface BarProps {
  readonly run: Running
  readonly mode: Mode
  readonly open: (panel: Panel) => void
  readonly leave: () => void
  readonly projector: Projector
}

/** Sizes of text in percent, as Settings has them. */
const [smallest, largest] = [100, 200]

/** What the back row says: that it can read, and then the check is over; or that it can't, and then what helps. */
function CheckBar({ leave }: { leave: () => void }) {
  const size = useApp((s) => s.settings.textSize)
  const [cant, setCant] = useState(false)
  const helps =
    size < largest
      ? 'Try larger letters first, then tables that are closer, or drawn curtains.'
      : 'The letters are as large as they get: move the tables closer, draw the curtains, or hand out the agenda on paper.'
  const stays = size > smallest ? ' They stay this large until you change the text size in Settings.' : ''
  return (
    <section className={styles.bar} aria-label="Screen test">
      <p role="status">{cant ? `${helps}${stays}` : ''}</p>
      <span className={styles.sorts}>
        {cant && size < largest ? (
          <Button onPress={() => void saveSettings({ textSize: Math.min(largest, size + 25) })}>
            {`Larger letters: ${Math.min(largest, size + 25)}%`}
          </Button>
        ) : null}
        <Button look="link" onPress={leave}>
          Back to the agenda
        </Button>
        {cant ? null : <Button onPress={() => setCant(true)}>They can’t read it</Button>}
        <Button look="primary" onPress={leave}>
          They can read it
        </Button>
      </span>
    </section>
  )
}

/** The verbs of the room, each with its key. */
function RoomBar({ run, mode, open, leave, projector }: BarProps) {
  const { standing, view } = run
  const running = standing.state === 'running'
  const last = running && standing.next === undefined
  if (mode === 'check') return <CheckBar leave={leave} />
  return (
    <section className={styles.bar} aria-label="In the room">
      <span className={styles.sorts}>
        {mode === 'run' || mode === 'table' ? (
          <>
            <Button onPress={() => open('capture')} isDisabled={run.part === undefined}>
              Keep <kbd>K</kbd>
            </Button>
            <Button onPress={() => open('parked')} isDisabled={run.part === undefined}>
              Park <kbd>P</kbd>
            </Button>
            <Button onPress={() => open('vote')} isDisabled={run.part === undefined}>
              Vote <kbd>V</kbd>
            </Button>
            <Button look="link" onPress={() => void undo()}>
              Undo
            </Button>
          </>
        ) : (
          <b>Practice, at ten times the speed: nothing is kept.</b>
        )}
        {mode === 'table' ? null : (
          <>
            <Button onPress={() => run.longer(5)} isDisabled={!running}>
              5 more <kbd>+</kbd>
              <span className="vh"> minutes for this part</span>
            </Button>
            <Button look="link" onPress={run.silence} aria-pressed={run.silenced}>
              {run.silenced ? 'Let it warn' : 'Silence'}
            </Button>
          </>
        )}
        <Button look="link" onPress={() => run.show({ how: 'agenda', part: run.part?.part })}>
          Agenda
        </Button>
      </span>
      <span className={styles.sorts}>
        {projector.open ? (
          <Button look="link" onPress={projector.end}>
            Take it off the other screen
          </Button>
        ) : projector.other ? (
          <Button onPress={projector.begin}>Show on the other screen</Button>
        ) : null}
        <Button look="link" onPress={leave}>
          {standing.state === 'closed' ? 'What was said' : 'Leave'}
        </Button>
        <Button
          onPress={run.back}
          isDisabled={(standing.state === 'planned' && run.part === undefined) || view.how === 'end'}
        >
          Back
        </Button>
        <Button look="primary" onPress={run.next} isDisabled={view.how === 'end'}>
          {standing.state === 'planned' && run.part === undefined
            ? 'Begin'
            : last && view.how === 'kept'
              ? 'Close'
              : 'Next'}
        </Button>
      </span>
    </section>
  )
}

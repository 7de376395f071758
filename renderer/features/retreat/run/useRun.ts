import { useCallback, useMemo, useRef, useState } from 'react'
import { contentOf } from '../../../../shared/briefing/agenda/content.ts'
import { shownFor } from '../../../../shared/briefing/of-gathering.ts'
import { momentHere } from '../../../../shared/days/index.ts'
import type { Plan } from '../../../../shared/domain/plan.ts'
import { type Gathering, gatheringOf, type Part, type RanRow } from '../../../../shared/retreat/gathering.ts'
import {
  planAnew,
  ranLonger,
  ranOn,
  type Standing,
  standingOf,
  timeOfPart,
} from '../../../../shared/retreat/running.ts'
import { type RoomScreen, roomScreen, type Shown, screensOf, type View } from '../../../../shared/retreat/screen.ts'
import type { Timetable } from '../../../../shared/retreat/timetable.ts'
import { todayHere, useFindings } from '../../../state/index.ts'
import { oncePainted } from '../../../state/painted.ts'
import { saveGathering } from '../gatherings.ts'
import { type Clock, fastClock, realClock, useWatch } from './clock.ts'
import { after, before } from './turns.ts'

/** `table`: a copy of the plan at one of several tables, which keeps what is said there and begins nothing. */
export type Mode = 'run' | 'dry' | 'check' | 'table'

export interface Run {
  readonly gathering: Gathering
  readonly screen: RoomScreen
  readonly view: View
  readonly standing: Standing
  /** The part in which something is kept now: the one that runs; at a table the one that is looked at. */
  readonly part: Part | undefined
  readonly rest: Timetable
  readonly clock: Clock
  /** The clock on the wall was set back while a part ran. */
  readonly setBack: boolean
  readonly silenced: boolean
  /** A sentence where something could not be kept. */
  readonly trouble: string | null
  readonly show: (view: View) => void
  readonly next: () => void
  readonly back: () => void
  readonly longer: (minutes: number) => void
  readonly silence: () => void
  readonly close: () => void
  readonly saving: (lines: Shown['saving']) => void
}

/** How many times as fast a dry run is. */
const DRY = 10

/** What a room is shown and what is running. It is in the plan, so that it goes on after a kill. */
export function useRun(plan: Plan, asIs: Gathering, mode: Mode): Run {
  const dry = mode === 'dry'
  const table = mode === 'table'
  const clock = useMemo(() => (dry ? fastClock(DRY) : realClock), [dry])
  const { gathering: g, keep, trouble } = useRan(asIs, dry)
  const standing = standingOf(g)
  const [view, show] = useState<View>(() => firstView(mode, standing))
  const [silenced, setSilenced] = useState(false)
  const [saving, setSaving] = useState<Shown['saving']>([])
  const watch = useWatch(standing.state === 'running' ? standing.row?.began : undefined, clock)
  const ms = watch?.ms ?? 0
  const found = useFound()
  const told = useTold(plan, g)
  const time =
    standing.state === 'running' && standing.part && (mode === 'run' || dry)
      ? timeOfPart(standing.part, standing.row?.given, ms)
      : null
  const begin = (part: string) => {
    if (!table) keep(ranOn(g.ran, ms, momentHere(clock.now()), part))
    show({ how: 'ask', part })
  }
  const close = () => {
    const now = momentHere(clock.now())
    if (!table) keep(ranOn(g.ran, ms, now), now)
    show({ how: 'end' })
  }
  const at = {
    agenda: g.agenda,
    standing,
    view,
    table,
    screens: (part: Part) => screensOf(plan, part, { found, told }),
  }
  const next = () => {
    const to = mode === 'check' ? null : after(at)
    if (to === null) return
    if ('begin' in to) begin(to.begin)
    else if ('close' in to) close()
    else show(to)
  }
  const back = () => {
    const to = mode === 'check' ? null : before(at)
    if (to !== null) show(to)
  }
  return {
    gathering: g,
    screen: roomScreen(plan, g, { view, time, silenced, found, told, saving }),
    view,
    standing,
    part: table ? g.agenda.find((p) => p.part === view.part) : standing.part,
    rest: planAnew(g, standing, ms, clock.now()),
    clock,
    setBack: watch?.setBack ?? false,
    silenced,
    trouble,
    show,
    next,
    back,
    longer: (minutes) => keep(ranLonger(g.ran, minutes)),
    silence: () => setSilenced(!silenced),
    close,
    saving: setSaving,
  }
}

type Ran = Pick<Gathering, 'ran' | 'closedAt'>

/** The gathering with what has run of it so far. A dry run is kept here, and not in the plan. */
function useRan(asIs: Gathering, dry: boolean) {
  const [dryRan, setDryRan] = useState<Ran>({ ran: [], closedAt: undefined })
  // A press counts at once: a second press must not begin the same part again before the plan has answered.
  const [ahead, setAhead] = useState<Ran | null>(null)
  const [trouble, setTrouble] = useState<string | null>(null)
  const turn = useRef(0)
  const gathering = dry ? { ...asIs, ...dryRan } : ahead ? { ...asIs, ...ahead } : asIs
  const keep = (ran: readonly RanRow[], closedAt?: string) => {
    if (dry) return setDryRan({ ran, closedAt })
    const mine = ++turn.current
    setAhead({ ran, closedAt })
    // The room sees the next screen first: what follows a change of a large plan takes more than a frame.
    oncePainted(() => {
      void saveGathering(gathering, { ran, closedAt: closedAt ?? null }).then((done) => {
        setTrouble(done.ok ? null : done.error.says)
        if (mine === turn.current) setAhead(null)
      })
    })
  }
  return { gathering, keep, trouble }
}

/** What the plan knows of what a part is about: what a board may see of it, since anybody may look at a wall. */
function useTold(plan: Plan, g: Gathering): (part: Part) => readonly string[] | null {
  const today = todayHere()
  const [kind, id] = [g.kind, g.id]
  // The gathering changes as it runs; what is told of its parts does not.
  const ctx = useMemo(() => {
    const as = gatheringOf(plan, { kind, id })
    return as && { of: as, ctx: shownFor(plan, as, 'board', today) }
  }, [plan, kind, id, today])
  return useCallback(
    (part) => {
      const content = ctx === undefined ? null : contentOf(ctx.ctx, ctx.of, part)
      if (content === null) return null
      return content.lines.length === 0 ? [content.none] : content.lines.map((line) => line.text)
    },
    [ctx],
  )
}

/** What the findings say of a step. */
function useFound(): (step: string) => readonly string[] {
  const findings = useFindings()
  const byStep = useMemo(() => Map.groupBy(findings, (f) => f.step), [findings])
  return useCallback((step) => (byStep.get(step) ?? []).map((f) => f.says), [byStep])
}

/** After a kill the room is shown the question of the part that runs. */
const firstView = (mode: Mode, { state, part }: Standing): View =>
  mode === 'check'
    ? { how: 'check' }
    : mode === 'dry' || mode === 'table' || state === 'planned'
      ? { how: 'cover' }
      : state === 'closed'
        ? { how: 'end' }
        : { how: 'ask', part: part?.part }

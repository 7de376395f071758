import { useEffect, useReducer, useRef } from 'react'
import type { Tick, Watch } from '../../../../shared/retreat/watch.ts'
import { watchFrom, watchNext } from '../../../../shared/retreat/watch.ts'
import { nowHere } from '../../../state/today.ts'

/** The laptop's two clocks, or both ten times as fast for a dry run. */
export interface Clock {
  /** This moment, ISO. */
  now(): string
  tick(): Tick
}

export const realClock: Clock = {
  now: () => nowHere(),
  tick: () => ({ wall: Date.now(), mono: performance.now() }),
}

/** A clock that runs so many times as fast from now on. */
export function fastClock(times: number): Clock {
  const from = realClock.tick()
  const tick = () => {
    const mono = (performance.now() - from.mono) * times
    return { wall: from.wall + mono, mono }
  }
  return { tick, now: () => new Date(tick().wall).toISOString() }
}

/** How often the time is looked at, in milliseconds. */
const EVERY = 250

/** How long a part has run that began at a moment; looked at four times a second, whatever happened in between. */
export function useWatch(began: string | undefined, clock: Clock): Watch | null {
  const watch = useRef<{ readonly began: string; readonly now: Watch } | null>(null)
  const [, redraw] = useReducer((n: number) => n + 1, 0)
  if (began === undefined) watch.current = null
  else if (watch.current?.began !== began)
    watch.current = { began, now: watchFrom(new Date(began).getTime(), clock.tick()) }
  useEffect(() => {
    if (began === undefined) return
    const look = () => {
      if (watch.current === null) return
      watch.current = { began, now: watchNext(watch.current.now, clock.tick()) }
      redraw()
    }
    const timer = setInterval(look, EVERY)
    // After sleep and behind other windows timers are late: the time is right again when somebody looks.
    document.addEventListener('visibilitychange', look)
    window.addEventListener('focus', look)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', look)
      window.removeEventListener('focus', look)
    }
  }, [began, clock])
  return watch.current?.now ?? null
}

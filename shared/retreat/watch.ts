/**
 * How long something has run, by two clocks: the one on the wall, which survives sleep and a kill but can be set back,
 * and one that only runs forward while the window exists. Milliseconds.
 */
export interface Tick {
  readonly wall: number
  readonly mono: number
}

export interface Watch {
  /** How long it has run. */
  readonly ms: number
  readonly at: Tick
  /** True if the clock on the wall was set back: its time of the beginning can't be trusted any more. */
  readonly setBack: boolean
}

/** The largest correction, in milliseconds, that does not count as setting the clock back. */
const JITTER = 2000

/** Starts the watch, or continues it after a kill, from when the part began by the clock on the wall. */
export function watchFrom(began: number, now: Tick): Watch {
  const ms = now.wall - began
  return { ms: Math.max(0, ms), at: now, setBack: ms < -JITTER }
}

/**
 * The next reading. If the wall clock shows less time than the other one, it was set back; if more, the laptop slept.
 */
export function watchNext(watch: Watch, now: Tick): Watch {
  const wall = now.wall - watch.at.wall
  const mono = Math.max(0, now.mono - watch.at.mono)
  const setBack = wall < mono - JITTER
  return { ms: watch.ms + (setBack ? mono : Math.max(wall, mono, 0)), at: now, setBack: watch.setBack || setBack }
}

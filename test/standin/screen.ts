import { EventEmitter } from 'node:events'

/** `screen`: the displays of the laptop. A test plugs others in. */

export interface Rectangle {
  x: number
  y: number
  width: number
  height: number
}
export interface Display {
  readonly id: number
  readonly bounds: Rectangle
  /** What the system's bars leave. */
  readonly workArea: Rectangle
  readonly scaleFactor: number
}

export const displayAt = (id: number, workArea: Rectangle): Display => ({
  id,
  bounds: workArea,
  workArea,
  scaleFactor: 1,
})

const heard = new EventEmitter()

let displays: readonly Display[] = [displayAt(1, { x: 0, y: 0, width: 1440, height: 900 })]

/** Puts these displays in the place of those that were there, and says which came and went, as Electron does. */
export const plugIn = (now: readonly Display[]): void => {
  const before = displays
  displays = now
  for (const d of before) if (!now.some((n) => n.id === d.id)) heard.emit('display-removed', {}, d)
  for (const d of now) if (!before.some((b) => b.id === d.id)) heard.emit('display-added', {}, d)
}

const overlap = (a: Rectangle, b: Rectangle): number =>
  Math.max(0, Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)) *
  Math.max(0, Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y))
const apart = (a: Rectangle, b: Rectangle): number =>
  Math.hypot(
    Math.max(0, a.x - (b.x + b.width), b.x - (a.x + a.width)),
    Math.max(0, a.y - (b.y + b.height), b.y - (a.y + a.height)),
  )

export const screen = {
  /** For a story in which a projector is plugged in or pulled out; Electron has no such thing. */
  plugIn,
  on: (event: 'display-added' | 'display-removed', listener: (event: unknown, display: Display) => void): void =>
    void heard.on(event, listener),
  getPrimaryDisplay: (): Display => displays[0]!,
  getAllDisplays: (): readonly Display[] => displays,
  /** The display with the largest part of this place; where none has any, the nearest. */
  getDisplayMatching: (place: Rectangle): Display =>
    [...displays].sort(
      (a, b) => overlap(b.bounds, place) - overlap(a.bounds, place) || apart(a.bounds, place) - apart(b.bounds, place),
    )[0]!,
}

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

let displays: readonly Display[] = [displayAt(1, { x: 0, y: 0, width: 1440, height: 900 })]

/** Puts these displays in the place of those that were there. */
export const plugIn = (now: readonly Display[]): void => {
  displays = now
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
  getPrimaryDisplay: (): Display => displays[0]!,
  getAllDisplays: (): readonly Display[] => displays,
  /** The display with the largest part of this place; where none has any, the nearest. */
  getDisplayMatching: (place: Rectangle): Display =>
    [...displays].sort(
      (a, b) => overlap(b.bounds, place) - overlap(a.bounds, place) || apart(a.bounds, place) - apart(b.bounds, place),
    )[0]!,
}

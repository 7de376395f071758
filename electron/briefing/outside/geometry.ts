/** Boxes and turns of pages, in points. */

export interface Box {
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
}
export type Matrix = readonly [number, number, number, number, number, number]
/** By how many degrees a page is turned to the right before it is looked at. */
export type Turn = 0 | 90 | 180 | 270

/** A side longer than this is no sheet of paper: two hundred inches. */
const longestSide = 14_400

/** A box from two opposite corners; undefined where they make none. */
export function boxOf(corners: readonly number[]): Box | undefined {
  if (corners.length !== 4 || !corners.every(Number.isFinite)) return undefined
  const [a = 0, b = 0, c = 0, d = 0] = corners
  const box = { x: Math.min(a, c), y: Math.min(b, d), w: Math.abs(c - a), h: Math.abs(d - b) }
  return box.w < 1 || box.h < 1 || box.w > longestSide || box.h > longestSide ? undefined : box
}

export const seenSize = ({ w, h }: Box, turn: Turn): { readonly width: number; readonly height: number } =>
  turn % 180 === 0 ? { width: w, height: h } : { width: h, height: w }

/** First `a`, then `b`. */
export const chained = (a: Matrix, b: Matrix): Matrix => [
  a[0] * b[0] + a[1] * b[2],
  a[0] * b[1] + a[1] * b[3],
  a[2] * b[0] + a[3] * b[2],
  a[2] * b[1] + a[3] * b[3],
  a[4] * b[0] + a[5] * b[2] + b[4],
  a[4] * b[1] + a[5] * b[3] + b[5],
]

const at = ([a, b, c, d, e, f]: Matrix, x: number, y: number): readonly [number, number] => [
  a * x + c * y + e,
  b * x + d * y + f,
]

/** The upright box around a box that a matrix moves. */
export function moved(m: Matrix, { x, y, w, h }: Box): Box {
  const corners = [at(m, x, y), at(m, x + w, y), at(m, x, y + h), at(m, x + w, y + h)]
  const [xs, ys] = [corners.map((c) => c[0]), corners.map((c) => c[1])]
  const [x0, y0] = [Math.min(...xs), Math.min(...ys)]
  return { x: x0, y: y0, w: Math.max(...xs) - x0, h: Math.max(...ys) - y0 }
}

/** Brings a page upright with its lower left corner at nought. */
export function upright({ x, y, w, h }: Box, turn: Turn): Matrix {
  const turned: Readonly<Record<Turn, Matrix>> = {
    0: [1, 0, 0, 1, 0, 0],
    90: [0, -1, 1, 0, 0, w],
    180: [-1, 0, 0, -1, w, h],
    270: [0, 1, -1, 0, h, 0],
  }
  return chained([1, 0, 0, 1, -x, -y], turned[turn])
}

/** Puts something of this size into a room: as large as it is or smaller, in the middle, at the top. */
export function fitted(width: number, height: number, room: Box): Matrix {
  const scale = Math.min(1, room.w / width, room.h / height)
  return [scale, 0, 0, scale, room.x + (room.w - width * scale) / 2, room.y + room.h - height * scale]
}

/** Brings what is drawn in a box to another one. */
export function into(from: Box, to: Box): Matrix {
  const [sx, sy] = [to.w / from.w, to.h / from.h]
  return [sx, 0, 0, sy, to.x - from.x * sx, to.y - from.y * sy]
}

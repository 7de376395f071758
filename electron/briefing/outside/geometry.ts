/** Boxes of pages and their rotation, in points. */

export interface Box {
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
}
export type Matrix = readonly [number, number, number, number, number, number]
/** By how many degrees a page is turned clockwise when it is shown. */
export type Turn = 0 | 90 | 180 | 270

/** The longest side, in points, that a sheet of paper may have: two hundred inches. */
const longestSide = 14_400

/** A box from two opposite corners; undefined if they do not form one. */
export function boxOf(corners: readonly number[]): Box | undefined {
  if (corners.length !== 4 || !corners.every(Number.isFinite)) return undefined
  const [a = 0, b = 0, c = 0, d = 0] = corners
  const box = { x: Math.min(a, c), y: Math.min(b, d), w: Math.abs(c - a), h: Math.abs(d - b) }
  return box.w < 1 || box.h < 1 || box.w > longestSide || box.h > longestSide ? undefined : box
}

export const seenSize = ({ w, h }: Box, turn: Turn): { readonly width: number; readonly height: number } =>
  turn % 180 === 0 ? { width: w, height: h } : { width: h, height: w }

/** Applies `a` first, then `b`. */
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

/** The upright bounding box of a box after a transformation. */
export function moved(m: Matrix, { x, y, w, h }: Box): Box {
  const corners = [at(m, x, y), at(m, x + w, y), at(m, x, y + h), at(m, x + w, y + h)]
  const xs = corners.map((c) => c[0])
  const ys = corners.map((c) => c[1])
  const [x0, y0] = [Math.min(...xs), Math.min(...ys)]
  return { x: x0, y: y0, w: Math.max(...xs) - x0, h: Math.max(...ys) - y0 }
}

/** Turns a page upright, with its lower left corner at the origin. */
export function upright({ x, y, w, h }: Box, turn: Turn): Matrix {
  const turned: Readonly<Record<Turn, Matrix>> = {
    0: [1, 0, 0, 1, 0, 0],
    90: [0, -1, 1, 0, 0, w],
    180: [-1, 0, 0, -1, w, h],
    270: [0, 1, -1, 0, h, 0],
  }
  return chained([1, 0, 0, 1, -x, -y], turned[turn])
}

/** Fits something of this size into a room: never larger than it is, centered, at the top. */
export function fitted(width: number, height: number, room: Box): Matrix {
  const scale = Math.min(1, room.w / width, room.h / height)
  return [scale, 0, 0, scale, room.x + (room.w - width * scale) / 2, room.y + room.h - height * scale]
}

/** Moves and scales a drawing from one box to another. */
export function into(from: Box, to: Box): Matrix {
  const sx = to.w / from.w
  const sy = to.h / from.h
  return [sx, 0, 0, sy, to.x - from.x * sx, to.y - from.y * sy]
}

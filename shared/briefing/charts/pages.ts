/**
 * Points of a page that a picture's rows may take. No picture breaks: one that is as long as half a page leaves no page
 * before it nearly empty.
 */
const halfPage = 300
/** The height of a picture if there are several: two with their captions and keys fit on a page. */
const pairedHalf = 268

/**
 * Rows in as many pictures as pages need, so that no row is lost at the foot of one: as even as can be, since a last page
 * with one row on it is read as an afterthought. `tall` and `most` in points; a screen has no end.
 */
export function intoPages<T>(rows: readonly T[], tall: (row: T) => number, most?: number): T[][] {
  const whole = rows.reduce((sum, r) => sum + tall(r), 0)
  const room = most ?? (whole > halfPage ? pairedHalf : halfPage)
  // If rows of different heights don't divide evenly, one more picture holds them better than a last one with a
  // single row.
  for (let many = Math.max(1, Math.ceil(whole / room)); ; many++) {
    const pages = filled(rows, tall, room, whole / many, many)
    if (pages.length <= many) return pages
  }
}

/** True for rows with hardly more than a mark each: no pattern shows in them that a table with a line for each does not say. */
export const isSparse = (marks: number, rows: number): boolean => marks < rows * 1.5

/** True where such rows would take several pictures, which a table says on one page. */
export const isThin = (pictures: readonly unknown[], marks: number, rows: number): boolean =>
  pictures.length > 1 && isSparse(marks, rows)

/** Rows in pictures that are as tall as `even`, where there are fewer than `many` of them, and none taller than `room`. */
function filled<T>(rows: readonly T[], tall: (row: T) => number, room: number, even: number, many: number): T[][] {
  const pages: T[][] = [[]]
  let used = 0
  for (const row of rows) {
    const next = tall(row)
    const last = pages.at(-1) as T[]
    const full = used + next > room || (used + next / 2 > even && pages.length < many)
    if (full && last.length > 0) {
      pages.push([row])
      used = next
    } else {
      last.push(row)
      used += next
    }
  }
  return pages
}

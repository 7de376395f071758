import { readYear } from '../../../shared/import/years/years.ts'
import { sameName } from '../../../shared/words/index.ts'
import type { Landing, Spot } from './block.ts'
import type { GridHead, GridProps } from './types.ts'

/** Blocks that bring their own heads: the names of rows in their first column, of columns in their first row. Pure. */

/** The destination of a block's figures, or the head in it that is not one of the grid's. */
export type Headed =
  | { readonly landings: readonly Landing[] }
  | { readonly none: string; readonly of: 'row' | 'column' }

const dashed = (text: string): string => text.replace(/[‐-―]/g, '-').trim()
/** The place of the head that a text names; a single year may be either of two. */
function placeOf(heads: readonly GridHead[], text: string): number {
  const exact = heads.findIndex((h) => sameName(dashed(h.name), dashed(text)))
  if (exact >= 0 || /^\s*\d{4}\s*$/.test(text)) return exact
  const year = readYear(dashed(text), 'ending')
  return year === undefined ? -1 : heads.findIndex((h) => readYear(dashed(h.name), 'ending') === year)
}

const isWord = (text: string): boolean => /\p{L}{2}/u.test(text)

/** Lays a block by its own heads; null where it has none. */
export function headed(
  props: Pick<GridProps, 'rows' | 'cols' | 'read'>,
  block: readonly (readonly string[])[],
  at: Spot,
): Headed | null {
  const { rows, cols } = props
  if (block.flat().length < 2 || cols[at.c]?.holds === 'words') return null
  const trimmed = block.map((row) => row.map((text) => text.trim()))
  const isFigure = (text: string): boolean => props.read(rows[at.r]?.id ?? null, cols[at.c]?.id ?? '', text).ok
  const first = trimmed.map((row) => row[0] ?? '')
  const top = trimmed[0] ?? []
  const wide = top.length > 1
  const names = (texts: readonly string[], of: readonly GridHead[]): boolean => {
    const said = texts.filter((t) => t !== '')
    const words = said.filter((t) => !isFigure(t) && (isWord(t) || placeOf(of, t) >= 0))
    return words.length > 0 && words.length >= said.length / 2
  }
  const namesRows = wide && names(first, rows)
  const rest = namesRows ? top.slice(1) : top
  // A first line that begins with a name that is not a row's, such as “Group”, is the line of heads.
  const over = namesRows && trimmed.length > 1 && placeOf(rows, first[0] ?? '') < 0
  const namesColumns = trimmed.length > 1 && (names(rest, cols) || over)
  if (!namesRows && !namesColumns) return null
  const columns = rest.map((text) => (namesColumns ? placeOf(cols, text) : -1))
  const body = trimmed.slice(namesColumns ? 1 : 0)
  const lost = namesColumns
    ? rest.findIndex(
        (text, i) =>
          columns[i] === -1 && (text !== '' || body.some((row) => (row[namesRows ? i + 1 : i] ?? '') !== '')),
      )
    : -1
  if (lost >= 0) return { none: rest[lost] || (top[0] ?? ''), of: 'column' }
  const landings: Landing[] = []
  for (const [r, row] of body.entries()) {
    if (row.every((text) => text === '')) continue
    const name = row[0] ?? ''
    const place = namesRows ? placeOf(rows, name) : at.r + r
    if (place < 0) return { none: name, of: 'row' }
    for (const [c, text] of row.slice(namesRows ? 1 : 0).entries()) {
      const to = { r: place, c: namesColumns ? (columns[c] ?? -1) : at.c + c }
      if (to.c < 0) continue
      landings.push({ text, to, from: { r: r + (namesColumns ? 1 : 0), c: c + (namesRows ? 1 : 0) } })
    }
  }
  return { landings }
}

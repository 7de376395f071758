import { usualGroup } from '../../domain/usual-groups.ts'
import { counted } from '../../words/index.ts'
import { type Aside, type Cell, cellText, isBlank, type Rows } from '../cells/cells.ts'
import { type Apart, Differing } from '../columns/apart.ts'
import { EMPTY } from '../columns/column-use.ts'
import { countColumns } from '../columns/count-columns.ts'
import { heldBackBy } from '../columns/held-back.ts'
import { remarkColumns } from '../columns/remark-columns.ts'
import { tellingColumns } from '../columns/tells.ts'
import { groupOver } from '../names/group-over.ts'
import { acrossOf, type Column, figuresAt, type Role } from '../table/columns.ts'
import { type Note, noteFinder, noteOf } from '../table/notes.ts'
import { type ChosenRows, withAnswers, withOtherGroups } from '../table/row-groups.ts'
import { Sections } from '../table/sections.ts'
import { groupLines, headingsAgain, Under } from '../table/under.ts'
import { headsAnotherKind } from '../vocabulary/another-kind.ts'
import { namesTopic } from '../vocabulary/topics.ts'
import { Away } from './away.ts'
import type { Near, OtherFigures, Selected } from './selected.ts'

export type { Near, OtherFigures, Selected } from './selected.ts'

/** Which rows of the file are meant, and which cells of them. */
export interface Selecting extends ChosenRows {
  readonly roles: readonly Role[]
  /** The district as the file writes it; null where the file has no column for it. */
  readonly place: string | null
  /** The year of all rows, where no column says it. */
  readonly year?: string | null
}

const hasText = (cell: Cell | undefined, text: string): boolean =>
  cellText(cell) === text || (text === EMPTY && isBlank(cell))

/** Every row under the headings is counted in exactly one of these. */
export interface Selection {
  readonly rows: readonly Selected[]
  readonly elsewhere: number
  readonly otherRows: number
  readonly blank: number
  /**
   * Rows that can't be taken as they are: with another length than the headings, without a place, or with line
   * breaks.
   */
  readonly ragged: readonly Aside[]
  /** Titles above the headings, and notes among and below the rows. Those below the headings are counted by `noted`. */
  readonly notes: readonly Note[]
  readonly noted: number
  /** The line between headings and rows that heads all rows; '' if there is none. */
  readonly under: string
  readonly others: readonly OtherFigures[]
  readonly near: readonly Near[]
  /** Columns that are not used, and in which rows that are meant differ otherwise than by group and year. */
  readonly apart: readonly Apart[]
  /** The text that such a column has in all of them. */
  readonly alike: readonly { readonly column: number; readonly text: string }[]
}

/** What a table has beside the selected rows. */
type Rest = Pick<Selection, 'otherRows' | 'blank' | 'ragged'>

/** Hands on each whole row that is meant, by its place from 0; counts the others. */
function walk(
  rows: Rows,
  columns: readonly Column[],
  how: ChosenRows,
  take: (row: readonly Cell[], at: number) => void,
  meant: (row: readonly Cell[], at: number) => boolean = () => true,
  /** True for a line that is no row of the table: it is told, whatever its length. */
  told: (row: readonly Cell[], at: number) => boolean = () => false,
): Rest {
  const ragged: Aside[] = []
  let [otherRows, blank] = [0, 0]
  for (let i = how.header === null ? 0 : how.header + 1; i < rows.length; i++) {
    const row = rows[i] ?? []
    if (row.every(isBlank)) {
      blank++
      continue
    }
    if (told(row, i)) continue
    const shortest = row.length < columns.length
    const longer = row.length > columns.length && row.slice(columns.length).some((c) => !isBlank(c))
    if (shortest || longer) {
      const why = `The row has ${counted(longer ? row.findLastIndex((c) => !isBlank(c)) + 1 : row.length, 'cell')} and the headings have ${columns.length}, so it is not clear which is which.`
      ragged.push({ row: i + 1, column: null, cell: row.map(cellText).join(' | ').slice(0, 200), why })
      continue
    }
    const swallowing = row.findIndex((c) => typeof c === 'string' && holdsRows(c, columns.length))
    if (swallowing >= 0) {
      const cell = cellText(row[swallowing]).slice(0, 200)
      ragged.push({ row: i + 1, column: columns[swallowing]?.name ?? null, cell, why: swallowed })
      continue
    }
    if (!meant(row, i)) continue
    if (how.only.some(({ column, text }) => !hasText(row[column], text))) {
      otherRows++
      continue
    }
    take(row, i)
  }
  return { otherRows, blank, ragged }
}

/** “4” and “100” of “4,100” that a file of commas has without quotes: its headings then have a cell less than its rows. */
const isTorn = (row: readonly Cell[], k: number): boolean =>
  /^\d{1,3}$/.test(cellText(row[k]).trim()) && /^\d{3}$/.test(cellText(row[k + 1]).trim())

/** Takes the rows of one place out of a table. Where no column says the group, the group is ''. */
export function selectRows(told: Rows, columns: readonly Column[], how: Selecting): Selection {
  const all = withOneCell(told, columns.length)
  const at = (role: Role): number => how.roles.indexOf(role)
  const [place, group, year, n, format] = [at('place'), at('group'), at('year'), at('n'), at('format')]
  const figures = figuresAt(how.roles)
  const across = acrossOf(how.roles)
  const asked = group < 0 ? null : withAnswers(all, (how.header ?? -1) + 1, group, figures)
  const rows = asked === null ? all : withOtherGroups(asked.rows, columns, how, group)
  const wide = across === 'yearFigure'
  const selected: Selected[] = []
  const away = new Away(figures.map((i) => columns[i]))
  let elsewhere = 0
  let noted = 0
  const odd: Aside[] = []
  const notes: Note[] = rows.slice(0, how.header ?? 0).flatMap((row, i) => noteOf(row, i))
  const isNote = noteFinder(rows, how, figures)
  const countsAt = countColumns(columns, how.roles, figures)
  const ownCount = (row: readonly Cell[], k: number): Cell | null => {
    const of = countsAt.get(k)?.of ?? -1
    return of < 0 ? null : (row[of] ?? '')
  }
  const countsIn = (row: readonly Cell[], k: number): Pick<Selected, 'counts'> => {
    const { of = -1, did = [] } = countsAt.get(k) ?? {}
    if (did.length === 0) return {}
    return { counts: { of: row[of] ?? '', did: did.map((i) => [i, row[i] ?? ''] as const) } }
  }
  const holding = columns.flatMap((c, i) => {
    const holds = how.roles[i] === 'ignored' && !c.hidden ? heldBackBy(c) : null
    return holds === null ? [] : [{ i, holds }]
  })
  const heldBackIn = (row: readonly Cell[]): Pick<Selected, 'heldBack'> => {
    const found = holding.find(({ i, holds }) => holds(cellText(row[i]).trim()))
    return found === undefined
      ? {}
      : { heldBack: `${columns[found.i]?.name ?? ''}: ${cellText(row[found.i]).trim()}`.slice(0, 60) }
  }
  const remarked = remarkColumns(columns, how.roles)
  const remarkIn = (row: readonly Cell[]): Pick<Selected, 'remark'> => {
    const texts = remarked.flatMap((k) => (isBlank(row[k] ?? '') ? [] : [cellText(row[k]).trim()]))
    return texts.length === 0 ? {} : { remark: texts.join('; ') }
  }
  const telling = tellingColumns(columns, how.roles)
  const tellsIn = (row: readonly Cell[]): Pick<Selected, 'tells'> =>
    telling.length === 0 ? {} : { tells: telling.map((tells) => ({ tells, cell: row[tells.column] ?? '' })) }
  const taken = (row: readonly Cell[], i: number): Selected[] =>
    figures.map((k) => ({
      row: i + 1,
      group: across === 'groupFigure' ? groupOver(columns[k]?.heading ?? '') : group < 0 ? '' : cellText(row[group]),
      year: wide ? (columns[k]?.heading ?? '') : year < 0 ? (how.year ?? '') : (row[year] ?? ''),
      figure: row[k] ?? '',
      // One number of students beside several years or groups is of none of them for sure; each may have its own.
      n: across !== null ? ownCount(row, k) : n < 0 ? null : (row[n] ?? ''),
      ...countsIn(row, k),
      ...heldBackIn(row),
      ...remarkIn(row),
      ...tellsIn(row),
      format:
        format >= 0
          ? cellText(row[format])
          : across !== null
            ? (columns[k]?.heading.match(/percent\w*|pct|%/i)?.[0] ?? null)
            : null,
      column: across === null ? null : (columns[k]?.name ?? null),
      yearAbove: wide,
    }))
  const here = (row: readonly Cell[], i: number): boolean => {
    if (place < 0 || how.place === null) return true
    if (isBlank(row[place])) {
      const why = 'It does not say which place it is about.'
      odd.push({ row: i + 1, column: columns[place]?.name ?? null, cell: '', why })
      return false
    }
    if (cellText(row[place]) === how.place) return true
    elsewhere++
    for (const one of taken(row, i)) away.add(one)
    return false
  }
  const sections = new Sections(rows.slice(0, how.header ?? 0))
  const under = new Under(across === 'groupFigure' ? -1 : group)
  const again = headingsAgain(
    columns.map((c) => c.heading),
    { year, figures },
  )
  const lines = new Set([...groupLines(rows, (how.header ?? -1) + 1, group, figures), ...(asked?.lines ?? [])])
  const note = (row: readonly Cell[], i: number): boolean => {
    const heads = again(row)
    if (heads === null && !lines.has(i) && !isNote(row, i) && !(wide && isSection(row, group))) return false
    if (heads === 'other') sections.heads(row)
    if (heads === null && !asked?.lines.has(i)) {
      sections.meet(row)
      under.meet(row)
    }
    notes.push(...noteOf(row, i))
    noted++
    return true
  }
  const differing = new Differing(how.roles, columns)
  const take = (row: readonly Cell[], i: number): void => {
    const why = under.why(row)
    if (why !== null) {
      odd.push({ row: i + 1, column: columns[group]?.name ?? null, cell: cellText(row[group]).trim(), why })
      return
    }
    const split = how.header === null && figures.find((k) => how.roles[k + 1] === 'ignored' && isTorn(row, k))
    if (typeof split === 'number') {
      const [cell, next] = [split, split + 1].map((k) => cellText(row[k]).trim())
      const why = `“${cell}” and “${next}” beside it may be one number that its comma has cut in two.`
      odd.push({ row: i + 1, column: columns[split]?.name ?? null, cell: cell ?? '', why })
      return
    }
    sections.take(i)
    selected.push(...taken(row, i))
    differing.add(row)
  }
  const rest = walk(rows, columns, how, take, here, note)
  const torn = sections.torn()
  for (const [i, why] of torn)
    odd.push({ row: i + 1, column: null, cell: (rows[i] ?? []).map(cellText).join(' | '), why })
  return {
    rows: torn.length > 0 ? [] : selected,
    elsewhere,
    ...rest,
    ragged: [...rest.ragged, ...odd].sort((a, b) => a.row - b.row),
    notes,
    noted,
    under: torn.length > 0 ? '' : sections.one,
    others: away.others(),
    near: away.near(selected),
    apart: torn.length > 0 ? [] : differing.found(),
    alike: torn.length > 0 ? [] : differing.alike(),
  }
}

/** A line with one name alone, which is no group but a subject, a grade, a school: the rows under it are about that. */
function isSection(row: readonly Cell[], group: number): boolean {
  const filled = row.flatMap((c, k) => (isBlank(c) ? [] : [k]))
  const text = cellText(row[group])
  return (
    filled.length === 1 &&
    filled[0] === group &&
    usualGroup(text) === null &&
    (namesTopic(text) || headsAnotherKind(text))
  )
}

const swallowed =
  'One of its cells has lines that look like separate rows, so a quote probably opens in one row and closes in a later one.'

/** True for a text of several lines with as many separators, set as a file sets them, as a row of the table has. */
const holdsRows = (text: string, columns: number): boolean =>
  /[\r\n\f\v\u0085\u2028\u2029]/.test(text) &&
  [/,(?!\s)/, /;(?!\s)/, /\t/, /\|(?!\s)/].some((s) => text.split(s).length >= Math.max(3, columns))

/** Many programs end a line behind its last cell: one cell alone is the first. */
function withOneCell(rows: Rows, columns: number): Rows {
  if (columns < 2 || !rows.some((row) => row.length === 1)) return rows
  const empty = Array.from({ length: columns - 1 }, () => '')
  return rows.map((row) => (row.length === 1 ? [...row, ...empty] : row))
}

/** A row as it is, with its number in a spreadsheet. */
export interface WholeRow {
  readonly row: number
  readonly cells: readonly Cell[]
}

/** Every row under the headings is in exactly one of these. */
export interface WholeRows extends Rest {
  readonly rows: readonly WholeRow[]
}

/** Takes every selected whole row out of a table, each cell as it is. */
export function wholeRows(rows: Rows, columns: readonly Column[], how: ChosenRows): WholeRows {
  const taken: WholeRow[] = []
  const wide = withOneCell(rows, columns.length)
  const rest = walk(
    wide,
    columns,
    how,
    (row, i) => void taken.push({ row: i + 1, cells: row.slice(0, columns.length) }),
  )
  return { rows: taken, ...rest }
}

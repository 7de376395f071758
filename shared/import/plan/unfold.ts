import { capital } from '../../words/index.ts'
import { type Cell, cellText, isBlank, type Rows } from '../cells/cells.ts'
import { enters, levels } from './enters.ts'
import { bandIn } from './no-things.ts'

/**
 * Tables with goals and actions in one column, while another column, a number or a word before the title says which
 * of them each row is. They are laid out like tables with a column for each: every row stays where it is.
 */
interface Unfolded {
  readonly rows: Rows
  /** How the levels are told, as the person is told it. */
  readonly says: string
  /** The columns before, of each that there is now; -1 of one that is new. */
  readonly from: readonly number[]
}

type Level = { readonly head: string; readonly rank: number; readonly title: string }

const word =
  '(?:strategic |district |key |smart |annual |specific )?(goal|priorit(?:y|ies)|pillar|focus area|objective|strategy|strategies|initiative|action step|action item|action|sub-?task|task|step|activity|activities|measure|metric|indicator|kpi|milestone|outcome)s?'
const wholeWord = new RegExp(`^${word}\\s*#?\\s*[\\d.]{0,8}\\s*:?$`, 'i')
const before = new RegExp(`^${word}\\s*#?\\s*\\d{1,2}(?:\\.\\d{1,2})*\\s*[:.)–—-]?\\s+(?=\\S)`, 'i')
const outline = /^[A-Z]?(\d{1,2}(?:\.\d{1,2}){0,4})\.?$/
const outlined = /^(\d{1,2}(?:\.\d{1,2}){0,4})[.):]?\s+(?=\p{L})/u

const ranks: readonly (readonly [string, RegExp])[] = [
  ['Goal', /^(goal)/],
  ['Priority', /^priorit/],
  ['Pillar', /^(pillar)/],
  ['Focus area', /^focus/],
  ['Objective', /^objective/],
  ['Strategy', /^strateg/],
  ['Initiative', /^initiative/],
  ['Action', /^action/],
  ['Activity', /^activit/],
  ['Step', /^step/],
  ['Task', /^task/],
  ['Sub-task', /^sub/],
]
const levelOf = (said: string, title: string): Level => {
  const small = said.toLowerCase()
  const rank = ranks.findIndex(([, pattern]) => pattern.test(small))
  // Measures and milestones are no level of a plan: they are told, and come in with outcomes.
  return rank < 0
    ? { head: small === 'kpi' ? 'KPI' : capital(small), rank: 99, title }
    : { head: ranks[rank]?.[0] ?? '', rank, title }
}
const byDepth = ['Goal', 'Strategy', 'Action'] as const
const ofDepth = (depth: number, most: number, title: string): Level => {
  const head = most === 2 && depth === 2 ? 'Action' : (byDepth[depth - 1] ?? `Level ${depth}`)
  return { head, rank: depth, title }
}

const MOST_ROWS = 20_000
/** This share of the rows has to give its level. */
const MOST = 0.75

/** The table in the new layout; null if it needs none. */
export function unfolded(rows: Rows, header: number | null): Unfolded | null {
  if (header === null || rows.length > MOST_ROWS) return null
  const heads = (rows[header] ?? []).map((c) => cellText(c).trim())
  if (levels.filter((k) => heads.some((h) => enters[k].heads.test(h))).length > 1) return null
  if (heads.some((h) => enters.policy.heads.test(h))) return null
  const data = rows.slice(header + 1).filter((row) => row.some((c) => !isBlank(c)))
  const goal = goalAbove(rows, header, heads, data)
  if (goal !== null) return underGoal(rows, header, goal)
  if (data.length < 2) return null
  const columns = heads.map((_, i) => data.map((row) => cellText(row[i]).trim()))
  for (const [i, cells] of columns.entries()) {
    const found =
      byColumn(cells, i, columns, heads) ??
      byNumbers(cells, i, columns, heads) ??
      inTitles(cells, i) ??
      setIn(
        data.map((row) => cellText(row[i])),
        i,
      )
    if (found !== null) return laidOut(rows, header, heads, found)
  }
  return null
}

/** A goal alone above the headings of its own table: “Priority 1: Algebra for all”; null where there are none or several. */
function goalAbove(rows: Rows, header: number, heads: readonly string[], data: Rows): string | null {
  const textsOf = (row: readonly Cell[]): readonly string[] =>
    row.map((c) => cellText(c).trim()).filter((c) => c !== '')
  const ofGoal = heads.some((h) => enters.goal.heads.test(h))
  const isBelow = levels.some((k) => heads.some((h) => enters[k].heads.test(h)))
  if (ofGoal || !isBelow || data.some((row) => bandIn(textsOf(row)) !== null)) return null
  // Each of several goals may have its own table, whose headings come again.
  const own = heads.filter((h) => h !== '').join('|')
  if (data.some((row) => textsOf(row).join('|') === own)) return null
  const goals = rows.slice(0, header).flatMap((row) => {
    const texts = textsOf(row)
    return texts.length === 1 ? (bandIn(texts) ?? []) : []
  })
  return goals.length === 1 ? (goals[0] ?? null) : null
}

/** The goal in its first row: the empty cells under it are of the same goal, and what is alone in a row stays so. */
function underGoal(rows: Rows, header: number, goal: string): Unfolded {
  const first = rows.findIndex((row, i) => i > header && row.filter((c) => !isBlank(c)).length > 1)
  return {
    says: `“${goal.slice(0, 60)}” above the table as the goal of its rows`,
    from: [-1, ...(rows[header] ?? []).map((_, i) => i)],
    rows: rows.map((row, i) => (i < header ? row : [i === header ? 'Goal' : i === first ? goal : '', ...row])),
  }
}

interface Found {
  readonly title: number
  /** The column that says the level; null where the title itself does. */
  readonly by: number | null
  readonly of: (row: readonly Cell[]) => Level | null
  readonly says: string
}

/** “Goal” and “Action” in the cells of a column. */
function byColumn(
  cells: readonly string[],
  i: number,
  columns: readonly (readonly string[])[],
  heads: readonly string[],
): Found | null {
  const said = cells.flatMap((c) => wholeWord.exec(c)?.[1]?.toLowerCase() ?? [])
  if (said.length < cells.length * MOST || !severalLevels(said)) return null
  const title = titleColumn(columns, heads, i)
  return title < 0
    ? null
    : {
        title,
        by: i,
        says: `levels told apart by “${heads[i]}”`,
        of: (row) => {
          const found = wholeWord.exec(cellText(row[i]).trim())?.[1]
          return found === undefined ? null : levelOf(found, cellText(row[title]))
        },
      }
}

/** 1, 1.1 and 1.1.2 in a column of their own. */
function byNumbers(
  cells: readonly string[],
  i: number,
  columns: readonly (readonly string[])[],
  heads: readonly string[],
): Found | null {
  const most = deepest(cells.map((c) => outline.exec(c)?.[1]))
  const title = most === null ? -1 : titleColumn(columns, heads, i)
  if (most === null || title < 0) return null
  return {
    title,
    by: i,
    says: `levels told apart by the numbers in “${heads[i]}”`,
    of: (row) => {
      const number = outline.exec(cellText(row[i]).trim())?.[1]
      return number === undefined ? null : ofDepth(number.split('.').length, most, cellText(row[title]))
    },
  }
}

/** “1.1 Train teachers”, or “Action 1.1: Train teachers”. */
function inTitles(cells: readonly string[], i: number): Found | null {
  const said = cells.flatMap((c) => before.exec(c)?.[1]?.toLowerCase() ?? [])
  const byWord = said.length >= cells.length * MOST && severalLevels(said)
  const most = byWord ? 0 : deepest(cells.map((c) => outlined.exec(c)?.[1]))
  if (most === null) return null
  return {
    title: i,
    by: null,
    says: byWord
      ? 'levels told apart by the word before each title'
      : 'levels told apart by the number before each title',
    of: (row) => {
      const text = cellText(row[i]).trim()
      const found = byWord ? before.exec(text) : outlined.exec(text)
      if (!found?.[1]) return null
      const title = text.slice(found[0].length)
      return byWord ? levelOf(found[1], title) : ofDepth(found[1].split('.').length, most, title)
    },
  }
}

const indentOf = (text: string): number => /^[\s\u00a0]*/.exec(text.replaceAll('\t', '    '))?.[0].length ?? 0
/** A single space more is a slip. */
const STEP = 2

/** Indented titles, as in a project's tasks: each deeper one belongs to the last one that is less deep. */
function setIn(texts: readonly string[], i: number): Found | null {
  if (texts.some((t) => !/\p{L}/u.test(t))) return null
  const widths = texts.map(indentOf)
  const steps = [...new Set(widths)].sort((a, b) => a - b)
  const most = steps.length
  const deeper = widths.filter((w) => w > (steps[0] ?? 0)).length
  const even = steps.every((w, n) => n === 0 || w - (steps[n - 1] ?? 0) >= STEP)
  const one = widths.every((w, n) => n === 0 || steps.indexOf(w) - steps.indexOf(widths[n - 1] ?? 0) <= 1)
  if (most < 2 || most > byDepth.length || widths[0] !== steps[0] || deeper < 2 || !even || !one) return null
  return {
    title: i,
    by: null,
    says: 'levels told apart by how far each title is set in',
    of: (row) => {
      const text = cellText(row[i])
      const depth = steps.indexOf(indentOf(text)) + 1
      return depth === 0 ? null : ofDepth(depth, most, text.trim())
    },
  }
}

/** Two of them at least are levels of a plan. */
const severalLevels = (said: readonly string[]): boolean =>
  new Set(said.map((s) => levelOf(s, '')).flatMap((l) => (l.rank < 99 ? l.head : []))).size > 1

/** The depth of an outline; null for numbers that are not one: each deeper one belongs to the one it begins with. */
function deepest(numbers: readonly (string | undefined)[]): number | null {
  const known = numbers.flatMap((n) => n ?? [])
  if (known.length < numbers.length * MOST) return null
  const depths = known.map((n) => n.split('.').length)
  if (depths[0] !== 1 || new Set(depths).size < 2) return null
  let last = ''
  const fits = known.filter((n) => {
    const parent = n.split('.').slice(0, -1).join('.')
    const under = parent === '' || last === parent || last.startsWith(`${parent}.`)
    last = n
    return under
  })
  return fits.length >= known.length * MOST ? Math.max(...depths) : null
}

const titled =
  /^(titles?|names?|descriptions?|text|items?|statements?|plan( items?)?|elements?|what|goals?.*(actions?|strateg\w+)|(goals?|actions?) ?(title|name|description|statement)?)$/i

/** The column with the names: one that is headed so, else the one with the longest texts. */
function titleColumn(columns: readonly (readonly string[])[], heads: readonly string[], by: number): number {
  const words = (cells: readonly string[]): boolean =>
    cells.filter((c) => /\p{L}{2}/u.test(c)).length >= cells.length * MOST
  const may = columns.flatMap((cells, i) => (i !== by && words(cells) ? [i] : []))
  const headed = may.find((i) => titled.test(heads[i] ?? ''))
  const length = (i: number): number => (columns[i] ?? []).reduce((n, c) => n + c.length, 0)
  return headed ?? may.toSorted((a, b) => length(b) - length(a))[0] ?? -1
}

function laidOut(rows: Rows, header: number, heads: readonly string[], { title, by, of, says }: Found): Unfolded {
  const told = rows.map((row, i) => (i > header ? of(row) : null))
  const order = new Map<string, number>()
  for (const level of told) if (level !== null) order.set(level.head, level.rank)
  const names = [...order].sort((a, b) => a[1] - b[1]).map(([name]) => name)
  const kept = heads.flatMap((_, i) => (i === title || i === by ? [] : [i]))
  return {
    says,
    from: [...names.map(() => -1), ...kept, title],
    rows: rows.map((row, i): readonly Cell[] => {
      if (i < header) return row
      if (i === header) return [...names, ...kept.map((k) => row[k] ?? ''), `${heads[title] ?? ''} (no level)`]
      if (row.every(isBlank)) return row
      const level = told[i] ?? null
      const none = level === null ? [by === null ? '' : cellText(row[by]), cellText(row[title])] : []
      return [
        ...names.map((name) => (name === level?.head ? level.title : '')),
        ...kept.map((k) => row[k] ?? ''),
        none.filter((c) => c.trim() !== '').join(': '),
      ]
    }),
  }
}

import type { Plan } from '../../domain/plan.ts'
import { groupIn, usualGroup } from '../../domain/usual-groups.ts'
import { countedFirst, listed } from '../../words/index.ts'
import { cellText, isBlank } from '../cells/cells.ts'
import { ownDistrict } from '../columns/column-use.ts'
import type { TableRead } from '../columns/table-read.ts'
import type { ImportDraft } from '../draft/draft.ts'
import type { Selected } from '../rows/selected.ts'
import type { Column } from '../table/columns.ts'
import { head } from '../table/heads.ts'
import { headsAnotherKind } from '../vocabulary/another-kind.ts'
import { otherDistrict } from '../vocabulary/elsewhere.ts'
import { namesTopic } from '../vocabulary/topics.ts'
import { rowYear } from '../years/years.ts'
import type { Other } from './agreed.ts'

/**
 * One group with several figures for one year: rows of children, of schools, or of parts of a table one below the other.
 * Then a group that has one row alone is no more of the district than they are.
 */

const ofChild =
  /^((sis |state |local |unique )?(student|pupil|child)s?([’']?s)?[ -]?(id(entifier)?|number|num|no|nbr|#)|stu(dent)?[ -]?(id|num|no|nbr)|(perm|permanent|person|pupil)[ -]?(id|number|no|#)|ss?id|sasid|suid|lasid|(student|pupil|child|last|first|full|legal)([’']?s)?[ -]?(last |first |full )?names?|(student|pupil|child))$/i
/** Names of an id that may as well be a place’s. */
const ofAnybody = /^((local|state|sis|record|case|row|person) ?)?(id|identifier|#|number|no)\.?$/i
const FEW = 3
/** This many rows of one group mean that each row is one student, whatever the heading. */
const MANY = 2

const isId = (text: string): boolean => /^[a-z]{0,4}-?\d{4,}$/i.test(text.trim())

/** The column that tells each row’s child; undefined where rows are of groups. */
function childColumn(columns: readonly Column[], { roles, chosen }: ImportDraft): Column | undefined {
  const several = (): boolean => chosen !== null && severalOf(chosen.rows).length > 0
  return columns.find((c, i) => {
    const [name, texts] = [head(c).trim(), c.distinct.map((d) => d.text)]
    if (texts.length < FEW || roles[i] === 'figure' || roles[i] === 'place') return false
    if (texts.some((t) => usualGroup(t) !== null)) return false
    const own = c.filled <= texts.length * 4
    if (ofAnybody.test(name)) return own && c.filled === texts.length && texts.every(isId) && several()
    if (!ofChild.test(name) || !own) return false
    // “Student number” may be how many: of children each has as many digits.
    return /\bname/i.test(name) || /^(student|pupil|child)$/i.test(name)
      ? texts.every((t) => /\p{L}|\d/u.test(t))
      : texts.every(isId) && new Set(texts.map((t) => t.trim().length)).size <= 2
  })
}

/** The question about a list of students, which only another table answers; null if it is not one. */
export function childrenQuestion(draft: ImportDraft, { facts }: TableRead): string | null {
  const column = childColumn(facts.columns, draft)
  return column === undefined
    ? null
    : `Each row has another “${column.name}”, so it may be about one child. One child’s figures can’t come in as a group’s: bring in a table with one row for each group.`
}

interface Several {
  readonly group: string
  readonly year: string
  readonly rows: readonly number[]
}

/**
 * The groups whose rows give different numbers for one year; a number and a share of one row are a matter of columns.
 */
function severalOf(rows: readonly Selected[], name: (group: string) => string | null = (g) => g): readonly Several[] {
  const byKey = Map.groupBy(
    rows,
    (r) => `${name(r.group)} | ${cellText(r.year)} | ${r.format ?? ''} | ${r.column ?? ''}`,
  )
  return [...byKey.values()].flatMap((all): Several[] => {
    const [first] = all
    const numbers = new Set(all.map((r) => cellText(r.figure).trim()).filter((t) => /\d/.test(t)))
    return first === undefined || name(first.group) === null || numbers.size < 2
      ? []
      : [{ group: first.group, year: cellText(first.year), rows: all.map((r) => r.row) }]
  })
}

/** A group that comes in has several figures for one year, so that no other group’s are for sure the district’s. */
export function severalFigures(draft: ImportDraft, _read: TableRead): Other | null {
  const meant = (group: string): string | null => {
    const choice = draft.groups.get(group)
    return choice?.to === 'group' ? choice.id : choice?.to === 'new' ? group : null
  }
  const found = severalOf(draft.chosen?.rows ?? [], meant)
  const [first] = found
  if (first === undefined) return null
  // One group alone may be there again, corrected: only with other rows between does it say something about all.
  const left = (draft.chosen?.rows ?? []).some(
    (r) => meant(r.group) === null && r.row < (first.rows.at(-1) ?? 0) && usualGroup(r.group)?.way !== 'all',
  )
  if (found.length === 1 && !left) return null
  const others = found.length > 1 ? ` ${countedFirst(found.length - 1, 'more has', 'more have')}, too.` : ''
  const rows = first.rows.slice(0, 4).map(String)
  const many = first.rows.length > MANY * 2 ? 'single children, of schools' : 'schools'
  return {
    says: `“${first.group.trim()}” has different figures for one year, in rows ${listed(first.rows.length > 4 ? [...rows, 'others'] : rows)}.${others} So all rows may be of ${many}, or of parts of the table, and not of the district.`,
    key: `several: ${first.group} ${found.length}`.slice(0, 200),
  }
}

/** A row that is left out, and names a place or a subject, above rows of groups: it may be what these are of. */
export function rowsBelowAnother(draft: ImportDraft, _read: TableRead, plan: Plan): Other | null {
  const rows = draft.chosen?.rows ?? []
  if (draft.roles.includes('groupFigure') || !draft.roles.includes('group')) return null
  // A large file has few texts, each again and again.
  const known = new Map<string, boolean>()
  const heads = (group: string): boolean => {
    const text = group.trim()
    const last = known.get(group)
    if (last !== undefined) return last
    const found =
      draft.groups.get(group)?.to === 'out' &&
      groupIn(text) === null &&
      usualGroup(text) === null &&
      (headsAnotherKind(text) || namesTopic(text) || namesPlace(text) || otherDistrict(text, plan) !== null)
    known.set(group, found)
    return found
  }
  for (const [i, row] of rows.entries()) {
    if (!heads(row.group)) continue
    const text = row.group.trim()
    let at = i + 1
    while (rows[at]?.row === row.row) at++
    const next = rows[at]
    const way = next === undefined ? undefined : usualGroup(next.group)?.way
    if (way === undefined || way === 'all' || next === undefined) continue
    return {
      says: `Row ${row.row} is “${text.slice(0, 80)}”, and “${next.group.trim()}” is below it: the rows below may be of that, and not of the district.`,
      key: `below: ${text}`.slice(0, 200),
    }
  }
  return null
}

/** Lines that say how the rows below are cut, or that the table goes on. */
const ofPage =
  /^\W*(by\b|(race|ethnicity|gender|sex|student|special|disability|income|language|english|lunch)\b.*\b(status|group|groups|ethnicity|race|proficiency)\W*$|race|ethnicity|gender|sex\W*$|notes?\b|source\b|page\b|[*†‡§(])|\bcontinued\b/i

/** A line alone in the column of years, among the rows: a second table may begin there, of a state, a school or a target. */
export function rowsBelowLine(draft: ImportDraft, _read: TableRead, plan: Plan): Other | null {
  if (!draft.roles.includes('year')) return null
  const byRow = [...Map.groupBy(draft.chosen?.rows ?? [], (r) => r.row).values()]
  const form = draft.yearForm ?? 'ending'
  const hasFigure = (all: readonly Selected[]): boolean => all.some((r) => !isBlank(r.figure))
  for (const [i, all] of byRow.entries()) {
    const [first] = all
    const text = cellText(first?.year ?? '').trim()
    if (first === undefined || !/\p{L}{2}/u.test(text) || rowYear(first.year, form) !== undefined) continue
    const isAlone = !hasFigure(all) && (draft.roles.includes('groupFigure') || first.group.trim() === '')
    const [above, next] = [byRow.slice(0, i).some(hasFigure), byRow[i + 1]]
    if (!isAlone || !above || next === undefined || !hasFigure(next)) continue
    if (ofPage.test(text) || ownDistrict([text], plan) !== undefined) continue
    return {
      says: `Row ${first.row} is “${text.slice(0, 80)}” alone, with other rows below it: they may be of that, and not of the district.`,
      key: `line: ${text}`.slice(0, 200),
    }
  }
  return null
}

const namesPlace = (text: string): boolean =>
  /\b(school|academy|elementary|middle|campus|center|county|parish|district|charter)\b|\bhigh\W*$/i.test(text) &&
  !/\bschool students\b/i.test(text)

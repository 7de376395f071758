import { fold, groupIn, usualGroup } from '../../domain/usual-groups.ts'
import { type Aside, cellText } from '../cells/cells.ts'
import type { FileReading } from '../figures/readings.ts'
import type { Selected } from '../rows/selected.ts'
import { yearsIn } from '../years/years.ts'
import { doubtKey } from './neighbors.ts'

/**
 * What a file says about one row alone: in a note that names its group, in a second row of it, or by its number of
 * students.
 */

/** A note that says so of a group changes what its figure is; one that says who belongs to it does not. */
const serious =
  /\b(fewer|less) than\b|suppress|withh[eo]ld|\bdo(es)? not (report|publish|release|use|include)|\bnot (be )?(report|publish|releas|reliab|final|compar)\w*|\bprelim|\bprovisional|\bestimat|\bincorrect|\bwrong\b|\berrors?\b|\brevis|\bcorrected|\bcombined\b|\bcaution|\bunreliable|\bsemester\b/i
const isFrom = /\b(from|for|of)\b/i
const includes = /^(.*?)\binclud(?:es?|ing)\b(.*)$/i
const replaces = /[\s(–—-]*\b(revised|corrected|updated|amended|final|new)\b\)?\s*$/i
const fewer = /^\s*n?\s*(?:<|≤|fewer than|less than)\s*=?\s*(\d+)\s*$/i

const same = (a: string, b: string): boolean => {
  const [one, two] = [usualGroup(a), usualGroup(b)]
  return one === null || two === null ? fold(a) === fold(b) : one.way === two.way && one.group === two.group
}

/** The groups that a text names, each once. */
function groupsIn(text: string): readonly string[] {
  const found: string[] = []
  let rest = fold(text)
  for (let g = groupIn(rest); g !== null && found.length < 4; g = groupIn(rest)) {
    if (!found.some((f) => same(f, g ?? ''))) found.push(g)
    rest = ` ${rest} `.replace(` ${g} `, ' | ')
  }
  return found
}

/** The group that a note is about, if it changes their figures; '' if it is about none alone. */
function spokenOf(note: string): string {
  const [, before = '', behind = ''] = includes.exec(note) ?? []
  const [group = '', ...more] = groupsIn(before)
  // One race in another: a group of each child in which others are, too.
  if (group !== '' && more.length === 0 && groupsIn(behind).some((g) => usualGroup(g)?.way === usualGroup(group)?.way))
    return group
  const [one = '', ...others] = groupsIn(note)
  const told = serious.test(note) || (isFrom.test(note) && yearsIn(note).length > 0)
  return one !== '' && others.length === 0 && usualGroup(one)?.way !== 'all' && told ? one : ''
}

interface OneRow {
  readonly rows: readonly Selected[]
  readonly readings: readonly FileReading[]
  readonly aside: readonly Aside[]
  readonly notes: readonly string[]
  /** The plan’s group for each of the file’s. */
  readonly groups: ReadonlyMap<string, string>
  /** Nothing is published about fewer students than this. */
  readonly floor: number
}

/** Why a figure may not be what its row says, by the key of a doubt. */
export function saidOfOne({ rows, readings, aside, notes, groups, floor }: OneRow): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  const put = (r: FileReading, why: string): void => {
    const id = groups.get(r.group)
    if (id !== undefined && r.figure !== null && !found.has(doubtKey(id, r.year))) found.set(doubtKey(id, r.year), why)
  }
  // Behind a mark it is of the rows that have the mark.
  for (const note of notes.filter((n) => n.length <= 160 && !/^\s*[*†‡§¶#¹²³]/.test(n))) {
    const group = spokenOf(note)
    if (group === '') continue
    const years = yearsIn(note)
    // “The figure is from 2021-22” is said of the rows of other years.
    const fits = (year: string): boolean =>
      years.length === 0 || years.includes(year) !== (isFrom.test(note) && !serious.test(note))
    for (const r of readings)
      if (same(r.group, group) && fits(r.year)) put(r, `The file says of it “${note.trim().slice(0, 120)}”.`)
  }
  const byRow = new Map(rows.map((r) => [r.row, r]))
  const replaced = rows.filter((r) => replaces.test(r.group) && !groups.has(r.group))
  const unread = aside
    .flatMap((a) => byRow.get(a.row) ?? [])
    .filter((r) => r.column === null && cellText(r.figure) !== '')
  for (const r of readings) {
    const own = byRow.get(r.row)
    if (own === undefined) continue
    const year = cellText(own.year)
    const other = replaced.find((o) => cellText(o.year) === year && same(o.group.replace(replaces, ''), r.group))
    if (other !== undefined) put(r, `Row ${other.row} says “${other.group.trim()}”, and may take its place.`)
    const second = unread.find((o) => o.row !== r.row && o.group === r.group && cellText(o.year) === year)
    if (second !== undefined)
      put(
        r,
        `Row ${second.row} is of the same group and year and says “${cellText(second.figure).slice(0, 40)}”, which can’t be read.`,
      )
    const few = r.n === null ? Number(fewer.exec(cellText(own.n ?? ''))?.[1] ?? Number.NaN) : Number.NaN
    if (few <= Math.max(floor, 10) && own.heldBack === undefined)
      put(r, `The file says that there are fewer than ${few} students here, and gives their figure all the same.`)
  }
  return found
}

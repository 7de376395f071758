import { usualGroup } from '../../domain/usual-groups.ts'
import { type Cell, cellText } from '../cells/cells.ts'
import { numberEvidence } from '../cells/numbers.ts'
import type { Column, Role } from '../table/columns.ts'
import { head, mostlyYears } from '../table/heads.ts'
import { saysAnotherKind } from '../vocabulary/another-kind.ts'
import { readYear, yearIn } from '../years/years.ts'
import { countsYears, isCohort } from './cohorts.ts'
import { heldBackBy } from './held-back.ts'
import { numbersTellApart } from './narrowing.ts'
import { headsGroups, isFlag, isPlain, judges, numbersTell } from './unused.ts'

/** A column that is not used, and in which rows that are meant differ. */
export interface Apart {
  readonly column: number
  /** Some of its texts; '' for an empty cell. */
  readonly texts: readonly string[]
  /** It names other groups of students than the rows do. */
  readonly crosses: boolean
}

/** More texts than these are notes, or names, and choose no rows. */
const MOST = 30

/** A kind of schools is no kind of group, whatever it is called. */
const kindOfPlace = /\b(school|campus|building|charter|program|site)\b/i

const headsKinds = /\b(group|subgroup|demographic|reporting) ?(type|category|dimension)\b/i

/** Columns in which people write what has to be known of a row. */
const remarks = /\b(notes?|comments?|remarks?|caveats?)\b/i
/** A source, a date, a sign: nothing that one row has to be told by. */
const saysMuch = (text: string): boolean =>
  /\p{L}{2}.*\s.*\p{L}{2}/u.test(text) &&
  !isPlain(text) &&
  !/^\W*(source|see|https?:|www\.)|^(not|un)[ -]?(suppressed|masked|withheld)$/i.test(text)
/** Among the examples, texts with words come first, except the one that most rows have. */
const withWords = (texts: readonly string[]): readonly string[] =>
  [...(texts.includes('') ? [''] : []), ...texts.filter((t) => t !== '')].slice(0, 4)

interface Seen {
  readonly texts: Map<string, number>
  readonly byGroup: Map<string, string>
  readonly byYear: Map<string, string>
  /** One group, or one year, has one text throughout: then the column says what the group or the year is. */
  ofGroup: boolean
  ofYear: boolean
  /** It names other children than the row's group does: a row is about those that are in both. */
  crosses: boolean
  /** Its heading says that it tells of what kind each group is. */
  readonly ofKinds: boolean
}

/** Each of many has a text of its own, and none is a mere sign. */
const ownEach = (texts: readonly string[], many: number): boolean =>
  many > 2 && texts.length === many && !texts.every(isFlag)

type Meant = ReturnType<typeof usualGroup>

/**
 * True if a text names a group of students other than the row's. In a column of kinds of groups, “ELL” is also the
 * kind of those who are not English learners.
 */
function crosses(own: Meant, other: Meant, ofKinds: boolean): boolean {
  if (other === null || other.way === 'all' || own === null) return false
  return own.way !== other.way || (own.group !== other.group && !ofKinds)
}

/** Looks at the columns that are not used, row by row of those that are meant. */
export class Differing {
  readonly #group: number
  readonly #year: number
  readonly #columns: ReadonlyMap<number, Seen>
  /** Each group with a year of it, and each year with a group. */
  readonly #groups = new Map<string, string>()
  readonly #years = new Map<string, string>()
  readonly #means = new Map<string, Meant>()
  #rows = 0
  #several = { group: false, year: false }

  readonly #names: readonly string[]
  /** Columns whose numbers tell rows apart, as words do. */
  readonly #numbered: ReadonlySet<number>
  /** Columns of cohorts; each year may have one of its own. */
  readonly #cohorts: ReadonlySet<number>

  constructor(roles: readonly Role[], columns: readonly Column[]) {
    this.#names = columns.map((c) => c.heading)
    this.#numbered = new Set(columns.flatMap((c, i) => (numbersTellApart(c) ? [i] : [])))
    const ofCohorts = (c: Column): boolean => countsYears(c) || (isCohort(c) && mostlyYears(c))
    this.#cohorts = new Set(columns.flatMap((c, i) => (ofCohorts(c) ? [i] : [])))
    this.#group = roles.indexOf('group')
    this.#year = roles.indexOf('year')
    this.#columns = new Map(
      roles.flatMap((r, i) =>
        (r === 'ignored' || r === 'asked') && heldBackBy(columns[i] as Column) === null
          ? [
              [
                i,
                {
                  texts: new Map(),
                  byGroup: new Map(),
                  byYear: new Map(),
                  ofGroup: true,
                  ofYear: true,
                  crosses: false,
                  ofKinds: headsKinds.test(head(columns[i] as Column)),
                },
              ] as const,
            ]
          : [],
      ),
    )
  }

  add(row: readonly Cell[]): void {
    this.#rows++
    const [group, year] = [cellText(row[this.#group]), cellText(row[this.#year])]
    // Two rows of one group and year, one with the number and one with the share, are not several rows of it.
    this.#several.group ||= (this.#groups.get(group) ?? year) !== year
    this.#several.year ||= (this.#years.get(year) ?? group) !== group
    this.#groups.set(group, year)
    this.#years.set(year, group)
    for (const [i, seen] of this.#columns) {
      const text = cellText(row[i]).trim()
      if (seen.texts.size <= MOST) seen.texts.set(text, (seen.texts.get(text) ?? 0) + 1)
      seen.crosses ||= this.#group >= 0 && crosses(this.#meant(group), this.#meant(text), seen.ofKinds)
      seen.ofGroup &&= (seen.byGroup.get(group) ?? text) === text
      seen.ofYear &&= (seen.byYear.get(year) ?? text) === text
      if (seen.ofGroup) seen.byGroup.set(group, text)
      if (seen.ofYear) seen.byYear.set(year, text)
    }
  }

  /** Asked for each cell: told once for each text. */
  #meant(text: string): Meant {
    const known = this.#means.get(text)
    if (known !== undefined) return known
    const meant = usualGroup(text)
    if (this.#means.size < 10_000) this.#means.set(text, meant)
    return meant
  }

  /** One text for each group: it says what the group is, by its heading, its own words, or since each has another. */
  #labelsGroups(heading: string, texts: readonly string[]): boolean {
    if (this.#group < 0) return false
    if (headsGroups(heading) && !kindOfPlace.test(heading)) return true
    // If each group has a single row, only the heading tells whether the column is about the group.
    return this.#several.group && (texts.every(isPlain) || ownEach(texts, this.#groups.size))
  }

  #labelsYears(texts: readonly string[]): boolean {
    const named = (t: string): boolean => yearIn.test(t) || readYear(t, 'ending') !== undefined || isPlain(t)
    return this.#year >= 0 && this.#several.year && (texts.every(named) || ownEach(texts, this.#years.size))
  }

  /** What all selected rows have in common, by column. */
  alike(): readonly { readonly column: number; readonly text: string }[] {
    return [...this.#columns].flatMap(([column, { texts }]) => {
      const [text = '', ...more] = texts.keys()
      return more.length === 0 && text !== '' ? [{ column, text }] : []
    })
  }

  found(): readonly Apart[] {
    return [...this.#columns].flatMap(([column, { texts, ofGroup, ofYear, crosses: parts }]): Apart[] => {
      const all = [...texts.keys()]
      if (parts && all.length <= MOST) return [{ column, texts: all.slice(0, 4), crosses: true }]
      const other = all.length > 1 && all.length <= MOST && all.some((t) => saysAnotherKind(t))
      if (other) return [{ column, texts: all.slice(0, 4), crosses: false }]
      if (
        remarks.test(head({ heading: this.#names[column] ?? '' })) &&
        all.length > 1 &&
        all.length <= MOST &&
        all.some(saysMuch)
      )
        return [{ column, texts: withWords(all), crosses: false }]
      const few = all.length > 1 && all.length <= MOST && all.length <= Math.max(3, this.#rows * 0.6)
      const words = all.filter((t) => t !== '')
      const numbers = numberEvidence(words).numbers
      const counts = this.#numbered.has(column) || (this.#cohorts.has(column) && !ofYear)
      const heading = head({ heading: this.#names[column] ?? '' })
      if (judges(heading, words)) return []
      const labels = (ofGroup && this.#labelsGroups(heading, words)) || (ofYear && this.#labelsYears(words))
      // Numbers that differ in each row are figures.
      const again = this.#rows >= 2 * all.length
      // Noughts and ones are a yes and a no in however few rows: “Imputed”.
      const flags = words.length === 2 && words.every((t) => /^[01]$/.test(t))
      const tells = counts || numbers <= words.length / 3 || ((again || flags) && numbersTell(heading, words))
      return few && (counts || !labels) && tells ? [{ column, texts: all.slice(0, 4), crosses: false }] : []
    })
  }
}

import { type Cell, cellText, isBlank } from '../cells/cells.ts'

/** Lines that only say what kind of groups follow, or that a table goes on. */
const harmless =
  /race|ethnic|gender|\bsex\b|student|group|program|disab|income|economic|english|language|lunch|\ball\b|total|status|special|migrant|homeless|foster|notes?\b|source|continued|\bpage\b|demographic|^[*†‡§¶#(]/i
const LONGEST = 60

/** A line between the rows with words in a single cell, which heads the rows below: "Mathematics". */
function sectionIn(row: readonly Cell[]): string | null {
  const filled = row.filter((c) => !isBlank(c)).map((c) => cellText(c).trim())
  const [text = ''] = filled
  return filled.length === 1 && text.length <= LONGEST && /[a-z]/i.test(text) && !harmless.test(text) ? text : null
}

/** Several tables under each other are no single one: their rows are about several things. */
export class Sections {
  readonly #rows = new Map<number, string>()
  #now = ''

  constructor(above: readonly (readonly Cell[])[]) {
    for (const row of above) this.meet(row)
  }

  /** A line that is no row of the table. */
  meet(row: readonly Cell[]): void {
    this.#now = sectionIn(row) ?? this.#now
  }

  /** Headings in the middle of the table, which are not its own. */
  heads(row: readonly Cell[]): void {
    const texts = row.filter((c) => !isBlank(c)).map((c) => cellText(c).trim())
    this.#now = texts.join(' | ').slice(0, LONGEST)
  }

  /** The line that heads all rows; '' if there is none. */
  get one(): string {
    const [only = ''] = new Set(this.#rows.values())
    return only
  }

  /** A row of figures that is meant, by its place from 0. */
  take(at: number): void {
    this.#rows.set(at, this.#now)
  }

  /** Every row with the sentence that says why it is set aside; none if one line heads all of them. */
  torn(): readonly (readonly [number, string])[] {
    const all = [...new Set(this.#rows.values())]
    if (all.length < 2) return []
    const named = all.filter((t) => t !== '').map((t) => `“${t}”`)
    return [...this.#rows].map(([at, own]) => {
      const here = own === '' ? 'It is above' : 'It is under'
      const first = own === '' ? named[0] : `“${own}”`
      const others = own === '' ? '' : ', and other rows are under another line'
      return [at, `${here} ${first}${others}: the file has several tables. Bring in a file with just one of them.`]
    })
  }
}

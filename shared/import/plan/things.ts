import { counted, listedOr } from '../../words/index.ts'
import { cellText, isBlank } from '../cells/cells.ts'
import { keyOf } from '../names/names.ts'
import type { WholeRow } from '../rows/select.ts'
import type { Column } from '../table/columns.ts'
import { partIsOver } from '../vocabulary/no-more.ts'
import { type PlanDraft, rowsOf } from './draft.ts'
import { kindsIn, type PlanKind } from './enters.ts'
import {
  bandIn,
  headsAnother,
  isSum,
  type Named,
  overGoals,
  overRepeated,
  repeatsHeadings,
  unreadIn,
} from './no-things.ts'
import { idsBeside, rowIds } from './own-ids.ts'
import { withOwnCodes, withOwnKinds } from './policy-kinds.ts'
import { RowsMeant } from './rows-meant.ts'
import { type Made, SaidOfThings } from './said-of-thing.ts'
import {
  beginsWithDecimal,
  goalsByNumber,
  isGoalNumber,
  namesSeveral,
  numberAlone,
  readsAsPlanNote,
  saysNothing,
  tidied,
  withoutContinued,
  withoutNumber,
} from './texts.ts'
import { aloneOf, calledIn, headingParts, kindWords, rowsAreOwn, standingAlone, type Things } from './thing.ts'
import { Told } from './told.ts'

const long = ({ title }: Made): string =>
  `It has ${counted(title.length, 'character')}, long for a name. It comes in whole.`

/** More letters than a name has. */
const LONG = 300

/** Reads the rows downwards, as people mean them: an empty cell under a goal is that goal. */
export function readThings(draft: PlanDraft, columns: readonly Column[]): Things {
  const reading = new Reading(draft, columns)
  for (const row of rowsOf(draft)) reading.take(row)
  // In a file of commas such a line has fewer cells than the headings.
  for (const { cell } of draft.rows?.ragged ?? []) reading.heedBand(cell.split(' | '))
  const things = reading.things()
  return { ...things, list: withOwnKinds(withOwnCodes(things.list, draft), draft) }
}

class Reading {
  readonly #draft: PlanDraft
  readonly #columns: readonly Column[]
  readonly #kinds: readonly PlanKind[]
  readonly #list: Made[] = []
  readonly #byKey = new Map<string, Made>()
  /** How many have one name under one parent, and each by all that is said of it. */
  readonly #times = new Map<string, number>()
  readonly #said = new Map<string, Made>()
  readonly #current = new Map<PlanKind, Made>()
  readonly #told = new Told()
  readonly #meant: RowsMeant
  readonly #says: SaidOfThings
  readonly #lowest = new Map<number, string>()
  /** Kinds whose titles have numbers such as 1.2 before them, most of them: one alone may be a grade point average. */
  readonly #outlined = new Set<PlanKind>()
  /** Rows with one cell, and nothing else said in them. */
  readonly #lone = new Set<number>()
  /** By row: the word or sign before the first title with its number, “priority” of “Priority 2: …”. */
  readonly #called = new Map<number, string>()
  /** The last row whose goal, or other parent, can't be read: the rows under it belong to nothing else. */
  #unread: { readonly row: number; readonly level: number; readonly kind: PlanKind } | null = null
  readonly #notes: string[] = []
  /** The last line alone by which what is under it does not count. */
  #closed: { readonly row: number; readonly text: string } | null = null
  /** The column of that line, where it is not the one of the names. */
  #headedAt: number | null = null
  /** Goals that the file writes with their number, “Goal 1: Belonging”, by that number: another row may say “Goal 1”. */
  readonly #numbers: ReadonlyMap<string, string>
  /** Its goals are named by nothing but numbers. */
  #byNumber = false
  #again = 0
  #below = 0
  /** The first row, where it is above the first goal, and how many rows count for a goal above them. */
  #topless: number | null = null
  #underTop = 0
  #numbered: string | null = null
  #band: string | null = null
  #second: Things['second'] = null

  constructor(draft: PlanDraft, columns: readonly Column[]) {
    this.#draft = draft
    this.#columns = columns
    this.#kinds = kindsIn(draft.roles)
    this.#meant = new RowsMeant(draft, columns, this.#told)
    this.#says = new SaidOfThings(draft, columns, this.#told, (thing, kind) => this.#over(thing, kind))
    const goals = draft.roles.indexOf('goal')
    this.#numbers = goalsByNumber(rowsOf(draft).map(({ cells }) => withoutContinued(tidied(cellText(cells[goals])))))
    for (const kind of this.#kinds) {
      const at = draft.roles.indexOf(kind)
      const titles = rowsOf(draft).map(({ cells }) => tidied(cellText(cells[at])))
      const said = titles.filter((t) => t !== '')
      if (said.filter(beginsWithDecimal).length > said.length / 2) this.#outlined.add(kind)
      if (kind === 'goal')
        this.#byNumber = said.some(isGoalNumber) && said.every((t) => isGoalNumber(t) || namesSeveral(t))
    }
  }

  /** A goal above its own actions, in a table that has no column of goals. */
  heedBand(cells: readonly string[]): void {
    if (!this.#kinds.includes('goal')) this.#band ??= bandIn(cells)
  }

  /** A row with several actions in one cell is read as one row for each. */
  take(whole: WholeRow): void {
    for (const one of this.#meant.of(whole)) this.#take(one)
  }

  #take({ row, cells }: WholeRow): void {
    const { roles, numbers } = this.#draft
    if (repeatsHeadings(cells, this.#columns)) {
      this.#again++
      // If each goal has its own table, no action belongs to the goal above.
      if (!this.#kinds.includes('goal') && this.#draft.rows) this.#band ??= overRepeated(this.#draft.rows, row)
      return
    }
    if (headsAnother(cells))
      this.#second ??= {
        row,
        text: cells
          .map(cellText)
          .filter((c) => c.trim() !== '')
          .join(' | ')
          .slice(0, 80),
      }
    const named = this.#kinds.map((kind) => {
      const at = roles.indexOf(kind)
      const written = withoutContinued(tidied(cellText(cells[at])))
      const whole = kind === 'goal' ? (this.#numbers.get(numberAlone(written) ?? '') ?? written) : written
      const bare = withoutNumber(whole, kind, this.#outlined.has(kind))
      if (bare !== whole) this.#numbered ??= whole
      return { kind, at, whole, title: numbers === 'drop' ? bare : whole }
    })
    const first = named.find((n) => n.title !== '')
    const whole = (): string =>
      cells
        .map(cellText)
        .filter((c) => !isBlank(c))
        .join(' | ')
        .slice(0, 200)
    if (first === undefined) {
      const said = cells.flatMap((c, i) => (isBlank(c) ? [] : [{ text: tidied(cellText(c)), i }]))
      const [only, ...more] = said
      if (only !== undefined && more.length === 0) {
        this.#notes.push(only.text)
        this.#headPart(row, only)
      }
      this.#told.out(row, null, whole(), this.#namesNone())
      return
    }
    const lone = cells.filter((c) => !isBlank(c)).length === 1
    this.heedBand(cells.map(cellText))
    if (lone && readsAsPlanNote(first.whole)) {
      this.#notes.push(first.whole)
      this.#told.out(row, null, whole(), 'It is alone in its row and reads like a note on the table.')
      return
    }
    if (lone) this.#closed = partIsOver(first.whole) && !saysNothing(first.whole) ? { row, text: first.whole } : null
    if (this.#closed !== null) {
      const { row: line, text } = this.#closed
      const why =
        line === row
          ? 'It is alone in its row and says that what is under it does not count.'
          : `It is under row ${line}, “${text.slice(0, 60)}”.`
      this.#told.out(row, null, whole(), why)
      return
    }
    if (lone && first.kind === 'goal' && bandIn(cells.map(cellText)) !== null && this.#isOverHeadings(row)) {
      this.#told.out(row, null, whole(), overGoals)
      return
    }
    if (lone) this.#lone.add(row)
    if (first.title !== first.whole) this.#called.set(row, calledIn(first.whole))
    if (isSum(first, named)) {
      this.#told.out(row, null, whole(), 'It is called a total, so it looks like the sum of other rows.')
      return
    }
    const unread = unreadIn(named, this.#byNumber)
    if (unread !== undefined) {
      const over = named.slice(0, unread.level).some((n) => n.title !== '')
      const why = `In its ${kindWords[unread.kind]}, ${unread.why}`
      if (over)
        this.#told.out(
          row,
          this.#columns[named[unread.level]?.at ?? -1]?.name ?? '',
          named[unread.level]?.whole ?? '',
          why,
        )
      else this.#told.out(row, null, whole(), why)
      for (const kind of this.#kinds.slice(unread.level)) this.#current.delete(kind)
      this.#unread = { row, level: unread.level, kind: unread.kind }
      // Its parent is a thing all the same; the row's other texts are not about that.
      if (over) this.#place(named.slice(0, unread.level), row, cells)
      return
    }
    const lost = this.#unread
    if (lost !== null && named.slice(0, lost.level + 1).some((n) => n.title !== '')) this.#unread = null
    else if (lost !== null) {
      this.#told.out(
        row,
        null,
        whole(),
        `It is under row ${lost.row}. The ${kindWords[lost.kind]} there can’t be read.`,
      )
      return
    }
    const above = new Map(this.#current)
    const lowest = this.#place(named, row, cells)
    // What is under a line of words belongs to what is above it.
    if (lone && this.#draft.names.get(aloneOf(first.kind))?.get(first.title)?.to === 'out')
      for (const kind of this.#kinds) this.#setCurrent(kind, above.get(kind))
    if (lowest === null) {
      this.#told.out(row, null, whole(), this.#namesNone())
      return
    }
    this.#says.of(lowest.own, row, cells)
    this.#lowest.set(row, lowest.own.key)
    if (rowsAreOwn(lowest.own.kind)) this.#compare(lowest.own, lowest.key)
  }

  /** “Superseded by the 2026 plan” with nothing under it, which says it of all above. */
  #saidLast(): readonly string[] {
    const { row, text } = this.#closed ?? { row: -1, text: '' }
    return row === this.#draft.rows?.rows.at(-1)?.row && ofWhole.test(text) ? [text] : []
  }

  #setCurrent(kind: PlanKind, made: Made | undefined): void {
    if (made === undefined) this.#current.delete(kind)
    else this.#current.set(kind, made)
  }

  /** Whether the next row repeats the headings, and the one below those names a goal. */
  #isOverHeadings(row: number): boolean {
    const [next, first] = (this.#draft.rows?.rows ?? []).filter((r) => r.row > row)
    const goal = tidied(cellText(first?.cells[this.#draft.roles.indexOf('goal')]))
    return next?.row === row + 1 && repeatsHeadings(next.cells, this.#columns) && goal !== ''
  }

  /** A line alone in another column than that of the names heads a part of the list: “Repealed”, “Section J”. */
  #headPart(row: number, { text, i }: { readonly text: string; readonly i: number }): void {
    if (partIsOver(text) && !saysNothing(text)) {
      this.#closed = { row, text }
      this.#headedAt = i
    } else if (this.#headedAt === i) this.#closed = null
  }

  /** Makes the things that a row names, each under the one above it; returns the lowest, null if it names none. */
  #place(
    named: readonly Named[],
    row: number,
    cells: WholeRow['cells'],
  ): { readonly own: Made; readonly key: string } | null {
    let parent: Made | null = null
    let lowest: { readonly own: Made; readonly key: string } | null = null
    let fresh = false
    for (const [level, { kind, at, whole: inFile, title }] of named.entries()) {
      if (title === '') {
        const above = fresh ? undefined : this.#current.get(kind)
        if (above === undefined) {
          this.#current.delete(kind)
          if (level === 0 && this.#list.length === 0) this.#topless = row
        } else if (named.slice(level + 1).some((n) => n.title !== '')) {
          this.#below++
          if (level === 0) this.#underTop++
          if (this.#draft.below !== 'none') parent = above
        }
        continue
      }
      if (saysNothing(title)) {
        // None is meant, and not the one above.
        this.#current.delete(kind)
        fresh = true
        this.#told.tell(row, this.#columns[at]?.name ?? '', inFile, `Read as no ${kindWords[kind]}.`)
        continue
      }
      const key: string = JSON.stringify([parent?.key ?? '', kind, keyOf(title)])
      const known = rowsAreOwn(kind) ? undefined : this.#byKey.get(key)
      const ids = level === named.length - 1 ? rowIds(this.#columns) : idsBeside(this.#columns, at)
      const inPlan = tidied(cellText(cells[ids]))
      const own: Made =
        known ?? this.#add({ kind, title, row, parent, level, ...(inPlan === '' ? {} : { inPlan }) }, key)
      if (own.title.length > LONG && known === undefined)
        this.#told.tell(row, this.#columns[at]?.name ?? '', inFile, long(own))
      if (known === undefined && /\S\s*[\r\n]+\s*\S/.test(cellText(cells[at])))
        this.#told.tell(row, this.#columns[at]?.name ?? '', inFile, `Its lines come in as one ${kindWords[kind]}.`)
      if (this.#current.get(kind) !== own) {
        fresh = true
        this.#current.set(kind, own)
      }
      parent = own
      lowest = { own, key }
    }
    return lowest
  }

  #namesNone(): string {
    return `It names no ${listedOr(this.#kinds.map((k) => kindWords[k]))}.`
  }

  #add(thing: Pick<Made, 'kind' | 'title' | 'row' | 'level' | 'inPlan'> & { parent: Made | null }, key: string): Made {
    const nth = (this.#times.get(key) ?? 0) + 1
    this.#times.set(key, nth)
    const own = nth === 1 ? key : `${key}${nth}`
    const made: Made = { ...thing, key: own, nth, parent: thing.parent?.key ?? null, says: new Map() }
    this.#byKey.set(own, made)
    this.#list.push(made)
    return made
  }

  #over(thing: Made, kind: PlanKind): Made | null {
    let at: Made | undefined = thing
    while (at !== undefined && at.kind !== kind) at = at.parent === null ? undefined : this.#byKey.get(at.parent)
    return at ?? null
  }

  /** Two rows that say the same come in once; two that differ both come in. */
  #compare(own: Made, key: string): void {
    const says = `${key} ${JSON.stringify([...own.says].map(([saying, cells]) => [saying, cells.map((c) => c.text)]))}`
    const same = this.#said.get(says)
    const column = this.#columns[this.#draft.roles.indexOf(own.kind)]?.name ?? ''
    if (same !== undefined) {
      this.#list.pop()
      this.#byKey.delete(own.key)
      this.#times.set(key, own.nth - 1)
      this.#current.set(own.kind, same)
      this.#lowest.set(own.row, same.key)
      this.#told.tell(own.row, column, own.title, `Row ${same.row} says just the same. It comes in once.`)
      return
    }
    this.#said.set(says, own)
    const first = own.nth > 1 ? this.#byKey.get(key) : undefined
    if (first !== undefined)
      this.#told.tell(
        own.row,
        column,
        own.title,
        `Row ${first.row} has the same name, and other cells differ. Both come in.`,
      )
  }

  things(): Things {
    return {
      list: this.#list,
      alone: [...standingAlone(this.#list, this.#lone, this.#called), ...headingParts(this.#list)],
      aside: this.#told.aside,
      told: this.#told.told,
      leftOut: this.#told.leftOut,
      notes: [...this.#notes, ...this.#saidLast()],
      fieldless: this.#says.fieldless,
      lowest: this.#lowest,
      below: this.#below,
      topless: this.#underTop > 0 ? this.#topless : null,
      numbered: this.#numbered,
      several: this.#meant.several,
      band: this.#band,
      second: this.#second,
      again: this.#again,
    }
  }
}

const ofWhole =
  /^\W*(?:(?:superseded|replaced|rescinded|expired|retired|archived)\b|(?:do )?not (?:yet )?(?:use|adopted|approved|final)\b|(?:old|prior|previous|outdated) (?:plan|version)\b|(?:obsolete|outdated|void|draft)\W*$)/i

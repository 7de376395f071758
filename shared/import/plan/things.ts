import { asTitle, capital, counted, listedOr } from '../../words/index.ts'
import { isStruck } from '../beside.ts'
import type { Column } from '../columns.ts'
import { partIsOver } from '../no-more.ts'
import type { WholeRow } from '../select.ts'
import { type Aside, type Cell, cellText, isBlank } from '../table.ts'
import { type PlanDraft, rowsOf } from './draft.ts'
import { enters, isKind, kindsIn, levels, type PlanKind, type Saying, sayingOf } from './enters.ts'
import { pairedWith, severalIn } from './several.ts'
import {
  beginsWithDecimal,
  isBroken,
  isDitto,
  namesSeveral,
  namesUnder,
  readsAsPlanNote,
  saysNothing,
  tidied,
  whyNoName,
  withoutContinued,
  withoutNumber,
} from './texts.ts'
import { keyOf, kindsOf, kindWords, type SaidCell, type Thing, type Things } from './thing.ts'

type Made = Omit<Thing, 'says'> & { readonly says: Map<Saying, SaidCell[]> }

/** Where each row is one of its own, even where two have one name; goals and strategies are named again and again. */
const rowsAreOwn = (kind: PlanKind): boolean => kind !== 'goal' && kind !== 'strategy'

const long = ({ title }: Made): string =>
  `It has ${counted(title.length, 'character')}, long for a name. It comes in whole.`

const total = /^(grand\s+|sub[\s-]?)?totals?\b:?/i
/** Under a goal “Total participation” is an action, and “Subtotal” none. */
const isTotal = /^((grand|sub)[\s-]?)?totals?( (costs?|amounts?|budget|dollars))?\s*:?$/i
/** A goal in a row of its own, above the headings of its actions. */
const band = /^(goal|priority|pillar|focus area|objective)\s*#?\s*\d{1,2}\b/i
/** Words that stand over columns and name nothing themselves. */
const heading =
  /^(goals?|strateg(y|ies)|actions?|polic(y|ies)|departments?|roles?|positions?|(policy )?(code|number|no\.?|title)|name|owners?|leads?|due( date)?|start( date)?|end( date)?|status|stage|type|adopted|(next )?review( date)?|e-?mail|phone|description|notes?)$/i
/** True for a row of which every cell is a heading: another table begins there. */
const headsAnother = (cells: readonly Cell[]): boolean => {
  const filled = cells.map((c) => cellText(c).trim()).filter((c) => c !== '')
  return filled.length > 1 && filled.every((c) => heading.test(c))
}
const brokenWords = 'the spreadsheet has no value there.'
/** More letters than a name has. */
const LONG = 300

/** Reads the rows downwards, as people mean them: an empty cell under a goal is that goal. */
export function readThings(draft: PlanDraft, columns: readonly Column[]): Things {
  const reading = new Reading(draft, columns)
  for (const row of rowsOf(draft)) reading.take(row)
  return reading.things()
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
  readonly #aside: Aside[] = []
  readonly #told: Aside[] = []
  readonly #left = new Map<string, { column: string; rows: number[]; why: string }>()
  readonly #lowest = new Map<number, string>()
  /** Kinds whose titles have numbers such as 1.2 before them, most of them: one alone may be a grade point average. */
  readonly #outlined = new Set<PlanKind>()
  /** By column: the cell above, for signs that stand for it. */
  readonly #above: Cell[] = []
  /** Rows with one cell, and nothing else said in them. */
  readonly #lone = new Set<number>()
  /** The last row whose goal, or what else it names, can’t be read: what stands under it is of nothing else. */
  #unread: { readonly row: number; readonly level: number; readonly kind: PlanKind } | null = null
  readonly #notes: string[] = []
  readonly #fieldless: SaidCell[] = []
  /** The last line alone by which what is under it does not count. */
  #closed: { readonly row: number; readonly text: string } | null = null
  #again = 0
  #below = 0
  #numbered: string | null = null
  #several: string | null = null
  #band: string | null = null
  #second: Things['second'] = null

  constructor(draft: PlanDraft, columns: readonly Column[]) {
    this.#draft = draft
    this.#columns = columns
    this.#kinds = kindsIn(draft.roles)
    for (const kind of this.#kinds) {
      const at = draft.roles.indexOf(kind)
      const titles = rowsOf(draft).map(({ cells }) => tidied(cellText(cells[at])))
      const said = titles.filter((t) => t !== '')
      if (said.filter(beginsWithDecimal).length > said.length / 2) this.#outlined.add(kind)
    }
  }

  /** A row with several actions in one cell is read as one row for each. */
  take(whole: WholeRow): void {
    for (const one of this.#each(this.#spelledOut(whole))) this.#take(one)
  }

  /** A sign for “as above” is read as what stands above it. */
  #spelledOut({ row, cells }: WholeRow): WholeRow {
    const spelled = cells.map((cell, i): Cell => {
      const text = tidied(cellText(cell))
      const role = this.#draft.roles[i] ?? 'ignored'
      // Under the name of a goal an empty cell is that goal; elsewhere it is empty.
      if (!isDitto(text)) {
        if (text !== '' || !isKind(role)) this.#above[i] = cell
        return cell
      }
      if (role === 'ignored' || role === 'only') return cell
      const above = this.#above[i] ?? ''
      const column = this.#columns[i]?.name ?? ''
      if (isBlank(above)) this.#out(row, column, text, 'It means the cell above it, and that is empty.')
      else this.#tell(row, column, text, `Read as “${tidied(cellText(above)).slice(0, 60)}”, which is above it.`)
      return above
    })
    return { row, cells: spelled }
  }

  #each({ row, cells }: WholeRow): readonly WholeRow[] {
    const { roles, several } = this.#draft
    const kind = this.#kinds.findLast((k) => tidied(cellText(cells[roles.indexOf(k)])) !== '')
    if (kind === undefined || !(levels as readonly PlanKind[]).includes(kind)) return [{ row, cells }]
    const at = roles.indexOf(kind)
    const parts = severalIn(cellText(cells[at]))
    if (parts.length === 1) return [{ row, cells }]
    const column = this.#columns[at]?.name ?? ''
    this.#several ??= tidied(cellText(cells[at]))
    if (several === 'one') return [{ row, cells }]
    const many = `${parts.length} ${kindsOf[kind].toLowerCase()}`
    this.#tell(row, column, tidied(cellText(cells[at])), `It comes in as ${many}.`)
    const beside = cells.map((cell, i): readonly Cell[] => {
      const said = sayingOf(roles[i] ?? 'ignored')
      if (i === at || isKind(roles[i] ?? 'ignored')) return parts.map((p) => (i === at ? p : cell))
      if (said === null || said.saying === 'note') return parts.map((_, k) => (k === 0 ? cell : ''))
      const paired = pairedWith(cellText(cell), parts.length)
      if (paired !== null) return paired
      if (
        (said.saying !== 'cost' && said.saying !== 'result') ||
        isBlank(cell) ||
        (said.kind !== null && said.kind !== kind)
      )
        return parts.map(() => cell)
      this.#out(row, this.#columns[i]?.name ?? '', cellText(cell), `It is for ${many} together, and is not divided.`)
      return parts.map(() => '')
    })
    return parts.map((_, k) => ({ row, cells: beside.map((all) => all[k] ?? '') }))
  }

  #take({ row, cells }: WholeRow): void {
    const { roles, numbers } = this.#draft
    if (this.#isHeadings(cells)) {
      this.#again++
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
      const whole = withoutContinued(tidied(cellText(cells[at])))
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
      const said = cells.filter((c) => !isBlank(c))
      if (said.length === 1) this.#notes.push(tidied(cellText(said[0])))
      this.#out(row, null, whole(), this.#namesNone())
      return
    }
    const lone = cells.filter((c) => !isBlank(c)).length === 1
    if (lone && first.kind !== 'goal' && !this.#kinds.includes('goal') && band.test(first.whole))
      this.#band ??= first.whole
    if (lone && readsAsPlanNote(first.whole)) {
      this.#notes.push(first.whole)
      this.#out(row, null, whole(), 'It is alone in its row and reads like a note on the table.')
      return
    }
    if (lone) this.#closed = partIsOver(first.whole) && !saysNothing(first.whole) ? { row, text: first.whole } : null
    if (this.#closed !== null) {
      const { row: line, text } = this.#closed
      const why =
        line === row
          ? 'It is alone in its row and says that what is under it does not count.'
          : `It is under row ${line}, “${text.slice(0, 60)}”.`
      this.#out(row, null, whole(), why)
      return
    }
    // “Goal 2: …” says by itself that it is one.
    if (lone && first.title === first.whole) this.#lone.add(row)
    if (total.test(first.title) || named.some((n) => isTotal.test(n.title))) {
      this.#out(row, null, whole(), 'It is called a total, so it looks like the sum of other rows.')
      return
    }
    const unread = named.flatMap((n, level) => {
      if (namesSeveral(n.whole) && (levels as readonly PlanKind[]).includes(n.kind))
        return [{ level, kind: n.kind, why: 'several are named, or all of them. Give each a separate row.' }]
      const why = isStruck(n.whole)
        ? 'a line goes through the name.'
        : isBroken(n.title)
          ? brokenWords
          : n.title === '' || saysNothing(n.title)
            ? null
            : whyNoName(n.title)
      return why === null ? [] : [{ level, kind: n.kind, why }]
    })[0]
    if (unread !== undefined) {
      const over = named.slice(0, unread.level).some((n) => n.title !== '')
      const why = `In its ${kindWords[unread.kind]}, ${unread.why}`
      if (over)
        this.#out(row, this.#columns[named[unread.level]?.at ?? -1]?.name ?? '', named[unread.level]?.whole ?? '', why)
      else this.#out(row, null, whole(), why)
      for (const kind of this.#kinds.slice(unread.level)) this.#current.delete(kind)
      this.#unread = { row, level: unread.level, kind: unread.kind }
      // What it stands under is a thing all the same; what else the row says is not said of that.
      if (over) this.#place(named.slice(0, unread.level), row, cells)
      return
    }
    const lost = this.#unread
    if (lost !== null && named.slice(0, lost.level + 1).some((n) => n.title !== '')) this.#unread = null
    else if (lost !== null) {
      this.#out(row, null, whole(), `It is under row ${lost.row}. The ${kindWords[lost.kind]} there can’t be read.`)
      return
    }
    const lowest = this.#place(named, row, cells)
    if (lowest === null) {
      this.#out(row, null, whole(), this.#namesNone())
      return
    }
    this.#say(lowest.own, row, cells)
    this.#lowest.set(row, lowest.own.key)
    if (rowsAreOwn(lowest.own.kind)) this.#compare(lowest.own, lowest.key)
  }

  /** Makes what a row names, each under what stands above it; the lowest of them, null where it names none. */
  #place(
    named: readonly { readonly kind: PlanKind; readonly at: number; readonly whole: string; readonly title: string }[],
    row: number,
    cells: WholeRow['cells'],
  ): { readonly own: Made; readonly key: string } | null {
    let parent: Made | null = null
    let lowest: { readonly own: Made; readonly key: string } | null = null
    let fresh = false
    for (const [level, { kind, at, whole: inFile, title }] of named.entries()) {
      if (title === '') {
        const above = fresh ? undefined : this.#current.get(kind)
        if (above === undefined) this.#current.delete(kind)
        else if (named.slice(level + 1).some((n) => n.title !== '')) {
          this.#below++
          if (this.#draft.below === 'above') parent = above
        }
        continue
      }
      if (saysNothing(title)) {
        // None is meant, and not the one above.
        this.#current.delete(kind)
        fresh = true
        this.#tell(row, this.#columns[at]?.name ?? '', inFile, `Read as no ${kindWords[kind]}.`)
        continue
      }
      const key: string = JSON.stringify([parent?.key ?? '', kind, keyOf(title)])
      const known = rowsAreOwn(kind) ? undefined : this.#byKey.get(key)
      const own: Made = known ?? this.#add({ kind, title, row, parent, level }, key)
      if (own.title.length > LONG && known === undefined)
        this.#tell(row, this.#columns[at]?.name ?? '', inFile, long(own))
      if (known === undefined && /\S\s*[\r\n]+\s*\S/.test(cellText(cells[at])))
        this.#tell(row, this.#columns[at]?.name ?? '', inFile, `Its lines come in as one ${kindWords[kind]}.`)
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

  #add(thing: Pick<Made, 'kind' | 'title' | 'row' | 'level'> & { parent: Made | null }, key: string): Made {
    const nth = (this.#times.get(key) ?? 0) + 1
    this.#times.set(key, nth)
    const own = nth === 1 ? key : `${key}${nth}`
    const made: Made = { ...thing, key: own, nth, parent: thing.parent?.key ?? null, says: new Map() }
    this.#byKey.set(own, made)
    this.#list.push(made)
    return made
  }

  /** What the other cells of a row say, of what it names lowest or of what their column is about. */
  #say(lowest: Made, row: number, cells: WholeRow['cells']): void {
    for (const [i, role] of this.#draft.roles.entries()) {
      const column = this.#columns[i]
      const said = sayingOf(role)
      const text =
        said?.saying === 'lead' || said?.saying === 'team' ? namesUnder(cellText(cells[i])) : tidied(cellText(cells[i]))
      if (column === undefined || text === '') continue
      if (said === null) {
        if (role === 'ignored') this.#leave(column.name, row, 'Not used')
        continue
      }
      const about = said.kind === null || said.kind === lowest.kind ? lowest : this.#over(lowest, said.kind)
      if (about === null || enters[about.kind].says[said.saying] === undefined) {
        const kind = about?.kind ?? said.kind ?? lowest.kind
        this.#leave(column.name, row, `${kindsOf[kind]} have no field for it`)
        this.#fieldless.push({ text, row, column: column.name, heading: column.heading })
        continue
      }
      if (isStruck(text)) {
        this.#out(row, column.name, text, 'A line goes through it.')
        continue
      }
      if (isBroken(text)) {
        this.#out(row, column.name, text, capital(brokenWords))
        continue
      }
      if (saysNothing(text)) {
        this.#tell(row, column.name, text, 'Read as empty.')
        continue
      }
      const cell: SaidCell = { text, row, column: column.name, heading: column.heading }
      const known = about.says.get(said.saying) ?? []
      about.says.set(said.saying, known)
      const rivals = said.saying === 'contact' ? known.filter((k) => k.column === column.name) : known
      const other = said.saying === 'note' ? undefined : rivals.find((k) => k.text !== text)
      if (other !== undefined)
        this.#out(
          row,
          column.name,
          text,
          `Row ${other.row} says “${other.text.slice(0, 60)}” of the same ${kindWords[about.kind]}, and that comes in.`,
        )
      else if (!known.some((k) => k.text === text && k.column === column.name)) known.push(cell)
    }
  }

  #over(thing: Made, kind: PlanKind): Made | null {
    let at: Made | undefined = thing
    while (at !== undefined && at.kind !== kind) at = at.parent === null ? undefined : this.#byKey.get(at.parent)
    return at ?? null
  }

  /** Of two rows that say the same one comes in; of two that differ, both do. */
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
      this.#tell(own.row, column, own.title, `Row ${same.row} says just the same. It comes in once.`)
      return
    }
    this.#said.set(says, own)
    const first = own.nth > 1 ? this.#byKey.get(key) : undefined
    if (first !== undefined)
      this.#tell(
        own.row,
        column,
        own.title,
        `Row ${first.row} has the same name, and other cells differ. Both come in.`,
      )
  }

  #isHeadings(cells: WholeRow['cells']): boolean {
    const filled = cells.flatMap((c, i) => (isBlank(c) ? [] : [i]))
    return (
      filled.length > 1 && filled.every((i) => asTitle(cellText(cells[i])) === asTitle(this.#columns[i]?.heading ?? ''))
    )
  }

  #out(row: number, column: string | null, cell: string, why: string): void {
    this.#aside.push({ row, column, cell: cell.slice(0, 200), why })
  }
  #tell(row: number, column: string, cell: string, why: string): void {
    this.#told.push({ row, column, cell: cell.slice(0, 200), why })
  }
  #leave(column: string, row: number, why: string): void {
    const key = `${column}\n${why}`
    const known = this.#left.get(key) ?? { column, rows: [], why }
    known.rows.push(row)
    this.#left.set(key, known)
  }

  /** Goals and strategies that stand alone in their row with nothing under them, where others of their kind have something. */
  #alone(): readonly Thing[] {
    const parents = new Set(this.#list.map((t) => t.parent))
    const usual = new Set(this.#list.flatMap((t) => (parents.has(t.key) ? t.kind : [])))
    return this.#list.filter(
      (t) =>
        !rowsAreOwn(t.kind) && this.#lone.has(t.row) && t.says.size === 0 && !parents.has(t.key) && usual.has(t.kind),
    )
  }

  things(): Things {
    return {
      list: this.#list,
      alone: this.#alone(),
      aside: this.#aside,
      told: this.#told,
      leftOut: [...this.#left.values()].map((l) => ({ ...l, cells: l.rows.length })),
      notes: this.#notes,
      fieldless: this.#fieldless,
      lowest: this.#lowest,
      below: this.#below,
      numbered: this.#numbered,
      several: this.#several,
      band: this.#band,
      second: this.#second,
      again: this.#again,
    }
  }
}

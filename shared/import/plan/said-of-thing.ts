import { capital } from '../../words/index.ts'
import { cellText } from '../cells/cells.ts'
import type { WholeRow } from '../rows/select.ts'
import { isStruck } from '../table/beside.ts'
import type { Column } from '../table/columns.ts'
import type { PlanDraft } from './draft.ts'
import { enters, type PlanKind, type Saying, sayingOf } from './enters.ts'
import { brokenWords } from './no-things.ts'
import { idsBeside, isIdsBeside } from './own-ids.ts'
import { isBroken, namesUnder, saysNothing, tidied } from './texts.ts'
import { kindsOf, kindWords, type SaidCell, type Thing } from './thing.ts'
import type { Told } from './told.ts'

/** A thing while its rows are read. */
export type Made = Omit<Thing, 'says'> & { readonly says: Map<Saying, SaidCell[]> }

/** What the cells of a row say beside its names, each about its thing. */
export class SaidOfThings {
  readonly #draft: PlanDraft
  readonly #columns: readonly Column[]
  readonly #told: Told
  /** The thing of a kind that a thing belongs to. */
  readonly #over: (thing: Made, kind: PlanKind) => Made | null
  /** Texts of columns for which the plan has no field. */
  readonly fieldless: SaidCell[] = []

  constructor(
    draft: PlanDraft,
    columns: readonly Column[],
    told: Told,
    over: (thing: Made, kind: PlanKind) => Made | null,
  ) {
    this.#draft = draft
    this.#columns = columns
    this.#told = told
    this.#over = over
  }

  #idIn(at: number, cells: WholeRow['cells']): string {
    return tidied(cellText(cells[idsBeside(this.#columns, at)]))
  }

  /** About the lowest thing a row names, or the thing of their column. */
  of(lowest: Made, row: number, cells: WholeRow['cells']): void {
    for (const [i, role] of this.#draft.roles.entries()) {
      const column = this.#columns[i]
      const said = sayingOf(role)
      const text =
        said?.saying === 'lead' || said?.saying === 'team' ? namesUnder(cellText(cells[i])) : tidied(cellText(cells[i]))
      if (column === undefined || text === '') continue
      if (said === null) {
        if (role === 'ignored' && !isIdsBeside(column.heading)) this.#told.leave(column.name, row, 'Not used')
        continue
      }
      const about = said.kind === null || said.kind === lowest.kind ? lowest : this.#over(lowest, said.kind)
      if (about === null || enters[about.kind].says[said.saying] === undefined) {
        const kind = about?.kind ?? said.kind ?? lowest.kind
        this.#told.leave(column.name, row, `${kindsOf[kind]} have no field for it`)
        this.fieldless.push({ text, row, column: column.name, heading: column.heading })
        continue
      }
      if (isStruck(text)) {
        this.#told.out(row, column.name, text, 'A line goes through it.')
        continue
      }
      if (isBroken(text)) {
        this.#told.out(row, column.name, text, capital(brokenWords))
        continue
      }
      if (saysNothing(text)) {
        this.#told.tell(row, column.name, text, 'Read as empty.')
        continue
      }
      const id = this.#idIn(i, cells)
      const cell: SaidCell = { text, row, column: column.name, heading: column.heading, ...(id === '' ? {} : { id }) }
      const known = about.says.get(said.saying) ?? []
      about.says.set(said.saying, known)
      const rivals = said.saying === 'contact' ? known.filter((k) => k.column === column.name) : known
      const other = said.saying === 'note' ? undefined : rivals.find((k) => k.text !== text)
      if (other !== undefined)
        this.#told.out(
          row,
          column.name,
          text,
          `Row ${other.row} says “${other.text.slice(0, 60)}” of the same ${kindWords[about.kind]}, and that comes in.`,
        )
      else if (!known.some((k) => k.text === text && k.column === column.name)) known.push(cell)
    }
  }
}

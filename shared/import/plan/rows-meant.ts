import { type Cell, cellText, isBlank } from '../cells/cells.ts'
import type { WholeRow } from '../rows/select.ts'
import type { Column } from '../table/columns.ts'
import type { PlanDraft } from './draft.ts'
import { isKind, kindsIn, levels, type PlanKind, sayingOf } from './enters.ts'
import { repeatsHeadings } from './no-things.ts'
import { pairedWith, severalIn } from './several.ts'
import { isDitto, tidied } from './texts.ts'
import { kindsOf } from './thing.ts'
import type { Told } from './told.ts'

/** Rows as they are meant: a sign for the cell above it is that cell, and several actions in one cell are several rows. */
export class RowsMeant {
  readonly #draft: PlanDraft
  readonly #columns: readonly Column[]
  readonly #kinds: readonly PlanKind[]
  readonly #told: Told
  /** By column: the cell above, for signs that repeat it. */
  readonly #above: Cell[] = []
  /** A cell with several actions or strategies; null where none has. */
  several: string | null = null

  constructor(draft: PlanDraft, columns: readonly Column[], told: Told) {
    this.#draft = draft
    this.#columns = columns
    this.#kinds = kindsIn(draft.roles)
    this.#told = told
  }

  of(whole: WholeRow): readonly WholeRow[] {
    return repeatsHeadings(whole.cells, this.#columns) ? [whole] : this.#each(this.#spelled(whole))
  }

  /** A sign for “as above” is read as the cell above it. */
  #spelled({ row, cells }: WholeRow): WholeRow {
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
      if (isBlank(above)) this.#told.out(row, column, text, 'It means the cell above it, and that is empty.')
      else this.#told.tell(row, column, text, `Read as “${tidied(cellText(above)).slice(0, 60)}”, which is above it.`)
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
    this.several ??= tidied(cellText(cells[at]))
    if (several === 'one') return [{ row, cells }]
    const many = `${parts.length} ${kindsOf[kind].toLowerCase()}`
    this.#told.tell(row, column, tidied(cellText(cells[at])), `It comes in as ${many}.`)
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
      this.#told.out(
        row,
        this.#columns[i]?.name ?? '',
        cellText(cell),
        `It is for ${many} together, and is not divided.`,
      )
      return parts.map(() => '')
    })
    return parts.map((_, k) => ({ row, cells: beside.map((all) => all[k] ?? '') }))
  }
}

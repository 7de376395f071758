import { yearInWords } from '../../../../shared/days/index.ts'
import type { Plan } from '../../../../shared/domain/plan.ts'
import { type Op, set } from '../../../../shared/domain/state.ts'
import { isCalledTotal } from '../../../../shared/import/budget/row-kinds.ts'
import { sourceType } from '../../../../shared/import/budget/source-type.ts'
import { amountsSaidIn } from '../../../../shared/import/vocabulary/said-in.ts'
import { readYear } from '../../../../shared/import/years/years.ts'
import { asName, quoted } from '../../../../shared/words/index.ts'
import { readBlock } from '../../../components/grid/block.ts'
import { newId } from '../../../state/newId.ts'
import { type AmountEntry, amountOp, readAmount } from './amounts.ts'

/** One line of a list of sources: its name, and its amounts in the years after it. */
interface SourceLine {
  readonly name: string
  readonly amounts: ReadonlyMap<string, AmountEntry>
}

interface SourceList {
  readonly lines: readonly SourceLine[]
  /** The first cell that can't be read, as a sentence. */
  readonly wrong: string | null
}

/**
 * Reads a list copied from a spreadsheet: a name on each line, and amounts in the columns after it. The years are
 * those of its own first line if that names them, else the years that the grid shows, in order.
 */
export function readSourceList(text: string, years: readonly string[]): SourceList {
  const rows = readBlock(text)
    .map((row) => row.map((cell) => cell.trim()))
    .filter((row) => row.some((cell) => cell !== ''))
  const first = (rows[0] ?? []).slice(1)
  const heads = first.map((cell) => readYear(cell.replace('–', '-'), 'ending'))
  // Beside years there may be notes, or nothing; an amount there makes it a line like others.
  const headed =
    heads.some((year) => year !== undefined) &&
    first.every((cell, i) => cell === '' || heads[i] !== undefined || !readAmount(cell).ok)
  const columns = headed ? heads : years
  const lines = new Map<string, { name: string; amounts: Map<string, AmountEntry> }>()
  const wrong: string[] = []
  const twice = headed ? heads.find((year, i) => year !== undefined && heads.indexOf(year) < i) : undefined
  if (twice !== undefined) wrong.push(`${yearInWords(twice)} has two columns. Leave one of them out.`)
  for (const [name = '', ...cells] of headed ? rows.slice(1) : rows) {
    if (name === '') {
      wrong.push('One line has an amount but no name.')
      continue
    }
    if (isCalledTotal(name)) wrong.push(`${quoted(name)} looks like the sum of the other lines. Leave it out.`)
    if (amountsSaidIn(name) !== null && cells.every((cell) => cell === ''))
      wrong.push(`${quoted(name)} is no source. Leave it out, and write the amounts in dollars.`)
    const there = lines.get(asName(name))
    if (there !== undefined && there.amounts.size > 0 && cells.some((cell) => cell !== ''))
      wrong.push(`${quoted(name)} has two lines with amounts. Combine them, or give them two names.`)
    const line = there ?? { name, amounts: new Map() }
    lines.set(asName(name), line)
    for (const [i, cell] of cells.entries()) {
      if (cell === '' || (headed && i < first.length && columns[i] === undefined)) continue
      const year = columns[i]
      const read = readAmount(cell)
      if (year === undefined) wrong.push(`${name}: “${cell.slice(0, 60)}” is not in any fiscal year of this plan.`)
      else if (!read.ok) wrong.push(`${name}, ${yearInWords(year)}: ${read.error}`)
      else if (read.value !== null) line.amounts.set(year, read.value)
    }
  }
  return { lines: [...lines.values()], wrong: wrong[0] ?? null }
}

/** How many of these lines are sources that the plan has not. */
export const newIn = ({ lines }: SourceList, plan: Plan): number => {
  const known = new Set(plan.all('fundingSource').map((s) => asName(s.name)))
  return lines.filter((line) => !known.has(asName(line.name))).length
}

/** One command: sources that the plan has not are added, and amounts come in for all of them. */
export function sourceListOps({ lines }: SourceList, plan: Plan, today: string): Op[] {
  const known = new Map(plan.all('fundingSource').map((s) => [asName(s.name), s.id]))
  return lines.flatMap(({ name, amounts }) => {
    const there = known.get(asName(name))
    const id = there ?? newId()
    return [
      ...(there === undefined ? [set('fundingSource', id, { name, type: sourceType(name) })] : []),
      ...[...amounts].flatMap(([year, entry]) => amountOp(plan, id, year, entry, today)),
    ]
  })
}

import type { Plan } from '../../domain/plan.ts'
import { type Aside, cellText } from '../cells/cells.ts'
import type { WholeRow } from '../rows/select.ts'
import type { Column } from '../table/columns.ts'
import { type BudgetDraft, columnOf } from './draft.ts'
import type { FileLine } from './file-line.ts'
import { canAdd, choiceFor, type Known, knownFor, mayMean, namesNone, namesSeveral, namesString } from './names.ts'
import type { Matched } from './roles.ts'

/** Reads the meaning of a row's names. Names beyond the listed ones get the same meaning without a question. */
export function meanings(draft: BudgetDraft, all: readonly Column[], plan: Plan): (row: WholeRow) => FileLine['means'] {
  const columns = [...draft.names].map(([role, names]) => ({
    role,
    at: draft.roles.indexOf(role),
    heading: all[draft.roles.indexOf(role)]?.heading ?? '',
    names: new Map(names),
    known: knownFor(role, plan),
  }))
  return (row) => {
    const means = new Map<Matched, { text: string; id: string | null; add: boolean }>()
    for (const { role, at, heading, names, known } of columns) {
      const text = cellText(row.cells[at])
      const choice = names.get(text) ?? choiceFor(role, text, known, [], heading)
      names.set(text, choice)
      means.set(role, {
        text,
        id: choice.to === 'known' ? choice.id : null,
        add: choice.to === 'new' && canAdd(role) && text.trim() !== '',
      })
    }
    return means
  }
}

const missing: Partial<Record<Matched, string>> = { source: 'a funding source', department: 'a department' }
const unknown: Partial<Record<Matched, string>> = {
  status: 'a status',
  recurring: 'whether it is recurring',
  category: 'a category',
  goal: 'a goal',
  position: 'a position',
}

/**
 * What lines come in without, though the file has a column for it: a name that is written once for several, a status or
 * a goal that the plan does not know.
 */
export function gapsIn(
  lines: readonly FileLine[],
  draft: BudgetDraft,
  columns: readonly Column[],
  departments: readonly Known[],
): readonly Aside[] {
  const rows = new Map(lines.map((line) => [line.row, line]))
  return [...rows.values()].flatMap(({ row, means }) =>
    [...means].flatMap(([role, { text, id, add }]): Aside[] => {
      const column = columnOf(draft, columns, role)?.name ?? null
      const lacks = missing[role]
      const left =
        unknown[role] ??
        (lacks !== undefined && (namesNone(text) || namesString(role, text) || namesSeveral(role, text))
          ? lacks
          : undefined)
      if (lacks !== undefined && text.trim() === '')
        return [{ row, column, cell: '', why: `Nothing is here: the line comes in without ${lacks}.` }]
      const near = id === null && !add ? mayMean(role, text, departments) : null
      if (near !== null) {
        const why = `It may be “${near}”, written another way, so the line comes in without a department. If it is, choose it where names are matched.`
        return [{ row, column, cell: text.slice(0, 200), why }]
      }
      return left !== undefined && text.trim() !== '' && id === null && !add
        ? [{ row, column, cell: text.slice(0, 200), why: `This is left out: the line comes in without ${left}.` }]
        : []
    }),
  )
}

import { goalNumbers, listed, small } from '../../words/index.ts'
import { figureOf } from '../charts/figure.ts'
import { type MatrixMark, type MatrixOf, type MatrixRow, matrix, matrixPages } from '../charts/matrix.ts'
import { documentTheme } from '../charts/theme.ts'
import type { Figure } from '../document.ts'

const marks: Readonly<Record<string, MatrixMark>> = { leads: 'held', contributes: 'part', informed: 'promised' }
const verbs = { held: 'leads', part: 'contributes to', promised: 'is informed of', missing: '', unknown: '' } as const

/**
 * Departments by goals: who leads, who contributes, who is informed. `part` is what was entered; goals stand by the
 * numbers that the rest of the paper has. Nothing where no department has a part.
 */
export function coverageMatrix(
  departments: readonly MatrixRow[],
  goals: readonly { readonly id: string; readonly no: number }[],
  part: (department: string, goal: string) => string | undefined,
): Figure[] {
  const mark = (department: string, goal: string) => marks[part(department, goal) ?? ''] ?? null
  const found = new Set(departments.flatMap((d) => goals.flatMap((g) => mark(d.id, g.id) ?? [])))
  if (found.size === 0) return []
  const columns = goals.map((g) => ({ id: g.id, head: String(g.no) }))
  const of: MatrixOf = {
    corner: 'Department',
    title: 'Departments by goals',
    over: 'Goal',
    mark,
    words: { held: 'Leads', part: 'Contributes', promised: 'Informed', missing: '', unknown: '' },
    none: 'No part entered',
    names: 0.4,
    says: (d, shown) => {
      const parts = (['held', 'part', 'promised'] as const).flatMap((how) => {
        const nos = shown.filter((c) => mark(d.id, c.id) === how).map((c) => Number(c.head))
        return nos.length === 0 ? [] : [`${verbs[how]} ${small(goalNumbers(nos))}`]
      })
      return `${d.name}: ${parts.length === 0 ? 'no part entered' : listed(parts)}`
    },
  }
  return matrixPages(departments, columns, of, documentTheme).map(({ rows, columns: shown }, i) =>
    figureOf(matrix(rows, shown, of, documentTheme), {
      caption: `Who carries which goal${i === 0 ? '' : ', continued'}`,
      key: [
        ...(found.has('held') ? [{ how: 'black', says: 'Leads' } as const] : []),
        ...(found.has('part') ? [{ how: 'half', says: 'Contributes' } as const] : []),
        ...(found.has('promised') ? [{ how: 'dashed', says: 'Informed' } as const] : []),
      ],
    }),
  )
}

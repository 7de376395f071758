import { goalNumbers, listed, small } from '../../words/index.ts'
import { figureOf } from '../charts/figure.ts'
import {
  type MatrixColumn,
  type MatrixMark,
  type MatrixOf,
  type MatrixRow,
  matrix,
  matrixPages,
} from '../charts/matrix.ts'
import { isThin } from '../charts/pages.ts'
import { documentTheme } from '../charts/theme.ts'
import type { Figure } from '../document.ts'

const marks: Readonly<Record<string, MatrixMark>> = { leads: 'held', contributes: 'part', informed: 'promised' }
const verbs = { held: 'leads', part: 'contributes to', promised: 'is informed of', missing: '', unknown: '' } as const

/** Letters of a department's name that a caption has room for. */
const longestName = 32

/**
 * Departments by goals: who leads, contributes, is informed. `part` is the entered answer; goals have the numbers of
 * the rest of the document. Nothing if no department has a part, or if it would take several pictures for hardly more than one
 * each.
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
  const pages = matrixPages(departments, columns, of, documentTheme)
  if (
    isThin(pages, departments.flatMap((d) => goals.flatMap((g) => mark(d.id, g.id) ?? [])).length, departments.length)
  )
    return []
  // If there are many pictures, two share a page: each says which goals and which departments it has.
  const ofWhich = (own: readonly MatrixRow[], shown: readonly MatrixColumn[], isMore: boolean): string => {
    const ends = [own[0], own.at(-1)].map((r) => r?.name ?? '')
    const fromTo = ends.every((name) => name.length <= longestName) ? ends.join(' to ') : ''
    const parts = [
      ...(shown.length < columns.length ? [small(goalNumbers(shown.map((c) => Number(c.head))))] : []),
      ...(own.length < departments.length && fromTo !== '' ? [fromTo] : []),
    ]
    return `${parts.length === 0 ? '' : `: ${parts.join(', ')}`}${isMore && fromTo === '' ? ', continued' : ''}`
  }
  return pages.map(({ rows, columns: shown }, i) =>
    figureOf(matrix(rows, shown, of, documentTheme), {
      caption: `Who carries which goal${ofWhich(rows, shown, pages[i - 1]?.columns[0] === shown[0])}`,
      key: [
        ...(found.has('held') ? [{ how: 'black', says: 'Leads' } as const] : []),
        ...(found.has('part') ? [{ how: 'half', says: 'Contributes' } as const] : []),
        ...(found.has('promised') ? [{ how: 'dashed', says: 'Informed' } as const] : []),
      ],
    }),
  )
}

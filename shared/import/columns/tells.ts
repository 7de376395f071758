import { groupIn, usualGroup } from '../../domain/usual-groups.ts'
import type { Column, Role } from '../table/columns.ts'
import { head } from '../table/heads.ts'

/** Columns that tell something of the figure beside them: a change, a gap, last year’s figure, the share of the others. */

/** A column that tells something of the figure beside it. */
export interface Tells {
  readonly column: number
  readonly name: string
  readonly what: 'change' | 'prior' | 'gap' | 'rest'
  /** The group that a gap is to, as the heading names it; null for all students. */
  readonly to?: string | null
}

const changes =
  /\b(changes?|growth|gains?|improvement|increase|decrease|decline|delta|trend)\b|^(\+\s*\/\s*[-–]|[Δ±]).{0,12}$|\bdiff(erence)?\b(?!.*\b(from|to|with|between|vs)\b)/i
const gaps = /\bgap\b|\bdiff(erence)? (from|to|vs\.?|with) |\b(above|below|vs\.?) (all|district|overall)\b/i
const priors = /\b(prior|previous|last year)\b/i
const others = /\b(target|goal|state\w*|nation\w*|county|percent change|% change|pct change|rank)\b/i
const rests = /\b(not|non|did not|didn.?t|never|without)\b|\bun\w{4,}/i

/** The columns that are not used and may tell something of the figures. */
export function tellingColumns(columns: readonly Column[], roles: readonly Role[]): readonly Tells[] {
  if (roles.includes('groupFigure')) return []
  return columns.flatMap((c, i): Tells[] => {
    const text = head(c)
    if (roles[i] !== 'ignored' || c.filled === 0 || others.test(text)) return []
    const [column, name] = [i, c.name]
    if (gaps.test(text)) {
      const named = groupIn(text)
      return [{ column, name, what: 'gap', to: named === null || usualGroup(named)?.way === 'all' ? null : named }]
    }
    if (changes.test(text)) return [{ column, name, what: 'change' }]
    if (roles.includes('yearFigure')) return []
    return priors.test(text)
      ? [{ column, name, what: 'prior' }]
      : rests.test(text)
        ? [{ column, name, what: 'rest' }]
        : []
  })
}

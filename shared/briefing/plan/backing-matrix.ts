import { isEnded } from '../../domain/policy-force.ts'
import { backingOf } from '../../rules/backing.ts'
import { compareKeys, compareTexts, goalNumbers, listed, small, withNumber } from '../../words/index.ts'
import { figureOf } from '../charts/figure.ts'
import { type MatrixMark, type MatrixOf, matrix, matrixPages } from '../charts/matrix.ts'
import { isSparse } from '../charts/pages.ts'
import { documentTheme } from '../charts/theme.ts'
import type { Context } from '../context.ts'
import type { Figure } from '../document.ts'

const marks = {
  full: 'held',
  inPart: 'part',
  promised: 'promised',
  needed: 'missing',
  unknown: 'unknown',
  none: null,
} as const
const usual = {
  held: 'Fully',
  part: 'In part',
  // Only a draft of a policy in force may back a goal: “not adopted” would be untrue of the policy.
  promised: 'Only a draft, or not adopted yet',
  missing: 'Needed, no draft yet',
  unknown: 'Stage not given',
} as const

/** How the key of the picture draws each mark. */
const keyMarks = [
  ['held', 'black'],
  ['part', 'half'],
  ['promised', 'dashed'],
  ['missing', 'dense'],
  ['unknown', 'dotted'],
] as const

/** Letters of a policy's code; what is longer is its title. */
const longestCode = 10

/** Goals by the policies that are linked to one of them and have not ended; nothing where few are. */
export function backingMatrix(ctx: Context): Figure[] {
  const day = ctx.request.date
  const links = new Map(ctx.plan.all('policyLink').map((l) => [`${l.goal} ${l.policy}`, l]))
  const linked = new Set([...links.values()].map((l) => l.policy))
  const policies = ctx.plan
    .all('policy')
    .filter((p) => linked.has(p.id) && !isEnded(p, day))
    .map((p) => ({ p, head: ctx.write.line(p.code || p.title, 'Policy') || 'Policy without a title' }))
    .toSorted((a, b) => compareTexts(a.head, b.head) || compareKeys(a.p.id, b.p.id))
  const goals = ctx.goals.map((g) => ({ id: g.goal.id, no: g.no, name: withNumber(g.no, g.title) }))
  const called = new Map(ctx.goals.map((g) => [g.goal.id, withNumber(g.no, g.title, 'Goal ')]))
  const known = new Map(policies.map(({ p }) => [p.id, p]))
  const mark = (goal: string, policy: string): MatrixMark | null => {
    const of = known.get(policy)
    return of === undefined ? null : marks[backingOf(links.get(`${goal} ${policy}`), of, day)]
  }
  // The extent of a link need not be entered, and then “fully” would be untrue.
  const said = [...links.values()].every((l) => l.extent !== undefined || mark(l.goal ?? '', l.policy ?? '') !== 'held')
  const words = said ? usual : { ...usual, held: 'Fully, or extent not entered' }
  const found = goals.flatMap((g) => policies.flatMap(({ p }) => mark(g.id, p.id) ?? []))
  // The table below says which policy it is.
  if (isSparse(found.length, goals.length)) return []
  const of: MatrixOf = {
    corner: 'Goal',
    title: 'Goals by policies',
    over: 'Policy',
    mark,
    words,
    none: 'Not linked',
    names: 0.46,
    says: (goal, columns) => {
      const parts = (['held', 'part', 'promised', 'missing', 'unknown'] as const).flatMap((how) => {
        const heads = columns.filter((c) => mark(goal.id, c.id) === how).map((c) => c.head)
        return heads.length === 0 ? [] : [`${words[how].toLowerCase()}: ${listed(heads)}`]
      })
      // A picture in parts has a part of the columns: what is linked further on is not called unlinked.
      const elsewhere = policies.some(({ p }) => mark(goal.id, p.id) !== null)
      const none = elsewhere ? 'none of these policies' : 'no policy linked'
      return `${called.get(goal.id)}: ${parts.length === 0 ? none : parts.join('; ')}`
    },
  }
  const columns = policies.map(({ p, head }) => ({ id: p.id, head }))
  const numbers = new Map(goals.map((g) => [g.id, g.no]))
  const pages = matrixPages(goals, columns, of, documentTheme)
  return pages.map(({ rows, columns: shown }) => {
    // If there are many, two share a page: each says which goals it has, and which policies if those continue.
    const ends = [shown[0], shown.at(-1)].map((c) => c?.head ?? '')
    const isMore = shown.length < columns.length
    const from = columns.findIndex((c) => c.id === shown[0]?.id)
    const which = ends.every((head) => head.length <= longestCode)
      ? `policies ${ends.join(' to ')}`
      : `policies ${from + 1} to ${from + shown.length} of ${columns.length}`
    const own = [small(goalNumbers(rows.flatMap((g) => numbers.get(g.id) ?? []))), ...(isMore ? [which] : [])]
    // The key of a picture in parts has the marks of that part.
    const here = new Set(rows.flatMap((g) => shown.flatMap((c) => mark(g.id, c.id) ?? [])))
    return figureOf(matrix(rows, shown, of, documentTheme), {
      caption: `Which policy backs which goal${pages.length === 1 ? '' : `: ${own.join(', ')}`}`,
      key: keyMarks.flatMap(([mark, how]) => (here.has(mark) ? [{ how, says: words[mark] }] : [])),
    })
  })
}

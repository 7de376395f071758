import { dayInWords } from '../../days/index.ts'
import type { RecordOf } from '../../domain/kinds/index.ts'
import { capital, compareKeys, countInWords, listed, plural, small } from '../../words/index.ts'
import type { Context } from '../context.ts'
import { statusWord } from './marks.ts'

/** The most status updates in a row; the latest ones. */
const mostShown = 4

/** Neighbors that say the same, together. */
function runsOf<T>(all: readonly T[], said: (one: T) => unknown): T[][] {
  const runs: T[][] = []
  for (const one of all) {
    const last = runs.at(-1)
    if (last?.[0] !== undefined && said(last[0]) === said(one)) last.push(one)
    else runs.push([one])
  }
  return runs
}

/**
 * How the status of a goal went before the last one, oldest first, each with its day: “Improved (April 13, 2026), then on track
 * (July 13, 2026)”; '' where it has one status, and null where it has none.
 */
export function saidBefore(ctx: Context, goal: RecordOf<'goal'>): string | null {
  const updates = ctx.plan
    .all('statusUpdate')
    .filter((u) => u.goal === goal.id && u.status !== undefined && (u.date ?? '') <= ctx.request.date)
    .toSorted((a, b) => compareKeys(a.date ?? '', b.date ?? ''))
  if (updates.length === 0) return null
  const shown = updates.slice(-mostShown)
  const before = updates.length - shown.length
  for (const u of shown) ctx.told('statusUpdate', u.id, 'goal', 'status', 'date')
  const said = runsOf(shown.slice(0, -1), (u) => u.status).map((run, i) => {
    const word = run[0]?.status === undefined ? '' : statusWord(ctx, run[0].status)
    return `${i === 0 && before === 0 ? word : small(word)} (${listed(run.map((u) => (u.date ? dayInWords(u.date) : 'no date')))})`
  })
  const earlier = before === 0 ? '' : `${capital(countInWords(before))} earlier ${plural(before, 'one', 'ones')}, then `
  return `${earlier}${said.join(', then ')}`
}

import { fiscalYear, yearInWords } from '../../days/index.ts'
import { startMonthOf } from '../../domain/fiscal.ts'
import type { Plan } from '../../domain/plan.ts'
import { most, named, type Todo } from './tell.ts'

/**
 * Who pays in the fiscal year of `today` (ISO day): for one position, by name; for several, those without an entered
 * payer. Null if each of several has one. A position that begins later waits for its year.
 */
export function paidNow(plan: Plan, today: string): { readonly says: string; readonly todo?: Todo } | null {
  const now = fiscalYear(today, startMonthOf(plan))
  const pays = plan.all('positionPay').filter((p) => (p.fte ?? 0) > 0 || p.share !== undefined)
  const positions = plan.all('position')
  const [only] = positions
  const open = positions.filter(({ id }) => {
    const own = pays.filter((p) => p.position === id)
    return own.every((p) => (p.fiscalYear ?? '') < now)
  })
  if (open.length > 0) {
    const last = open.length === positions.length ? most(pays, (p) => p.fiscalYear ?? '')?.fiscalYear : undefined
    const whom = named(open.map((p) => p.title))
    return {
      says: `Who pays ${whom} in ${yearInWords(now)} is not entered${last === undefined ? '' : `; the last year with an entry is ${yearInWords(last)}`}.`,
      todo: { do: `Enter which source pays ${whom} in ${yearInWords(now)}, in the table below.` },
    }
  }
  const payers = pays.flatMap(
    (p) => (p.fiscalYear === now ? plan.get('fundingSource', p.source)?.name : undefined) ?? [],
  )
  return only !== undefined && positions.length === 1 && payers.length > 0
    ? { says: `In ${yearInWords(now)} ${named([only.title])} is paid from ${named(payers)}.` }
    : null
}

import { step } from '../../../shared/guide/guide.ts'
import type { Finding } from '../../../shared/rules/index.ts'
import { capital, countInWords, listed, plural } from '../../../shared/words/index.ts'

/**
 * How many of these findings other steps count, and which: "Two of these are counted in other steps: Policy backing and
 * Budget lines."
 */
export function countedElsewhere(findings: readonly Pick<Finding, 'step'>[], here: string): string {
  const others = findings.filter((f) => f.step !== here)
  if (others.length === 0) return ''
  const steps = [...new Set(others.map((f) => f.step))].flatMap((id) => step(id)?.title ?? [])
  const some =
    others.length < findings.length
      ? `${capital(countInWords(others.length))} of these`
      : findings.length === 1
        ? 'This one'
        : 'All of these'
  const are = plural(others.length, 'is', 'are')
  return `${some} ${are} counted in ${plural(steps.length, 'another step', 'other steps')}${steps.length > 0 ? `: ${listed(steps)}` : ''}.`
}

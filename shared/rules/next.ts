import { dayAfter } from '../days/index.ts'
import type { Plan } from '../domain/plan.ts'
import { compareKeys } from '../words/index.ts'
import { byWeight, type Due, dueIn, isPressing } from './due.ts'
import type { Finding } from './finding.ts'
import { type PapersDue, papersToCome } from './packet-day.ts'
import { type NextStep, stepsLeft } from './readiness.ts'

/** One thing to do next, and why. */
export type Next =
  | { readonly why: 'papers'; readonly papers: PapersDue }
  | { readonly why: 'late'; readonly due: Due }
  | NextStep

/** Days before they are due from which the papers of a meeting come before what has no day that binds. */
const SOON_DAYS = 7

/** The papers that did not go out yet: late ones first, the nearest meeting before others, then those to come by their day. */
export const papersInOrder = (plan: Plan, today: string): readonly PapersDue[] => {
  const binds = ({ m, due }: PapersDue): string => (due < today ? `0 ${m.date ?? ''}` : `1 ${due}`)
  return papersToCome(plan, today).toSorted((a, b) => compareKeys(binds(a), binds(b)))
}

interface Looked {
  readonly today: string
  /** Others see this screen: it asks nobody to send papers, and check-ins are hidden. */
  readonly shared?: boolean
  /** Whether a step can be opened. */
  readonly can?: (step: string) => boolean
}

/**
 * All that waits to be done next over the whole plan, in the one order that every page follows: the papers of meetings whose day is
 * near or over, then what is late and others wait for, by weight, then what should be solved first, then what is late and only
 * has to be read again, then what is still empty. Nothing in it is done. A page takes from it what is its own.
 */
export function nextThings(
  plan: Plan,
  findings: readonly Finding[],
  { today, shared = false, can }: Looked,
): readonly Next[] {
  const until = dayAfter(today, SOON_DAYS) ?? today
  const papers = shared ? [] : papersInOrder(plan, today).filter(({ due }) => due <= until)
  const late = byWeight(dueIn(plan, today, shared).filter((d) => d.late && d.as !== 'papers'))
  const asNext = (due: Due): Next => ({ why: 'late', due })
  const steps = stepsLeft(plan, findings, can)
  return [
    ...papers.map((one): Next => ({ why: 'papers', papers: one })),
    ...late.filter(isPressing).map(asNext),
    ...steps.filter((s) => s.why === 'blocker'),
    ...late.filter((d) => !isPressing(d)).map(asNext),
    ...steps.filter((s) => s.why !== 'blocker'),
  ]
}

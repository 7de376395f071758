import { plural } from '../words/index.ts'
import type { Finding } from './finding.ts'

/**
 * How many findings of a step are open, as they are listed there; 0 if all of them are notes, which ask for nothing.
 */
export function openIn(step: string, findings: readonly Finding[]): number {
  const own = findings.filter((f) => f.step === step)
  return own.some((f) => f.severity !== 'note') ? own.length : 0
}

/** The status of a step that is filled in and rated: “Done”; with open findings that word would contradict them. */
export const doneWords = (open: number): string =>
  open === 0 ? 'Done' : `Filled in, ${open} ${plural(open, 'finding', 'findings')} open`

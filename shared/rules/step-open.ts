import { plural } from '../words/index.ts'
import type { Finding } from './finding.ts'

/** How many findings of a step are open, as they are listed there; none where all of them are notes, which ask for nothing. */
export function openIn(step: string, findings: readonly Finding[]): number {
  const own = findings.filter((f) => f.step === step)
  return own.some((f) => f.severity !== 'note') ? own.length : 0
}

/** What a step that is filled in and rated is called everywhere: "Done"; with findings open that word would contradict them. */
export const doneWords = (open: number): string =>
  open === 0 ? 'Done' : `Filled in, ${open} ${plural(open, 'finding', 'findings')} open`

import type { About } from '../../../shared/domain/schema.ts'
import type { Step } from '../../../shared/guide/guide.ts'
import type { Finding } from '../../../shared/rules/index.ts'

/** What a step's own work is given. */
export interface StepBody {
  readonly step: Step
  readonly params: Readonly<Record<string, string>>
  /** What the rules found in this step, and the way to one of them. */
  readonly findings: readonly Finding[]
  readonly onGo: (about: About, finding?: Finding) => void
}

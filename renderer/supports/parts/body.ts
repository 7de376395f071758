import type { About } from '../../../shared/domain/schema.ts'
import type { Step } from '../../../shared/guide/guide.ts'
import type { Finding } from '../../../shared/rules/index.ts'

/** The props of a step's own work. */
export interface StepBody {
  readonly step: Step
  readonly params: Readonly<Record<string, string>>
  /** The step's findings, and a link to each. */
  readonly findings: readonly Finding[]
  readonly onGo: (about: About, finding?: Finding) => void
}

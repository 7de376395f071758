import { steps } from './steps/index.ts'
import type { StepHead } from './types.ts'

/** The steps without their texts. The build of the page writes them out (vite.config.ts): a plan opens without the texts. */
export const heads: readonly StepHead[] = steps.map(({ id, support, title, needs, indicators, empty }) => ({
  id,
  support,
  title,
  needs,
  indicators: indicators.map(({ id, statement, cabinetOnly }) => ({
    id,
    statement,
    ...(cabinetOnly && { cabinetOnly }),
  })),
  empty,
}))

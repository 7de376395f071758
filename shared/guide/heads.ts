import { steps } from './steps/index.ts'
import type { StepHead } from './types.ts'

/**
 * The steps without their texts. The build of the page puts them in as data (vite.config.ts), so that a plan opens
 * without loading the texts.
 */
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

import { rulesEngine } from '../../shared/rules/engine.ts'

export { progressOf } from '../../shared/rules/step-progress.ts'
/**
 * Everything computed from the whole plan, with the rules that do it. Only `findings.ts` names this file, and fetches
 * it once the first screen is painted.
 */
export { askAboutQuotes } from './quotes.ts'

export const engine = rulesEngine()

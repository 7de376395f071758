import { rulesEngine } from '../../shared/rules/engine.ts'

export { progressOf } from '../../shared/rules/step-progress.ts'
/**
 * What is worked out of the whole plan, with the rules that do it. Nothing names this file but `findings.ts`, which fetches
 * it once the first screen is painted.
 */
export { askAboutQuotes } from './quotes.ts'

export const engine = rulesEngine()

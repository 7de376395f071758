import type { Op } from '../../shared/domain/state.ts'
import { canaryPlan } from './canaries.ts'

/** What somebody types who hopes that a page, a spreadsheet or a document runs it. */
export const scripts = [
  '<script>window.ran=1</script>',
  '<img src=x onerror="window.ran=1">',
  '<svg onload="window.ran=1"><a href="javascript:window.ran=1">x</a></svg>',
  'javascript:window.ran=1',
  '=HYPERLINK("https://example.invalid/x","x")',
  '[x](javascript:window.ran=1) #link("https://example.invalid")[x] $#panic()$',
  '"><b id="made-of-text">x</b>',
]

/** A plan in which each text of each kind is such a text, all of them in turn. */
export function scriptPlan(): readonly Op[] {
  let n = 0
  return canaryPlan((_, kind, field) => `${kind} ${field} ${scripts[n++ % scripts.length]}`)
}

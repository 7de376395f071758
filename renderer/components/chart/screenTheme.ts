import type { ChartTheme } from '../../../shared/briefing/charts/theme.ts'

/** Charts in the window take the window's tokens, so that they follow light, dark and forced colors. */
export const screenTheme: ChartTheme = {
  ink: 'var(--ink)',
  soft: 'var(--ink-3)',
  accent: 'var(--s1)',
  mute: 'var(--edge)',
  target: 'var(--ink)',
  missed: 'var(--bad)',
  rule: 'var(--hair)',
  ground: 'var(--paper)',
  font: 'var(--sans)',
  text: 14,
  scale: 13,
}

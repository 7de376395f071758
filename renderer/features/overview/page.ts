import type { PageDeclaration } from '../../state/page.ts'

/** The rail shows it by itself, above the supports. */
export const page: PageDeclaration = {
  id: 'overview',
  title: 'Overview',
  also: 'where we stand / status / at risk / off track / on track',
  rail: 'none',
  key: 'O',
  load: async () => (await import('./Overview.tsx')).Overview,
}

import type { PageDeclaration } from '../../../state/page.ts'

export const page: PageDeclaration = {
  id: 'community',
  title: 'Community on one page',
  also: 'define, narrate, act / words, stories and actions / audience / speaking with',
  rail: 'rest',
  sort: 1.5,
  load: async () => (await import('./Together.tsx')).Together,
}

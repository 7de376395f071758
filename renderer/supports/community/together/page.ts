import type { PageDeclaration } from '../../../state/page.ts'

export const page: PageDeclaration = {
  id: 'community',
  title: 'Words, stories and actions',
  also: 'define, narrate, act / community on one page / audience / speaking with',
  rail: 'rest',
  sort: 1.5,
  load: async () => (await import('./Together.tsx')).Together,
}

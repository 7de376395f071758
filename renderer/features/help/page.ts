import type { PageDeclaration } from '../../state/page.ts'

export const page: PageDeclaration = {
  id: 'help',
  title: 'Help',
  rail: 'none',
  load: async () => (await import('./Help.tsx')).Help,
}

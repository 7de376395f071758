import type { PageDeclaration } from '../../state/page.ts'

export const page: PageDeclaration = {
  id: 'settings',
  title: 'Settings',
  rail: 'none',
  load: async () => (await import('./Settings.tsx')).Settings,
}

import type { PageDeclaration } from '../../state/page.ts'

export const page: PageDeclaration = {
  id: 'settings',
  title: 'Settings',
  rail: 'none',
  also: 'Own fields / custom fields',
  shows: ['ownField'],
  load: async () => (await import('./Settings.tsx')).Settings,
}

import type { PageDeclaration } from '../../state/page.ts'

export const page: PageDeclaration = {
  id: 'settings',
  title: 'Settings',
  rail: 'none',
  also: 'text size / font size / make text bigger / larger letters / smaller text / dark mode / colors and contrast',
  shows: ['ownField'],
  load: async () => (await import('./Settings.tsx')).Settings,
}

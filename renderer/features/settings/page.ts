import type { PageDeclaration } from '../../state/page.ts'

export const page: PageDeclaration = {
  id: 'settings',
  title: 'Settings',
  rail: 'none',
  also: 'Own fields / custom fields / text size / font size / make text bigger / larger letters / smaller text / dark mode / colors and contrast / lock private notes / passphrase',
  shows: ['ownField'],
  load: async () => (await import('./Settings.tsx')).Settings,
}

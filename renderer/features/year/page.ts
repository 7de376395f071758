import type { PageDeclaration } from '../../state/page.ts'

export const page: PageDeclaration = {
  id: 'year',
  title: 'Calendar',
  rail: 'rest',
  sort: 43,
  also: 'the year / calendar file / dates / deadlines / ics / printed calendar',
  load: async () => (await import('./Year.tsx')).Year,
}

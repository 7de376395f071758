import type { PageDeclaration } from '../../state/page.ts'

export const page: PageDeclaration = {
  id: 'meetings',
  title: 'Meetings',
  rail: 'rest',
  sort: 42,
  also: 'meetings of the school board / meetings of the cabinet / meeting dates',
  key: 'M',
  load: async () => (await import('./MeetingsPage.tsx')).MeetingsPage,
  shows: ['meeting'],
}

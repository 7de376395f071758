import type { PageDeclaration } from '../../state/page.ts'
import { MeetingsPage } from './MeetingsPage.tsx'

export const page: PageDeclaration = {
  id: 'meetings',
  title: 'Meetings',
  rail: 'rest',
  sort: 42,
  key: 'M',
  component: MeetingsPage,
  shows: ['meeting'],
}

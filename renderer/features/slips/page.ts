import type { PageDeclaration } from '../../state/page.ts'
import { Slips } from './Slips.tsx'

export const page: PageDeclaration = {
  id: 'slips',
  title: 'Update slips',
  rail: 'rest',
  sort: 48,
  key: 'U',
  component: Slips,
  shows: ['updateSlip'],
  paramsFor: (_, id) => ({ slip: id }),
}

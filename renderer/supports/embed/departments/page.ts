import { stepPage } from '../../parts/stepPage.ts'

export const page = stepPage({
  id: 'embed-departments',
  shows: ['department'],
  body: async () => (await import('./Departments.tsx')).Departments,
})

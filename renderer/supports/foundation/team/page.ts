import { stepPage } from '../../parts/stepPage.ts'

export const page = stepPage({
  id: 'foundation-team',
  shows: ['planningTeamMember', 'committee', 'person'],
  body: async () => (await import('./Team.tsx')).Team,
})

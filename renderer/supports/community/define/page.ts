import { stepPage } from '../../parts/stepPage.ts'
import { translatedIn } from '../translated.ts'

export const page = stepPage({
  id: 'community-define',
  shows: ['term', 'translation'],
  body: async () => (await import('./Define.tsx')).Define,
  paramsFor: translatedIn('term'),
})

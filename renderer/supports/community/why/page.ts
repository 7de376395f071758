import { stepPage } from '../../parts/stepPage.ts'
import { translatedIn } from '../translated.ts'

export const page = stepPage({
  id: 'community-why',
  shows: ['why', 'translation'],
  body: async () => (await import('./Whys.tsx')).Whys,
  paramsFor: translatedIn('why'),
})

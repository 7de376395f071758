import { stepPage } from '../../parts/stepPage.ts'
import { translatedIn } from '../translated.ts'

export const page = stepPage({
  id: 'community-act',
  shows: ['concern', 'act', 'translation'],
  body: async () => (await import('./ActStep.tsx')).ActStep,
  full: true,
  paramsFor: translatedIn('act'),
})

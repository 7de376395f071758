import { stepPage } from '../../parts/stepPage.tsx'
import { translatedIn } from '../translated.ts'
import { Define } from './Define.tsx'

export const page = stepPage({
  id: 'community-define',
  shows: ['term', 'translation'],
  body: Define,
  paramsFor: translatedIn('term'),
})

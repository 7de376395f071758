import { stepPage } from '../../parts/stepPage.tsx'
import { Continuity } from './Continuity.tsx'

export const page = stepPage({
  id: 'position-continuity',
  shows: ['tenure', 'continuity'],
  body: Continuity,
  full: true,
})

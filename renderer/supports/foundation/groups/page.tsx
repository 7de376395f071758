import { stepPage } from '../../parts/stepPage.tsx'
import { Groups } from './Groups.tsx'

export const page = stepPage({ id: 'foundation-groups', shows: ['studentGroup', 'dimension'], body: Groups })

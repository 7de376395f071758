import { stepPage } from '../../parts/stepPage.tsx'
import { Policies } from './Policies.tsx'

export const page = stepPage({ id: 'align-policies', shows: ['policy'], body: Policies })

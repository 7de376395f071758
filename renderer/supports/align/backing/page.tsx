import { stepPage } from '../../parts/stepPage.tsx'
import { Backing } from './Backing.tsx'

export const page = stepPage({ id: 'align-backing', shows: ['policyLink'], body: Backing, full: true })

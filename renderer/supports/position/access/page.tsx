import { stepPage } from '../../parts/stepPage.tsx'
import { Access } from './Access.tsx'

export const page = stepPage({ id: 'position-access', shows: ['accessEntry'], body: Access, full: true })

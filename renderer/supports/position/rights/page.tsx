import { stepPage } from '../../parts/stepPage.tsx'
import { Rights } from './Rights.tsx'

export const page = stepPage({ id: 'position-rights', shows: ['decisionRight'], body: Rights, full: true })

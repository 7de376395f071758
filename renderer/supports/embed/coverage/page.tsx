import { stepPage } from '../../parts/stepPage.tsx'
import { Coverage } from './Coverage.tsx'

export const page = stepPage({ id: 'embed-coverage', shows: ['coverage'], body: Coverage, full: true })

import { stepPage } from '../../parts/stepPage.tsx'
import { CheckIns } from './CheckIns.tsx'

export const page = stepPage({ id: 'embed-checkins', shows: ['checkIn', 'promise'], body: CheckIns })

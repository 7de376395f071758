import { stepPage } from '../../parts/stepPage.tsx'
import { Screens } from './Screens.tsx'

export const page = stepPage({ id: 'embed-screen', shows: ['equityScreen', 'boardItem'], body: Screens })

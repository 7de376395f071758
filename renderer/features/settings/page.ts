import type { PageDeclaration } from '../../state/page.ts'
import { Settings } from './Settings.tsx'

export const page: PageDeclaration = { id: 'settings', title: 'Settings', rail: 'none', component: Settings }

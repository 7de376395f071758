import type { PageDeclaration } from '../../app/page.ts'
import { Settings } from './Settings.tsx'

export const page: PageDeclaration = { id: 'settings', title: 'Settings', rail: 'none', component: Settings }

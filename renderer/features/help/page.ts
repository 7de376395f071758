import type { PageDeclaration } from '../../state/page.ts'
import { Help } from './Help.tsx'

export const page: PageDeclaration = { id: 'help', title: 'Help', rail: 'none', component: Help }

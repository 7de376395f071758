import type { PageDeclaration } from '../../state/page.ts'
import { Hire } from './Hire.tsx'

export const page: PageDeclaration = { id: 'hire', title: 'Ready to hire', rail: 'rest', sort: 60, component: Hire }

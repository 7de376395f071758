import type { PageDeclaration } from '../../state/page.ts'
import { Snapshots } from './Snapshots.tsx'

export const page: PageDeclaration = {
  id: 'snapshots',
  title: 'Earlier versions',
  rail: 'bring',
  sort: 4,
  component: Snapshots,
}

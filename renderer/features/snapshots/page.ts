import type { PageDeclaration } from '../../state/page.ts'

export const page: PageDeclaration = {
  id: 'snapshots',
  title: 'Earlier versions',
  rail: 'bring',
  sort: 4,
  load: async () => (await import('./Snapshots.tsx')).Snapshots,
}

import type { PageDeclaration } from '../../state/page.ts'

export const page: PageDeclaration = {
  id: 'snapshots',
  title: 'Earlier versions',
  rail: 'bring',
  sort: 4,
  also: 'backup / back up / restore / older version / go back to an earlier day',
  load: async () => (await import('./Snapshots.tsx')).Snapshots,
}

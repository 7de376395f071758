import type { PageDeclaration } from '../../state/page.ts'
import { Overview } from './Overview.tsx'

/** The rail shows it separately, above the supports. A plan opens on it, so it is loaded with the window itself. */
export const page: PageDeclaration = {
  id: 'overview',
  title: 'Overview',
  also: 'where we stand / status / at risk / off track / on track',
  rail: 'none',
  key: 'O',
  load: async () => Overview,
}

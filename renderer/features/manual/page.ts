import { planNow } from '../../state/index.ts'
import type { PageDeclaration } from '../../state/page.ts'
import { nameOfText } from './words.ts'

export const page: PageDeclaration = {
  id: 'manual',
  title: 'Policy manual',
  rail: 'none',
  also: 'policy text / regulations / quote',
  load: async () => (await import('./ManualPage.tsx')).ManualPage,
  crumb: ({ text }) => {
    const found = planNow().get('policyText', text)
    return found && nameOfText(found)
  },
  shows: ['policyText'],
  paramsFor: (_, id) => ({ text: id }),
}

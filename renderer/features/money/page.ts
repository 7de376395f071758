import type { PageDeclaration } from '../../state/page.ts'

export const page: PageDeclaration = {
  id: 'money',
  title: 'Money by year',
  rail: 'rest',
  sort: 1,
  also: 'budget / missing money / funding cliff / when grant money runs out / money that ends / ending grants',
  key: 'Y',
  load: async () => (await import('./Money.tsx')).Money,
}

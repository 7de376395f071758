import { stepPage } from '../../parts/stepPage.ts'

export const page = stepPage({
  id: 'foundation-district',
  also: 'your district’s own words / rename a word / years and printing / paper size / logo',
  shows: ['district', 'words', 'meeting'],
  body: async () => (await import('./District.tsx')).District,
  // A meeting is entered here, and shown on the page that says what comes before it.
  paramsFor: (kind, id) => (kind === 'meeting' ? undefined : { at: `${kind}/${id}` }),
})

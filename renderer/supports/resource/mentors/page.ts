import { planNow } from '../../../state/index.ts'
import { stepPage } from '../../parts/stepPage.ts'

export const page = stepPage({
  id: 'resource-mentors',
  shows: ['mentor', 'mentorNote'],
  body: async () => (await import('./Mentors.tsx')).Mentors,
  // A note opens under its mentor.
  paramsFor: (kind, id): Readonly<Record<string, string>> => {
    const mentor = kind === 'mentorNote' ? planNow().get(kind, id)?.mentor : undefined
    return mentor === undefined ? { at: `${kind}/${id}` } : { at: `mentor/${mentor}`, in: `${kind}/${id}` }
  },
})

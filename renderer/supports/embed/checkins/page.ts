import { planNow } from '../../../state/index.ts'
import { stepPage } from '../../parts/stepPage.ts'

export const page = stepPage({
  id: 'embed-checkins',
  shows: ['checkIn', 'promise'],
  body: async () => (await import('./CheckIns.tsx')).CheckIns,
  // A check-in opens under its department.
  paramsFor: (kind, id): Readonly<Record<string, string>> => {
    const department = kind === 'checkIn' ? planNow().get(kind, id)?.department : undefined
    return department === undefined ? { at: `${kind}/${id}` } : { at: `department/${department}`, in: `${kind}/${id}` }
  },
})

import { planNow } from '../../../state/index.ts'
import { stepPage } from '../../parts/stepPage.tsx'
import { CheckIns } from './CheckIns.tsx'

export const page = stepPage({
  id: 'embed-checkins',
  shows: ['checkIn', 'promise'],
  body: CheckIns,
  // A check-in opens under its department.
  paramsFor: (kind, id): Readonly<Record<string, string>> => {
    const department = kind === 'checkIn' ? planNow().get(kind, id)?.department : undefined
    return department === undefined ? { at: `${kind}/${id}` } : { at: `department/${department}`, in: `${kind}/${id}` }
  },
})

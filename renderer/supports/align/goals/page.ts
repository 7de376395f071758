import { bySort } from '../../../../shared/domain/by-sort.ts'
import { planNow } from '../../../state/index.ts'
import type { PageDeclaration } from '../../../state/page.ts'
import { placeOf } from './place.ts'

export const page: PageDeclaration = {
  id: 'align-goals',
  title: 'Goals',
  rail: 'step',
  sort: 14,
  also: 'discipline / suspensions / reading / math / attendance / graduation / targets / baselines / outcomes',
  load: async () => (await import('./Goals.tsx')).Goals,
  settles: (params) => {
    const [first] = bySort(planNow().all('goal'))
    // A first goal that is being begun is all that its page shows: Back to the empty page would change nothing once it is there.
    if (first === undefined && params.at === undefined) return {}
    return first && Object.keys(params).length === 0 ? { goal: first.id } : params
  },
  crumb: (params) => planNow().get('goal', params.goal)?.title,
  shows: [
    'goal',
    'strategy',
    'measure',
    'value',
    'target',
    'gap',
    'reportedFigure',
    'interim',
    'action',
    'risk',
    'statusUpdate',
  ],
  paramsFor: (kind, id) => placeOf(planNow(), kind, id),
}

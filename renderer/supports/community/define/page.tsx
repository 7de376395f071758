import { planNow } from '../../../state/index.ts'
import { stepPage } from '../../parts/stepPage.tsx'
import { Define } from './Define.tsx'

export const page = stepPage({
  id: 'community-define',
  shows: ['term', 'translation'],
  body: Define,
  paramsFor: (kind, id): Readonly<Record<string, string>> | undefined => {
    if (kind !== 'translation') return { at: `${kind}/${id}` }
    // A why and an act are translated where they stand.
    const about = planNow().get('translation', id)?.about
    return about?.kind === 'term' ? { at: `term/${about.id}`, field: 'term' } : undefined
  },
})

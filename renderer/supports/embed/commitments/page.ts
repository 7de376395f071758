import { planNow } from '../../../state/index.ts'
import { stepPage } from '../../parts/stepPage.ts'

export const page = stepPage({
  id: 'embed-commitments',
  shows: ['departmentCommitment'],
  body: async () => (await import('./Commitments.tsx')).Commitments,
  // A commitment opens under its department.
  paramsFor: (kind, id): Readonly<Record<string, string>> => ({
    at: `department/${kind === 'departmentCommitment' ? planNow().get(kind, id)?.department : id}`,
  }),
})

import { latestOf, roughInWords } from '../days/index.ts'
import { eachOf, named } from './finding.ts'

/** Risks that are still open after the day by which something should have been done about them. */
export const lateRisk = eachOf('late-risk', 'risk', (_, r, today) =>
  r.due !== undefined && latestOf(r.due) < today && (r.state ?? 'open') === 'open'
    ? [
        {
          rule: 'late-risk',
          severity: 'gap',
          audience: 'board',
          step: 'align-goals',
          about: [{ kind: 'risk', id: r.id }, ...(r.about ? [r.about] : [])],
          field: 'state',
          says: `${named('Risk', r.title)} should have been dealt with by ${roughInWords(r.due)}.`,
          do: 'Say what became of it, or give it a new date.',
          act: 'Update the risk',
        },
      ]
    : [],
)

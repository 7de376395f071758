import { countInWords, plural, quotation } from '../words/index.ts'
import type { Finding, Rule } from './finding.ts'
import { isAdopted, isWritten, watchedUses } from './term-uses.ts'

/**
 * A term of the watch list that is used in typed text and has no adopted definition; one finding for each term. Only
 * what a board may read is searched, since the finding is for the board; a term's own definition does not count as a
 * use of it.
 */
export const undefinedTerm: Rule = {
  id: 'undefined-term',
  whole: (plan) =>
    watchedUses(plan).flatMap(({ watch: w, places }): readonly Finding[] => {
      if (places.length === 0 || isAdopted(w.record)) return []
      const n = places.length
      return [
        {
          rule: 'undefined-term',
          severity: 'gap',
          audience: 'board',
          step: 'community-define',
          about: [...(w.record ? [{ kind: 'term', id: w.record.id }] : []), ...places.slice(0, 20)],
          ...(w.record && { field: isWritten(w.record) ? 'status' : 'plain' }),
          says: `${quotation(w.name)} is used in ${countInWords(n)} ${plural(n, 'place', 'places')}, but has no adopted definition.`,
          // A written definition only has to be adopted.
          do: `${isWritten(w.record) ? 'Have what it means adopted' : 'Write what it means here and have that adopted'}, or choose another word.`,
          act: isWritten(w.record) ? 'Open the word' : 'Define the word',
          ...(!w.record && { adds: 'term', called: w.name }),
        },
      ]
    }),
}

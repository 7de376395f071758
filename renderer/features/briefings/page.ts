import { languageOf } from '../../../shared/words/index.ts'
import { planNow } from '../../state/index.ts'
import type { PageDeclaration } from '../../state/page.ts'

/** The document on which a record is told. */
function paramsOf(kind: string, id: string): Readonly<Record<string, string>> | undefined {
  const at = { at: `${kind}/${id}` }
  if (kind === 'hardTruth') return { document: 'hardTruth', of: `hardTruth/${id}`, ...at }
  if (kind === 'likelyQuestion') {
    const { briefing } = planNow().get('likelyQuestion', id) ?? {}
    return { document: 'presenter', ...(briefing && { of: `briefing/${briefing}` }), ...at }
  }
  if (kind !== 'communityPage') return undefined
  const { language } = planNow().get('communityPage', id) ?? {}
  return { document: 'community', ...(language && { language: languageOf(language) }) }
}

export const page: PageDeclaration = {
  id: 'briefings',
  title: 'Briefings',
  rail: 'rest',
  sort: 59,
  key: 'b',
  also: 'print / papers / documents / PDF / export a PDF / Word / Spanish / español / translation / handout',
  // Records that only a document prints are entered beside its pages.
  shows: ['communityPage', 'likelyQuestion', 'hardTruth'],
  paramsFor: (kind, id) => paramsOf(kind, id),
  load: async () => (await import('./Briefings.tsx')).Briefings,
}

import type { Plan } from '../domain/plan.ts'
import { languageName, plural } from '../words/index.ts'
import { type Missing, missingFor } from './board/missing.ts'
import { communityTexts } from './community/page.ts'
import { languageOf, pageIn } from './community/tongue.ts'
import type { DocumentId } from './documents.ts'
import type { BriefingRequest } from './request.ts'

/** What a reader of each document would miss. It never blocks: a paper can always be made. */
const looks: { readonly [D in DocumentId]?: (plan: Plan, request: BriefingRequest) => readonly Missing[] } = {
  board: missingFor,
  dossier: missingInDossier,
  community: missingOnCommunityPage,
}

/** Undefined for a document that takes what is there and has nothing to be filled in for it. */
export const missingIn = (plan: Plan, request: BriefingRequest): readonly Missing[] | undefined =>
  looks[request.document]?.(plan, request)

const page = (says: string, id: string): Missing => ({ says, at: { page: id } })
const when = (missing: boolean, one: Missing): Missing[] => (missing ? [one] : [])

function missingInDossier(plan: Plan): readonly Missing[] {
  const place = plan.get('place', 'place')
  return [
    ...when(
      !plan.get('district', 'district')?.superintendent,
      page('The superintendent is not named.', 'foundation-district'),
    ),
    ...when(!place?.reportsTo, page('The plan does not say whom the office reports to.', 'position-place')),
    ...when(plan.all('tenure').length === 0, page('The tenure clock has no seats.', 'position-continuity')),
    ...when(
      plan.all('continuity').length === 0,
      page('No commitment has its four check marks.', 'position-continuity'),
    ),
    ...when(plan.all('pushbackStep').length === 0, page('There are no steps for pushback.', 'position-backing')),
    ...when(
      plan.all('backing').length === 0,
      page('No one has promised to stand behind the officer.', 'position-backing'),
    ),
    ...when(plan.all('promise').length === 0, page('No schedule is promised to anyone.', 'embed-checkins')),
    ...when(plan.all('decision').length === 0, page('No decision is written down.', 'decisions')),
  ]
}

function missingOnCommunityPage(plan: Plan, request: BriefingRequest): readonly Missing[] {
  const lang = languageOf(request.language)
  const own = pageIn(plan, lang)
  const name = languageName(lang)
  const open = lang === 'en' ? [] : communityTexts(plan, request).filter((t) => !t.translated)
  const heads = Object.values(own?.headings ?? {}).filter((h) => typeof h === 'string' && h.trim() !== '').length
  return [
    ...when(
      !plan.all('why').some((w) => w.text?.trim() && w.status !== 'draft'),
      page('There is no agreed why for families.', 'community-why'),
    ),
    ...when(!plan.all('term').some((t) => t.status === 'adopted'), page('No term is adopted yet.', 'community-define')),
    ...when(!own?.heard?.length, { says: `How to be heard is not entered in ${name}.`, at: { form: 'heard' } }),
    ...when(lang !== 'en' && !own?.title?.trim(), { says: `The page has no title in ${name}.`, at: { form: 'title' } }),
    ...when(lang !== 'en' && heads < 6, {
      says: `${6 - heads} ${plural(6 - heads, 'heading is', 'headings are')} not entered in ${name}, and ${plural(6 - heads, 'stays', 'stay')} in English.`,
      at: { form: 'headings' },
    }),
    ...when(open.length > 0, {
      says: `${open.length} ${plural(open.length, 'text of the plan is', 'texts of the plan are')} not entered in ${name}, and left out.`,
      at: { form: 'translation' },
    }),
  ]
}

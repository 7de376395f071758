import type { Missing } from '../../../shared/briefing/board/missing.ts'
import { documentKind } from '../../../shared/briefing/documents.ts'
import type { BriefingRequest } from '../../../shared/briefing/request.ts'
import type { Plan } from '../../../shared/domain/plan.ts'
import { capital, countInWords } from '../../../shared/words/index.ts'
import { packetNews } from '../packet/news.ts'

/** For which meeting a document is made, where it is made for one, and what is still missing in it. */
export function briefingNews(
  plan: Plan,
  { document, date }: Pick<BriefingRequest, 'document' | 'date'>,
  missing: readonly Missing[] | undefined,
  today: string,
): string {
  const of = documentKind(document).cover ? packetNews(plan, date, today, 'Its packet') : ''
  // What was missing in a document whose meeting is over is no news.
  if (of !== '' && date < today) return of
  const [first, ...more] = missing ?? []
  const lacks =
    first === undefined
      ? missing === undefined
        ? ''
        : 'Nothing is missing.'
      : more.length === 0
        ? `One thing is missing: ${first.says}`
        : `${capital(countInWords(more.length + 1))} things are missing. First: ${first.says}`
  return [of, lacks].filter((w) => w !== '').join(' ')
}

import type { Missing } from '../../../shared/briefing/board/missing.ts'
import { documentKind } from '../../../shared/briefing/documents.ts'
import type { BriefingRequest } from '../../../shared/briefing/request.ts'
import type { Plan } from '../../../shared/domain/plan.ts'
import { capital, countInWords } from '../../../shared/words/index.ts'
import { packetNews } from '../packet/news.ts'

/** The meeting that a document is made for, if there is one, and what the document still lacks. */
export function briefingNews(
  plan: Plan,
  { document, date }: Pick<BriefingRequest, 'document' | 'date'>,
  missing: readonly Missing[] | undefined,
  today: string,
  /** What the packet lacks besides; the document is a part of it. */
  packet = '',
): string {
  const of = documentKind(document).cover ? packetNews(plan, date, today, 'Its packet') : ''
  // After the meeting, missing parts of its document are no news.
  if (of !== '' && date < today) return of
  const [first, ...more] = missing ?? []
  const lacks =
    first === undefined
      ? missing === undefined
        ? ''
        : 'Everything the document needs is entered.'
      : more.length === 0
        ? `One thing in this document is missing or does not fit: ${first.says}`
        : `${capital(countInWords(more.length + 1))} things in this document are missing or do not fit. First: ${first.says}`
  return [of, lacks, packet].filter((w) => w !== '').join(' ')
}

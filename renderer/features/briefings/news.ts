import type { Missing } from '../../../shared/briefing/board/missing.ts'
import { documentKind } from '../../../shared/briefing/documents.ts'
import { lackWords } from '../../../shared/briefing/packet/missing.ts'
import type { BriefingRequest } from '../../../shared/briefing/request.ts'
import type { Plan } from '../../../shared/domain/plan.ts'
import { packetNews } from './packetNews.ts'

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
  const lacks = missing?.length === 0 ? 'Everything the document needs is entered.' : lackWords(missing ?? [])
  return [of, lacks, packet].filter((w) => w !== '').join(' ')
}

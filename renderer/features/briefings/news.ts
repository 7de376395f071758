import type { Missing } from '../../../shared/briefing/board/missing.ts'
import { documentKind } from '../../../shared/briefing/documents.ts'
import { areMissing } from '../../../shared/briefing/packet/missing.ts'
import type { BriefingRequest } from '../../../shared/briefing/request.ts'
import type { Plan } from '../../../shared/domain/plan.ts'
import { firstWords, newsFor, nothingMissing, type PrintNews } from './packetNews.ts'

/** What the document still lacks and when it is due; then the meeting it is made for, if there is one, and the rest. */
export function briefingNews(
  plan: Plan,
  { document, date }: Pick<BriefingRequest, 'document' | 'date'>,
  missing: readonly Missing[] | undefined,
  today: string,
  /** What the packet lacks besides; the document is a part of it. */
  packet = '',
): PrintNews {
  const all = missing ?? []
  const lacks = all.length === 0 ? nothingMissing : areMissing(all.length)
  if (documentKind(document).cover !== true) {
    if (missing === undefined) return { news: '', after: '' }
    return { news: all.length === 0 ? `${lacks}.` : `${lacks}; it prints as it is.`, after: firstWords(all) }
  }
  // Beside the button that prints it all the same.
  const prints = all.length === 0 ? '' : `It prints as it is. ${firstWords(all)}`
  const first = [prints, packet].filter(Boolean).join(' ')
  return newsFor(plan, date, today, { lacks, first, forWhat: 'the packet of the board meeting' })
}

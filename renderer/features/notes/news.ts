import { dayInWords } from '../../../shared/days/index.ts'
import type { RecordOf } from '../../../shared/domain/kinds/index.ts'
import { capital, countInWords, firstSentence, plural } from '../../../shared/words/index.ts'

/** How many comments nobody has resolved, and the one that waits the longest. Null where there are none. */
export function commentsNews(comments: readonly RecordOf<'comment'>[]): string | null {
  if (comments.length === 0) return null
  const open = comments.filter((c) => !c.resolved).toSorted((a, b) => ((a.date ?? '9') < (b.date ?? '9') ? -1 : 1))
  const [first] = open
  const of = `of ${countInWords(comments.length)} ${plural(comments.length, 'comment', 'comments')}`
  if (first === undefined)
    return comments.length === 1 ? 'The one comment is resolved.' : `All ${of.slice(3)} are resolved.`
  const since = first.date ? `, since ${dayInWords(first.date)}` : ''
  const which = open.length > 1 ? ' the longest' : ''
  const many = comments.length === 1 ? 'The one comment' : `${capital(countInWords(open.length))} ${of}`
  return `${many} ${plural(open.length, 'is', 'are')} open. “${firstSentence(first.text ?? '')}” waits${which}${since}.`
}

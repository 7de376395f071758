import { byDay, roughInWords } from '../../../shared/days/index.ts'
import type { RecordOf } from '../../../shared/domain/kinds/index.ts'
import { capital, countInWords, firstSentence, listed, plural } from '../../../shared/words/index.ts'

type Decision = RecordOf<'decision'>

/** What these decisions do not tell the next officer, and the latest of them. Null if there are none. */
export function decisionsNews(decisions: readonly Decision[]): string | null {
  const [latest] = decisions.filter((d) => d.date !== undefined).toSorted((a, b) => byDay(b, a))
  const of = `of ${countInWords(decisions.length)} ${plural(decisions.length, 'decision', 'decisions')}`
  const bare = [
    { n: decisions.filter((d) => d.date === undefined).length, what: 'no date' },
    { n: decisions.filter((d) => !d.forum?.trim()).length, what: 'no forum' },
    { n: decisions.filter((d) => (d.about ?? []).length === 0).length, what: 'nothing that it affects' },
  ].filter(({ n }) => n > 0)
  const [first, ...rest] = bare
  const missing =
    first === undefined
      ? ''
      : `${capital(countInWords(first.n))} ${of} ${plural(first.n, 'has', 'have')} ${listed([first.what, ...rest.map((r) => `${countInWords(r.n)} ${plural(r.n, 'has', 'have')} ${r.what}`)])}. `
  if (latest?.date === undefined) return missing.trim() || null
  const where = [latest.forum?.trim(), roughInWords(latest.date)].filter(Boolean).join(', ')
  const which = missing === '' ? `The latest ${of}` : 'The latest'
  return `${missing}${which} (${where}): “${firstSentence((latest.text ?? '').trim())}”`
}

/** The first act that the sentence asks for, with its decision. Null if each decision says everything. */
export function decisionsDo(
  decisions: readonly Decision[],
): { readonly id: string; readonly field: keyof Decision; readonly verb: string } | null {
  const [undated] = decisions.filter((d) => d.date === undefined)
  if (undated) return { id: undated.id, field: 'date', verb: 'Set the first date' }
  const [nowhere] = decisions.filter((d) => !d.forum?.trim())
  if (nowhere) return { id: nowhere.id, field: 'forum', verb: 'Say who decided' }
  const [loose] = decisions.filter((d) => (d.about ?? []).length === 0)
  return loose ? { id: loose.id, field: 'about', verb: 'Say what it affects' } : null
}

import { dayInWords } from '../../../shared/days/index.ts'
import type { RecordOf } from '../../../shared/domain/kinds/index.ts'
import type { Plan } from '../../../shared/domain/plan.ts'
import {
  capital,
  compareKeys,
  compareTexts,
  countInWords,
  firstSentence,
  listed,
  plural,
  those,
} from '../../../shared/words/index.ts'

const isAnswered = ({ answer }: RecordOf<'comment'>): boolean => Boolean(answer?.trim())

/** Unresolved comments, the one that has waited longest for an answer first, those with an answer last. */
export const waiting = (comments: readonly RecordOf<'comment'>[]): readonly RecordOf<'comment'>[] =>
  comments
    .filter((c) => !c.resolved)
    .toSorted((a, b) => Number(isAnswered(a)) - Number(isAnswered(b)) || compareKeys(a.date ?? '9', b.date ?? '9'))

/** The number of unresolved comments, and the one that waits longest. Null if there are none. */
export function commentsNews(comments: readonly RecordOf<'comment'>[]): string | null {
  if (comments.length === 0) return null
  const open = waiting(comments)
  const [first] = open
  const many = (some: number, what: string) =>
    those(some, comments.length, 'comment', 'comments', `is ${what}`, `are ${what}`)
  if (first === undefined) return `${many(comments.length, 'resolved')}.`
  if (isAnswered(first))
    return `${many(open.length, 'open')}, with ${plural(open.length, 'its answer', 'their answers')}.`
  const since = first.date ? `, since ${dayInWords(first.date)}` : ''
  const which = open.filter((c) => !isAnswered(c)).length > 1 ? ' the longest' : ''
  return `${many(open.length, 'open')}. “${firstSentence(first.text ?? '')}” waits${which}${since}.`
}

type Evidence = RecordOf<'evidence'>

/** Pieces of evidence that a reader can’t check: they do not say where they are, or nothing in the plan names them. */
function unchecked(plan: Plan) {
  const all = plan.all('evidence')
  const named = new Set([...plan.all('rating'), ...plan.all('concern')].flatMap((r) => r.evidence ?? []))
  return {
    all,
    nowhere: all.filter((e) => !e.place?.trim()),
    loose: all.filter((e) => (e.about ?? []).length === 0 && !named.has(e.id)),
  }
}

/** How many pieces of evidence a reader can't check, of how many. Null if there are none. */
export function evidenceNews(plan: Plan): string | null {
  const { all, nowhere, loose } = unchecked(plan)
  if (all.length === 0) return null
  const of = `${countInWords(all.length)} pieces of evidence`
  const alone = all.length === 1
  const lacks = [
    { n: nowhere.length, one: 'does not say where it is', many: 'do not say where they are' },
    { n: loose.length, one: 'is attached to nothing', many: 'are attached to nothing' },
  ].filter(({ n }) => n > 0)
  const [first, ...rest] = lacks
  if (first === undefined)
    return alone
      ? 'The one piece of evidence says where a reader can check it.'
      : `${all.length === 2 ? 'Both' : `All ${countInWords(all.length)}`} pieces of evidence say where a reader can check them.`
  if (alone) return `The one piece of evidence ${listed(lacks.map((l) => l.one))}.`
  const every = first.n === all.length ? `None of ${of} says where it is` : ''
  const many = `${capital(countInWords(first.n))} of ${of} ${plural(first.n, first.one, first.many)}`
  const also = rest.map((l) => `${countInWords(l.n)} ${plural(l.n, l.one, l.many)}`)
  return `${listed([every !== '' && first.n === nowhere.length ? every : many, ...also])}.`
}

/** The first piece that a reader can’t check, and the field in which to say it. */
export function evidenceDo(
  plan: Plan,
): { readonly id: string; readonly field: keyof Evidence; readonly verb: string } | null {
  const { nowhere, loose } = unchecked(plan)
  const byTitle = (list: readonly Evidence[]) => list.toSorted((a, b) => compareTexts(a.title ?? '', b.title ?? ''))[0]
  const first = byTitle(nowhere)
  const other = byTitle(loose)
  if (first) return { id: first.id, field: 'place', verb: 'Say where the first one is' }
  return other ? { id: other.id, field: 'about', verb: 'Attach the first one' } : null
}

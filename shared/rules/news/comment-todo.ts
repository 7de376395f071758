import { dayInWords } from '../../days/index.ts'
import { titleOf } from '../../domain/describe.ts'
import { type KindName, kinds, type RecordOf } from '../../domain/kinds/index.ts'
import { ofYear } from '../../domain/of-year.ts'
import type { Plan } from '../../domain/plan.ts'
import { compareKeys, quotation } from '../../words/index.ts'
import type { Todo } from './tell.ts'

/** The most letters of a comment that are quoted. */
const QUOTED = 90

/** The comment that has waited longest for an answer on a record of a step; undefined if none waits. */
export function commentTodo(plan: Plan, step: string): Todo | undefined {
  const found = plan
    .all('comment')
    .flatMap((comment) => {
      const { about, text, answer, resolved } = comment
      if (resolved === true || answer?.trim() || about === undefined || !text?.trim()) return []
      const kind = about.kind as KindName
      const on = kinds[kind]?.step === step ? plan.get(kind, about.id) : undefined
      return on === undefined
        ? []
        : [{ comment, text, on: `${quotation(titleOf(kind, on as never, plan))}${ofYear(on)}` }]
    })
    .toSorted((a, b) => compareKeys(a.comment.date ?? '', b.comment.date ?? ''))
  const [first] = found
  if (first === undefined) return undefined
  return {
    do: `Answer the comment on ${first.on}${from(plan, first.comment)}: ${quotation(cut(first.text.replace(/\s+/g, ' ').trim()))}`,
    verb: 'Open the comment',
    about: { kind: 'comment', id: first.comment.id },
    later: true,
  }
}

/** “ (Chief Financial Officer, October 12, 2026)”: whom to answer, and since when that person has waited. */
function from(plan: Plan, { author, date }: RecordOf<'comment'>): string {
  const said = [plan.get('person', author)?.role?.trim() ?? '', date ? dayInWords(date) : ''].filter((w) => w !== '')
  return said.length === 0 ? '' : ` (${said.join(', ')})`
}

const cut = (text: string): string =>
  text.length <= QUOTED ? text : `${text.slice(0, text.lastIndexOf(' ', QUOTED))} …`

import { list } from '../../guide/lists/index.ts'
import type { Part } from '../../retreat/gathering.ts'
import { asTitle } from '../../words/index.ts'

export type Tells = NonNullable<Part['tells']>

/** What the usual parts of a meeting tell, by their titles: an agenda from before parts said so has the same parts. */
const usual: ReadonlyMap<string, Tells> = new Map(
  list('meeting-agendas').items.flatMap(({ rows }) =>
    rows.flatMap((r): [string, Tells][] =>
      'tells' in r && typeof r.tells === 'string' ? [[asTitle(r.title), r.tells as Tells]] : [],
    ),
  ),
)

/** Whether a part still has its ready title: one that somebody wrote says what they mean. */
export const isReadyTitle = ({ title }: Pick<Part, 'title'>): boolean => usual.has(asTitle(title ?? ''))

/** What the plan is to tell of a part; undefined for a part of which it can tell nothing. */
export function tellsOf({ tells, title }: Pick<Part, 'tells' | 'title'>): Exclude<Tells, 'nothing'> | undefined {
  const what = tells ?? usual.get(asTitle(title ?? ''))
  return what === 'nothing' ? undefined : what
}

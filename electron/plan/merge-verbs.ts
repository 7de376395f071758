import { planOf } from '../../shared/domain/plan.ts'
import type { RecordState } from '../../shared/domain/state.ts'
import type { Words } from '../../shared/guide/guide.ts'
import type { MergePreview } from '../../shared/ipc/contract.ts'
import { entryKey, stateOf } from '../../shared/merge/index-of-log.ts'
import { ok, type Result } from '../../shared/result/result.ts'
import { compareKeys } from '../../shared/words/index.ts'
import { compare, foresee, type Incoming, isNews, newConflicts, unite, withOther } from './file/merge.ts'
import { titlesGivenAway } from './given-away.ts'
import { titleIn } from './history.ts'
import { answered, type Holding } from './holding.ts'
import { districtIn } from './info.ts'
import type { LogReader } from './log/store.ts'
import type { PlanFile } from './plan-file.ts'
import type { PlanVerbs } from './verbs.ts'

/** The verbs that bring in another copy of the plan. */
export const mergeVerbs = ({ withPlan, keeper }: Holding): Pick<PlanVerbs, 'merge' | 'mergePreview'> => ({
  mergePreview: ({ path }) =>
    withPlan((p) =>
      withOther(p, path, (other) => {
        const incoming = compare(p.reader, other)
        return incoming.ok ? ok(previewOf(p, other, incoming.value)) : incoming
      }),
    ),
  merge: ({ path }) =>
    withPlan((p) =>
      withOther(p, path, (other) => {
        const incoming = compare(p.reader, other)
        if (!incoming.ok) return incoming
        const kept: Result<null> = isNews(incoming.value) ? keeper.before(p, 'merge') : ok(null)
        return kept.ok ? answered(p, unite(p, incoming.value)) : kept
      }),
    ),
})

/** What would come in with a copy, and which documents of both together would tell too much. */
function previewOf(p: PlanFile, other: LogReader, incoming: Incoming): Omit<MergePreview, 'token' | 'file'> {
  const authors = new Map(other.sessions().map((s) => [s.id, s.author]))
  const authorOf = (session: string): string => authors.get(session) ?? p.sessionOf(session)?.author ?? ''
  const entries = foresee(p.reader, incoming)
  const words = p.log.state(entryKey('words', 'words'))?.values as Words | undefined
  const states = [...p.log.states()]
  const touched = new Map(entries.map((e) => [`${e.kind} ${e.id}`, stateOf(e, authorOf)]))
  const kept = states.filter((s) => !touched.has(`${s.kind} ${s.id}`))
  return {
    givenAway: titlesGivenAway(planOf(states), planOf([...kept, ...touched.values()])),
    plan: districtIn(other),
    changes: incoming.changes.length + incoming.emptied.length,
    authors: [...new Set(incoming.changes.map((c) => authorOf(c.session)))].sort(),
    records: entries.length,
    kinds: kindsOf([...touched.values()], states),
    conflicts: newConflicts(p, entries, authorOf).map((c) => ({
      kind: c.kind,
      record: c.record,
      title: titleIn(p, c.kind, c.values, words),
      field: c.conflict.field,
    })),
  }
}

/** What comes in by kind: what an officer looks for first in a colleague's copy is not a number of changes. */
function kindsOf(coming: readonly RecordState[], states: readonly RecordState[]): MergePreview['kinds'] {
  const here = new Set(states.flatMap((s) => (s.gone ? [] : [`${s.kind} ${s.id}`])))
  const how = (s: RecordState) => (s.gone ? 'removed' : here.has(`${s.kind} ${s.id}`) ? 'changed' : 'added')
  return [...Map.groupBy(coming, (s) => s.kind)]
    .map(([kind, all]) => {
      const count = (what: ReturnType<typeof how>) => all.filter((s) => how(s) === what).length
      return { kind, added: count('added'), changed: count('changed'), removed: count('removed') }
    })
    .toSorted(
      (a, b) => b.added + b.changed + b.removed - (a.added + a.changed + a.removed) || compareKeys(a.kind, b.kind),
    )
}

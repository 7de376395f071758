import { supportOf } from '../../../shared/guide/guide.ts'
import { type Finding, findingKey } from '../../../shared/rules/index.ts'
import { groupOf } from './words.ts'

export interface Filter {
  readonly severity: Finding['severity'] | null
  readonly support: string | null
  readonly rule: string | null
  /** The keys of those that are new since the last board briefing, if only they are shown. */
  readonly fresh: ReadonlySet<string> | null
}

export const everything: Filter = { severity: null, support: null, rule: null, fresh: null }

export const passes = (f: Finding, filter: Filter): boolean =>
  (filter.severity === null || f.severity === filter.severity) &&
  (filter.support === null || supportOf(f.step)?.id === filter.support) &&
  (filter.rule === null || groupOf(f.rule) === filter.rule) &&
  (filter.fresh === null || filter.fresh.has(findingKey(f)))

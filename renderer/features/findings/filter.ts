import { supportOf } from '../../../shared/guide/guide.ts'
import type { Finding } from '../../../shared/rules/index.ts'
import { groupOf } from './words.ts'

export interface Filter {
  readonly severity: Finding['severity'] | null
  readonly support: string | null
  readonly rule: string | null
}

export const everything: Filter = { severity: null, support: null, rule: null }

export const passes = (f: Finding, filter: Filter): boolean =>
  (filter.severity === null || f.severity === filter.severity) &&
  (filter.support === null || supportOf(f.step)?.id === filter.support) &&
  (filter.rule === null || groupOf(f.rule) === filter.rule)

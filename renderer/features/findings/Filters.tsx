import type { ReactNode } from 'react'
import { supportOf, supports } from '../../../shared/guide/guide.ts'
import type { Finding } from '../../../shared/rules/index.ts'
import { Icon, SupportMark, type SupportNumber } from '../../components/index.ts'
import { type Filter, passes } from './filter.ts'
import styles from './findings.module.css'
import { SinceBriefing } from './SinceBriefing.tsx'
import { groupOf, ruleName, severities } from './words.ts'

interface Props {
  readonly findings: readonly Finding[]
  readonly filter: Filter
  readonly onFilter: (filter: Filter) => void
}

/** Filters by severity, by support, by rule. Each says how many it would leave. Criteria: `aria-pressed` (4.1.2). */
export function Filters({ findings, filter, onFilter }: Props) {
  const count = (change: Partial<Filter>) => findings.filter((f) => passes(f, { ...filter, ...change })).length
  const rules = [...new Set(findings.map((f) => groupOf(f.rule)))]
  const one = (change: Partial<Filter>, on: boolean, icon: ReactNode, name: ReactNode) => (
    <li>
      <button type="button" aria-pressed={on} onClick={() => onFilter({ ...filter, ...change })}>
        {icon}
        <span>{name}</span>
        <span className={styles.count}>{count(change)}</span>
      </button>
    </li>
  )
  return (
    <aside className={styles.filters} aria-label="Show only" tabIndex={-1} data-region="guide">
      <section>
        <h2>Show</h2>
        <ul>
          {one({ severity: null }, filter.severity === null, <span />, 'All')}
          {severities.map((s) => (
            <FilterPart key={s.id}>
              {one(
                { severity: s.id },
                filter.severity === s.id,
                <Icon name={`f-${s.id}`} size={16} className={styles[s.id]} />,
                s.many,
              )}
            </FilterPart>
          ))}
        </ul>
      </section>
      <section>
        <h2>By support</h2>
        <ul>
          {one({ support: null }, filter.support === null, <span />, 'All supports')}
          {supports
            .filter((s) => findings.some((f) => supportOf(f.step)?.id === s.id))
            .map((s) => (
              <FilterPart key={s.id}>
                {one(
                  { support: s.id },
                  filter.support === s.id,
                  <SupportMark support={s.number as SupportNumber} />,
                  <>
                    {s.number === 0 ? null : <span className="supno">{s.number} </span>}
                    {s.name}
                  </>,
                )}
              </FilterPart>
            ))}
        </ul>
      </section>
      <section className={styles.kinds}>
        <h2>By kind</h2>
        <ul>
          {one({ rule: null }, filter.rule === null, <span />, 'All kinds')}
          {rules.map((rule) => (
            <FilterPart key={rule}>{one({ rule }, filter.rule === rule, <span />, ruleName(rule))}</FilterPart>
          ))}
        </ul>
      </section>
      {/* It comes a moment later than the page: above the filters, it would move them under the mouse. */}
      <SinceBriefing findings={findings} filter={filter} onFilter={onFilter} />
    </aside>
  )
}

const FilterPart = ({ children }: { children: ReactNode }) => children

import { startTransition, useMemo, useState } from 'react'
import { wholeTitle } from '../../../shared/domain/describe.ts'
import type { Plan } from '../../../shared/domain/plan.ts'
import { compareTexts } from '../../../shared/words/index.ts'
import { Pick } from '../../components/fields/Pick.tsx'
import { PlainField, Segments } from '../../components/index.ts'
import styles from './actions.module.css'
import { type Filter, type Grouping, groupings, type StateShown, statesShown } from './filter.ts'

interface Props {
  readonly plan: Plan
  readonly filter: Filter
  readonly onFilter: (filter: Filter) => void
}

const EVERYBODY = 'everybody'
const options = <V extends string>(labels: Readonly<Record<V, string>>) =>
  (Object.keys(labels) as V[]).map((value) => ({ value, label: labels[value], id: value, title: labels[value] }))

/** The list's filters and grouping. They are kept while the person is on another page. */
export function Filters({ plan, filter, onFilter }: Props) {
  const actions = plan.all('action')
  const people = plan.all('person')
  const owners = useMemo(() => {
    const owning = new Set(actions.map((a) => a.owner))
    return people
      .filter((p) => owning.has(p.id))
      .map((p) => ({ id: p.id, title: wholeTitle('person', p) }))
      .sort((a, b) => compareTexts(a.title, b.title))
  }, [actions, people])
  return (
    <div className={styles.filters}>
      <Pick
        label="Show"
        value={filter.state}
        choices={options<StateShown>(statesShown)}
        onChange={(state) => onFilter({ ...filter, state: state as StateShown })}
      />
      <Pick
        label="Owner"
        value={filter.owner ?? EVERYBODY}
        choices={[{ id: EVERYBODY, title: 'Everybody' }, { id: 'nobody', title: 'No owner yet' }, ...owners]}
        onChange={(owner) => onFilter({ ...filter, owner: owner === EVERYBODY ? null : owner })}
      />
      <Words value={filter.words} onChange={(words) => onFilter({ ...filter, words })} />
      <div className={styles.by}>
        <span className={styles.byLabel} aria-hidden="true">
          Grouped by
        </span>
        <Segments
          label="Grouped by"
          options={options<Grouping>(groupings)}
          value={filter.by}
          onChange={(by) => onFilter({ ...filter, by })}
        />
      </div>
    </div>
  )
}

/** The typed words appear at once; the list follows. */
function Words({ value, onChange }: { value: string; onChange: (words: string) => void }) {
  const [typed, setTyped] = useState(value)
  const [sent, setSent] = useState(value)
  if (value !== sent) {
    setSent(value)
    setTyped(value)
  }
  return (
    <PlainField
      label="Search"
      value={typed}
      onChange={(words) => {
        setTyped(words)
        startTransition(() => {
          setSent(words)
          onChange(words)
        })
      }}
    />
  )
}

import { dayInWords } from '../../../../shared/days/index.ts'
import type { RecordOf } from '../../../../shared/domain/kinds/index.ts'
import { itemLacks } from '../../../../shared/rules/screened.ts'
import { add } from '../../../records/edits.ts'
import { RecordCards } from '../../../records/RecordCards.tsx'
import { Section } from '../../../records/Section.tsx'
import { usePlanView } from '../../../state/index.ts'
import { todayHere } from '../../../state/today.ts'
import styles from '../embed.module.css'
import { Late } from '../Late.tsx'

type Item = RecordOf<'boardItem'>

/** What goes before the board, and whether its screen stands. One that needs it and has none is not ready. */
export function Items({ items }: { items: readonly Item[] }) {
  const plan = usePlanView()
  const today = todayHere()
  const dayOf = (i: Item) => plan.get('meeting', i.meeting)?.date ?? '9'
  const chosen = new Set(items.map((i) => i.meeting))
  const meetings = plan
    .all('meeting')
    .filter((m) => chosen.has(m.id) || (m.forum === 'board' && (m.date ?? '') >= today))
    .toSorted((a, b) => (a.date ?? '').localeCompare(b.date ?? ''))
    .map((m) => ({ value: m.id, label: m.date ? dayInWords(m.date) : 'Meeting without a date' }))
  return (
    <Section
      title="Items before the board"
      lead="An item that needs a screen is not ready without it. The briefing of that evening says so, too."
    >
      <RecordCards
        kind="boardItem"
        records={items.toSorted((a, b) => dayOf(a).localeCompare(dayOf(b)) || (a.id < b.id ? -1 : 1))}
        heading={(item) => item.title?.trim() || 'Item without a title'}
        fields={[
          { field: 'title', wide: true },
          { field: 'meeting', options: meetings },
          'state',
          { field: 'needsScreen', wide: true },
          { field: 'screen', wide: true },
        ]}
        onAdd={() => add('boardItem', { needsScreen: true, state: 'draft' })}
        addLabel="Add an item"
        after={(item) => {
          const lacks = itemLacks(plan, item)
          if (lacks === null) return null
          return (
            <p className={styles.after}>
              <Late>{item.state === 'ready' ? `Marked ready, but ${lacks}.` : `Not ready: ${lacks}.`}</Late>
            </p>
          )
        }}
      />
    </Section>
  )
}

import { useState } from 'react'
import { Button, Buttons, CheckList } from '../../../components/index.ts'
import { edit, newId, planNow, usePlanView } from '../../../state/index.ts'
import styles from './groups.module.css'
import { hasGroup, offeredDimensions, offeredGroups, takeFromList } from './starting.ts'

/** The usual groups, offered and never forced: chosen here, added as one command, changed afterwards like any other. */
export function StartingList({ onClose }: { onClose: () => void }) {
  const plan = usePlanView()
  const [chosen, setChosen] = useState<readonly string[]>(hasGroup(plan, 'All students') ? [] : ['all'])
  const options = (dimension: string | null) =>
    offeredGroups
      .filter((g) => g.dimension === dimension)
      .map((g) => {
        const held = hasGroup(plan, g.name)
        const note = held
          ? 'In the plan already'
          : [g.from === '2024' ? 'Standard of 2024' : '', g.note].filter(Boolean).join('. ')
        return { id: g.id, label: g.name, disabled: held, ...(note && { note }) }
      })
  const choose = (ids: readonly string[], of: readonly { readonly id: string }[]) =>
    setChosen([...chosen.filter((id) => of.every((o) => o.id !== id)), ...ids])
  const take = () => {
    void edit(takeFromList(planNow(), chosen, newId))
    onClose()
  }
  const parts: readonly (readonly [string, string | null])[] = [
    ['All together', null],
    ...offeredDimensions.map((d) => [d.name, d.id] as const),
  ]
  return (
    <section className={styles.starting} aria-label="Starting list of student groups" data-field="starting-list">
      <p className="mid">
        Take what your district reports; leave the rest. Names can be changed afterwards. Report the groups your state
        asks for today, and plan ahead for the federal standard of 2024.
      </p>
      {parts.map(([name, id]) => {
        const of = options(id)
        return (
          <CheckList
            key={name}
            label={name}
            options={of}
            value={chosen.filter((c) => of.some((o) => o.id === c))}
            onChange={(ids) => choose(ids, of)}
          />
        )
      })}
      <Buttons>
        <Button look="primary" isDisabled={chosen.length === 0} onPress={take}>
          {chosen.length === 1 ? 'Add 1 group' : `Add ${chosen.length || ''} groups`.replace('  ', ' ')}
        </Button>
        <Button onPress={onClose}>Close the list</Button>
      </Buttons>
    </section>
  )
}

import { OfferedList } from '../../../records/OfferedList.tsx'
import { edit, newId, planNow, usePlanView } from '../../../state/index.ts'
import { hasGroup, offeredDimensions, offeredGroups, takeFromList } from './starting.ts'

/** The usual groups, offered and never forced: chosen here, added as one command, changed afterwards like any other. */
export function StartingList({ onClose }: { onClose: () => void }) {
  const plan = usePlanView()
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
  return (
    <OfferedList
      label="Starting list of student groups"
      lead="Take what your district reports; leave the rest. Names can be changed afterwards. Report the groups your state asks for today, and plan ahead for the federal standard of 2024."
      words={['group', 'groups']}
      chosen={hasGroup(plan, 'All students') ? [] : ['all']}
      parts={[
        { name: 'All together', options: options(null) },
        ...offeredDimensions.map((d) => ({ name: d.name, options: options(d.id) })),
      ]}
      onTake={(ids) => void edit(takeFromList(planNow(), ids, newId))}
      onClose={onClose}
    />
  )
}

import { OfferedList } from '../../../records/OfferedList.tsx'
import { edit, newId, planNow, usePlanView } from '../../../state/index.ts'
import { hasGroup, offeredDimensions, offeredGroups, takeFromList } from './starting.ts'

/** Language before the long list of race and ethnicity, which would put it below the first screen. */
const shortFirst = offeredDimensions.toSorted((a, b) => Number(b.id === 'language') - Number(a.id === 'language'))

/** The usual groups, offered and never forced: chosen here, added as one command, changed afterward like any other. */
export function StartingList({ onClose }: { onClose: () => void }) {
  const plan = usePlanView()
  const options = (dimension: string | null) =>
    offeredGroups
      .filter((g) => g.dimension === dimension)
      .map((g) => {
        const note = [g.from === '2024' ? '2024 standard' : '', g.note].filter(Boolean).join('. ')
        return { id: g.id, label: g.name, held: hasGroup(plan, g.name), ...(note && { note }) }
      })
  return (
    <OfferedList
      label="Starting list of student groups"
      lead="Choose the groups your district reports, and skip the rest. You can change names afterward. Report the groups your state asks for today, and plan ahead for the 2024 federal standard."
      words={['group', 'groups']}
      chosen={hasGroup(plan, 'All students') ? [] : ['all']}
      parts={[
        { name: 'All together', options: options(null) },
        ...shortFirst.map((d) => ({ name: d.name, options: options(d.id) })),
      ]}
      onTake={(ids) => void edit(takeFromList(planNow(), ids, newId))}
      onClose={onClose}
    />
  )
}

import { bySort } from '../../../../shared/domain/by-sort.ts'
import type { RecordOf } from '../../../../shared/domain/kinds/index.ts'
import { Buttons } from '../../../components/index.ts'
import { AddRecord, RecordLines } from '../../../records/list/RecordLines.tsx'
import { useRecordList } from '../../../records/list/useRecordList.ts'
import { Section, Sections } from '../../../records/Section.tsx'
import { useStartingList } from '../../../records/useStartingList.tsx'
import { usePlanView } from '../../../state/index.ts'
import type { StepBody } from '../../parts/body.ts'
import { StartingEmpty } from '../../parts/StepEmpty.tsx'
import { GroupTable, groupLines } from './GroupTable.tsx'
import { dimensionLines, OneDimension } from './OneDimension.tsx'
import { StartingList } from './StartingList.tsx'

type Group = RecordOf<'studentGroup'>

/** The groups of children on which the district reports, by dimension, and which of them are focus groups. */
export function Groups({ step }: StepBody) {
  const plan = usePlanView()
  const starting = useStartingList()
  const list = useRecordList(groupLines, { addKey: false })
  const dimensionList = useRecordList(dimensionLines, { addKey: false })
  const dimensions = plan.all('dimension')
  const groups = bySort(plan.all('studentGroup'))
  const known = new Set(dimensions.map((d) => d.id))
  const loose = groups.filter((g) => g.dimension === undefined || !known.has(g.dimension))
  const first = (id: string) => groups.findIndex((g) => g.dimension === id)
  // Dimensions are in the order of their first groups; those without groups come last.
  const ordered = dimensions.toSorted((a, b) => (first(a.id) + 1 || 1e6) - (first(b.id) + 1 || 1e6))
  const all: readonly Group[] = [...loose, ...ordered.flatMap((d) => groups.filter((g) => g.dimension === d.id))]

  if (groups.length + dimensions.length === 0 && !starting.offering)
    return <StartingEmpty step={step} starting={starting} />
  return (
    <>
      {starting.offering ? <StartingList onClose={starting.close} /> : null}
      {/* The list alone while the plan has no group: its first one is the group of all students. */}
      {groups.length + dimensions.length === 0 ? null : (
        <Sections>
          <Section
            title="All students"
            lead="Every other group is compared with all students. Groups without a category are listed here too."
          >
            <GroupTable
              list={list}
              groups={loose}
              all={all}
              dimension={null}
              caption="All students, and groups with no category"
            />
          </Section>
          {ordered.map((d) => (
            <OneDimension
              key={d.id}
              dimension={d}
              dimensions={ordered}
              list={list}
              groups={groups.filter((g) => g.dimension === d.id)}
              all={all}
              open={dimensionList}
            />
          ))}
          <Section title="More">
            {/* Only the new one: an open one is above, in its own place, and nowhere twice. */}
            <RecordLines declared={dimensionLines} list={{ ...dimensionList, openId: null }} records={[]} />
            <Buttons>
              <AddRecord declared={dimensionLines} list={dimensionList} />
              {starting.button}
            </Buttons>
          </Section>
        </Sections>
      )}
    </>
  )
}

import { useState } from 'react'
import type { RecordOf } from '../../../../shared/domain/kinds/index.ts'
import { focusField } from '../../../components/focusField.ts'
import { Button, Buttons } from '../../../components/index.ts'
import { useRecordList } from '../../../records/list/useRecordList.ts'
import { Section, Sections } from '../../../records/Section.tsx'
import { go, newId, useAll } from '../../../state/index.ts'
import type { StepBody } from '../../parts/body.ts'
import { StepEmpty } from '../../parts/StepEmpty.tsx'
import { Met } from './Met.tsx'
import { engagementLines, Sessions } from './Sessions.tsx'

/**
 * Who was met, who was missing, what was heard and done, and whether they were told; compared with what was promised.
 */
export function Engagement({ step }: StepBody) {
  const held = useAll('engagement')
  const audiences = useAll('audienceGroup')
  const begun = useRecordList(engagementLines)
  const [planned, setPlanned] = useState('')
  const list = {
    ...begun,
    add: (...what: Parameters<typeof begun.add>) => {
      setPlanned('')
      begun.add(...what)
    },
  }
  /** What is planned is named already, and its day is what is asked for. */
  const plan = (audience: RecordOf<'audienceGroup'>) => {
    const id = newId()
    setPlanned(id)
    begun.add(
      { audiences: [audience.id], title: `Meeting: ${audience.name?.trim() || 'an audience'}`, type: 'meeting' },
      '',
      id,
    )
    focusField('[data-field^="engagement/"][data-field$="/date"]')
  }
  if (held.length + audiences.length === 0 && list.fresh === null)
    return (
      <div data-add="engagement">
        <StepEmpty step={step} onBegin={() => list.add()} />
      </div>
    )
  return (
    <Sections>
      {audiences.length > 0 ? (
        <Met audiences={audiences} onPlan={plan} />
      ) : (
        <Section
          title="Who you meet with"
          lead="The plan has no audiences yet, so there is no way to see who you have not met with."
        >
          <Buttons>
            <Button onPress={() => go('community-audiences')}>Go to audiences</Button>
          </Buttons>
        </Section>
      )}
      <Sessions held={held} list={list} planning={begun.fresh !== null && begun.fresh.id === planned} />
    </Sections>
  )
}

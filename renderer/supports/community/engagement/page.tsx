import { Button, Buttons } from '../../../components/index.ts'
import { add } from '../../../records/edits.ts'
import { Section, Sections } from '../../../records/Section.tsx'
import { go, useAll, useKey } from '../../../state/index.ts'
import { StepEmpty } from '../../parts/StepEmpty.tsx'
import { type StepBody, stepPage } from '../../parts/stepPage.tsx'
import { useOpen } from '../useOpen.ts'
import { Met } from './Met.tsx'
import { Sessions } from './Sessions.tsx'

/** Who was met, who was missing, what was heard and done, and whether they were told; against what was promised. */
function Engagement({ step, params }: StepBody) {
  const held = useAll('engagement')
  const audiences = useAll('audienceGroup')
  const row = useOpen(step.id, params.at, 'engagement', 'title')
  const addOne = (audience?: string) =>
    row.show(add('engagement', { title: '', ...(audience && { audiences: [audience] }) }), 'title', true)
  useKey('n', 'Add an engagement', () => addOne())
  if (held.length === 0 && audiences.length === 0)
    return (
      <div data-add="engagement">
        <StepEmpty step={step} onBegin={() => addOne()} />
      </div>
    )
  return (
    <Sections>
      {audiences.length > 0 ? (
        <Met audiences={audiences} onAdd={addOne} />
      ) : (
        <Section title="Who is met" lead="No audience stands in the plan yet, so nothing says who was not met.">
          <Buttons>
            <Button onPress={() => go('community-audiences')}>Go to audiences</Button>
          </Buttons>
        </Section>
      )}
      <Sessions held={held} row={row} onAdd={() => addOne()} />
    </Sections>
  )
}

export const page = stepPage({ id: 'community-engagement', shows: ['engagement'], body: Engagement })

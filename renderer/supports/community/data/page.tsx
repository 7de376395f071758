import type { RecordOf } from '../../../../shared/domain/kinds/index.ts'
import { Button } from '../../../components/index.ts'
import { add } from '../../../records/edits.ts'
import { Rows } from '../../../records/OpenRow.tsx'
import { Section, Sections } from '../../../records/Section.tsx'
import { useHeld } from '../../../records/useHeld.ts'
import { useAll, useKey, usePlanView } from '../../../state/index.ts'
import { FindingList } from '../../parts/FindingList.tsx'
import { StepEmpty } from '../../parts/StepEmpty.tsx'
import { type StepBody, stepPage } from '../../parts/stepPage.tsx'
import { useOpen } from '../useOpen.ts'
import { StoryRow } from './StoryRow.tsx'

/** So many pictures stand on the page at once. */
const DRAWN = 8

/** Stories that rest on the plan's own measures: the figure in the sentence is the plan's, and says its year. */
function Stories({ step, params, findings, onGo }: StepBody) {
  const plan = usePlanView()
  const stories: readonly RecordOf<'story'>[] = useAll('story')
  const row = useOpen(step.id, params.at, 'story', 'title')
  const sorted = stories.toSorted((a, b) => (a.title ?? '').localeCompare(b.title ?? '')).map((s) => s.id)
  const ids = useHeld(sorted, row.id !== null, row.id)
  const addStory = () => row.show(add('story', { title: '' }), 'title', true)
  useKey('n', 'Add a story', addStory)
  if (stories.length === 0)
    return (
      <div data-add="story">
        <StepEmpty step={step} onBegin={addStory} />
      </div>
    )
  return (
    <Sections>
      <Section title="Stories" lead={step.do[0]?.hint}>
        <Rows>
          {ids.map((id, i) => {
            const story = plan.get('story', id)
            return story ? (
              <StoryRow
                key={id}
                story={story}
                list={stories}
                findings={findings}
                open={row.id === id}
                fresh={row.fresh === id}
                onToggle={() => row.toggle(id)}
                drawn={i < DRAWN}
              />
            ) : null
          })}
        </Rows>
        <div data-add="story">
          <Button onPress={addStory}>Add a story</Button>
        </div>
      </Section>
      {findings.length > 0 ? (
        <Section title="Findings here">
          <FindingList findings={findings} onGo={onGo} />
        </Section>
      ) : null}
    </Sections>
  )
}

export const page = stepPage({ id: 'community-data', shows: ['story'], body: Stories, full: true })

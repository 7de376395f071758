import { useMemo } from 'react'
import type { RecordOf } from '../../../../shared/domain/kinds/index.ts'
import { compareTexts } from '../../../../shared/words/index.ts'
import { AddRecord, RecordLines } from '../../../records/list/RecordLines.tsx'
import { useRecordList } from '../../../records/list/useRecordList.ts'
import { Section, Sections } from '../../../records/Section.tsx'
import { useAll } from '../../../state/index.ts'
import type { StepBody } from '../../parts/body.ts'
import { FindingsHere } from '../../parts/FindingList.tsx'
import { StepEmpty } from '../../parts/StepEmpty.tsx'
import { storyLines } from './storyLines.tsx'

/** Pictures drawn on the page at once. */
const DRAWN = 8

type Story = RecordOf<'story'>
const byTitle = (a: Story, b: Story): number => compareTexts(a.title ?? '', b.title ?? '')

/** Stories that rest on the plan's own measures: the figure in the sentence is the plan's, and says its year. */
export function Stories({ step, findings, onGo }: StepBody) {
  const all = useAll('story')
  const stories = useMemo(() => all.toSorted(byTitle), [all])
  const list = useRecordList(storyLines, { addLabel: 'Add a story' })
  const around = {
    old: new Map(findings.filter((f) => f.rule === 'story-data/old').map((f) => [f.about[0]?.id ?? '', f.says])),
    drawn: new Set(stories.slice(0, DRAWN).map((s) => s.id)),
  }
  if (stories.length === 0 && list.fresh === null)
    return (
      <div data-add="story">
        <StepEmpty step={step} onBegin={() => list.add()} />
      </div>
    )
  return (
    <Sections>
      <Section title="Stories" lead={step.do[0]?.hint}>
        <RecordLines declared={storyLines} list={list} records={stories} with={around} />
        <AddRecord declared={storyLines} list={list} label="Add a story" />
      </Section>
      <FindingsHere findings={findings} onGo={onGo} />
    </Sections>
  )
}

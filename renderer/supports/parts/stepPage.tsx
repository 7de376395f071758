import { type ComponentType, useEffect, useState } from 'react'
import type { About } from '../../../shared/domain/schema.ts'
import { index, type Step, step as stepWith } from '../../../shared/guide/guide.ts'
import type { Finding } from '../../../shared/rules/index.ts'
import { fieldSelector, focusField, recordSelector } from '../../components/focusField.ts'
import { go, useFindings } from '../../state/index.ts'
import type { PageDeclaration } from '../../state/page.ts'
import { useStep } from '../../state/useStep.ts'
import { GuideColumn } from './GuideColumn.tsx'
import { StepFrame } from './StepFrame.tsx'

export interface StepBody {
  readonly step: Step
  readonly params: Readonly<Record<string, string>>
  /** What the rules found in this step, and the way to one of them. */
  readonly findings: readonly Finding[]
  readonly onGo: (about: About, finding?: Finding) => void
}

interface Declaration {
  /** The step's id in the guide. */
  readonly id: string
  /** The kinds that are shown here, for Find, History and findings; the step's own where left out. */
  readonly shows?: readonly string[]
  readonly body: ComponentType<StepBody>
  /** The work needs the whole width: no guide column beside it. */
  readonly full?: boolean
  readonly paramsFor?: PageDeclaration['paramsFor']
}

/** A page of the guide: what every step has, around what this one asks for. */
export function stepPage({ id, shows = [], body, full = false, paramsFor }: Declaration): PageDeclaration {
  return {
    id,
    title: stepWith(id)?.title ?? id,
    rail: 'step',
    sort: index.order.indexOf(id),
    component: ({ params }) => <OneStep key={id} id={id} body={body} full={full} params={params} />,
    shows,
    ...(paramsFor && { paramsFor }),
  }
}

interface Props {
  readonly id: string
  readonly body: Declaration['body']
  readonly full: boolean
  readonly params: Readonly<Record<string, string>>
}

function OneStep({ id, body: Body, full, params }: Props) {
  const step = useStep(id)
  const [tab, setTab] = useState('do')
  const here = useFindings().filter((f) => f.step === id)
  const onGo = (about: About, finding?: Finding) => {
    setTab('do')
    const field = finding?.field
    // What was found in this step is mended in this step, whatever else shows the record.
    void go(id, { at: `${about.kind}/${about.id}`, ...(field && { field }) })
    focusField(fieldSelector(about.kind, about.id, field ?? ''), recordSelector(about.kind, about.id))
  }
  useEffect(() => {
    if (params.tab === 'good') setTab('good')
  }, [params.tab])
  useEffect(() => {
    if (params.at) setTab('do')
  }, [params.at])
  return (
    <StepFrame
      step={step}
      title={step.title}
      tab={tab}
      onTab={setTab}
      findings={here}
      onGo={onGo}
      guide={full ? null : <GuideColumn step={step} findings={here} onGo={onGo} />}
    >
      <Body step={step} params={params} findings={here} onGo={onGo} />
    </StepFrame>
  )
}

import { type ComponentType, useEffect, useState } from 'react'
import { kindOf } from '../../../shared/domain/kinds/index.ts'
import type { About } from '../../../shared/domain/schema.ts'
import { index, type Step, step as stepWith } from '../../../shared/guide/guide.ts'
import { findings } from '../../../shared/rules/index.ts'
import type { PageDeclaration } from '../../app/page.ts'
import { goToRecord } from '../../app/pages.ts'
import { usePlanView } from '../../state/index.ts'
import { focusField, recordSelector } from './focusField.ts'
import { GuideColumn } from './GuideColumn.tsx'
import { StepFrame } from './StepFrame.tsx'
import { todayHere } from './today.ts'
import { useStep } from './useStep.ts'

export interface StepBody {
  readonly step: Step
  readonly params: Readonly<Record<string, string>>
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
    paramsFor: paramsFor ?? ((kind, record) => ({ at: `${kind}/${record}` })),
  }
}

interface Props {
  readonly id: string
  readonly body: Declaration['body']
  readonly full: boolean
  readonly params: Readonly<Record<string, string>>
}

function OneStep({ id, body: Body, full, params }: Props) {
  const plan = usePlanView()
  const step = useStep(id)
  const [tab, setTab] = useState('do')
  const here = findings(plan, todayHere()).filter((f) => kindOf(f.about[0]?.kind ?? '')?.step === id)
  const onGo = (about: About) => {
    setTab('do')
    goToRecord(about.kind, about.id)
    focusField(recordSelector(about.kind, about.id))
  }
  useEffect(() => {
    const [kind, record] = params.at?.split('/') ?? []
    if (!kind || !record) return
    setTab('do')
    focusField(recordSelector(kind, record))
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
      <Body step={step} params={params} />
    </StepFrame>
  )
}

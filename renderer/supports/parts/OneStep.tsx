import { type ComponentType, useEffect } from 'react'
import { kindOf } from '../../../shared/domain/kinds/index.ts'
import type { About } from '../../../shared/domain/schema.ts'
import type { Finding } from '../../../shared/rules/index.ts'
import { fieldSelector, focusField, recordSelector } from '../../components/focusField.ts'
import { cameBack, go, useFindings, useSeen } from '../../state/index.ts'
import { goToRecord } from '../../state/pages.ts'
import { useSoughtBrief } from '../../state/soughtBrief.ts'
import type { StepBody } from './body.ts'
import { GuideColumn } from './GuideColumn.tsx'
import { StepFrame } from './StepFrame.tsx'
import { useStep } from './useStep.ts'

interface Props {
  readonly id: string
  readonly body: ComponentType<StepBody>
  readonly full: boolean
  readonly params: Readonly<Record<string, string>>
}

/** A step as it is drawn: what every step has, around its own work. */
export function OneStep({ id, body: Body, full, params }: Props) {
  const step = useStep(id)
  const [tab, setTab] = useSeen('tab', 'do')
  const here = useFindings().filter((f) => f.step === id)
  const onGo = (about: About, finding?: Pick<Finding, 'field' | 'fixIn' | 'adds' | 'called'>) => {
    const field = finding?.field
    if (finding?.fixIn) return void goToRecord(finding.fixIn.kind, finding.fixIn.id, finding.fixIn.field)
    // A comment, evidence or action is shown on a page of its own, or beside its record.
    if (kindOf(about.kind)?.step === 'across') return void goToRecord(about.kind, about.id, field)
    // What is done by adding something is begun at once: a ring around its button, in view all the time, looks like nothing.
    const begins = document.querySelector<HTMLElement>(`${recordSelector(about.kind, about.id)}[data-begins] button`)
    if (begins) return begins.click()
    // A finding of this step is fixed in this step, whatever else shows the record.
    setTab('do')
    const { adds, called } = finding ?? {}
    const into = { ...(field && { field }), ...(adds && { adds }), ...(called && { called }) }
    // A record that is only named has no place of its own: one press leads there, and one Back from there.
    void go(id, called ? into : { at: `${about.kind}/${about.id}`, ...into })
    if (adds) return
    focusField(fieldSelector(about.kind, about.id, field ?? ''), recordSelector(about.kind, about.id))
  }
  useEffect(() => {
    if (params.tab === 'good' && !cameBack()) setTab('good')
  }, [params.tab])
  const sought = useSoughtBrief((s) => s.indicator?.split('.')[0] === id)
  useEffect(() => {
    if (sought) setTab('good')
  }, [sought])
  useEffect(() => {
    if (params.at && !cameBack()) setTab('do')
  }, [params.at])
  return (
    <StepFrame
      step={step}
      title={step.title}
      tab={tab}
      onTab={setTab}
      findings={here}
      onGo={onGo}
      guide={full ? null : <GuideColumn step={step} findings={here} onGo={onGo} listed={tab === 'checks'} />}
    >
      <Body step={step} params={params} findings={here} onGo={onGo} />
    </StepFrame>
  )
}

import { Example, Quote } from '../../../components/index.ts'
import { Section, Sections } from '../../../records/Section.tsx'
import { useAll } from '../../../state/index.ts'
import type { StepBody } from '../../parts/body.ts'
import { FindingsHere } from '../../parts/FindingList.tsx'
import { Acts } from './Acts.tsx'
import { Register } from './Register.tsx'

/** The register of concerns, and what is done: affirm, counter, transform. */
export function ActStep({ step, findings, onGo }: StepBody) {
  const none = useAll('concern').length === 0
  return (
    <Sections>
      {none ? (
        <Section title={step.empty.sentence}>
          <Example>
            <Quote>{step.do[0]?.example.text}</Quote>
          </Example>
        </Section>
      ) : null}
      <Register hint={step.do[0]?.hint} />
      <Acts hint={step.do[1]?.hint} />
      <FindingsHere findings={findings} onGo={onGo} />
    </Sections>
  )
}

import type { About } from '../../../shared/domain/schema.ts'
import type { Step } from '../../../shared/guide/guide.ts'
import type { Finding } from '../../../shared/rules/index.ts'
import { Quote } from '../../components/index.ts'
import { wholeYears } from '../../components/layout/wholeYears.tsx'
import { FindingList } from './FindingList.tsx'
import styles from './parts.module.css'

interface Props {
  readonly step: Step
  readonly findings: readonly Finding[]
  readonly onGo: (about: About) => void
}

/** Beside the work: what it is for, what a good entry is like, what was found here. */
export function GuideColumn({ step, findings, onGo }: Props) {
  return (
    <>
      <section className={styles.onceBegun}>
        <h2>What this is for</h2>
        <p>{step.lead}</p>
      </section>
      {step.do.map((task, at) => (
        <section key={task.prompt}>
          <h2>{task.prompt}</h2>
          <p>{task.hint}</p>
          <Quote className={at === 0 ? styles.onceBegun : undefined}>{wholeYears(task.example.text)}</Quote>
          <p className="small quiet">{task.good}</p>
        </section>
      ))}
      <section>
        <h2>Findings here</h2>
        <FindingList findings={findings} onGo={onGo} step={step.id} />
      </section>
    </>
  )
}

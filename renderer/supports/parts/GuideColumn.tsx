import type { About } from '../../../shared/domain/schema.ts'
import type { Step } from '../../../shared/guide/guide.ts'
import type { Finding } from '../../../shared/rules/index.ts'
import { stepNewsOf } from '../../../shared/rules/news/step-news.ts'
import { stepNext } from '../../../shared/rules/news/step-next.ts'
import { progressOf } from '../../../shared/rules/step-progress.ts'
import { Quote, useStill } from '../../components/index.ts'
import { wholeYears } from '../../components/layout/wholeYears.tsx'
import { todayHere, usePlanOfSteps, usePlanView, useSharedScreen } from '../../state/index.ts'
import { useTour } from '../../state/tour.ts'
import { FindingList } from './FindingList.tsx'
import styles from './parts.module.css'

interface Props {
  readonly step: Step
  readonly findings: readonly Finding[]
  readonly onGo: (about: About) => void
  /** They are listed beside it already, in the step's own part. */
  readonly listed?: boolean
}

/** Beside the work: what it is for, what a good entry is like, what was found here. */
export function GuideColumn({ step, findings, onGo, listed = false }: Props) {
  const told = useTold(step, findings)
  const rest = findings.filter((f) => f !== told)
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
      {listed || (told !== undefined && rest.length === 0) ? null : (
        <section>
          <h2>{told === undefined ? 'Findings here' : 'Other findings here'}</h2>
          <FindingList findings={rest} onGo={onGo} step={step.id} />
        </section>
      )}
    </>
  )
}

/**
 * The finding that the page says under “What to do now”, held as that is while somebody types in a form: nobody reads it a
 * second time beside it.
 */
function useTold(step: Step, findings: readonly Finding[]): Finding | undefined {
  const plan = usePlanView()
  const reader = useSharedScreen() ? 'board' : 'officer'
  const isTouring = useTour()?.on === true
  const progress = progressOf(usePlanOfSteps(), step)
  const news = stepNewsOf(step.id, plan, todayHere(), reader)
  const held = useStill(step.id, { news, findings, progress })
  const next = isTouring ? null : stepNext(held.news, held.findings, held.progress)
  if (next?.why !== 'finding') return undefined
  const { rule, says } = next.finding
  return findings.find((f) => f.rule === rule && f.says === says)
}

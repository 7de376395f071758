import { step as stepWith, supportOf } from '../../../shared/guide/guide.ts'
import type { Finding } from '../../../shared/rules/index.ts'
import { type NextStep, nextStep } from '../../../shared/rules/readiness.ts'
import { goToFinding, goToRecord, pageOf, pages } from '../../app/pages.ts'
import { Button, Icon, Page, SupportMark, type SupportNumber } from '../../components/index.ts'
import { dayWords, go, todayHere, useFindings, usePlanView } from '../../state/index.ts'
import { FindingList } from '../../supports/parts/FindingList.tsx'
import { dueIn } from './due.ts'
import styles from './overview.module.css'
import { SupportsTable } from './SupportsTable.tsx'

const MOST = { findings: 4, due: 7 } as const

/**
 * Where the plan stands: the next useful step, the supports with their steps and readiness, the gravest findings,
 * what is due. Criteria: one primary verb; readiness in words, never a number out of a hundred (design 10).
 */
export function Overview() {
  const plan = usePlanView()
  const findings = useFindings()
  const next = nextStep(plan, findings, (id) => pageOf(id) !== undefined)
  return (
    <Page
      title="Where we stand"
      actions={pageOf('briefings') ? <Button onPress={() => go('briefings')}>Make a briefing</Button> : null}
    >
      {next ? <Next next={next} /> : null}
      <div className={styles.parts}>
        <div className={styles.side}>
          <SupportsTable plan={plan} findings={findings} />
          <DueSoon />
        </div>
        <Gravest findings={findings} />
      </div>
    </Page>
  )
}

/** One sentence, one verb. */
function Next({ next }: { next: NextStep }) {
  const step = stepWith(next.step)
  const support = supportOf(next.step)
  if (step === undefined || support === undefined) return null
  const said = sayNext(next)
  return (
    <section className={`${styles.next} h${support.number}`} aria-label="Next useful step">
      <SupportMark support={support.number as SupportNumber} />
      <div>
        <p>
          Next useful step · {support.number === 0 ? '' : `${support.number} `}
          {support.name}, {step.title}
        </p>
        <b>{said.sentence}</b>
        {said.why ? <p>{said.why}</p> : null}
      </div>
      <Button look="primary" onPress={said.act}>
        {said.verb}
        <Icon name="i-next" size={15} />
      </Button>
    </section>
  )
}

interface Said {
  readonly sentence: string
  readonly why: string | null
  readonly verb: string
  readonly act: () => void
}

function sayNext(next: NextStep): Said {
  const step = stepWith(next.step)
  const act = () => void go(next.step)
  if (next.why === 'blocker')
    return { sentence: next.finding.says, why: next.finding.do, verb: 'Go to it', act: () => goToFinding(next.finding) }
  if (next.why === 'empty')
    return { sentence: step?.empty.sentence ?? '', why: null, verb: step?.empty.button ?? 'Go to it', act }
  const open = next.open === 1 ? 'the one indicator' : `the ${next.open} indicators`
  return { sentence: `Rate ${open} of “${step?.title ?? ''}” that nobody has rated yet.`, why: null, verb: 'Rate', act }
}

function Gravest({ findings }: { findings: readonly Finding[] }) {
  return (
    <section>
      <h2 className={styles.rule}>
        Findings
        {findings.length > 0 ? (
          <Button look="link" small onPress={() => go('findings')}>
            All {findings.length}
            <span className="vh"> findings</span>
          </Button>
        ) : null}
      </h2>
      <FindingList findings={findings.slice(0, MOST.findings)} onGo={(_, finding) => goToFinding(finding)} />
    </section>
  )
}

function DueSoon() {
  const due = dueIn(usePlanView(), todayHere())
  const shown = due.slice(0, MOST.due)
  const more = due.length - shown.length
  const linked = (kind: string) => pages.some((p) => p.shows?.includes(kind))
  return (
    <section>
      <h2 className={styles.rule}>Due</h2>
      {shown.length === 0 ? <p className="quiet">Nothing is late, and nothing is due in the next weeks.</p> : null}
      <ul className={styles.due}>
        {shown.map((d) => (
          <li key={`${d.about.kind}/${d.about.id}`} className={d.late ? styles.late : undefined}>
            <time dateTime={d.day}>{dayWords(d.day)}</time>
            <span>
              {linked(d.about.kind) ? (
                <Button look="link" small onPress={() => goToRecord(d.about.kind, d.about.id)}>
                  {d.text}
                </Button>
              ) : (
                d.text
              )}
              {d.late ? <b>, late</b> : null}
            </span>
          </li>
        ))}
      </ul>
      {more > 0 ? <p className="small quiet">and {more} more</p> : null}
    </section>
  )
}

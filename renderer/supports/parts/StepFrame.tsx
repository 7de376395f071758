import { type ReactNode, useMemo } from 'react'
import type { About } from '../../../shared/domain/schema.ts'
import { type Step, supportOf, supports } from '../../../shared/guide/guide.ts'
import type { Finding } from '../../../shared/rules/index.ts'
import { stepNewsOf } from '../../../shared/rules/news/step-news.ts'
import { stepNext } from '../../../shared/rules/news/step-next.ts'
import { doneWords, openIn } from '../../../shared/rules/step-open.ts'
import { progressOf } from '../../../shared/rules/step-progress.ts'
import { capital, countInWords, plural } from '../../../shared/words/index.ts'
import { focusField } from '../../components/focusField.ts'
import {
  Button,
  StatusMark,
  StepPage,
  type SupportNumber,
  type TabEntry,
  Tabs,
  useStill,
} from '../../components/index.ts'
import { StepAttached } from '../../records/attached/StepAttached.tsx'
import { go, todayHere, usePlanOfSteps, usePlanView, useSharedScreen } from '../../state/index.ts'
import { useTour } from '../../state/tour.ts'
import { useOwnWords } from '../../state/useOwnWords.ts'
import { around, useStepKeys } from './around.ts'
import { FindingList } from './FindingList.tsx'
import { GoodTab } from './GoodTab.tsx'
import { NextHere } from './NextHere.tsx'
import { NotNowOffer, WaitingNote } from './NotNow.tsx'
import styles from './parts.module.css'
import { StillNews } from './StillNews.tsx'

interface Props {
  readonly step: Step
  /** As the rail says it. */
  readonly title: string
  readonly tab: string
  readonly onTab: (tab: string) => void
  readonly findings: readonly Finding[]
  readonly onGo: (about: About, finding?: Pick<Finding, 'field' | 'fixIn' | 'adds' | 'called'>) => void
  readonly guide: ReactNode
  /** The page says itself what to do now, of the one thing that it shows. */
  readonly ownNext?: boolean
  readonly children: ReactNode
}

/** The frame of every step: its five parts in order, without the empty ones. */
export function StepFrame(props: Props) {
  const { step, title, tab, onTab, findings, onGo, guide } = props
  const support = supportOf(step.id) ?? supports[0]
  const progress = progressOf(usePlanOfSteps(), step)
  useStepKeys(step.id)
  const place = (support?.steps.indexOf(step.id) ?? 0) + 1
  const tabs: readonly TabEntry[] = [
    { id: 'why', label: 'Why it matters', content: <Why step={step} /> },
    { id: 'do', label: 'Do this', content: <DoThis {...props} progress={progress} /> },
    { id: 'room', label: 'In the room', content: <Room step={step} /> },
    {
      id: 'good',
      label: 'What good looks like',
      count: `${progress.rated} of ${progress.indicators}`,
      counted: 'rated',
      content: <GoodTab step={step} />,
    },
    {
      id: 'checks',
      label: 'Findings',
      ...(findings.length > 0 && { count: `${findings.length} open` }),
      content: <FindingList findings={findings} onGo={onGo} step={step.id} />,
    },
  ]
  return (
    <StepPage
      support={(support?.number ?? 0) as SupportNumber}
      supportName={support?.name ?? ''}
      place={`step ${place} of ${support?.steps.length ?? 1}`}
      title={title}
      actions={<StepActions step={step} status={progress.status} open={openIn(step.id, findings)} />}
      guide={guide}
    >
      <WaitingNote step={step} />
      <div className={styles.tabs}>
        <Tabs label="Parts of this step" tabs={tabs} selected={tab} onSelect={onTab} />
      </div>
    </StepPage>
  )
}

type Progress = ReturnType<typeof progressOf>

/** The work of a step, with what to do now above it. */
function DoThis(props: Props & { readonly progress: Progress }) {
  const { step, onTab, findings, onGo, ownNext = false, children, progress } = props
  const seen = usePlanView()
  const today = todayHere()
  const reader = useSharedScreen() ? 'board' : 'officer'
  const tour = useTour()?.on === true
  const toldNow = useMemo(() => stepNewsOf(step.id, seen, today, reader), [step.id, seen, today, reader])
  const { told, above, done } = useStill(step.id, { told: toldNow, above: findings, done: progress })
  // The pressed button goes with its part: the focus moves to the part that comes.
  const toTab = (to: string) => {
    onTab(to)
    focusField('[role="tab"][aria-selected="true"]')
  }
  return (
    <>
      {/* What a new plan lacks besides is not told over the tour, which says what to do. */}
      {tour ? null : <StillNews still={told?.says ?? null} now={toldNow?.says ?? null} />}
      {done.status === 'done' ? <DoneButOpen open={openIn(step.id, above)} onTab={toTab} /> : null}
      {ownNext ? null : (
        <NextHere
          next={stepNext(told, above, done)}
          entered={told?.todo !== undefined && told.todo.do !== toldNow?.todo?.do}
          done={done.status === 'done' && openIn(step.id, above) === 0}
          also={told?.also}
          onGo={onGo}
          onRate={() => toTab('good')}
          doneWhen={step.doneWhen}
          after={around(step.id).next}
        />
      )}
      {children}
      <p className={styles.attached}>
        <StepAttached step={step.id} />
      </p>
      {progress.status === 'done' ? null : <NotNowOffer step={step} />}
    </>
  )
}

/** How far the step is, its comments and evidence, and the ways to the steps before and after it. */
function StepActions({ step, status, open }: { step: Step; status: Progress['status']; open: number }) {
  const words = useOwnWords()
  const { previous, next } = around(step.id)
  return (
    <>
      {status === 'done' ? (
        <StatusMark status={open > 0 ? 'doneOpen' : 'done'} words={doneWords(open)} />
      ) : (
        <StatusMark status={status} />
      )}
      <StepAttached step={step.id} head />
      {previous ? (
        <Button look="link" small onPress={() => go(previous.page)}>
          <span className="vh">Previous: </span>← {words(previous.title)}
        </Button>
      ) : null}
      {next ? (
        <Button look="link" small onPress={() => go(next.page)}>
          <span className="vh">Next: </span>
          {words(next.title)} →
        </Button>
      ) : null}
    </>
  )
}

/**
 * That all is filled in is not that all is well: a green tick over a list of what is late would be read as nothing to do
 * here.
 */
function DoneButOpen({ open, onTab }: Pick<Props, 'onTab'> & { readonly open: number }) {
  if (open === 0) return null
  return (
    <p className={styles.doneOpen}>
      This step is filled in and rated.{' '}
      <Button look="link" small onPress={() => onTab('checks')}>
        {capital(countInWords(open))} {plural(open, 'finding is', 'findings are')} still open
      </Button>
      .
    </p>
  )
}

const Why = ({ step }: { step: Step }) => (
  <div className={styles.text}>
    <p className={styles.lead}>{step.lead}</p>
    <p>{step.why}</p>
    <h2>What can go wrong</h2>
    <ul>
      {step.watchFor.map((w) => (
        <li key={w.sign}>
          <b>{w.sign}</b> {w.instead}
        </li>
      ))}
    </ul>
    <h2>What this is based on</h2>
    <ul>
      {step.factsUsed.map((f) => (
        <li key={f.fact}>
          {f.fact}{' '}
          <small className="quiet">
            {f.source}
            {f.year === null ? '' : `, ${f.year}`}
            {f.status === 'stated' || f.status === 'credited' ? '' : `. ${capital(f.status)}`}
            {f.note ? `. ${f.note}` : ''}
          </small>
        </li>
      ))}
    </ul>
  </div>
)

const Room = ({ step }: { step: Step }) => (
  <ol className={styles.room}>
    {step.inTheRoom.map((q) => (
      <li key={q.id}>
        <p className={styles.lead}>{q.question}</p>
        <p className="mid">
          {q.minutes} minutes. {q.capture}
        </p>
      </li>
    ))}
  </ol>
)

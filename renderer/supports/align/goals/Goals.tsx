import { useCallback, useState } from 'react'
import { bySort } from '../../../../shared/domain/by-sort.ts'
import type { About } from '../../../../shared/domain/schema.ts'
import type { Step } from '../../../../shared/guide/guide.ts'
import type { Finding } from '../../../../shared/rules/index.ts'
import { focusOnceLeft } from '../../../components/focusField.ts'
import { Button, Quote } from '../../../components/index.ts'
import { addSelector } from '../../../records/list/useRecordList.ts'
import { useBegun } from '../../../state/begun.ts'
import { go, newId, useFindings, usePlanView, useRecordState, useSeen } from '../../../state/index.ts'
import { useKey } from '../../../state/keys.ts'
import { goToFinding } from '../../../state/pages.ts'
import { typedOf } from '../../../state/unsaved.ts'
import { useOwnWords } from '../../../state/useOwnWords.ts'
import { countedElsewhere } from '../../parts/countedElsewhere.ts'
import { FindingList } from '../../parts/FindingList.tsx'
import parts from '../../parts/parts.module.css'
import { StepEmpty } from '../../parts/StepEmpty.tsx'
import { StepFrame } from '../../parts/StepFrame.tsx'
import { useStep } from '../../parts/useStep.ts'
import { AllGoals } from './AllGoals.tsx'
import { newGoal } from './edits.ts'
import { GoalPanel } from './GoalPanel.tsx'
import styles from './goals.module.css'
import { Loose } from './Loose.tsx'
import { openedFor } from './next.ts'
import { hangsOnGoal, placeOf } from './place.ts'

const STEP = 'align-goals'

/** The step Goals: one goal at a time, with its measures, strategies and actions. */
export function Goals({ params }: { params: Readonly<Record<string, string>> }) {
  const plan = usePlanView()
  const [tab, setTab] = useSeen('tab', 'do')
  const [fresh, setFresh] = useState<string | null>(null)
  const step = useStep(STEP)
  const goals = bySort(plan.all('goal'))
  const { goal: asked = '' } = params
  const listed = goals.find((g) => g.id === asked)
  // One that is being begun is not in the plan yet, nor is one whose first words could not be saved.
  const isUnknown = useRecordState('goal', asked) === undefined
  const isBegun = !listed && asked !== '' && (asked === fresh || (isUnknown && typedOf(asked).length > 0))
  const goal = isBegun ? { id: asked, ...newGoal(plan) } : (listed ?? goals[0])
  useBegun(isBegun ? { kind: 'goal', id: asked, also: newGoal(plan) } : null)
  const all = useFindings()
  const isAbout = (finding: Finding, id: string | null) => finding.about.some((a) => hangsOnGoal(plan, a) === id)
  // A person who has just begun a goal knows that most of it is missing.
  const quiet = goal !== undefined && goal.id === fresh
  const here = all.filter(
    (f) => f.about.some((a) => placeOf(plan, a.kind, a.id) !== undefined) && !(quiet && isAbout(f, fresh)),
  )

  // The step's own findings, as Findings counts them; beside a goal are those of other steps about it as well.
  const ofStep = here.filter((f) => f.step === STEP)

  /** Asking again leads a person who is there already into the field again. */
  const [led, setLed] = useState(0)
  const onGo = async (about: About, finding?: Finding | Pick<Finding, 'field' | 'adds'>) => {
    // Beside a goal are findings of other steps, too: what is fixed in another record, or in another step, is fixed there.
    const to = placeOf(plan, about.kind, about.id)
    if (finding && 'rule' in finding && (finding.fixIn || !to || (finding.step !== STEP && !finding.field)))
      return goToFinding(finding)
    setTab('do')
    const { field, adds } = finding ?? {}
    await go(STEP, { ...to, ...(field && { field }), ...(adds && { adds }) })
    setLed((n) => n + 1)
  }
  const onGoal = (id: string | null) => {
    setFresh(null)
    void go(STEP, id ? { goal: id } : {})
  }
  const [before, setBefore] = useState<string | undefined>()
  const shown = isBegun ? before : goal?.id
  const add = useCallback(() => {
    const id = newId()
    setTab('do')
    setFresh(id)
    setBefore(shown)
    void go(STEP, { goal: id })
  }, [shown, setTab])
  useKey('n', 'Add a goal', add)
  /** Nothing was entered of a new goal: back to the one it was begun from. */
  const leaveNew = () => {
    setFresh(null)
    void focusOnceLeft(go(STEP, before ? { goal: before } : {}), addSelector('goal'), '[data-begin]', 'main h1')
  }

  return (
    <StepFrame
      step={step}
      title="Goals"
      tab={tab}
      onTab={setTab}
      findings={ofStep}
      onGo={onGo}
      ownNext
      guide={
        <Guide step={step} findings={goal ? here.filter((f) => isAbout(f, goal.id)) : []} quiet={quiet} onGo={onGo} />
      }
    >
      {goal ? <AllGoals goals={goals} current={goal.id} onGoal={onGoal} /> : null}
      {goal ? (
        <GoalPanel
          key={goal.id}
          goal={goal}
          exists={!isBegun}
          place={isBegun ? goals.length + 1 : goals.findIndex((g) => g.id === goal.id) + 1}
          goals={goals}
          onGoal={onGoal}
          onAdd={add}
          onLeaveNew={leaveNew}
          findings={quiet ? [] : here.filter((f) => isAbout(f, goal.id))}
          onGo={onGo}
          at={params.at}
          field={params.field}
          adds={params.adds}
          led={led}
          opened={openedFor(params.for)}
        />
      ) : (
        <StepEmpty
          step={step}
          onBegin={add}
          also={
            <Button look="link" onPress={() => void go('import-plan')}>
              Bring in a plan from a spreadsheet
            </Button>
          }
          example={<Example step={step} />}
        />
      )}
      <Loose />
    </StepFrame>
  )
}

/** A goal, its measure and its first figure, as the guide tells them. */
function Example({ step }: { step: Step }) {
  const text = (record: string) => step.do.find((task) => task.record === record)?.example.text
  return (
    <>
      <Quote>{text('goal')}</Quote>
      <p className="mid">{text('measure')}</p>
      <p className="mid">{text('value') ?? text('measureValue')}</p>
    </>
  )
}

interface GuideProps {
  readonly step: Step
  readonly findings: readonly Finding[]
  /** The goal has only just been begun. */
  readonly quiet: boolean
  readonly onGo: (about: About, finding?: Finding | Pick<Finding, 'field' | 'adds'>) => void
}

function Guide({ step, findings, quiet, onGo }: GuideProps) {
  const goal = step.do.find((task) => task.record === 'goal')
  const measure = step.do.find((task) => task.record === 'measure')
  return (
    <>
      <section>
        <h2>What a goal is for</h2>
        <p className={parts.onceBegun}>{step.lead}</p>
        <p>{goal?.good}</p>
      </section>
      <section className={parts.onceBegun}>
        <h2>Worked example</h2>
        <Quote>{measure?.example.text}</Quote>
        <p className="small quiet">{measure?.good}</p>
      </section>
      <section>
        <h2>Findings about this goal</h2>
        {quiet ? (
          <p className="quiet">
            You have just begun this goal. What is still missing is listed here once you come back to it.
          </p>
        ) : (
          <>
            <Elsewhere findings={findings} />
            <FindingList findings={findings} onGo={onGo} />
          </>
        )}
      </section>
    </>
  )
}

/** The tab above counts what is mended in this step; the list beside the goal has more, and says so. */
function Elsewhere({ findings }: { findings: readonly Finding[] }) {
  const own = useOwnWords()
  const says = countedElsewhere(findings, STEP)
  return says === '' ? null : <p className={`quiet small ${styles.elsewhere}`}>{own(says)}</p>
}

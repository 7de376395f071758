import { useRef } from 'react'
import { wholeTitle } from '../../../../shared/domain/describe.ts'
import { countedGoals, goalNumber } from '../../../../shared/domain/goal-of.ts'
import { groupName } from '../../../../shared/domain/group-names.ts'
import type { RecordOf } from '../../../../shared/domain/kinds/index.ts'
import { countsOthers, inSentence, ofThings, peopleWords } from '../../../../shared/domain/people.ts'
import { policiesAhead, policiesHolding } from '../../../../shared/domain/policy-force.ts'
import { policyInSentence } from '../../../../shared/domain/policy-name.ts'
import type { About } from '../../../../shared/domain/schema.ts'
import { type GoalSentence, goalCalled, type Slot } from '../../../../shared/figures/goal-sentence.ts'
import { goalNews } from '../../../../shared/rules/goal-news.ts'
import type { Finding } from '../../../../shared/rules/index.ts'
import { MOST_MEASURES } from '../../../../shared/rules/many-measures.ts'
import { type Standing, standingOf } from '../../../../shared/rules/status.ts'
import { listed, plural } from '../../../../shared/words/index.ts'
import { focusField, recordSelector } from '../../../components/focusField.ts'
import { Banner, Button, Buttons, useAfterPaint } from '../../../components/index.ts'
import { MeasurePanel } from '../../../features/measures/MeasurePanel.tsx'
import { GoalStatus } from '../../../features/status/GoalStatus.tsx'
import { SetBy } from '../../../features/status/SetBy.tsx'
import { StandingMark } from '../../../features/status/StandingMark.tsx'
import { AttachedButton } from '../../../records/AttachedCount.tsx'
import { Why } from '../../../records/attached/Why.tsx'
import { OwnWords } from '../../../records/OwnFields.tsx'
import { RecordMenu } from '../../../records/RecordMenu.tsx'
import { useHandOn } from '../../../records/useHandOn.ts'
import { go, planNow, setFields, todayHere, usePlanView } from '../../../state/index.ts'
import { tickTour, useTour } from '../../../state/tour.ts'
import { useTyped } from '../../../state/unsaved.ts'
import { NextHere } from '../../parts/NextHere.tsx'
import { actionsOf } from './edits.ts'
import { GoalDetails } from './GoalDetails.tsx'
import styles from './goals.module.css'
import { goalNext, type OpenedFor } from './next.ts'
import { Risks } from './Risks.tsx'
import { missingIn, Sentence } from './Sentence.tsx'
import { Strategies } from './Strategies.tsx'
import { type GoalPlaces, useGoalPlaces } from './useGoalPlaces.ts'

interface Props {
  readonly goal: RecordOf<'goal'>
  /** False for one that is being begun: it comes to be with the first thing that is entered. */
  readonly exists: boolean
  readonly place: number
  readonly goals: readonly RecordOf<'goal'>[]
  readonly onGoal: (id: string | null) => void
  readonly onAdd: () => void
  /** Shuts a new goal of which nothing was entered. */
  readonly onLeaveNew: () => void
  /** What was found of this goal, the gravest first. */
  readonly findings: readonly Finding[]
  readonly onGo: (about: About, finding?: Finding | Pick<Finding, 'field' | 'adds'>) => void
  /** A record under this goal to go to: "action/a1". */
  readonly at: string | undefined
  /** The field of that record, or of the goal, to begin in. */
  readonly field: string | undefined
  /** The kind of what somebody was led here to add. */
  readonly adds: string | undefined
  /** How often somebody was led there: again, too, where the place is the same. */
  readonly led: number
  /** What the goal was opened for, if a page said what it lacks. */
  readonly opened: OpenedFor | undefined
}

/** One goal, whole: its sentence, its measures, what will be done. */
export function GoalPanel(props: Props) {
  const { goal, exists, place, goals, onGoal, onAdd, findings, onGo, at, field, adds, led, opened } = props
  const plan = usePlanView()
  const part = useRef<HTMLElement>(null)
  useHandOn(part, { kind: 'goal', id: goal.id }, exists, () => ['main [data-record^="goal/"]', 'main h1'])
  // A goal may have ten measures and fifty actions: its sentence and the first measures don't wait for the rest.
  const later = useAfterPaint()
  const whole = later || at !== undefined
  const places = useGoalPlaces({ goal, at, field, adds, led })
  const { details, sentence, measures, main } = places
  const asksWhom = main !== undefined && main.people === undefined && !ofThings(main)
  const news = goalNews(plan, goal, todayHere())
  const standing = standingOf(plan, goal, todayHere())
  const next = goalNext(plan, goal, standing, findings, opened)
  const tour = useTour()?.on === true
  const title = goal.title || 'New goal'
  const of = goal.status === 'dropped' ? '' : ` of ${countedGoals(plan).length}`
  const called = exists ? `${goalCalled(plan, goal.id)}${of}` : null
  const shutDetails = () => (planNow().get('goal', goal.id) === undefined ? props.onLeaveNew() : places.fromDetails())
  return (
    <article ref={part} data-record={`goal/${goal.id}`} aria-label={called === null ? title : `${called}: ${title}`}>
      <Head
        exists={exists}
        called={called}
        title={title}
        standing={standing}
        goal={goal}
        place={place}
        goals={goals}
        onGoal={onGoal}
        onAdd={onAdd}
        onEdit={() => places.toDetails('title')}
      />
      <SetBy goal={goal} standing={standing} />
      {goal.statement?.trim() && !details ? <p className="mid">{goal.statement}</p> : null}
      {goal.status === 'dropped' && !details ? <Why what="dropped" reason={goal.reason} /> : null}
      <Sentence sentence={sentence} onSlot={(slot) => places.toSlot(slot)} />
      <AlsoFor goal={goal} group={sentence.group} measure={main} />
      {news === '' ? null : <p className={styles.news}>{news}</p>}
      <NextHere next={next} onGo={onGo} />
      <Uncounted goal={goal.id} sentence={sentence} measure={main} places={places} />
      <Around goal={goal} exists={exists} title={title} places={places} onShut={shutDetails} />
      {details ? null : <OwnWords kind="goal" id={goal.id} />}
      {details ? (
        <GoalDetails
          id={goal.id}
          fresh={!goal.title}
          exists={exists}
          onAnother={onAdd}
          missing={[...missingIn(sentence, 'goal'), ...(plan.get('person', goal.owner) ? [] : ['owner'])]}
          others={
            main && countsOthers(main) ? { people: main.people, onWhich: () => places.toPopulation(main.id) } : null
          }
          onPeople={main === undefined || asksWhom ? places.aboutPeople : undefined}
          onBeside={places.compareWith}
          toBeside={places.toReference}
          onClose={shutDetails}
        />
      ) : null}
      {measures.length > MOST_MEASURES ? (
        <div className={styles.note}>
          <Banner>This goal has {measures.length} measures. People rarely read more than five.</Banner>
        </div>
      ) : null}
      {(whole ? measures : measures.slice(0, 3)).map((m) => (
        <MeasurePanel
          key={m.id}
          measure={m}
          main={m.id === main?.id}
          missing={m.id === main?.id ? [...missingIn(sentence, 'measure'), ...(asksWhom ? ['people'] : [])] : []}
          onMain={() => void setFields('goal', goal.id, { mainMeasure: m.id })}
          {...places.measure(m.id)}
        />
      ))}
      <div className={styles.add} data-add="measure">
        {measures.length === 0 ? (
          <p className="mid">A measure turns the goal into a sentence that anyone can check.</p>
        ) : null}
        <Button
          small={measures.length > 0}
          look={measures.length === 0 && goal.title && (next === null || tour) ? 'primary' : 'plain'}
          onPress={() => places.newMeasure()}
        >
          Add a measure
        </Button>
      </div>
      {exists ? (
        <GoalStatus goal={goal.id} name={title} standing={standing} asked={adds === 'statusUpdate' ? led : undefined} />
      ) : null}
      {whole && exists ? <Strategies goal={goal.id} asked={adds === 'action' && at ? { at, led } : undefined} /> : null}
      {whole && exists ? <Risks goal={goal.id} /> : null}
    </article>
  )
}

interface HeadProps extends Pick<Props, 'goal' | 'exists' | 'place' | 'goals' | 'onGoal' | 'onAdd'> {
  /** “Goal 3 of 8”; null for one that is being begun. */
  readonly called: string | null
  readonly title: string
  readonly standing: Standing
  readonly onEdit: () => void
}

/** The goal's number, title and status, with links to the goals beside it. */
function Head({ goal, exists, place, goals, onGoal, onAdd, called, title, standing, onEdit }: HeadProps) {
  const plan = usePlanView()
  // As it is typed: a line that came with leaving the field would move what is pressed next.
  const typed = useTyped({ record: goal.id, field: 'title' })
  const previous = goals[place - 2]
  const next = goals[place]
  const gone = () => {
    const beside = next ?? previous
    onGoal(beside?.id ?? null)
    focusField(beside ? recordSelector('goal', beside.id) : 'main h1', 'main h1')
  }
  return (
    <div className={styles.head}>
      <h2>
        {called === null ? '' : `${called} · `}
        {typed?.trim() || title}
      </h2>
      <Buttons className={styles.tools}>
        {exists ? <StandingMark standing={standing} /> : null}
        {previous ? (
          <Button look="link" small onPress={() => onGoal(previous.id)}>
            ← {goalCalled(plan, previous.id)}
          </Button>
        ) : null}
        {next ? (
          <Button look="link" small onPress={() => onGoal(next.id)}>
            {goalCalled(plan, next.id)} →
          </Button>
        ) : null}
        {exists ? (
          <RecordMenu
            kind="goal"
            id={goal.id}
            name={title}
            word="Goals"
            list={goals}
            sorted
            addSelector="main h1"
            onRemoved={gone}
            onEdit={onEdit}
            more={() =>
              goals.map((g) => ({
                id: g.id,
                label: `${goalNumber(plan, g.id) ?? '–'} ${wholeTitle('goal', g)}`,
                act: () => onGoal(g.id),
              }))
            }
          />
        ) : null}
        <span data-add="goal">
          <Button small onPress={onAdd}>
            Add a goal
          </Button>
        </span>
      </Buttons>
    </div>
  )
}

/** The sentence has room for one of its groups: nobody should think that the others were lost. */
function AlsoFor({
  goal,
  group: said,
  measure,
}: {
  goal: RecordOf<'goal'>
  group: string | null
  /** It says who is counted: without it no students are named. */
  measure: RecordOf<'measure'> | undefined
}) {
  const plan = usePlanView()
  const others = (goal.focusGroups ?? []).flatMap((id) => {
    const group = id === said ? undefined : plan.get('studentGroup', id)
    return group === undefined ? [] : inSentence(groupName(plan, group), group.isTotal === true, measure ?? {})
  })
  return others.length === 0 ? null : (
    <p className={`mid small ${styles.also}`}>
      The goal is also for {listed(others)}
      {measure ? ': their figures are in the table of the measure.' : '.'}
    </p>
  )
}

/** What must be entered before the starting figure is printed, and the way on without it. */
function Uncounted({
  goal,
  sentence,
  measure,
  places,
}: {
  goal: string
  sentence: GoalSentence
  measure: RecordOf<'measure'> | undefined
  places: GoalPlaces
}) {
  const neverPublic = usePlanView().get('district', 'district')?.neverPublicSmall === true
  const uncounted = sentence.parts.find((p) => typeof p !== 'string' && p.uncounted) as Slot | undefined
  if (uncounted === undefined) return null
  const onWithout = () => {
    tickTour('countLater')
    void go('briefings', { document: 'progress', of: `goal/${goal}` })
  }
  const many = measure && countsOthers(measure) ? peopleWords(measure.people).many : 'students'
  return (
    <p className="mid">
      The starting figure and the target are not printed until you say how many {many} they are about, or that they are
      already public: of very few, they could give one away.{' '}
      <Button look="link" small onPress={() => places.toSlot(uncounted, 'n')}>
        Enter the number
      </Button>
      {neverPublic || sentence.measure === null ? null : (
        <>
          {', '}
          <Button look="link" small onPress={() => places.toPublic(sentence.measure ?? '')}>
            say that they are public
          </Button>
        </>
      )}
      {', or '}
      <Button look="link" small onPress={onWithout}>
        print the page without them
      </Button>
      .
    </p>
  )
}

interface AroundProps extends Pick<Props, 'goal' | 'exists'> {
  readonly title: string
  readonly places: GoalPlaces
  readonly onShut: () => void
}

/** The goal's owner, policies, strategies and actions, and the way to its details. */
function Around({ goal, exists, title, places, onShut }: AroundProps) {
  const plan = usePlanView()
  const { details } = places
  const strategies = plan.all('strategy').filter((s) => s.goal === goal.id)
  const actions = [
    ...actionsOf(plan, { kind: 'goal', id: goal.id }),
    ...strategies.flatMap((s) => actionsOf(plan, { kind: 'strategy', id: s.id })),
  ]
  const holding = policiesHolding(plan, goal.id, todayHere())
  // As the table of goals by policies says it: a draft is a promise, and backs nothing yet. The policy itself may be in force.
  const { drafts, coming, missing, unknown } = policiesAhead(plan, goal.id, todayHere())
  const codes = (some: typeof holding) => some.map(policyInSentence).join(', ')
  const owner = plan.get('person', goal.owner)?.role
  return (
    <div className={styles.meta}>
      {/* A separate line, so that a long name moves nothing below. */}
      <span className={styles.who}>
        <span>
          Owner:{' '}
          <Button look="link" small onPress={() => places.toDetails('owner')}>
            {owner ?? 'none yet'}
          </Button>
        </span>
        {holding.length > 0 ? <span>Backed by: {codes(holding)}</span> : null}
        {drafts.length > 0 ? <span>Only in a draft of: {codes(drafts)}</span> : null}
        {coming.length > 0 ? <span>Not in force yet: {codes(coming)}</span> : null}
        {missing.length > 0 ? <span>Not written yet: {codes(missing)}</span> : null}
        {unknown.length > 0 ? <span>Stage not entered: {codes(unknown)}</span> : null}
      </span>
      {exists ? (
        <Button look="link" small onPress={() => focusField(recordSelector('strategies', goal.id))}>
          {strategies.length} {strategies.length === 1 ? 'strategy' : 'strategies'}, {actions.length}{' '}
          {plural(actions.length, 'action', 'actions')}
        </Button>
      ) : null}
      <span data-details>
        <Button
          look="link"
          small
          aria-expanded={details}
          onPress={() => (!details ? places.toDetails('title') : exists ? places.shutDetails() : onShut())}
        >
          {details ? 'Close goal details' : 'Edit goal details'}
        </Button>
      </span>
      {exists ? <AttachedButton about={{ kind: 'goal', id: goal.id }} name={title} /> : null}
      {goal.status === 'dropped' || !exists ? null : (
        <Button look="link" small onPress={() => void go('briefings', { document: 'progress', of: `goal/${goal.id}` })}>
          Print this goal
        </Button>
      )}
    </div>
  )
}

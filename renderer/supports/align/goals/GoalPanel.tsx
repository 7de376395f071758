import { useEffect, useState } from 'react'
import { groupName } from '../../../../shared/domain/group-names.ts'
import type { RecordOf } from '../../../../shared/domain/kinds/index.ts'
import { policyInSentence } from '../../../../shared/domain/policy-name.ts'
import type { About } from '../../../../shared/domain/schema.ts'
import {
  countedGoals,
  goalCalled,
  goalNumber,
  goalSentence,
  measuresOf,
  type Slot,
} from '../../../../shared/figures/goal-sentence.ts'
import { goalNews } from '../../../../shared/rules/goal-news.ts'
import type { Finding } from '../../../../shared/rules/index.ts'
import { MOST_MEASURES } from '../../../../shared/rules/many-measures.ts'
import { standingOf } from '../../../../shared/rules/status.ts'
import { isEnded, policiesBehind, policiesHolding } from '../../../../shared/rules/unbacked-goal.ts'
import { listed, plural } from '../../../../shared/words/index.ts'
import { fieldSelector, focusField, recordSelector } from '../../../components/focusField.ts'
import { Banner, Button, Buttons, useAfterPaint } from '../../../components/index.ts'
import { cellKey } from '../../../features/measures/keys.ts'
import { MeasurePanel } from '../../../features/measures/MeasurePanel.tsx'
import { GoalStatus } from '../../../features/status/GoalStatus.tsx'
import { StandingMark } from '../../../features/status/StandingMark.tsx'
import { AttachedButton } from '../../../records/attached/Count.tsx'
import { Why } from '../../../records/attached/Why.tsx'
import { OwnWords } from '../../../records/OwnFields.tsx'
import { RecordMenu } from '../../../records/RecordMenu.tsx'
import { go, setFields, todayHere, usePlanView } from '../../../state/index.ts'
import { NextHere } from '../../parts/NextHere.tsx'
import { actionsOf, addMeasure } from './edits.ts'
import { GoalDetails } from './GoalDetails.tsx'
import styles from './goals.module.css'
import { Risks } from './Risks.tsx'
import { Sentence, type Word } from './Sentence.tsx'
import { Strategies } from './Strategies.tsx'

interface Props {
  readonly goal: RecordOf<'goal'>
  readonly place: number
  readonly goals: readonly RecordOf<'goal'>[]
  readonly onGoal: (id: string | null) => void
  readonly onAdd: () => void
  /** The findings about this goal, the gravest first. */
  readonly findings: readonly Finding[]
  readonly onGo: (about: About, finding?: Pick<Finding, 'field'>) => void
  /** A record under this goal to go to: "action/a1". */
  readonly at: string | undefined
  /** The field of that record, or of the goal, to begin in. */
  readonly field: string | undefined
  /** A count that rises with each visit by a link, so that a link to the same place works again. */
  readonly led: number
}

type Open = Readonly<Record<string, { readonly settings: boolean; readonly figures: boolean }>>
const shut = { settings: false, figures: false }

/** One goal, whole: its sentence, its measures, what will be done. */
export function GoalPanel({ goal, place, goals, onGoal, onAdd, findings, onGo, at, field, led }: Props) {
  const plan = usePlanView()
  const [details, setDetails] = useState(!goal.title)
  const [open, setOpen] = useState<Open>({})
  // A goal may have ten measures and fifty actions: its sentence and the first measures don't wait for the rest.
  const later = useAfterPaint()
  const whole = later || at !== undefined
  const measures = measuresOf(plan, goal.id)
  const sentence = goalSentence(plan, goal, undefined, todayHere())
  // The sentence has room for one of its groups: nobody should think that the others were lost.
  const alsoFor = (goal.focusGroups ?? []).flatMap((id) => {
    const group = id === sentence.group ? undefined : plan.get('studentGroup', id)
    return group === undefined ? [] : groupName(plan, group)
  })
  const strategies = plan.all('strategy').filter((s) => s.goal === goal.id)
  const actions = [
    ...actionsOf(plan, { kind: 'goal', id: goal.id }),
    ...strategies.flatMap((s) => actionsOf(plan, { kind: 'strategy', id: s.id })),
  ]
  const behind = policiesBehind(plan, goal.id)
  const holding = policiesHolding(plan, goal.id, todayHere())
  const codes = (some: typeof behind) => some.map(policyInSentence).join(', ')
  // As the table of goals by policies says it: a draft is a promise, and backs nothing yet.
  const promised = behind.filter((p) => !holding.includes(p) && !isEnded(p))
  const news = goalNews(plan, goal, todayHere())
  const standing = standingOf(plan, goal, todayHere())
  const owner = plan.get('person', goal.owner)?.role
  const first = findings.find((f) => f.severity !== 'note')
  const title = goal.title || 'New goal'
  const called =
    goal.status === 'dropped'
      ? goalCalled(plan, goal.id)
      : `${goalCalled(plan, goal.id)} of ${countedGoals(plan).length}`
  const previous = goals[place - 2]
  const next = goals[place]

  useEffect(() => {
    void led
    const [kind = 'goal', id = goal.id] = at?.split('/') ?? []
    if (at === undefined && field === undefined) return
    // Fields behind a button are opened first.
    if (field && kind === 'goal') setDetails(true)
    const part = field === 'figure' ? { figures: true } : { settings: true }
    if (field && kind === 'measure') setOpen((o) => ({ ...o, [id]: { ...(o[id] ?? shut), ...part } }))
    focusField(fieldSelector(kind, id, field ?? ''), recordSelector(kind, id))
  }, [at, field, goal.id, led])

  const gone = () => {
    const beside = next ?? previous
    onGoal(beside?.id ?? null)
    focusField(beside ? recordSelector('goal', beside.id) : 'main h1', 'main h1')
  }
  const toDetails = (field: string) => {
    setDetails(true)
    focusField(fieldSelector('goal', goal.id, field))
  }
  const fromDetails = () => {
    setDetails(false)
    focusField('[data-details]')
  }
  const toMeasure = (id: string, what: Partial<typeof shut>, selector: string) => {
    setOpen((o) => ({ ...o, [id]: { ...(o[id] ?? shut), ...what } }))
    focusField(selector)
  }
  const toPublic = (id: string) => toMeasure(id, { settings: true }, fieldSelector('measure', id, 'public'))
  const newMeasure = (field: string) => {
    const id = addMeasure(goal.id)
    toMeasure(id, { settings: true, figures: true }, fieldSelector('measure', id, field))
  }
  const onSlot = (slot: Word, part: 'figure' | 'n' = 'figure') => {
    const { kind, name } = slot.field
    if (kind === 'goal') return toDetails(name)
    const measure = measures.find((m) => m.id === sentence.measure)
    if (!measure) return newMeasure(kind === 'measure' ? name : 'short')
    if (kind === 'measure') return toMeasure(measure.id, { settings: true }, fieldSelector('measure', measure.id, name))
    const year = kind === 'value' ? measure.baselineYear : measure.targetYear
    // Without groups no table has the row to go to: the hint says where groups are listed.
    if (plan.all('studentGroup').length === 0)
      return toMeasure(
        measure.id,
        { figures: true },
        `${recordSelector('measure', measure.id)} [data-field="figures/groups"]`,
      )
    const key = cellKey(kind as 'value' | 'target', measure.id, sentence.group ?? '', year ?? '')
    toMeasure(measure.id, { figures: true }, fieldSelector(kind, key.id, part))
  }
  const uncounted = sentence.parts.find((p) => typeof p !== 'string' && p.uncounted) as Slot | undefined

  return (
    <article data-record={`goal/${goal.id}`} aria-label={`${called}: ${title}`}>
      <div className={styles.head}>
        <h2>
          {called} · {title}
        </h2>
        <Buttons className={styles.tools}>
          <StandingMark standing={standing} />
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
          <RecordMenu
            kind="goal"
            id={goal.id}
            name={title}
            word="Goals"
            list={goals}
            sorted
            addSelector="main h1"
            onRemoved={gone}
            more={() =>
              goals.map((g) => ({
                id: g.id,
                label: `${goalNumber(plan, g.id) ?? '–'} ${g.title || 'Goal without a title'}`,
                act: () => onGoal(g.id),
              }))
            }
          />
          <Button small onPress={onAdd}>
            Add a goal
          </Button>
        </Buttons>
      </div>
      {goal.statement?.trim() && !details ? <p className="mid">{goal.statement}</p> : null}
      {goal.status === 'dropped' && !details ? <Why what="dropped" reason={goal.reason} /> : null}
      <Sentence sentence={sentence} onSlot={(slot) => onSlot(slot)} />
      {alsoFor.length === 0 ? null : (
        <p className="mid small">
          The goal is also for {listed(alsoFor)}: their figures are in the table of the measure.
        </p>
      )}
      {news === '' ? null : <p className={styles.news}>{news}</p>}
      {first === undefined || standing.word === 'done' ? null : (
        <NextHere next={{ why: 'finding', finding: first }} onGo={onGo} />
      )}
      {uncounted ? (
        <p className="mid">
          The starting figure is not printed until you say how many students it is about, or that it is already public.{' '}
          <Button look="link" small onPress={() => onSlot(uncounted, 'n')}>
            Enter the number
          </Button>
          {plan.get('district', 'district')?.neverPublicSmall === true || sentence.measure === null ? null : (
            <>
              {' or '}
              <Button look="link" small onPress={() => toPublic(sentence.measure ?? '')}>
                say that it is public
              </Button>
            </>
          )}
        </p>
      ) : null}
      <div className={styles.meta}>
        {/* A separate line, so that a long name moves nothing below. */}
        <span className={styles.who}>
          <span>
            Owner:{' '}
            <Button look="link" small onPress={() => toDetails('owner')}>
              {owner ?? 'none yet'}
            </Button>
          </span>
          {holding.length > 0 ? <span>Backed by: {codes(holding)}</span> : null}
          {promised.length > 0 ? <span>Not in force yet: {codes(promised)}</span> : null}
        </span>
        <Button look="link" small onPress={() => focusField(recordSelector('strategies', goal.id))}>
          {strategies.length} {strategies.length === 1 ? 'strategy' : 'strategies'}, {actions.length}{' '}
          {plural(actions.length, 'action', 'actions')}
        </Button>
        <span data-details>
          <Button
            look="link"
            small
            aria-expanded={details}
            onPress={() => (details ? setDetails(false) : toDetails('title'))}
          >
            {details ? 'Close goal details' : 'Edit goal details'}
          </Button>
        </span>
        <AttachedButton about={{ kind: 'goal', id: goal.id }} name={title} />
        {goal.status === 'dropped' ? null : (
          <Button
            look="link"
            small
            onPress={() => void go('briefings', { document: 'progress', of: `goal/${goal.id}` })}
          >
            Print this goal
          </Button>
        )}
      </div>
      {details ? null : <OwnWords kind="goal" id={goal.id} />}
      {details ? <GoalDetails id={goal.id} fresh={!goal.title} onClose={fromDetails} /> : null}
      {measures.length > MOST_MEASURES ? (
        <div className={styles.note}>
          <Banner>This goal has {measures.length} measures. People rarely read more than five.</Banner>
        </div>
      ) : null}
      {(whole ? measures : measures.slice(0, 3)).map((m) => (
        <MeasurePanel
          key={m.id}
          measure={m}
          main={m.id === sentence.measure}
          onMain={() => void setFields('goal', goal.id, { mainMeasure: m.id })}
          open={open[m.id] ?? shut}
          onOpen={(o) => setOpen((all) => ({ ...all, [m.id]: o }))}
        />
      ))}
      <div className={styles.add}>
        {measures.length === 0 ? (
          <p className="mid">A measure turns the goal into a sentence that anyone can check.</p>
        ) : null}
        <Button
          small={measures.length > 0}
          look={measures.length === 0 && goal.title ? 'primary' : 'plain'}
          onPress={() => newMeasure('short')}
        >
          Add a measure
        </Button>
      </div>
      <GoalStatus goal={goal.id} name={title} />
      {whole ? <Strategies goal={goal.id} /> : null}
      {whole ? <Risks goal={goal.id} /> : null}
    </article>
  )
}

import { useEffect, useRef, useState } from 'react'
import { countsFor, criteriaIn, whyNot } from '../../../shared/briefing/status-words.ts'
import { dayInWords } from '../../../shared/days/index.ts'
import type { Plan } from '../../../shared/domain/plan.ts'
import { ownCriteria } from '../../../shared/rules/judged.ts'
import { promiseOf } from '../../../shared/rules/rhythm.ts'
import { type Standing, statusDays } from '../../../shared/rules/status.ts'
import { statusNames } from '../../../shared/rules/status-names.ts'
import { listedOr } from '../../../shared/words/index.ts'
import { Banner, Button, Buttons, LongTextField } from '../../components/index.ts'
import { declare, type LineProps } from '../../records/list/declared.ts'
import { AddRecord, RecordLines } from '../../records/list/RecordLines.tsx'
import { useRecordList } from '../../records/list/useRecordList.ts'
import { cameBack, me, planNow, todayHere, usePlanView } from '../../state/index.ts'
import { statusOptions, useStatusNames } from './names.ts'
import styles from './status.module.css'
import { Trend } from './Trend.tsx'
import { trendWords, updatesOf } from './updates.ts'

/** Fields that a new update has from the start, until it is in the plan. */
function Lead({ id }: { readonly id: string }) {
  const plan = usePlanView()
  if (plan.get('statusUpdate', id) !== undefined) return null
  return <p className="quiet small">It will be {said(plan, todayHere(), me())}, until you write otherwise.</p>
}

const Below = ({ record: u }: LineProps<'statusUpdate'>) => (
  <>
    <p>{u.narrative ?? <i>No words yet on how it is going.</i>}</p>
    {u.nextStep ? (
      <p>
        <b>Next:</b> {u.nextStep}
      </p>
    ) : null}
  </>
)

const updateLines = declare<'statusUpdate'>({
  kind: 'statusUpdate',
  title: (u, plan) =>
    [u.date ? dayInWords(u.date) : 'No date yet', plan.get('person', u.author)?.role].filter(Boolean).join(', '),
  fields: () => [
    { field: 'status', options: statusOptions(statusNames(planNow())), Lead },
    'date',
    'narrative',
    'nextStep',
    'period',
    'author',
  ],
  Below,
})

interface Props {
  readonly goal: string
  readonly name: string
  readonly standing: Standing
  /** How often somebody was led here to write an update; undefined for none. */
  readonly asked: number | undefined
}

/** How a goal is doing: its last update with what is done next, how it moved, the earlier ones a press away. */
export function GoalStatus({ goal, name, standing, asked }: Props) {
  const plan = usePlanView()
  const [earlier, setEarlier] = useState(false)
  const list = useRecordList(updateLines, { local: true, addKey: false })
  const updates = updatesOf(plan, goal)
  const newest = updates.toReversed()
  // After a link to an earlier update, its line is still there when it is closed.
  const isEarlierOpen = newest.slice(1).some((u) => u.id === list.openId)
  useEffect(() => {
    if (isEarlierOpen) setEarlier(true)
  }, [isEarlierOpen])
  const names = useStatusNames()
  const trend = trendWords(updates, names)
  const author = me()
  const also = { goal, date: todayHere(), ...(author && { author }) }
  // A status is changed by a new update: the last one is what somebody said, on its day. Asked again, the one begun goes on.
  const begin = () => list.add(also, '', list.fresh?.id)
  const now = useRef(begin)
  now.current = begin
  useEffect(() => {
    if (asked !== undefined && !cameBack()) now.current()
  }, [asked])
  return (
    <section className={styles.status} aria-label="Status">
      <div className={styles.head}>
        <h3>Status</h3>
        {trend ? <small>{trend}</small> : null}
      </div>
      <Trend updates={updates} name={name} standing={standing} />
      <WhyNot goal={goal} standing={standing} />
      {updates.length === 0 && list.fresh === null ? (
        <p className="quiet">
          This goal has no status yet. Say whether it is {listedOr(Object.values(names))}, why, and what happens next.
          The board’s briefing uses the latest update.
        </p>
      ) : null}
      <RecordLines
        declared={updateLines}
        list={list}
        records={earlier ? newest : newest.slice(0, 1)}
        holdBy={earlier}
        freshFirst
      />
      <Buttons>
        <AddRecord declared={updateLines} list={list} also={also} small />
        {updates.length > 1 ? (
          <Button look="link" small aria-expanded={earlier} onPress={() => setEarlier(!earlier)}>
            {earlier ? 'Hide the earlier ones' : `Show ${updates.length - 1} earlier`}
          </Button>
        ) : null}
      </Buttons>
    </section>
  )
}

/** "dated November 24, 2026, and written by Chief Equity Officer" */
const said = (plan: Plan, day: string, author: string | undefined): string => {
  const role = plan.get('person', author)?.role?.trim()
  return `dated ${dayInWords(day)}${role ? `, and written by ${role}` : ''}`
}

/** Why the last word does not count, where it doesn't; and by what the status of this goal goes. */
function WhyNot({ goal, standing }: Pick<Props, 'goal' | 'standing'>) {
  const plan = usePlanView()
  const found = plan.get('goal', goal)
  if (found === undefined) return null
  const own = ownCriteria(plan, found)
  const names = useStatusNames()
  const why = whyNot(standing, statusDays(plan), names)
  return (
    <>
      {why ? <Banner>{why}</Banner> : null}
      <details className={styles.criteria}>
        <summary>How its status is decided{own === undefined ? '' : ', in your own words'}</summary>
        <p>{own ?? criteriaIn(names)}</p>
        <p>{countsFor(statusDays(plan), promiseOf(plan, 'statusUpdate') !== undefined, true, names)}</p>
        <LongTextField kind="goal" id={goal} field="statusCriteria" label="In your own words, for this goal" />
        <p className="quiet small">To use the same words for every goal, go to Settings.</p>
      </details>
    </>
  )
}

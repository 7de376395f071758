import { byDay, earliestOf, roughInWords, roughly } from '../../../shared/days/index.ts'
import { actionsOn, attachedTo, attachedWords } from '../../../shared/domain/attached.ts'
import { isUnfinished } from '../../../shared/domain/goal-of.ts'
import type { RecordOf } from '../../../shared/domain/kinds/index.ts'
import type { Op } from '../../../shared/domain/state.ts'
import { forumWord } from '../../../shared/rules/papers.ts'
import type { Undecided } from '../../../shared/rules/undecided.ts'
import { Quote } from '../../components/index.ts'
import { AttachedButton } from '../../records/AttachedCount.tsx'
import { declare, type LineProps } from '../../records/list/declared.ts'
import { RecordLines } from '../../records/list/RecordLines.tsx'
import { RecordPage } from '../../records/list/RecordPage.tsx'
import { type RecordList, useRecordList } from '../../records/list/useRecordList.ts'
import { RecordLinks } from '../../records/RecordLinks.tsx'
import { planNow, useAll, usePlanView } from '../../state/index.ts'
import { goToRecord } from '../../state/pages.ts'
import { todayHere } from '../../state/today.ts'
import { heldFirst, meetingName } from '../meetings/words.ts'
import styles from './decisions.module.css'
import { awaitedIn, awaitedNews, decisionsDo, decisionsNews, headingOf, recordWords, unmoved } from './news.ts'

type Decision = RecordOf<'decision'>
type Props = LineProps<'decision'>

const newest = (a: Decision, b: Decision): number => byDay(b, a)
const yearOf = (d: Decision): string => (d.date === undefined ? 'No date' : earliestOf(d.date).slice(0, 4))

const Cells = ({ record: d }: Props) => (
  <>
    <span className={styles.who}>{d.forum ?? <i>Decided by: not entered</i>}</span>
    <span className={styles.when}>{d.date ? roughInWords(d.date) : <i>No date yet</i>}</span>
  </>
)
/** What it affects, and what came of it: its actions, and the number of its comments. */
function Below({ record: d }: Props) {
  const plan = usePlanView()
  const about = { kind: 'decision', id: d.id }
  const actions = actionsOn(plan, about)
  const words = attachedWords(attachedTo(plan, about))
  const open = actions.filter(isUnfinished).length
  return (
    <>
      <RecordLinks of={d.about ?? []} lead="Affects" />
      {actions.length > 0 ? (
        <span>
          {open === 0 ? 'To do after it, all done: ' : `To do after it, ${open} open: `}
          <RecordLinks of={actions.map((a) => ({ kind: 'action', id: a.id }))} />
        </span>
      ) : null}
      {words === '' ? null : <AttachedButton about={about} name={d.text ?? 'decision without words'} />}
    </>
  )
}

const decisionLines = declare<'decision'>({
  kind: 'decision',
  fields: () => ['text', 'date', 'forum', { field: 'meeting', options: meetings(), brings: ofMeeting }, 'about'],
  fresh: (also) => headingOf(planNow(), also),
  Cells,
  Below,
})

const meetings = () =>
  heldFirst(planNow().all('meeting'), todayHere()).map((m) => ({ value: m.id, label: meetingName(m) }))

/** The day of the meeting and who met, for a decision that says neither yet. */
function ofMeeting(id: string, chosen: string | number | null): readonly Op[] {
  const plan = planNow()
  const meeting = plan.get('meeting', String(chosen))
  const decision = plan.get('decision', id)
  const values = {
    ...(meeting?.date && decision?.date === undefined && { date: roughly(meeting.date) }),
    ...(meeting?.forum && meeting.forum !== 'other' && !decision?.forum?.trim() && { forum: forumWord(meeting.forum) }),
  }
  return Object.keys(values).length === 0 ? [] : [{ op: 'set', kind: 'decision', id, values }]
}

/** The decision on one item of a meeting begins with its day, who met, and what it was about. */
function decidedThen({ about, meeting: { id, date, forum } }: Undecided) {
  return {
    date: roughly(date),
    meeting: id,
    about: [about],
    ...(forum && forum !== 'other' && { forum: forumWord(forum) }),
  }
}

/** As many items of a meeting have a button each; of more, only the next one. */
const MOST_VOTES = 4

const toFill = (next: ReturnType<typeof decisionsDo>, list: RecordList) =>
  next && { verb: next.verb, act: () => list.open(next.id, next.field) }

/** Decisions: what, when, where, and what it affects; the newest first. Criteria: see RecordLines. */
export function DecisionsPage() {
  const all = useAll('decision')
  const list = useRecordList(decisionLines)
  const plan = usePlanView()
  const awaited = awaitedIn(plan, todayHere())
  const still = awaited ? null : unmoved(plan, todayHere())
  const records = awaited?.items.map((u) => ({ verb: recordWords(plan, u), act: () => list.add(decidedThen(u)) })) ?? []
  const next =
    records[0] ??
    (still
      ? { verb: still.verb, act: () => void goToRecord('policy', still.id, 'stage') }
      : toFill(decisionsDo(all.toSorted(newest)), list))
  return (
    <RecordPage
      title="Decisions"
      declared={decisionLines}
      list={list}
      some={all.length > 0 || awaited !== null}
      news={awaited ? awaitedNews(awaited) : (still?.news ?? decisionsNews(all))}
      lead="The next officer can read here what was decided, who decided it, and what it affects."
      next={next}
      others={records.length > MOST_VOTES ? [] : records.slice(1)}
      empty={{
        title: 'Write down what was decided, before three people remember it differently.',
        why: 'Write each decision in one sentence, with its date and who decided it, and name the goals, policies or positions it affects. The next officer starts from here.',
        example: <Quote>Board, October 14, 2024: sets targets through 2029 for reading and mathematics.</Quote>,
      }}
    >
      <RecordLines declared={decisionLines} list={list} records={all.toSorted(newest)} group={yearOf} freshFirst />
    </RecordPage>
  )
}

import type { ReactNode } from 'react'
import { byDay, roughInWords, wasDue } from '../../../../shared/days/index.ts'
import { wholeTitle } from '../../../../shared/domain/describe.ts'
import { isUnfinished } from '../../../../shared/domain/goal-of.ts'
import type { KindName, RecordOf } from '../../../../shared/domain/kinds/index.ts'
import { storyOf } from '../../../../shared/figures/story.ts'
import { isAdopted, isWritten, watchedUses } from '../../../../shared/rules/term-uses.ts'
import { capital, counted, listed } from '../../../../shared/words/index.ts'

import { Button, readableField, type Status, StatusMark } from '../../../components/index.ts'
import { wholeYears } from '../../../components/layout/wholeYears.tsx'
import { isLate } from '../../../records/attached/due.ts'
import { go, todayHere, usePlanView } from '../../../state/index.ts'
import { goToRecord } from '../../../state/pages.ts'
import { Late } from '../../embed/Late.tsx'
import { useStep } from '../../parts/useStep.ts'
import { TermState } from '../define/termLines.tsx'
import { StoryPicture } from './StoryPicture.tsx'
import styles from './together.module.css'

type Audience = RecordOf<'audienceGroup'> | undefined
const shortened = (text: string): string => (text.length > 240 ? `${text.slice(0, 239).trimEnd()}…` : text)

/** The entries shown of each; the step has all. */
const MOST = 4

interface ColumnProps {
  readonly title: string
  readonly asks: string
  readonly count: string
  readonly step: string
  /** What else is there: how many more, or in words. */
  readonly more: number | string
  readonly children: ReactNode
}

function Column({ title, asks, count, step, more, children }: ColumnProps) {
  const { title: where } = useStep(step)
  return (
    <section aria-label={title}>
      <h2>
        {title} <small className="quiet">{count}</small>
      </h2>
      <p className="mid">{asks}</p>
      {children}
      <Button look="link" small onPress={() => void go(step)}>
        {!more ? `Open “${where}”` : typeof more === 'number' ? `${more} more in “${where}”` : `“${where}” has ${more}`}
      </Button>
    </section>
  )
}

interface EntryProps {
  readonly kind: KindName
  readonly id: string
  readonly title: string
  readonly mark?: ReactNode
  readonly children?: ReactNode
}

/** One record as it is read: its name leads to where it is changed. */
const Entry = ({ kind, id, title, mark, children }: EntryProps) => (
  <div className={styles.entry}>
    <p className={styles.top}>
      <Button look="link" onPress={() => void goToRecord(kind, id)}>
        {title}
      </Button>
      {mark}
    </p>
    {children}
  </div>
)

/** What our words mean: those that the plan uses and nobody has agreed on come first. */
export function Define() {
  const plan = usePlanView()
  const open = watchedUses(plan).filter((u) => u.places.length > 0 && !isAdopted(u.watch.record))
  const adopted = plan.all('term').filter(isAdopted)
  const first = adopted.slice(0, Math.max(0, MOST - open.length))
  const terms = plan.all('term').length
  // What is below is told by the same counts as what is here: all of them are all the words that there are.
  const kept = adopted.length - first.length
  const unused = terms - adopted.length - open.filter((u) => u.watch.record !== undefined).length
  return (
    <Column
      title="Words"
      asks="What do our words mean here?"
      // As Findings counts them: a term that is a draft is used without a meaning that anybody agreed on, too.
      count={
        open.length > 0
          ? `${counted(open.length, 'word')} that nobody has agreed on yet`
          : terms > 0
            ? `${adopted.length} of ${counted(terms, 'term')} adopted`
            : 'no terms yet'
      }
      step="community-define"
      more={listed([
        ...(open.length > MOST ? [`${open.length - MOST} more words`] : []),
        ...(kept > 0 ? [open.length > 0 ? counted(kept, 'adopted definition') : `${kept} more`] : []),
        ...(unused > 0 ? [`${unused} that no page uses`] : []),
      ])}
    >
      {open.slice(0, MOST).map(({ watch, places }) => (
        <div key={watch.key} className={styles.entry}>
          <p className={styles.top}>
            <b>{capital(watch.name)}</b>
            <TermState term={watch.record} />
          </p>
          <p>
            Used in {counted(places.length, 'place')} of this plan.{' '}
            <Button
              look="link"
              small
              onPress={() =>
                void (watch.record
                  ? goToRecord('term', watch.record.id, isWritten(watch.record) ? undefined : 'plain')
                  : go('community-define'))
              }
            >
              {isWritten(watch.record) ? 'Open its definition' : 'Define it'}
              <span className="vh">: {watch.name}</span>
            </Button>
          </p>
        </div>
      ))}
      {first.map((t) => (
        <Entry
          key={t.id}
          kind="term"
          id={t.id}
          title={t.term ?? ''}
          mark={<StatusMark status="done" words="Adopted" />}
        >
          <p>{wholeYears(shortened(t.plain ?? ''))}</p>
        </Entry>
      ))}
    </Column>
  )
}

/** What the figures show, and why we do this, for one audience or for all. */
export function Narrate({ audience }: { audience: Audience }) {
  const plan = usePlanView()
  const stories = plan.all('story').filter((s) => audience === undefined || s.forWhom === audience.id)
  const whys = plan
    .all('why')
    .filter((w) => w.text?.trim() && (audience === undefined || w.audienceGroup === audience.id))
  const shown = stories.slice(0, MOST / 2)
  const said = whys.slice(0, MOST / 2)
  return (
    <Column
      title="Stories"
      asks="What does the data show, and why?"
      count={stories.length === 0 ? 'no stories yet' : counted(stories.length, 'story', 'stories')}
      step="community-data"
      more={stories.length - shown.length}
    >
      {shown.map((s, at) => {
        const { text, printable, why } = storyOf(plan, s, 'officer')
        return (
          <Entry
            key={s.id}
            kind="story"
            id={s.id}
            title={wholeTitle('story', s)}
            mark={printable ? null : <StatusMark status="atRisk" words="Not printed" />}
          >
            <p>{wholeYears(printable ? shortened(text) : why)}</p>
            {at === 0 && printable ? <StoryPicture story={s} /> : null}
          </Entry>
        )
      })}
      {said.map((w) => (
        <Entry
          key={w.id}
          kind="why"
          id={w.id}
          title={`Why, for ${plan.get('audienceGroup', w.audienceGroup)?.name?.trim() || 'everyone'}`}
        >
          <blockquote className={styles.why}>{wholeYears(shortened(w.text ?? ''))}</blockquote>
        </Entry>
      ))}
      {shown.length + said.length === 0 ? (
        <p className="quiet">{audience ? 'No story and no why for this audience yet.' : 'No story and no why yet.'}</p>
      ) : null}
    </Column>
  )
}

const marks: Readonly<Record<string, Status>> = {
  notBegun: 'notBegun',
  inProgress: 'inWork',
  done: 'done',
  stopped: 'notNow',
}

/** What an action with the community is for: the kinds have names of a framework, which only its own step explains. */
const ways: Readonly<Record<NonNullable<RecordOf<'act'>['way']>, string>> = {
  affirm: 'Strengthens what works',
  counter: 'Answers what people say',
  transform: 'Lets people see for themselves',
}

/** What we strengthen, answer and change; the earliest due comes first. */
export function Act({ audience }: { audience: Audience }) {
  const plan = usePlanView()
  const today = todayHere()
  const acts = plan
    .all('act')
    .filter((a) => audience === undefined || a.audienceGroup === audience.id)
    .toSorted(
      (a, b) =>
        Number(isUnfinished(b)) - Number(isUnfinished(a)) ||
        byDay({ date: a.due, id: a.id }, { date: b.due, id: b.id }),
    )
  const late = acts.filter((a) => isLate(a, today)).length
  return (
    <Column
      title="Actions"
      asks="What will we strengthen, answer and change?"
      count={
        acts.length === 0
          ? 'no actions yet'
          : [counted(acts.length, 'action'), ...(late > 0 ? [`${late} late`] : [])].join(', ')
      }
      step="community-act"
      more={Math.max(0, acts.length - MOST)}
    >
      {acts.slice(0, MOST).map((a) => (
        <Entry
          key={a.id}
          kind="act"
          id={a.id}
          title={wholeTitle('act', a)}
          mark={
            <StatusMark
              status={marks[a.status ?? ''] ?? 'notBegun'}
              words={readableField('act', 'status', a.status) || 'No status yet'}
            />
          }
        >
          <p className="mid small">
            {[
              a.way ? ways[a.way] : '',
              plan.get('person', a.owner)?.role?.trim() || 'No owner yet',
              isLate(a, today) ? '' : a.due ? roughInWords(a.due) : 'No date yet',
            ]
              .filter(Boolean)
              .join(' · ')}
            {a.due && isLate(a, today) ? (
              <>
                {' '}
                <Late>{wasDue(a.due)}</Late>
              </>
            ) : null}
          </p>
        </Entry>
      ))}
      {acts.length === 0 ? (
        <p className="quiet">{audience ? 'No action for this audience yet.' : 'No action yet.'}</p>
      ) : null}
    </Column>
  )
}

import { useState } from 'react'
import { preparedFor } from '../../../shared/briefing/board/prepared.ts'
import { byDay, months } from '../../../shared/days/index.ts'
import { agendas } from '../../../shared/domain/agenda.ts'
import { forums, forumWord, papersNeed } from '../../../shared/rules/papers.ts'
import { small } from '../../../shared/words/index.ts'
import { focusField } from '../../components/focusField.ts'
import { Button, Empty, Page, Quote, Segments } from '../../components/index.ts'
import { useFrozenWhile } from '../../components/useStill.ts'
import { FreshPanel, RecordLines } from '../../records/list/RecordLines.tsx'
import { addSelector, useRecordList } from '../../records/list/useRecordList.ts'
import { go, todayHere, usePlanView, useSharedScreen } from '../../state/index.ts'
import { markSent, sentWords } from '../papers/sent.ts'
import { meetingLines } from './meetingLines.tsx'
import styles from './meetings.module.css'
import { meetingsDo, meetingsNews } from './news.ts'
import { arePapersDue, openAgenda, openPapers } from './papers.tsx'
import { Series } from './Series.tsx'
import type { Meeting } from './words.ts'

const monthOf = (m: Meeting): string =>
  m.date ? `${months[Number(m.date.slice(5, 7)) - 1]} ${m.date.slice(0, 4)}` : 'No date'

type Shown = 'coming' | 'past'
type Forum = 'all' | NonNullable<Meeting['forum']>

/** The board's and cabinet's calendar: each meeting with what is to come before it. Criteria: see RecordLines. */
export function MeetingsPage({ params }: { params: Readonly<Record<string, string>> }) {
  const plan = usePlanView()
  const today = todayHere()
  const shared = useSharedScreen()
  const led = params.at?.startsWith('meeting/') ? plan.get('meeting', params.at.slice(8)) : undefined
  const past = (led?.date ?? today) < today
  const [shown, setShown] = useState<Shown>(past ? 'past' : 'coming')
  const [forum, setForum] = useState<Forum>('all')
  const [series, setSeries] = useState(false)
  const all = plan.all('meeting')
  const now = all
    .filter((m) => forum === 'all' || m.forum === forum)
    .filter((m) => (shown === 'past') === (m.date !== undefined && m.date < today))
    .toSorted(byDay)
  const addOne = () => {
    setSeries(false)
    list.add()
  }
  const list = useRecordList(meetingLines, { addKey: addOne })
  const addSeries = () => {
    setSeries(true)
    focusField('[data-field="series"]')
  }
  const { has, next, news } = useFrozenWhile(
    { has: all.length > 0, next: shared ? null : meetingsDo(plan, today), news: meetingsNews(plan, today) },
    list.fresh !== null || series,
  )
  const addButtons = (
    <span className={styles.add}>
      {next === null ? null : <NextPaper meeting={next} aside={series} />}
      {news?.toFix && !shared ? (
        <Button onPress={() => void go('packet')}>See what the packet is missing</Button>
      ) : null}
      <Button look={next === null && !series ? 'primary' : 'plain'} onPress={addSeries}>
        Add a series
      </Button>
      <span data-add="meeting">
        <Button onPress={addOne}>Add one meeting</Button>
      </span>
    </span>
  )
  const some = all.length > 0 || list.fresh !== null || series
  return (
    <Page title="Meetings" news={news?.news} lead={news?.after} actions={has ? addButtons : undefined}>
      {series ? (
        <FreshPanel title="A series of meetings">
          <Series
            onClose={() => {
              setSeries(false)
              focusField(addSelector('meeting'))
            }}
          />
        </FreshPanel>
      ) : null}
      {some ? null : (
        <Empty
          title="Dates turn a wish into a deadline."
          action={addButtons}
          example={<Quote>Second and fourth Monday, from January 11 to June 28: twelve meetings of the board.</Quote>}
        >
          Enter how often the board and the cabinet meet. Policy readings, equity screens, look-backs and briefings can
          then be planned for these dates, and each meeting shows what has to happen before it.
        </Empty>
      )}
      {has ? <Filters shown={shown} setShown={setShown} forum={forum} setForum={setForum} /> : null}
      {all.length > 0 && now.length === 0 ? (
        <p className="quiet">
          {shown === 'past' ? 'No meeting here is past.' : 'No meeting here is still to come.'}{' '}
          <Button look="link" small onPress={() => setShown(shown === 'past' ? 'coming' : 'past')}>
            {shown === 'past' ? 'Show those to come' : 'Show past meetings'}
          </Button>
        </p>
      ) : null}
      <RecordLines
        declared={meetingLines}
        list={list}
        records={shown === 'past' ? now.toReversed() : now}
        group={monthOf}
        holdBy={`${shown} ${forum}`}
        freshFirst
        with={agendas(plan)}
      />
    </Page>
  )
}

interface FiltersProps {
  readonly shown: Shown
  readonly setShown: (shown: Shown) => void
  readonly forum: Forum
  readonly setForum: (forum: Forum) => void
}

const Filters = ({ shown, setShown, forum, setForum }: FiltersProps) => (
  <div className={styles.filters}>
    <Segments<Shown>
      label="Show"
      value={shown}
      onChange={setShown}
      options={[
        { value: 'coming', label: 'To come' },
        { value: 'past', label: 'Past' },
      ]}
    />
    <Segments<Forum>
      label="Whose meetings"
      value={forum}
      onChange={setForum}
      options={[{ value: 'all', label: 'All' }, ...(forums as readonly { value: Forum; label: string }[])]}
    />
  </div>
)

/**
 * The way to what the next meeting needs: the board's briefing; of another body its agenda, made and printed, and that its
 * papers went out. It is one button whatever it says, so that a press that does one thing keeps the focus for the next.
 * While a series is being entered, adding that series is the page's first button.
 */
function NextPaper({ meeting: m, aside }: { meeting: Meeting; aside: boolean }) {
  const plan = usePlanView()
  const need = papersNeed(plan, m)
  const whose = m.forum === 'cabinet' || m.forum === 'committee' ? `${small(forumWord(m.forum))}’s` : 'next'
  const agenda = { says: `${need === 'agenda' ? 'Make' : 'Open'} the ${whose} agenda`, act: () => openAgenda(m) }
  const first =
    m.forum === 'board'
      ? {
          says: preparedFor(plan, m.date ?? '') ? 'Open the board’s briefing' : 'Make the board’s briefing',
          act: () => openPapers(m),
        }
      : need === 'print'
        ? { says: `Print the ${whose} agenda`, act: () => openPapers(m) }
        : // The meeting's own menu takes the day of papers that were made elsewhere.
          need === 'send' && arePapersDue(plan, m, todayHere())
          ? { says: sentWords(m), act: () => void markSent(m) }
          : agenda
  return (
    <>
      <Button look={aside ? 'plain' : 'primary'} onPress={first.act}>
        {first.says}
      </Button>
      {first === agenda || m.forum === 'board' ? null : <Button onPress={agenda.act}>{agenda.says}</Button>}
    </>
  )
}

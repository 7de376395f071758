import { dayInWords } from '../../../shared/days/index.ts'
import type { RecordOf } from '../../../shared/domain/kinds/index.ts'
import { gatheringOf } from '../../../shared/retreat/gathering.ts'
import { itemsOf, openItems } from '../../../shared/retreat/review.ts'
import { standingOf } from '../../../shared/retreat/running.ts'
import { compareKeys, counted } from '../../../shared/words/index.ts'
import { Page, Quote } from '../../components/index.ts'
import { HiddenHere } from '../../components/layout/HiddenHere.tsx'
import { declare, type LineProps } from '../../records/list/declared.ts'
import { RecordLines } from '../../records/list/RecordLines.tsx'
import { RecordPage } from '../../records/list/RecordPage.tsx'
import { useRecordList } from '../../records/list/useRecordList.ts'
import { planNow, todayHere, useAll, usePlanView, useSharedScreen } from '../../state/index.ts'
import { BackToRoom } from './BackToRoom.tsx'
import { goTo } from './gatherings.ts'
import { retreatsDo, retreatsNews } from './news.ts'
import styles from './retreats.module.css'
import { GatheringVerbs } from './Verbs.tsx'

type Retreat = RecordOf<'retreat'>
type Props = LineProps<'retreat'>

const Cells = ({ record: r }: Props) => (
  <>
    <span className={styles.day}>{r.date ? dayInWords(r.date) : <i>No date yet</i>}</span>
    <span className={styles.state}>{stateWords(r)}</span>
  </>
)

/** Its state in words: how long its agenda is, that it is running, or what is left to take into the plan. */
function stateWords(r: Retreat): string {
  const plan = planNow()
  const g = gatheringOf(plan, { kind: 'retreat', id: r.id })
  if (g === undefined) return ''
  const { state } = standingOf(g)
  const open = openItems(itemsOf(plan, g)).length
  if (state === 'running' || state === 'between') return 'Started, not closed yet'
  if (state === 'closed') return open === 0 ? 'All in the plan' : `${counted(open, 'thing')} not in the plan yet`
  return g.agenda.length === 0 ? 'No agenda yet' : `${counted(g.agenda.length, 'part')} on the agenda`
}

const Below = ({ record: r }: Props) => (
  <>
    {r.purpose ? <p>{r.purpose}</p> : null}
    <GatheringVerbs of={{ kind: 'retreat', id: r.id }} />
  </>
)

const retreatLines = declare<'retreat'>({
  kind: 'retreat',
  fields: ['title', 'date', 'start', 'ends', 'place', 'people', 'lead', 'purpose'],
  Cells,
  Below,
  begins: () => ({ date: todayHere() }),
})

const newest = (a: Retreat, b: Retreat): number => compareKeys(b.date ?? '9999', a.date ?? '9999')

/** Planning days: prepared, run on a projector, and taken into the plan. Criteria: see RecordLines. */
export function RetreatsPage() {
  const shared = useSharedScreen()
  const all = useAll('retreat')
  const plan = usePlanView()
  const list = useRecordList(retreatLines)
  if (shared) {
    return (
      <Page title="Retreats">
        <HiddenHere what="The list of retreats" action={<BackToRoom />} />
      </Page>
    )
  }
  const next = retreatsDo(plan, todayHere())
  const verb = next && (
    <>
      {next.verb}
      <span className="vh">: {next.of.title}</span>
    </>
  )
  return (
    <RecordPage
      title="Retreats"
      declared={retreatLines}
      list={list}
      some={all.length > 0}
      news={retreatsNews(plan, todayHere())}
      lead="Write the agenda, run it in the room, then take what was said into the plan."
      next={next && { verb, act: () => goTo(next.page, next.of) }}
      empty={{
        title: 'A room full of people can decide more in a morning than emails do in a month.',
        why: 'Name the day and what it is for. Groundwork offers complete agendas, shows one question at a time in large type, keeps what people say, and prints the minutes.',
        example: <Quote>Winter planning day, 8:30 to 12:00: what survives the end of the grant.</Quote>,
      }}
    >
      <RecordLines declared={retreatLines} list={list} records={all.toSorted(newest)} freshFirst />
    </RecordPage>
  )
}

import { fixWords, lacksOf } from '../../../shared/briefing/packet/missing.ts'
import { away, dayInShort, dayInWords } from '../../../shared/days/index.ts'
import { ownerOf } from '../../../shared/domain/owner-of.ts'
import type { Plan } from '../../../shared/domain/plan.ts'
import { step as stepWith, supportOf } from '../../../shared/guide/guide.ts'
import { type Due, dueIn, kindOfDue, lateNews } from '../../../shared/rules/due.ts'
import { type Finding, findingKey } from '../../../shared/rules/index.ts'
import { moneyByYear } from '../../../shared/rules/money/by-year.ts'
import { moneyNews } from '../../../shared/rules/money/news.ts'
import { type Next as NextThing, nextThings } from '../../../shared/rules/next.ts'
import type { PapersDue } from '../../../shared/rules/packet-day.ts'
import { forumWord, papersNeed, papersOf } from '../../../shared/rules/papers.ts'
import { capital, firstSentence, small } from '../../../shared/words/index.ts'
import { Button, Icon, SupportMark, type SupportNumber } from '../../components/index.ts'
import { wholeYears } from '../../components/layout/wholeYears.tsx'
import { go, todayHere, usePlanOfSteps, usePlanView, useSharedScreen } from '../../state/index.ts'
import { goToFinding, pageOf } from '../../state/pages.ts'
import { useTour } from '../../state/tour.ts'
import { useOwnWords } from '../../state/useOwnWords.ts'
import { weightOf } from '../findings/words.ts'
import { openAgenda, openPapers } from '../meetings/papers.tsx'
import { tourSteps } from '../tour/steps.ts'
import { aimOfOne } from './aim.ts'
import { begunNews } from './begun.ts'
import { Clock } from './Clock.tsx'
import { Conditions } from './Conditions.tsx'
import { DueSoon } from './DueSoon.tsx'
import { GoalsStand, goalNews } from './GoalsStand.tsx'
import { Lacks } from './Lacks.tsx'
import { openDue } from './openDue.ts'
import styles from './overview.module.css'
import { SupportsTable } from './SupportsTable.tsx'
import { WhoIsBehind } from './WhoIsBehind.tsx'
import { WholePlan } from './WholePlan.tsx'

/** The number of gravest findings shown, more only where they should be solved first; each support names its own beside it. */
const [MOST, MOST_FIRST] = [1, 3]

/** Everything here depends on the rules or on as much work: it comes with the second paint. */
export function Standing({ findings }: { findings: readonly Finding[] }) {
  const plan = usePlanView()
  const whole = usePlanOfSteps()
  const today = todayHere()
  // A shared screen asks nobody to send papers.
  const shared = useSharedScreen()
  const [next] = nextThings(whole, findings, { today, shared, can: (id) => pageOf(id) !== undefined })
  // While the tour runs it is the only one that says what to do.
  const tour = useTour()
  const tourOn = tour?.on === true
  const led = tourOn && tourSteps(plan, tour).some((s) => !s.done)
  // The next step is not repeated among the findings.
  const others = next?.why === 'blocker' && !led ? without(findings, next.finding) : findings
  return (
    <>
      <News plan={plan} whole={whole} />
      {next && !led ? <Next next={next} whole={whole} look={tourOn ? 'plain' : 'primary'} /> : null}
      <div className={styles.parts}>
        <div className={styles.side}>
          <SupportsTable plan={plan} findings={findings} others={others} />
          <Clock />
          <GoalsStand />
          <WhoIsBehind />
          <Conditions />
          <WholePlan />
        </div>
        <div className={styles.side}>
          <Lacks />
          <DueSoon />
          <Gravest all={findings} findings={others} />
        </div>
      </div>
    </>
  )
}

/**
 * The news: one sentence on how the goals are doing, in which each is counted once, and below it what is there and what is
 * missing of the worst year's money, and how much is late.
 */
function News({ plan, whole }: { plan: Plan; whole: Plan }) {
  const today = todayHere()
  const shared = useSharedScreen()
  const [counted = ''] = goalNews(plan)
  const money = moneyNews(plan, moneyByYear(plan, today), today)
  const told = counted !== '' || money !== null
  const late = lateNews(plan, dueIn(plan, today, shared), today)
  // The same plan has fewer things late on a shared screen: nobody should take that for the truth.
  const hides = shared ? 'What this shared screen hides is not counted.' : ''
  const all = told ? [counted, aimOfOne(plan, today), money] : [begunNews(whole)]
  const says = all.filter(Boolean).join(' ').trim()
  const first = firstSentence(says)
  const further = [says.slice(first.length).trim(), late, hides].filter(Boolean).join(' ')
  return (
    <div className={styles.news}>
      <p>{wholeYears(first)}</p>
      {further ? <p className={styles.others}>{wholeYears(further)}</p> : null}
    </div>
  )
}

/** Plain while the strip of the tour has the page's main button. */
type Look = 'primary' | 'plain'

/** One sentence, one verb. */
function Next({ next, whole, look }: { next: NextThing; whole: Plan; look: Look }) {
  const own = useOwnWords()
  if (next.why === 'papers') return <NextCard look={look} of="Meetings" said={sayPapers(whole, next.papers)} />
  if (next.why === 'late') {
    const support = supportOf(next.due.step ?? '')?.number
    return (
      <NextCard
        {...(support && { support: support as SupportNumber })}
        look={look}
        of={kindOfDue(next.due)}
        said={sayLate(whole, next.due)}
      />
    )
  }
  const step = stepWith(next.step)
  const support = supportOf(next.step)
  if (step === undefined || support === undefined) return null
  return (
    <NextCard
      look={look}
      support={support.number as SupportNumber}
      of={`${support.number === 0 ? '' : `${support.number} `}${support.name}, ${own(step.title)}`}
      said={sayNext(next, own)}
    />
  )
}

interface CardProps {
  /** Undefined for what is part of no support. */
  readonly support?: SupportNumber
  readonly of: string
  readonly said: Said
  readonly look: Look
}

function NextCard({ support, of, said, look }: CardProps) {
  return (
    <section className={`${styles.next} ${support === undefined ? '' : `h${support}`}`} aria-label="Next useful step">
      {support === undefined ? <Icon name="i-day" size={24} /> : <SupportMark support={support} />}
      <div>
        <p>Next useful step · {of}</p>
        <b>{said.sentence}</b>
        {said.why ? <p>{said.why}</p> : null}
      </div>
      <Button look={look} onPress={said.act}>
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

/** What is late and somebody waits for: since when, and whose it is. */
function sayLate(plan: Plan, due: Due): Said {
  const owner = ownerOf(plan, [due.about])
  return {
    sentence: `${due.text} was due ${dayInWords(due.day)}.`,
    why: owner === '' ? null : `Owner: ${owner}.`,
    verb: 'Go to it',
    act: () => openDue(due),
  }
}

/** Papers of a meeting that is near: what it is before, and what to do. */
function sayPapers(plan: Plan, { m, due }: PapersDue): Said {
  const { name, were, are, not } = papersOf(m)
  const need = papersNeed(plan, m)
  const today = todayHere()
  const forum = m.forum === undefined || m.forum === 'other' ? 'meeting' : `${small(forumWord(m.forum))} meeting`
  const far = away(m.date ?? '', today)
  const when = far.startsWith('in ') ? `the ${forum} ${far}` : `${far}’s ${forum}`
  const dueWords =
    due < today
      ? `${were} due ${dayInShort(due)}`
      : `${are} due ${due === today ? 'today' : `${dayInShort(due)}, ${away(due, today)}`}`
  if (need === 'agenda')
    return {
      sentence: `${capital(when)} has no agenda yet; its ${name} ${dueWords}.`,
      why: 'Make it, print it, then mark it as sent.',
      verb: 'Make its agenda',
      act: () => openAgenda(m),
    }
  if (need === 'print')
    return {
      sentence: `Before ${when}: its agenda is not printed yet; its ${name} ${dueWords}.`,
      why: 'Print it, send it, then mark it as sent.',
      verb: 'Print its agenda',
      act: () => openPapers(m),
    }
  if (m.forum !== 'board')
    return {
      sentence: `Before ${when}: its ${name}, due ${dayInShort(due)}, ${are} ${not}.`,
      why: 'Send them, and mark them as sent.',
      verb: 'Open the meeting',
      act: () => openPapers(m),
    }
  const fix = fixWords(lacksOf(plan, m, today), ' in the packet')
  return {
    sentence: `Before ${when}: its ${name} ${dueWords}, and ${are} ${not}.`,
    why: fix || 'Print it as final, or mark it as sent in Meetings.',
    verb: 'Open its briefing',
    act: () => openPapers(m),
  }
}

function sayNext(next: Exclude<NextThing, { why: 'papers' | 'late' }>, own: (text: string) => string): Said {
  const step = stepWith(next.step)
  const act = () => void go(next.step)
  if (next.why === 'blocker')
    return {
      sentence: next.finding.brief ?? next.finding.says,
      why: next.finding.do,
      verb: next.finding.act,
      act: () => goToFinding(next.finding),
    }
  if (next.why === 'empty')
    return {
      sentence: own(step?.empty.sentence ?? ''),
      why: null,
      verb: own(step?.empty.button ?? 'Open the step'),
      act,
    }
  const open = next.open === 1 ? 'the one indicator' : `the ${next.open} indicators`
  return {
    sentence: `Rate ${open} of “${own(step?.title ?? '')}” that nobody has rated yet.`,
    why: null,
    verb: 'Rate',
    act,
  }
}

const without = (findings: readonly Finding[], said: Finding): readonly Finding[] =>
  findings.filter((f) => findingKey(f) !== findingKey(said))

/** The gravest findings, each a link to where it is fixed, which also says what to do. `all`: with those said above. */
function Gravest({ findings, all }: { findings: readonly Finding[]; all: readonly Finding[] }) {
  const count = all.length
  const isFirst = (f: Finding) => f.severity === 'blocker'
  const first = all.filter(isFirst).length
  const most = Math.max(MOST, Math.min(MOST_FIRST, findings.filter(isFirst).length))
  return (
    <section>
      <h2 className={styles.rule}>
        Findings
        {count > 0 ? (
          <Button look="link" small onPress={() => go('findings')}>
            {/* One part: a link keeps its parts apart. */}
            <span>
              All {count}
              <span className="vh"> findings</span>
              {first === 0 ? '' : `, ${first} to solve first`}
            </span>
          </Button>
        ) : null}
      </h2>
      {count === 0 ? <p className="quiet">Nothing to point out in what is entered so far.</p> : null}
      <ul className={styles.gravest}>
        {findings.slice(0, most).map((f) => (
          <li key={findingKey(f)} className={styles[f.severity]}>
            <Icon name={`f-${f.severity}`} size={18} />
            <span>
              <span className="vh">{weightOf(f.severity)}: </span>
              <Button look="link" small onPress={() => goToFinding(f)}>
                {f.says}
              </Button>
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

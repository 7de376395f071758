import { groundworkOf, groundworkWords } from '../../../shared/briefing/hire/groundwork.ts'
import { step as stepWith, supportOf } from '../../../shared/guide/guide.ts'
import { type Answer, answerOf, type Groundwork } from '../../../shared/rules/hire/groundwork.ts'
import { Button, Page, RealMark, SupportMark, type SupportNumber } from '../../components/index.ts'
import { go, todayHere, usePlanView, useRecord, useSharedScreen } from '../../state/index.ts'
import { pageOf } from '../../state/pages.ts'
import { useOwnWords } from '../../state/useOwnWords.ts'
import styles from './hire.module.css'

const leads = {
  notHired: 'What should be in place before you fill the position, as the plan shows it today.',
  hiring: 'The position is being filled. Whatever is not in place yet will be waiting for the new officer.',
  unsaid:
    'The plan does not say whether an officer is in the role. What should be in place, as the plan shows it today.',
  inPost: 'The officer is already in the role, and works without whatever is not in place.',
} as const

/**
 * The groundwork that should be in place before an officer is hired: in place, missing and not entered, each with its
 * reason and a link. Criteria: lists with headings (1.3.1); held, missing and unknown are a word and a texture (1.4.1).
 */
export function Hire() {
  const plan = usePlanView()
  const shared = useSharedScreen()
  const officer = useRecord('officer', 'officer')
  const status = officer?.status ?? 'unsaid'
  const told = groundworkOf(plan, todayHere())
  const of = (answer: Answer) => told.board.filter((g) => answerOf(g) === answer)
  const missing = of('notYet')
  const unknown = of('unknown')
  const held = of('held')
  const first = [...missing, ...unknown].find((g) => pageOf(g.step) !== undefined)
  return (
    <Page
      title="Ready to hire"
      news={groundworkWords(told)}
      lead={
        shared ? `${leads[status]} While you share this screen, what is for the cabinet is left out.` : leads[status]
      }
      actions={
        <>
          {first ? <ToWork work={first} /> : null}
          <Button look={first ? 'plain' : 'primary'} onPress={() => go('briefings', { document: 'hire' })}>
            Print for the board…
          </Button>
        </>
      }
    >
      {missing.length > 0 ? <Part title="Not in place yet" list={missing} /> : null}
      {unknown.length > 0 ? <Part title="Not entered yet" list={unknown} /> : null}
      {held.length > 0 ? <Part title="In place" list={held} /> : null}
      {shared ? null : <Part title="For the cabinet only" list={told.cabinet} />}
    </Page>
  )
}

const marks = {
  held: { how: 'held', word: 'In place' },
  notYet: { how: 'missing', word: 'Not in place' },
  unknown: { how: 'unknown', word: 'Not known' },
} as const

const Part = ({ title, list }: { title: string; list: readonly Groundwork[] }) => (
  <section className={styles.part} aria-label={title}>
    <h2>
      {title} <small className="quiet">{list.length}</small>
    </h2>
    <ul>
      {list.map((g) => (
        <One key={g.id} work={g} />
      ))}
    </ul>
  </section>
)

const goToWork = (work: Groundwork) => go(work.step, work.about ? { at: `${work.about.kind}/${work.about.id}` } : {})

/** The first of what is missing, one press away. */
function ToWork({ work }: { work: Groundwork }) {
  const words = useOwnWords()
  return (
    <Button look="primary" onPress={() => goToWork(work)}>
      Open {words(stepWith(work.step)?.title ?? '')}
    </Button>
  )
}

function One({ work }: { work: Groundwork }) {
  const step = stepWith(work.step)
  const support = supportOf(work.step)
  const words = useOwnWords()
  const answer = answerOf(work)
  return (
    <li>
      <RealMark how={marks[answer].how} />
      <div>
        <p className={styles.says}>
          <span className="vh">{marks[answer].word}: </span>
          {work.says}
        </p>
        <p>{work.reason}</p>
        {work.held ? null : <p className={styles.todo}>{work.do}</p>}
      </div>
      {step && support && pageOf(work.step) ? (
        <span className={styles.to}>
          <SupportMark support={support.number as SupportNumber} />
          <Button look="link" small onPress={() => goToWork(work)}>
            {words(step.title)}
            <span className="vh">: {work.says}</span>
          </Button>
        </span>
      ) : null}
    </li>
  )
}

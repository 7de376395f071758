import { Fragment, useState } from 'react'
import type { Plan } from '../../../shared/domain/plan.ts'
import { type Support, step, stepsOf, supportOf, supports } from '../../../shared/guide/guide.ts'
import type { Finding } from '../../../shared/rules/index.ts'
import { readinessOf, stepsDone } from '../../../shared/rules/readiness.ts'
import { openIn } from '../../../shared/rules/step-open.ts'
import type { StepStatus } from '../../../shared/rules/step-progress.ts'
import { countInWords, small } from '../../../shared/words/index.ts'
import { Button, DataTable, SupportMark, type SupportNumber } from '../../components/index.ts'
import { go, usePlanOfSteps } from '../../state/index.ts'
import { goToFinding } from '../../state/pages.ts'
import { nextOf } from '../../state/steps.ts'
import { useOwnWords } from '../../state/useOwnWords.ts'
import { held } from './held.ts'
import styles from './overview.module.css'

interface Props {
  readonly plan: Plan
  readonly findings: readonly Finding[]
  /** Those that are not said elsewhere on the page. */
  readonly others: readonly Finding[]
}

/**
 * The Foundation and the five supports: steps filled in of all, readiness in words, its reasons one press away, and its
 * gravest finding. A support whose steps have no page yet is named, and leads nowhere. Criteria: row heads (1.3.1),
 * `aria-expanded` on what opens the reasons (4.1.2), the ticks are read as words (1.1.1).
 */
export function SupportsTable(props: Props) {
  const [keyed, setKeyed] = useState(false)
  return (
    <>
      <DataTable caption="The supports" hideCaption className={styles.supports}>
        <thead>
          <tr>
            <th scope="col">Support</th>
            <th scope="col">
              <span className={styles.head}>Steps filled in</span>
              <span className={styles.asksKey}>
                <Button look="link" small aria-expanded={keyed} onPress={() => setKeyed(!keyed)}>
                  Steps filled in<span className="vh">: what the squares mean</span>
                </Button>
              </span>
            </th>
            <th scope="col">Readiness</th>
            <th scope="col">What holds it back most</th>
          </tr>
        </thead>
        <tbody>
          {supports.map((support) => (
            <SupportRow key={support.id} support={support} {...props} />
          ))}
        </tbody>
      </DataTable>
      <Key findings={props.findings} keyed={keyed} />
    </>
  )
}

const meanings = [
  ['done', 'filled in'],
  ['doneOpen', 'filled in, findings open'],
  ['inWork', 'in progress'],
  ['notBegun', 'not started'],
  ['notNow', 'not now'],
] as const

const meaningOf: ReadonlyMap<string, string> = new Map(meanings)

/**
 * The meaning of the squares that there are, where the window has room for it or somebody asks for it; each square says its
 * own under the pointer, and a reader who listens hears each support's in words.
 */
function Key({ findings, keyed }: Pick<Props, 'findings'> & { readonly keyed: boolean }) {
  const whole = usePlanOfSteps()
  const shown = new Set(
    supports.flatMap((support) =>
      stepsDone(whole, support).map((s) => (s.status === 'done' && openIn(s.id, findings) > 0 ? 'doneOpen' : s.status)),
    ),
  )
  return (
    <p className={keyed ? `${styles.key} ${styles.keyed}` : styles.key} aria-hidden="true">
      {meanings.map(([of, says]) =>
        shown.has(of) ? (
          <span key={of} className={styles.ticks}>
            <i className={tick[of]} /> {says}
          </span>
        ) : null,
      )}
    </p>
  )
}

const tick: Readonly<Record<StepStatus | 'doneOpen', string | undefined>> = {
  done: styles.full,
  doneOpen: styles.open,
  inWork: styles.half,
  notBegun: undefined,
  notNow: styles.waits,
}

function SupportRow({ support, plan, findings, others }: Props & { readonly support: Support }) {
  const [open, setOpen] = useState(false)
  const whole = usePlanOfSteps()
  const steps = stepsDone(whole, support)
  const ready = readinessOf(plan, support, findings, whole)
  const reasons = `reasons-${support.id}`
  const here = (f: Finding) => supportOf(f.step)?.id === support.id
  const gravest = others.find(here)
  // The one that holds it back most is named above already: here is what does so besides it.
  const most = findings.find(here)
  const above = most !== undefined && !others.includes(most)
  return (
    <Fragment>
      <tr className={`h${support.number}`}>
        <th scope="row">
          <Name support={support} steps={steps} />
        </th>
        <td className={styles.ticked}>
          <StepsDone steps={steps} findings={findings} />
        </td>
        <td>
          <Button
            look="link"
            aria-expanded={open}
            aria-controls={open ? reasons : undefined}
            onPress={() => setOpen(!open)}
            className={styles.ready}
          >
            <b>{ready.words}</b>
            <span className={styles.fraction}>{ready.fraction}</span>
            <span className="vh">, {support.name}: why</span>
          </Button>
        </td>
        <td className={styles.holds}>
          {above && !gravest ? 'The next step above' : null}
          {gravest ? (
            <Button look="link" small onPress={() => goToFinding(gravest)}>
              {above ? alsoHeld(gravest, others.filter(here), plan) : held(gravest, plan)}
            </Button>
          ) : null}
        </td>
      </tr>
      {open ? <Reasons id={reasons} support={support} ready={ready} /> : null}
    </Fragment>
  )
}

/** What holds a support back besides what is said above the table, and how many more findings of `all` are like it. */
function alsoHeld(gravest: Finding, all: readonly Finding[], plan: Plan): string {
  const like = all.filter((f) => f.rule === gravest.rule).length - 1
  const said = `Also: ${small(held(gravest, plan))}`
  return like === 0 ? said : `${said.replace(/\.$/, '')}; and ${countInWords(like)} more like it.`
}

type Steps = ReturnType<typeof stepsDone>

/** A support's name, and the way to the first of its steps that is still to be done. */
function Name({ support, steps }: { support: Support; steps: Steps }) {
  const to = nextOf(steps)
  const name = (
    <>
      {support.number === 0 ? null : <span className="supno">{support.number} </span>}
      {support.name}
    </>
  )
  return (
    <span className={styles.name}>
      <SupportMark support={support.number as SupportNumber} />
      {to ? (
        <Button look="link" onPress={() => go(to)}>
          {name}
        </Button>
      ) : (
        <span>
          {name} <small className="quiet">to come</small>
        </span>
      )}
    </span>
  )
}

function StepsDone({ steps, findings }: { steps: Steps; findings: readonly Finding[] }) {
  const own = useOwnWords()
  const count = (status: StepStatus) => steps.filter((s) => s.status === status).length
  // These are filled in and rated, and a finding is open there.
  const unsettled = new Set(steps.filter((s) => s.status === 'done' && openIn(s.id, findings) > 0).map((s) => s.id))
  const words = [
    `${count('done')} of ${steps.length} steps filled in`,
    ...(unsettled.size > 0 ? [`${unsettled.size} of them with findings open`] : []),
    ...(count('inWork') > 0 ? [`${count('inWork')} in progress`] : []),
    ...(count('notNow') > 0 ? [`${count('notNow')} not now`] : []),
  ].join(', ')
  return (
    <>
      <span className={styles.ticks} role="img" aria-label={words}>
        {steps.map((s) => (
          <i
            key={s.id}
            className={tick[unsettled.has(s.id) ? 'doneOpen' : s.status]}
            title={`${own(step(s.id)?.title ?? '')}: ${meaningOf.get(unsettled.has(s.id) ? 'doneOpen' : s.status)}`}
          />
        ))}
      </span>
      <span className={styles.done} aria-hidden="true">
        {count('done')} of {steps.length}
        {unsettled.size > 0 ? `, ${unsettled.size} with findings` : ''}
      </span>
    </>
  )
}

interface ReasonsProps {
  readonly id: string
  readonly support: Support
  readonly ready: ReturnType<typeof readinessOf>
}

/** Why a support is as ready as it is. */
function Reasons({ id, support, ready }: ReasonsProps) {
  const own = useOwnWords()
  return (
    <tr id={id}>
      <td colSpan={4} className={styles.reasons}>
        {ready.reasons.length === 0 && ready.lower.length === 0 ? (
          <p>
            {ready.inPlace === ready.indicators
              ? 'Every indicator is in place.'
              : 'What holds it back is hidden while you share this screen.'}
          </p>
        ) : null}
        <ul>
          {ready.reasons.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
          {ready.lower.map(({ level, statements }) => (
            <li key={level}>
              <b>{level}</b>
              <ul>
                {statements.map((statement) => (
                  <li key={statement}>{statement}</li>
                ))}
              </ul>
            </li>
          ))}
        </ul>
        <p className="small quiet">
          Readiness is the average rating of {ready.indicators} indicators; any that nobody has rated count as not
          started. Its steps:{' '}
          {stepsOf(support.id)
            .map((s) => own(s.title))
            .join(', ')}
          .
        </p>
      </td>
    </tr>
  )
}

import { useState } from 'react'
import { step as stepWith, supportOf, supports } from '../../../shared/guide/guide.ts'
import { type Finding, findingKey } from '../../../shared/rules/index.ts'
import { Button, Icon, Page, SupportMark, type SupportNumber } from '../../components/index.ts'
import { useFindings, useSharedScreen } from '../../state/index.ts'
import { goToFinding } from '../../state/pages.ts'
import { useOwnWords } from '../../state/useOwnWords.ts'
import { Filters } from './Filters.tsx'
import { everything, passes } from './filter.ts'
import styles from './findings.module.css'
import { ruleName, severities } from './words.ts'

/** So many stand on the page at once; more are one press away, so that a large plan opens at once. */
const AT_ONCE = 50

/**
 * What the plan itself shows, the gravest first, with what to do and the way there. Criteria: severity is a word and a
 * shape before a colour (1.4.1), each list has its heading (1.3.1), the filters say how many they leave (4.1.3).
 */
export function FindingsPage() {
  const findings = useFindings()
  const shared = useSharedScreen()
  const [filter, setFilter] = useState(everything)
  const [most, setMost] = useState(AT_ONCE)
  const left = findings.filter((f) => passes(f, filter))
  const shown = left.slice(0, most)
  const blockers = findings.filter((f) => f.severity === 'blocker').length
  return (
    <Page title="Findings" lead={lead(findings.length, blockers)}>
      {shared ? <p className="mid">While you share this screen, what is not for a board is left out.</p> : null}
      <div className={styles.parts}>
        <div>
          <p role="status" className="vh">
            {left.length === findings.length ? '' : `${left.length} of ${findings.length} findings`}
          </p>
          {left.length === 0 && findings.length > 0 ? (
            <p className="quiet">
              Nothing like this was found.{' '}
              <Button look="link" small onPress={() => setFilter(everything)}>
                Show all
              </Button>
            </p>
          ) : null}
          {severities.map((s) => {
            const list = shown.filter((f) => f.severity === s.id)
            const count = left.filter((f) => f.severity === s.id).length
            return list.length === 0 ? null : (
              <section key={s.id} className={styles.list}>
                <h2>
                  {s.many}{' '}
                  <span>
                    {count} · {s.means}
                  </span>
                </h2>
                <ul>
                  {list.map((f) => (
                    <OneFinding key={findingKey(f)} finding={f} />
                  ))}
                </ul>
              </section>
            )
          })}
          {left.length > shown.length ? (
            <Button onPress={() => setMost(most + AT_ONCE)}>
              Show {Math.min(AT_ONCE, left.length - shown.length)} more of {left.length - shown.length}
            </Button>
          ) : null}
        </div>
        <Filters findings={findings} filter={filter} onFilter={setFilter} />
      </div>
    </Page>
  )
}

function lead(count: number, blockers: number): string {
  if (count === 0) return 'Groundwork found nothing to point out in this plan.'
  const things = count === 1 ? 'One thing to look at.' : `${count} things to look at.`
  const ask =
    blockers === 0
      ? ''
      : blockers === 1
        ? ' A board would ask about the first one.'
        : ` A board would ask about the first ${blockers}.`
  return `${things} None of them stops your work.${ask}`
}

function OneFinding({ finding: f }: { finding: Finding }) {
  const support = supportOf(f.step) ?? supports[0]
  const words = useOwnWords()
  return (
    <li className={`${styles.row} ${styles[f.severity]}`}>
      <Icon name={`f-${f.severity}`} size={18} />
      <p className={styles.what}>
        <span className="vh">{f.severity}: </span>
        {f.says}
      </p>
      <p className={styles.todo}>{f.do}</p>
      <p className={styles.meta}>
        <SupportMark support={(support?.number ?? 0) as SupportNumber} />
        <span>
          {support?.number ? `${support.number} ` : ''}
          {support?.name}, {words(stepWith(f.step)?.title ?? '')} · {ruleName(f.rule)}
        </span>
      </p>
      <div className={styles.act}>
        <Button small onPress={() => goToFinding(f)}>
          Go to it<span className="vh">: {f.says}</span>
        </Button>
      </div>
    </li>
  )
}

import { Fragment, useRef } from 'react'
import type { About } from '../../../shared/domain/schema.ts'
import type { Finding } from '../../../shared/rules/index.ts'
import { stepNewsOf } from '../../../shared/rules/news/step-news.ts'
import { Button, Icon, useKeepFocus } from '../../components/index.ts'
import { wholeYears } from '../../components/layout/wholeYears.tsx'
import { weightOf } from '../../features/findings/words.ts'
import { Section } from '../../records/Section.tsx'
import { todayHere, usePlanView, useSharedScreen } from '../../state/index.ts'
import { deedsOf } from '../../state/pages.ts'
import styles from './parts.module.css'

interface Props {
  readonly findings: readonly Finding[]
  readonly onGo: (about: About, finding: Finding) => void
  /** The step of these findings, which may lack something that no finding names. */
  readonly step?: string
}

/**
 * Findings of the rules: what is wrong, what to do, and a link. Criteria: severity is a word and a shape before a
 * color (1.4.1); one list (1.3.1).
 */
export function FindingList({ findings, onGo, step }: Props) {
  const list = useRef<HTMLDivElement>(null)
  useKeepFocus(list)
  return (
    <div ref={list} tabIndex={-1} className={styles.findings}>
      {findings.length > 0 ? null : step === undefined ? (
        <p className="quiet">No findings here.</p>
      ) : (
        <NoFinding step={step} />
      )}
      <ul>
        {findings.map((f) => (
          <li key={`${f.rule} ${f.about.map((a) => a.id).join(' ')} ${f.says}`} className={styles[f.severity]}>
            <Icon name={`f-${f.severity}`} size={18} />
            <div>
              <p className={styles.says}>
                <span className="vh">{weightOf(f.severity)}: </span>
                {wholeYears(f.says)}
              </p>
              <p className={styles.todo}>{wholeYears([f.do, f.under].filter(Boolean).join(' '))}</p>
              {deedsOf(f, f.about[0] && (() => onGo(f.about[0] as About, f))).map(({ verb, of, act }) => (
                <Fragment key={verb}>
                  <Button look="link" small onPress={act}>
                    {verb}
                    <span className="vh">: {of}</span>
                  </Button>{' '}
                </Fragment>
              ))}
            </div>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** “Nothing found” alone would be read as nothing is missing: what the step's news asks for is said again. */
function NoFinding({ step }: { step: string }) {
  const plan = usePlanView()
  const reader = useSharedScreen() ? 'board' : 'officer'
  const told = stepNewsOf(step, plan, todayHere(), reader)
  return (
    <p className="quiet">
      {told?.todo === undefined ? 'No findings here.' : `No findings here. Still to do: ${told.todo.do}`}
    </p>
  )
}

/** Findings below work that has the whole width, where no guide column tells them. */
export const FindingsBelow = (of: Props) => (
  <section className={styles.below} aria-label="Findings here">
    <FindingList {...of} />
  </section>
)

/** Findings among the parts of a step, while there are some. */
export const FindingsHere = (of: Props) =>
  of.findings.length === 0 ? null : (
    <Section title="Findings here">
      <FindingList {...of} />
    </Section>
  )

import { lacksOf } from '../../../shared/rules/isolation.ts'
import { type Lack, type LackInput, levelWords } from '../../../shared/rules/lack.ts'
import { Button, type Status, StatusMark } from '../../components/index.ts'
import { go, todayHere, usePlanView, useSharedScreen } from '../../state/index.ts'
import { pageOf } from '../../state/pages.ts'
import styles from './overview.module.css'

const marks: Readonly<Record<'low' | 'some' | 'held', Status>> = { low: 'offTrack', some: 'atRisk', held: 'onTrack' }

/**
 * The three lacks that drive officers out, each with the facts by which it is judged. On a shared screen only with
 * facts that a board may see. Criteria: a word and a shape before a color (1.4.1).
 */
export function Lacks() {
  const plan = usePlanView()
  const shared = useSharedScreen()
  const lacks = lacksOf(plan, todayHere(), shared ? 'board' : 'officer')
  return (
    <section>
      <h2 className={styles.rule}>What an officer needs</h2>
      <ul className={styles.lacks}>
        {lacks.map((lack) => (
          <OneLack key={lack.id} lack={lack} />
        ))}
      </ul>
    </section>
  )
}

function OneLack({ lack }: { lack: Lack }) {
  const facts = lack.level === null ? [] : lack.inputs.filter((i) => i.level !== null)
  // A lack that can't be judged yet names its first fact: this year's money says nothing about the next.
  const open = lack.level === null ? lack.inputs.slice(0, 1) : lack.inputs.filter((i) => i.level === null)
  const weakest = facts.find((i) => i.level === lack.level) ?? lack.inputs[0]
  // A full bar beside “Low” would contradict it: the bar is of what decides the word.
  const bar = weakest?.share ?? facts.find((i) => i.share)?.share
  return (
    <li>
      <p className={styles.lack}>
        {weakest && pageOf(weakest.step) ? (
          <Button look="link" onPress={() => go(weakest.step)}>
            {lack.name}
          </Button>
        ) : (
          <b>{lack.name}</b>
        )}
        {lack.level === null ? (
          <StatusMark status="noData" words="Not known" />
        ) : (
          <StatusMark status={marks[lack.level]} words={levelWords(lack)} />
        )}
      </p>
      {bar ? <Bar {...bar} /> : null}
      <ul>
        {facts.map((i) => (
          <li key={i.says}>
            {i.says}
            {i.level === 'low' && facts.length > 1 ? <b className={styles.weak}> (low)</b> : null}
          </li>
        ))}
        {open.map((i) => (
          <li key={i.says} className="quiet">
            {i.says}
          </li>
        ))}
      </ul>
    </li>
  )
}

/**
 * The held part of what is needed, solid; the promised part, open; the missing part, hatched. Criteria: decoration
 * beside its sentence, which says the same (1.1.1); textures, not colors (1.4.1).
 */
function Bar({ held, promised = 0, of }: NonNullable<LackInput['share']>) {
  const has = Math.min(held, of)
  const more = Math.min(promised, of - has)
  const wide = (part: number) => ({ flex: `${part} 1 0` })
  return (
    <span className={styles.bar} aria-hidden="true">
      <i className={styles.has} style={wide(has)} />
      <i style={wide(more)} />
      <i className={styles.wants} style={wide(of - has - more)} />
    </span>
  )
}

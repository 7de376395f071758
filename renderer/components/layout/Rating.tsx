import { Label, Radio, RadioGroup } from 'react-aria-components'
import { type Level, LevelShape, levels } from '../marks/marks.tsx'
import styles from './choices.module.css'

interface Props {
  readonly question: string
  /** The meaning of each level for this indicator, one sentence each. */
  readonly meanings: readonly [string, string, string, string]
  readonly value: Level | null
  readonly onChange: (level: Level) => void
  /** The focus went on to something else. */
  readonly onLeave?: () => void
}

/**
 * Four levels, each with what it means here. Criteria: radio group named by the question; a level and its sentence
 * are one label; arrows move (4.1.2); shape before color (1.4.1).
 */
export function Rating({ question, meanings, value, onChange, onLeave }: Props) {
  return (
    <RadioGroup
      className={styles.rating}
      value={value === null ? null : String(value)}
      onChange={(v) => onChange(Number(v) as Level)}
      {...(onLeave && { onBlur: onLeave })}
    >
      <Label className={styles.question}>{question}</Label>
      <div className={styles.levels}>
        {([0, 1, 2, 3] as const).map((level) => (
          <Radio key={level} value={String(level)} className={styles.level}>
            <b>
              <LevelShape level={level} />
              {levels[level]}
            </b>
            {meanings[level]}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  )
}

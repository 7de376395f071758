import { countInWords } from '../../../shared/words/index.ts'
import { copyText } from '../../components/copyText.ts'
import { Button } from '../../components/index.ts'
import { showToast } from '../../state/index.ts'
import { inDistrictWords } from '../../state/spoken.ts'
import type { Late } from './beside.ts'
import styles from './slips.module.css'

/** “Ask for it”, says the sentence above: a message of its own for each, since nobody sends five colleagues one list of who is late. */
export function Remind({ late, onShown }: { late: readonly Late[]; onShown: () => void }) {
  const [first] = late
  if (first === undefined) return null
  const one = late.length === 1
  return (
    <Button
      look="primary"
      onPress={() => {
        onShown()
        if (one) copy(first)
      }}
    >
      {one ? 'Copy a reminder for the one who is late' : `Write to the ${countInWords(late.length)} who are late`}
    </Button>
  )
}

/** The messages, each to copy. */
export function Reminders({ late }: { late: readonly Late[] }) {
  return (
    <section className={styles.copied} aria-label="Reminders">
      <p>
        {late.length === 1
          ? 'Paste it into a message.'
          : 'One for each person: copy it, and paste it into a message to that person alone.'}
      </p>
      {late.map((l) => (
        <div key={l.role} className={styles.reminder}>
          <b>{l.role}</b>
          <blockquote>{inDistrictWords(l.reminder)}</blockquote>
          <Button small aria-label={`Copy the reminder for ${l.role}`} onPress={() => copy(l)}>
            Copy
          </Button>
        </div>
      ))}
    </section>
  )
}

function copy({ role, reminder }: Late): void {
  showToast(
    copyText(inDistrictWords(reminder))
      ? `The reminder for ${role} is copied.`
      : 'The reminder could not be copied. Mark its words, and copy them.',
  )
}

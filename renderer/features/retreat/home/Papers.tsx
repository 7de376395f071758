import { useState } from 'react'
import { boardItemFrom } from '../../../../shared/briefing/board/from-decisions.ts'
import { asKey, type Gathering } from '../../../../shared/retreat/gathering.ts'
import { Button, Buttons } from '../../../components/index.ts'
import { edit, go, newId, planNow, showToast, todayHere } from '../../../state/index.ts'
import styles from '../retreat.module.css'

/** The documents of a gathering: the minutes, and an item for the board. */
export function Papers({ gathering: g }: { gathering: Gathering }) {
  const [error, setError] = useState<string | null>(null)
  const draft = async () => {
    const ids = { item: newId(), briefing: newId() }
    const ops = boardItemFrom(planNow(), g, todayHere(), ids)
    setError(ops.ok ? null : ops.error.says)
    if (!ops.ok) return
    const done = await edit(ops.value)
    if (!done.ok) return
    showToast('Drafted: an item for the board', { undo: true })
    void go('briefings', { briefing: ids.briefing })
  }
  return (
    <section className={styles.group} aria-label="Papers">
      <h2>Papers</h2>
      <p>
        The minutes tell what was decided, what happens next, the votes, what was said and how it ran. They are for
        those who met.
      </p>
      <Buttons>
        <Button onPress={() => go('briefings', { document: 'minutes', of: asKey(g) })} isDisabled={g.ran.length === 0}>
          Minutes
        </Button>
        {g.kind === 'retreat' ? (
          <Button onPress={() => go('briefings', { document: 'retreatPack', of: asKey(g) })}>Print the pack</Button>
        ) : null}
        <Button onPress={() => void draft()}>Draft an item for the board</Button>
      </Buttons>
      {g.ran.length === 0 ? <p className="quiet">You can make minutes once it has started in the room.</p> : null}
      {error ? <p role="alert">{error}</p> : null}
    </section>
  )
}

import type { KindName, RecordOf } from '../../../shared/domain/kinds/index.ts'
import type { About } from '../../../shared/domain/schema.ts'
import { listed } from '../../../shared/words/index.ts'
import { focusField } from '../../components/focusField.ts'
import { Button, nameOf } from '../../components/index.ts'
import { go, removeRecord, showToast, useAll, useRecords, useSharedScreen } from '../../state/index.ts'
import { goToRecord, kindWord } from '../../state/pages.ts'
import styles from './conflicts.module.css'

const heading = 'apart-title'

/**
 * Pairs that were kept as two things, each with an Undo. They stay here if one of them is gone: one laptop can merge
 * two records that another keeps apart. Criteria: each button names its pair (2.4.4).
 */
export function LeftApart() {
  const shared = useSharedScreen()
  const pairs = useAll('leftApart')
  if (shared || pairs.length === 0) return null
  return (
    <section className={styles.alike} aria-labelledby={heading}>
      <h2 id={heading} tabIndex={-1}>
        Kept separate: {pairs.length}
      </h2>
      <ul className={styles.apart}>
        {pairs.map((pair) => (
          <Pair key={pair.id} pair={pair} />
        ))}
      </ul>
    </section>
  )
}

function Pair({ pair }: { pair: RecordOf<'leftApart'> }) {
  const one = useNamed(pair.one)
  const other = useNamed(pair.other)
  const missing = [one, other].filter((n) => n.gone)
  const act = missing.length > 0 ? 'Take off the list' : 'Ask again'
  const ask = async () => {
    const done = await removeRecord('leftApart', pair.id)
    if (!done.ok) return
    showToast(`No longer kept separate: “${one.name}” and “${other.name}”`, { undo: true })
    focusField('#alike-title', `#${heading}`, 'main h1')
  }
  return (
    <li>
      <span>
        {kindWord(pair.one?.kind ?? '')}: <Name of={one} /> and <Name of={other} />
        {missing.length > 0 ? (
          <small>
            {listed(missing.map((n) => `“${n.name}”`))} {missing.length === 1 ? 'is' : 'are'} no longer in the plan:
            removed since, or combined on another laptop. History has what it said.
          </small>
        ) : null}
      </span>
      <Button look="link" small onPress={() => void ask()} aria-label={`${act}: “${one.name}” and “${other.name}”`}>
        {act}
      </Button>
    </li>
  )
}

interface Named {
  readonly about: About | undefined
  readonly name: string
  readonly gone: boolean
}

/** A record's name, also after it was removed from the plan. */
function useNamed(about: About | undefined): Named {
  const state = useRecords((s) => (about ? s.kinds[about.kind as KindName]?.get(about.id) : undefined))
  const gone = state === undefined || state.gone
  return { about, name: nameOf(about?.kind ?? '', state?.values ?? {}), gone }
}

function Name({ of: { about, name, gone } }: { of: Named }) {
  if (about === undefined) return name
  return (
    <Button
      look="link"
      small
      onPress={() =>
        gone ? void go('history', { kind: about.kind, record: about.id }) : goToRecord(about.kind, about.id)
      }
    >
      {name}
    </Button>
  )
}

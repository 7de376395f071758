import { attachedTo, attachedWords } from '../../shared/domain/attached.ts'
import type { About } from '../../shared/domain/schema.ts'
import { Button, type MenuEntry } from '../components/index.ts'
import { openAttached } from '../state/attached.ts'
import { planNow, useAll } from '../state/index.ts'
import styles from './AttachedCount.module.css'

/** The number of a record's attachments, counted again when a comment or a piece of evidence changes. */
function useWords(about: About): { readonly count: number; readonly words: string } {
  useAll('comment')
  useAll('evidence')
  const found = attachedTo(planNow(), about)
  return { count: found.open + found.evidence, words: attachedWords(found) }
}

/**
 * The number on a record's menu: open comments and evidence together, read aloud as words. Nothing if there are none.
 */
export function AttachedCount({ about }: { about: About }) {
  const { count, words } = useWords(about)
  if (count === 0) return null
  return (
    <span className={styles.count} title={words}>
      {count}
      <span className="vh">, {words}</span>
    </span>
  )
}

/** Opens the drawer of a record, where its menu is another: "2 open comments". */
export function AttachedButton({ about, name }: { about: About; name: string }) {
  const { words } = useWords(about)
  return (
    <Button look="link" small aria-haspopup="dialog" onPress={() => openAttached(about)}>
      {words === '' ? 'Comments and evidence' : words}
      <span className="vh">: {name}</span>
    </Button>
  )
}

/** The entries of a record's menu for its attachments. */
export function attachedEntries(about: About): readonly MenuEntry[] {
  const words = attachedWords(attachedTo(planNow(), about))
  return [
    {
      id: 'attached',
      label: words === '' ? 'Comments and evidence' : `Comments and evidence: ${words}`,
      act: () => openAttached(about),
    },
    ...(about.kind === 'action'
      ? []
      : [{ id: 'act', label: 'Add an action', act: () => openAttached(about, 'actions', true) }]),
  ]
}

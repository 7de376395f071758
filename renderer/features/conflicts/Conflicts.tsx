import { Button, Empty, fieldLabel, Page, PageTitle } from '../../components/index.ts'
import { go, useConflicts } from '../../state/index.ts'
import { kindWord } from '../../state/pages.ts'
import { useAlike } from './alike.ts'
import { useCalled } from './called.ts'
import styles from './conflicts.module.css'
import { LeftApart } from './LeftApart.tsx'
import { MayBeOne } from './MayBeOne.tsx'
import { OneConflict } from './OneConflict.tsx'
import { ThirdsLeft } from './ThirdsLeft.tsx'

interface Props {
  readonly params: Readonly<Record<string, string>>
}

/**
 * Answers that two people wrote without seeing each other's, one question at a time. Criteria: the list marks the
 * open one with `aria-current`; differing words are underlined, not only tinted (1.4.1).
 */
export function Conflicts({ params }: Props) {
  const conflicts = useConflicts()
  const alike = useAlike()
  const called = useCalled()
  const asked = conflicts.find(
    (c) => c.state.kind === params.kind && c.state.id === params.id && c.conflict.field === (params.field ?? ''),
  )
  const open = asked ?? conflicts[0]
  if (open === undefined) {
    return (
      <Page title="Conflicts">
        <Empty
          title={alike.length > 0 ? 'No conflicts' : 'Nothing to decide'}
          action={<Button onPress={() => void go('bring-in')}>Bring in a copy</Button>}
        >
          When two people change the same thing on two laptops and you bring their copies together, both answers are
          kept and shown here side by side until someone decides.
        </Empty>
        <MayBeOne />
        <LeftApart />
        <ThirdsLeft />
      </Page>
    )
  }
  return (
    <div className={styles.split}>
      <div className={styles.list}>
        <PageTitle>Both changed: {conflicts.length}</PageTitle>
        <ul data-questions="">
          {conflicts.map((c) => {
            const { kind, id } = c.state
            const { field } = c.conflict
            return (
              <li key={`${kind}/${id}/${field}`}>
                <button
                  type="button"
                  className={styles.item}
                  aria-current={c === open ? 'true' : undefined}
                  onClick={() => go('conflicts', { kind, id, field })}
                >
                  <b>{called(c.state)}</b>
                  <span>{field === '' ? `${kindWord(kind)}, removed or kept` : fieldLabel(kind, field)}</span>
                </button>
              </li>
            )
          })}
        </ul>
      </div>
      <div>
        <OneConflict key={`${open.state.kind}/${open.state.id}/${open.conflict.field}`} open={open} />
        <div className={styles.below}>
          <MayBeOne />
          <LeftApart />
          <ThirdsLeft />
        </div>
      </div>
    </div>
  )
}

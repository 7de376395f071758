import { kindOf } from '../../../shared/domain/kinds/index.ts'
import type { Op, RecordState, Tip } from '../../../shared/domain/state.ts'
import { focusField } from '../../components/focusField.ts'
import { Button, fieldLabel, nameOf, readableField } from '../../components/index.ts'
import { edit, showToast } from '../../state/index.ts'
import { goToRecord, kindWord } from '../../state/pages.ts'
import { letThirdGo } from '../../state/thirdText.ts'
import type { OpenConflict } from '../../state/views.ts'
import { useCalled } from './called.ts'
import styles from './conflicts.module.css'
import { Differ } from './Differ.tsx'
import { useAncestor } from './useAncestor.ts'
import { Who } from './Who.tsx'

/** One question: the versions side by side, and how to answer it. The version that isn't kept stays in History. */
export function OneConflict({ open }: { open: OpenConflict }) {
  const { state, conflict } = open
  const name = useCalled()(state)
  const label = fieldLabel(state.kind, conflict.field)
  const resolve = async (ops: readonly Op[], done: string) => {
    const result = await edit(ops, 'resolve')
    if (!result.ok) return
    letThirdGo(open)
    showToast(done, { undo: true })
    // On to the next question, as a list goes on to its next line.
    focusField('[data-questions] [aria-current]', 'main h1')
  }
  const keep = (value: unknown) =>
    resolve(
      [
        {
          op: 'set',
          kind: state.kind,
          id: state.id,
          values: { [conflict.field]: value },
          base: { [conflict.field]: state.tips[conflict.field] ?? [] },
        },
      ],
      `Decided: ${label}`,
    )
  return (
    <section className={styles.one} aria-labelledby="conflict-title">
      <p className="small">
        {state.kind === 'goal' ? null : `${kindWord(state.kind)} · `}
        <Button look="link" small onPress={() => goToRecord(state.kind, state.id)}>
          {name}
        </Button>
      </p>
      <h2 id="conflict-title">{conflict.how === 'removed' ? 'One person removed it, the other changed it' : label}</h2>
      {conflict.how === 'removed' ? (
        <Removed open={open} resolve={resolve} />
      ) : (
        <Differ open={open} keep={(value) => void keep(value)} />
      )}
      <p className="small mid">What you don’t keep stays in History, and you can bring it back.</p>
    </section>
  )
}

/** What a record says, as its form asks for it; its place in a list says nothing here. */
function saidOf({ kind, values }: RecordState): readonly string[] {
  const declared = Object.keys(kindOf(kind)?.fields ?? {})
  const unknown = Object.keys(values).filter((field) => !declared.includes(field))
  return [...declared, ...unknown]
    .filter((field) => field !== 'sort' && values[field] !== undefined && values[field] !== null)
    .map((field) => `${fieldLabel(kind, field)}: ${readableField(kind, field, values[field])}`)
}

function Removed({
  open,
  resolve,
}: {
  open: OpenConflict
  resolve: (ops: readonly Op[], done: string) => Promise<void>
}) {
  const { state, conflict } = open
  const removals = conflict.tips.filter((tip) => tip.value === false)
  const changes = conflict.tips.filter((tip) => tip.value !== false)
  const by = (tips: readonly Tip[]) => [...new Set(tips.map((tip) => tip.author))].join(', ')
  const name = nameOf(state.kind, state.values)
  const { here } = useAncestor(open)
  return (
    <div className={styles.sides}>
      <div className={styles.side}>
        {removals[0] ? <Who tip={removals[0]} open={open} here={here} says={`Removed by ${by(removals)}`} /> : null}
        <blockquote>{name}</blockquote>
        <div>
          <Button
            onPress={() => void resolve([{ op: 'remove', kind: state.kind, id: state.id }], `Left removed: ${name}`)}
          >
            Leave it removed
          </Button>
        </div>
      </div>
      <div className={styles.side}>
        {changes[0] ? (
          <Who tip={changes[0]} open={open} here={here} says={`Changed by ${by(changes)}, who did not know that`} />
        ) : null}
        <blockquote>{saidOf(state).join('\n')}</blockquote>
        <div>
          <Button
            onPress={() => void resolve([{ op: 'restore', kind: state.kind, id: state.id }], `Brought back: ${name}`)}
          >
            Bring it back
          </Button>
        </div>
      </div>
    </div>
  )
}

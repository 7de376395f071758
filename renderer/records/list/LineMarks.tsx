import { fieldLabel, StatusMark } from '../../components/index.ts'
import { useRecordState } from '../../state/index.ts'
import { useUnsaved } from '../../state/unsaved.ts'

interface Props {
  readonly kind: string
  readonly id: string
  /** The fields to report on, if only some of the record's. */
  readonly of?: readonly string[]
}

/** The marks of a line that is only read: that typing in a field is not saved, and that two people answered one. */
export function LineMarks({ kind, id, of }: Props) {
  const has = (field: string) => of === undefined || of.includes(field)
  const conflicts = useRecordState(kind, id)?.conflicts.filter((c) => has(c.field)).length ?? 0
  const unsaved = useUnsaved()
  const fields = [...unsaved.values()].flatMap(({ draft }) =>
    draft.record === id && has(draft.field) ? [fieldLabel(kind, draft.field)] : [],
  )
  return (
    <>
      {fields.length > 0 ? <StatusMark status="offTrack" words={`Not saved: ${fields.join(', ')}`} /> : null}
      {conflicts > 0 ? (
        <StatusMark status="atRisk" words={conflicts === 1 ? 'Two answers' : `${conflicts} with two answers`} />
      ) : null}
    </>
  )
}

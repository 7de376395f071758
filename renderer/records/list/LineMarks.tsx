import { StatusMark } from '../../components/index.ts'
import { useRecordState } from '../../state/index.ts'

/** What a line that is only read has to say of its fields: that two people answered one of them. */
export function LineMarks({ kind, id }: { kind: string; id: string }) {
  const conflicts = useRecordState(kind, id)?.conflicts.length ?? 0
  if (conflicts === 0) return null
  return <StatusMark status="atRisk" words={conflicts === 1 ? 'Two answers' : `${conflicts} with two answers`} />
}

import type { RecordOf } from '../../../shared/domain/kinds/index.ts'
import { StatusMark } from '../../components/index.ts'
import { todayHere } from '../../state/index.ts'
import { dueWords, isLate, isSoon } from './due.ts'

/** An action against its day: a shape, then words; what is late says by how many days. */
export function When({ action }: { action: RecordOf<'action'> }) {
  const today = todayHere()
  const words = dueWords(action, today)
  if (action.status === 'done') return <StatusMark status="done" words={words} />
  if (action.status === 'stopped') return <StatusMark status="notNow" words={words} />
  if (isLate(action, today)) return <StatusMark status="offTrack" words={words} />
  if (isSoon(action, today)) return <StatusMark status="atRisk" words={words} />
  return <StatusMark status={action.status === 'inProgress' ? 'inWork' : 'notBegun'} words={words} />
}

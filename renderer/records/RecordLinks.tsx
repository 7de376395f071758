import type { About } from '../../shared/domain/schema.ts'
import { aboutWords, Button } from '../components/index.ts'
import { usePlanView } from '../state/index.ts'
import { goToRecord } from '../state/pages.ts'

interface Props {
  readonly of: readonly (About | undefined)[]
  /** "Bears on". */
  readonly lead?: string
  /** Puts the kind before the title, as it always is for a goal: "Goal 1: Reading by grade 3". */
  readonly named?: boolean
}

/** Records by their names, each the way to where it is shown; nothing for one that is gone or hidden. */
export function RecordLinks({ of, lead, named = false }: Props) {
  const plan = usePlanView()
  const found = of.flatMap((about) => aboutWords(plan, about) ?? [])
  if (found.length === 0) return null
  return (
    <span>
      {lead ? `${lead} ` : null}
      {found.map((on, i) => (
        <span key={on.key}>
          {i > 0 ? ' · ' : null}
          <Button look="link" small onPress={() => goToRecord(on.kind, on.id)}>
            {named || on.kind === 'goal' ? on.says : on.title}
          </Button>
        </span>
      ))}
    </span>
  )
}

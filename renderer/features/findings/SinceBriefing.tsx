import { dayInWords } from '../../../shared/days/index.ts'
import { type Finding, findingKey } from '../../../shared/rules/index.ts'
import { Button } from '../../components/index.ts'
import { useSharedScreen } from '../../state/index.ts'
import { useReply } from '../../state/useReply.ts'
import type { Filter } from './filter.ts'
import { sinceWords } from './news.ts'

interface Props {
  readonly findings: readonly Finding[]
  readonly filter: Filter
  readonly onFilter: (filter: Filter) => void
}

/**
 * How many findings are new and how many are gone since the last board briefing that was sent, and the way to the new
 * ones. Nothing where none was sent, nor on a shared screen, which holds back some of both.
 */
export function SinceBriefing({ findings, filter, onFilter }: Props) {
  const shared = useSharedScreen()
  const found = useReply('plan.foundThen', undefined)
  const then = found?.ok ? found.value : null
  if (then === null || shared) return null
  const before = new Set(then.keys)
  const now = new Set(findings.map(findingKey))
  const fresh = new Set([...now].filter((key) => !before.has(key)))
  const gone = [...before].filter((key) => !now.has(key)).length
  return (
    <section>
      <h2>Since the last board briefing</h2>
      <p className="small mid">
        {dayInWords(then.day)}: {sinceWords(gone, fresh.size)}
      </p>
      {fresh.size > 0 ? (
        <Button
          look="link"
          small
          aria-pressed={filter.fresh !== null}
          onPress={() => onFilter({ ...filter, fresh: filter.fresh === null ? fresh : null })}
        >
          {filter.fresh === null ? `Show the ${fresh.size} new` : 'Show the others, too'}
        </Button>
      ) : null}
    </section>
  )
}

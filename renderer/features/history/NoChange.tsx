import { changeKinds, type HistoryFilter, placesOfChanges } from '../../../shared/domain/history-filter.ts'
import { kindOf } from '../../../shared/domain/kinds/index.ts'
import { Button, Buttons, fieldLabel } from '../../components/index.ts'
import { dayWords } from '../../state/index.ts'
import { useLoosened } from './useChanges.ts'

interface Props {
  readonly filter: HistoryFilter
  /** The name of the record asked for. */
  readonly title: string
  readonly onFilter: (filter: HistoryFilter) => void
}

/** Nothing matches: what to let go, so that something does. */
export function NoChange({ filter, title, onFilter }: Props) {
  const wider = useLoosened(filter, true)
  if (wider === null) return null
  if (wider.length === 0)
    return <p className="quiet">More than one filter is too narrow here. Show all, and begin again from there.</p>
  return (
    <>
      <p className="quiet">There is something to show if one of these is left out:</p>
      <Buttons>
        {wider.map((f) => {
          const words = wordsOf(filter, f, title)
          return (
            <Button key={words} small onPress={() => onFilter(f)}>
              Leave out “{words}”
            </Button>
          )
        })}
      </Buttons>
    </>
  )
}

/** The parts of the filter that the wider one drops. */
function wordsOf(filter: HistoryFilter, wider: HistoryFilter, title: string): string {
  const { who, support, kind, record, field, from, to, change } = filter
  if (who !== wider.who) return `By ${who}`
  if (support !== wider.support) return placesOfChanges.find((p) => p.id === support)?.name ?? String(support)
  if (kind !== undefined && kind !== wider.kind) return kindOf(kind)?.many ?? kind
  if (record !== wider.record) return title
  if (field !== wider.field) return fieldLabel(kind ?? '', field ?? '')
  if (change !== undefined && change !== wider.change) return changeKinds[change]
  return from === wider.from ? `To ${dayWords(to ?? '')}` : `From ${dayWords(from ?? '')}`
}

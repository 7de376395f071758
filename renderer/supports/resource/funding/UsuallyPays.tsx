import type { RecordOf } from '../../../../shared/domain/kinds/index.ts'
import { list } from '../../../../shared/guide/lists/index.ts'
import { useRecord } from '../../../state/index.ts'

/** What a kind of money can usually pay for, and what to ask before counting on it. */
export function UsuallyPays({ record }: { record: RecordOf<'fundingSource'> }) {
  // The form's own record: the kind may have been chosen a moment ago.
  const type = useRecord('fundingSource', record.id)?.type ?? record.type
  const { items, note } = list('funding-kinds')
  const kind = items.find((k) => k.id === type)
  if (kind === undefined)
    return (
      <p className="small quiet">
        Choose a kind: what such money can usually pay for, and what to ask first, is shown here.
      </p>
    )
  return (
    <div>
      <p>
        <b>{kind.name}</b> usually pays for: {kind.usuallyPays}
      </p>
      <ul>
        {kind.ask.map((question) => (
          <li key={question}>{question}</li>
        ))}
      </ul>
      {kind.facts.map(({ fact, source }) => (
        <p key={fact} className="small">
          {fact} <span className="quiet">{source}</span>
        </p>
      ))}
      <p className="small quiet">{note}</p>
    </div>
  )
}

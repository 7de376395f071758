import { useMemo } from 'react'
import { type ImportDraft, placesOf } from '../../../shared/import/draft/draft.ts'
import type { TableRead } from '../../../shared/ipc/contract.ts'
import { counted } from '../../../shared/words/index.ts'
import { Search } from '../../components/fields/Pick.tsx'
import { StepHead } from './StepHead.tsx'
import { answer } from './store.ts'

/** Finds the district among all in the file. */
export function PlaceStep({ read, draft }: { read: TableRead; draft: ImportDraft }) {
  const column = read.facts.columns[draft.roles.indexOf('place')]
  const places = useMemo(() => placesOf(column), [column])
  const names = useMemo(() => places.map((p) => p.text), [places])
  const chosen = places.find((p) => p.text === draft.place)
  return (
    <StepHead
      lead={`The file is about ${counted(places.length, 'place', 'places')}. Rows for other places are not used.`}
    >
      <Search
        label={`Your district in the column “${column?.name ?? ''}”`}
        hint="Type part of its name"
        all={names}
        value={draft.place}
        onChange={(place) => answer({ place })}
      />
      {chosen ? (
        <p role="status">
          {counted(chosen.count, 'row is', 'rows are')} about {chosen.text}.
        </p>
      ) : null}
    </StepHead>
  )
}

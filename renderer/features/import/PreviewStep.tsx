import { useState } from 'react'
import { yearInWords } from '../../../shared/days/index.ts'
import type { ImportDraft } from '../../../shared/import/draft.ts'
import type { Counts, Outcome } from '../../../shared/import/outcome.ts'
import { cutsOtherwise } from '../../../shared/import/select.ts'
import type { TableRead } from '../../../shared/ipc/contract.ts'
import { commas, counted } from '../../../shared/words/index.ts'
import { listed } from '../../../shared/words/lists.ts'
import { Banner, Button, cells, DataTable } from '../../components/index.ts'
import { useAll } from '../../state/index.ts'
import { DoubtsPart } from './DoubtsPart.tsx'
import { Asides, More, Notes, page, Where } from './Parts.tsx'
import { PublicPart } from './PublicPart.tsx'
import { StepHead } from './StepHead.tsx'
import { bringIn, startAgain, useImport } from './store.ts'
import { readingWords } from './words.ts'
import { YearSaid } from './YearPart.tsx'

/** What would come in, what it changes, what the source withheld, what is set aside; then the one button. */
export function PreviewStep({ draft, read, outcome }: { draft: ImportDraft; read: TableRead; outcome: Outcome }) {
  const name = useGroupName(outcome)
  const busy = useImport((s) => s.busy)
  const { counts } = outcome
  const count = counts.fresh + counts.changed
  const withheld = outcome.lines.filter((l) => l.after.state === 'withheld').length
  return (
    <StepHead
      forward={
        count > 0 ? (
          <Button look="primary" isDisabled={busy} onPress={() => void bringIn(outcome)}>
            Bring in {counted(count, 'value', 'values')}
          </Button>
        ) : (
          <Button look="primary" onPress={() => startAgain('Nothing was changed.')}>
            Close
          </Button>
        )
      }
    >
      {count === 0 ? (
        <Banner>
          {counts.same > 0
            ? `Nothing new: the plan already has ${counts.same === 1 ? 'this value' : `all ${commas(counts.same)} values`}, just as in the file.`
            : 'Nothing in this file can be brought in with what you chose. The tables below show what happened to each row.'}
        </Banner>
      ) : null}
      <Where
        rows={parts.map(([key, words]) => [words, counts[key]])}
        total={counts.rows}
        totalWords={outcome.byCell ? 'Cells in the columns of figures' : 'Rows in the file'}
        also={withheld > 0 ? [['Values withheld at the source', withheld]] : []}
      />
      <OnlyRows draft={draft} read={read} />
      <YearSaid draft={draft} read={read} />
      <DoubtsPart draft={draft} doubts={outcome.doubts} name={name} />
      {count > 0 ? <PublicPart draft={draft} read={read} outcome={outcome} /> : null}
      <Lines outcome={outcome} />
      {outcome.leftOut.length > 0 ? (
        <p>
          Left out, as you chose under Groups:{' '}
          {outcome.leftOut
            .map((g) => `${g.group === '' ? 'rows without a group' : g.group} (${counted(g.rows, 'row', 'rows')})`)
            .join(', ')}
          .
        </p>
      ) : null}
      <Asides caption="Set aside, and why" list={outcome.aside} />
      <Asides caption="In a different unit from the measure" list={outcome.misfits} />
      <Asides caption="Brought in with no number of children" list={outcome.cells} />
      <Asides caption="Rows that repeat another" list={outcome.repeated} />
      <Notes list={outcome.notes} />
      {[...outcome.newGroups.values()].length > 0 ? (
        <p>Added to the plan: {[...outcome.newGroups.values()].join(', ')}.</p>
      ) : null}
      {count > 0 ? (
        <p className="quiet small">
          It all counts as one step, so one Undo takes it back. Your answers are kept as “{draft.name}” for next year’s
          file.
        </p>
      ) : null}
    </StepHead>
  )
}

/** By which texts the rows were chosen: some of them were found, and not said. */
function OnlyRows({ draft, read }: { draft: ImportDraft; read: TableRead }) {
  const chosen = draft.only
    // Its groups come in as those of the other column do.
    .filter((o) => !draft.roles.includes('group') || !cutsOtherwise(read.facts.columns[o.column], o.text))
    .map((o) => `${read.facts.columns[o.column]?.name ?? ''} is “${o.text}”`)
  return chosen.length === 0 ? null : <p>Only rows are used where {listed(chosen)}.</p>
}

const parts: readonly (readonly [keyof Counts, string])[] = [
  ['fresh', 'New values'],
  ['changed', 'Values that change'],
  ['same', 'Values already in the plan'],
  ['doubted', 'Far from their neighbors, not decided yet'],
  ['aside', 'Set aside, listed below'],
  ['misfits', 'In a different unit, listed below'],
  ['leftOut', 'In groups you left out'],
  ['repeated', 'Repeat another row'],
  ['elsewhere', 'About other places'],
  ['otherRows', 'Rows you did not choose'],
  ['noted', 'Titles and notes, listed below'],
  ['blank', 'Blank'],
]

const how = { new: 'New', change: 'Changes', same: 'Same' } as const
const order = { change: 0, new: 1, same: 2 } as const

/** What a group of the plan is called, or one that would be added. */
function useGroupName({ newGroups, named }: Outcome): (id: string) => string {
  const groups = useAll('studentGroup')
  return (id) => groups.find((g) => g.id === id)?.name ?? newGroups.get(id) ?? named.get(id) ?? ''
}

function Lines({ outcome }: { outcome: Outcome }) {
  const name = useGroupName(outcome)
  const [shown, show] = useState(page)
  const lines = [...outcome.lines].sort((a, b) => order[a.how] - order[b.how] || a.row - b.row)
  if (lines.length === 0) return null
  return (
    <>
      <DataTable caption="Values" scroll="Values that come in">
        <thead>
          <tr>
            <th scope="col">Student group</th>
            <th scope="col">Year</th>
            <th scope="col">What happens</th>
            <th scope="col" className={cells.r}>
              In the plan
            </th>
            <th scope="col" className={cells.r}>
              Comes in
            </th>
            <th scope="col" className={cells.r}>
              Row
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.slice(0, shown).map((line) => (
            <tr key={`${line.group} ${line.year}`}>
              <th scope="row">{name(line.group)}</th>
              <td className="nowrap">{yearInWords(line.year)}</td>
              <td>{how[line.how]}</td>
              <td className={cells.r}>{readingWords(line.before)}</td>
              <td className={`${cells.r} ${line.after.state === 'given' ? '' : cells.withheld}`}>
                <span>{readingWords(line.after)}</span>
              </td>
              <td className={`${cells.r} quiet`}>{line.row}</td>
            </tr>
          ))}
        </tbody>
      </DataTable>
      <More all={lines.length} shown={shown} onMore={() => show(shown + page)} what="values" />
    </>
  )
}

import { yearInWords } from '../../../shared/days/index.ts'
import type { ImportDraft } from '../../../shared/import/draft/draft.ts'
import type { Counts, Outcome } from '../../../shared/import/outcome.ts'
import { cutsOtherwise } from '../../../shared/import/table/row-groups.ts'
import type { TableRead } from '../../../shared/ipc/contract.ts'
import { commas, counted } from '../../../shared/words/index.ts'
import { listed } from '../../../shared/words/lists.ts'
import { cells } from '../../components/index.ts'
import { useAll } from '../../state/index.ts'
import { DoubtsPart } from './DoubtsPart.tsx'
import { Asides, Notes, Where } from './Parts.tsx'
import { changesFirst, howWords, Preview } from './Preview.tsx'
import { PublicPart } from './PublicPart.tsx'
import { Rows } from './Rows.tsx'
import { bringIn } from './store.ts'
import { readingWords } from './words.ts'
import { YearSaid } from './YearPart.tsx'

/** What would be imported, what it changes, what the source withheld, what is set aside; then the one button. */
export function PreviewStep({ draft, read, outcome }: { draft: ImportDraft; read: TableRead; outcome: Outcome }) {
  const name = useGroupName(outcome)
  const { counts } = outcome
  const count = counts.fresh + counts.changed
  const withheld = outcome.lines.filter((l) => l.after.state === 'withheld').length
  return (
    <Preview
      takes={count === 0 ? null : counted(count, 'figure', 'figures')}
      onTake={() => void bringIn(outcome)}
      nothingNew={
        counts.same === 0
          ? null
          : `the plan already has ${counts.same === 1 ? 'this figure' : `all ${commas(counts.same)} figures`}, just as in the file.`
      }
      kept={draft.name}
    >
      <Where
        rows={parts.map(([key, words]) => [words, counts[key]])}
        total={counts.rows}
        totalWords={outcome.byCell ? 'Cells in the columns of figures' : 'Rows in the file'}
        also={withheld > 0 ? [['Figures withheld at the source', withheld]] : []}
      />
      <OnlyRows draft={draft} read={read} />
      <YearSaid draft={draft} read={read} />
      <DoubtsPart draft={draft} doubts={outcome.doubts} name={name} />
      {count > 0 ? <PublicPart draft={draft} read={read} outcome={outcome} /> : null}
      <Lines outcome={outcome} />
      {outcome.leftOut.length > 0 ? (
        <p>
          Left out under “Which groups match?”:{' '}
          {outcome.leftOut
            .map((g) => `${g.group === '' ? 'rows without a group' : g.group} (${counted(g.rows, 'row', 'rows')})`)
            .join(', ')}
          .
        </p>
      ) : null}
      <Asides caption="Set aside, and why" list={outcome.aside} />
      <Asides caption="In a different unit from the measure" list={outcome.misfits} />
      <Asides caption="Brought in with no number of students" list={outcome.cells} />
      <Asides caption="Rows that repeat another" list={outcome.repeated} />
      <Notes list={outcome.notes} />
      {[...outcome.newGroups.values()].length > 0 ? (
        <p>Added to the plan: {[...outcome.newGroups.values()].join(', ')}.</p>
      ) : null}
    </Preview>
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
  ['fresh', 'New figures'],
  ['changed', 'Figures that change'],
  ['same', 'Figures already in the plan'],
  ['doubted', 'Far from their neighbors, not decided yet'],
  ['aside', 'Set aside, listed below'],
  ['misfits', 'In a different unit, listed below'],
  ['leftOut', 'In groups that are left out'],
  ['repeated', 'Repeat another row'],
  ['elsewhere', 'About other places'],
  ['otherRows', 'Rows you did not choose'],
  ['noted', 'Titles and notes, listed below'],
  ['blank', 'Blank, or hidden in the sheet'],
]

/** The name of a group in the plan, or of one that would be added. */
function useGroupName({ newGroups, named }: Outcome): (id: string) => string {
  const groups = useAll('studentGroup')
  return (id) => groups.find((g) => g.id === id)?.name ?? newGroups.get(id) ?? named.get(id) ?? ''
}

function Lines({ outcome }: { outcome: Outcome }) {
  const name = useGroupName(outcome)
  return (
    <Rows
      caption="Values"
      scroll="Figures that come in"
      list={changesFirst(outcome.lines)}
      what="values"
      keyOf={(line) => `${line.group} ${line.year}`}
      columns={[
        { head: 'Student group', cell: (line) => name(line.group) },
        { head: 'Year', look: 'nowrap', cell: (line) => yearInWords(line.year) },
        { head: 'What happens', cell: (line) => howWords[line.how] },
        { head: 'In the plan', kind: 'figure', cell: (line) => readingWords(line.before) },
        {
          head: 'Comes in',
          kind: 'figure',
          look: (line) => (line.after.state === 'given' ? '' : cells.withheld),
          cell: (line) => <span>{readingWords(line.after)}</span>,
        },
        { head: 'Row', kind: 'row', cell: (line) => line.row },
      ]}
    />
  )
}

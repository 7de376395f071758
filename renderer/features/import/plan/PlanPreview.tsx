import type { ReactNode } from 'react'
import { Checkbox } from 'react-aria-components'
import { kinds } from '../../../../shared/domain/kinds/index.ts'
import type { PlanDraft } from '../../../../shared/import/plan/draft.ts'
import { type PlanLine, personKey } from '../../../../shared/import/plan/line.ts'
import { PEOPLE } from '../../../../shared/import/plan/names.ts'
import type { PlanOutcome } from '../../../../shared/import/plan/outcome.ts'
import { asksOf } from '../../../../shared/import/plan/questions.ts'
import { changesInWords, takenInWords } from '../../../../shared/import/plan/words.ts'
import type { TableRead } from '../../../../shared/ipc/contract.ts'
import { commas, listed } from '../../../../shared/words/index.ts'
import fields from '../../../components/fields/fields.module.css'
import { Icon } from '../../../components/index.ts'
import { usePlanView } from '../../../state/index.ts'
import { Asides, Where } from '../Parts.tsx'
import { Preview } from '../Preview.tsx'
import { Rows } from '../Rows.tsx'
import own from './plan.module.css'
import { plans, tick } from './store.ts'

interface Props {
  readonly read: TableRead
  readonly draft: PlanDraft
  readonly outcome: PlanOutcome
}

/** The plan that the file makes, what of it is new, what would change, and what has no place; then the one button. */
export function PlanPreview({ read, draft, outcome }: Props) {
  const { counts, lines } = outcome
  const same = lines.filter((l) => l.how === 'same').length
  return (
    <Preview
      takes={outcome.ops.length === 0 ? null : takenInWords(outcome)}
      onTake={() => void plans.bringIn(outcome)}
      nothingNew={same > 0 && same === lines.length ? 'all of this is in the plan already, just as in the file.' : null}
      kept={draft.name}
      keptFor="the next file"
    >
      <Where
        rows={[
          ['Brought in, or already in the plan', counts.taken],
          ['Headings once more', counts.again],
          ['Left out, as you chose', counts.out],
          ['Set aside, listed below', counts.aside],
          ['Rows that you did not choose', counts.otherRows],
          ['Blank, or hidden in the sheet', counts.blank],
        ]}
        total={counts.rows}
      />
      <Lines lines={lines} outcome={outcome} draft={draft} />
      <People read={read} draft={draft} outcome={outcome} />
      <Asides caption="Set aside, and why" list={outcome.aside} />
      <LeftOut outcome={outcome} />
      <Asides caption="Brought in, with a word" list={outcome.told} />
    </Preview>
  )
}

const how = { new: 'New', change: 'Changes', same: 'In the plan', out: 'Left out' } as const
const short = (text: string): string => (text.length > 300 ? `${text.slice(0, 300)}…` : text)

function Tick({ id, taken, label, children }: { id: string; taken: boolean; label: string; children: ReactNode }) {
  return (
    <Checkbox
      className={fields.check}
      aria-label={`Bring in ${label.slice(0, 80)}`}
      isSelected={taken}
      onChange={(on) => tick(id, on)}
    >
      {({ isSelected }) => (
        <>
          <span className={fields.box}>{isSelected ? <Icon name="i-tick" size={13} /> : null}</span>
          {children}
        </>
      )}
    </Checkbox>
  )
}

function Lines({ lines, outcome, draft }: { lines: readonly PlanLine[]; outcome: PlanOutcome; draft: PlanDraft }) {
  const plan = usePlanView()
  return (
    <Rows
      caption={`The plan in this file (${commas(lines.length)})`}
      scroll="The plan in this file"
      className={own.tree}
      list={lines}
      what="lines"
      keyOf={({ thing }) => thing.key}
      attributes={({ thing }) => ({ 'data-level': thing.level })}
      columns={[
        {
          head: 'What',
          cell: ({ thing, how }) => (
            <>
              <span className={own.kind}>{kinds[thing.kind].one}</span>
              {how === 'same' ? (
                <bdi>{short(thing.title)}</bdi>
              ) : (
                <Tick id={thing.key} taken={!draft.out.has(thing.key)} label={thing.title}>
                  <bdi>{short(thing.title)}</bdi>
                </Tick>
              )}
            </>
          ),
        },
        { head: 'What happens', look: 'nowrap', cell: (line) => how[line.how] },
        {
          head: 'What is said of it',
          look: own.said,
          cell: ({ thing, changes }) =>
            changesInWords(thing.kind, changes, outcome, plan).map((c) => (
              <div key={c.label}>
                {c.label}: {c.before === null ? '' : `${short(c.before)} → `}
                <bdi>{short(c.after)}</bdi>
              </div>
            )),
        },
        { head: 'Row', kind: 'row', cell: ({ thing }) => thing.row },
      ]}
    />
  )
}

/** People who are in the plan already, and those who would be added. */
function People({ read, draft, outcome }: Props) {
  const { sorts } = asksOf(draft, read, usePlanView())
  const people = sorts.find((s) => s.id === PEOPLE)
  if (people === undefined) return null
  const title = new Map(people.known.map((k) => [k.id, k.title]))
  const there = new Set(
    people.texts.flatMap((t) => {
      const said = draft.names.get(PEOPLE)?.get(t.text) ?? t.guess
      return said?.to === 'known' ? (title.get(said.id) ?? []) : []
    }),
  )
  return (
    <>
      {there.size > 0 ? (
        <p>
          In the plan already: <bdi>{listed([...there].slice(0, 30))}</bdi>
          {there.size > 30 ? ` and ${commas(there.size - 30)} more` : ''}.
        </p>
      ) : null}
      <Rows
        caption={`People who are not in the plan yet (${commas(outcome.people.length)})`}
        hideHeads
        list={outcome.people}
        what="people"
        keyOf={(p) => p.id}
        columns={[
          {
            head: 'Person',
            cell: (p) => (
              <Tick id={personKey(p.name)} taken={!p.out} label={p.name}>
                <bdi>{short(p.name)}</bdi>
              </Tick>
            ),
          },
        ]}
      />
    </>
  )
}

/** Columns and cells that have no place in a plan, with how many they are. */
const LeftOut = ({ outcome: { leftOut } }: { outcome: PlanOutcome }) => (
  <Rows
    caption="Left out: it has no place in the plan"
    scroll="Left out"
    list={leftOut}
    what="columns"
    keyOf={(l) => `${l.column} ${l.why}`}
    columns={[
      { head: 'Column', cell: (l) => l.column },
      { head: 'Cells', kind: 'figure', cell: (l) => commas(l.cells) },
      { head: 'Rows', cell: (l) => rowsInWords(l.rows) },
      { head: 'Why', cell: (l) => l.why },
    ]}
  />
)

const rowsInWords = (rows: readonly number[]): string =>
  rows.length > 12 ? `${rows.slice(0, 12).join(', ')} and ${commas(rows.length - 12)} more` : rows.join(', ')

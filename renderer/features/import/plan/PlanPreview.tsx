import { type ReactNode, useState } from 'react'
import { Checkbox } from 'react-aria-components'
import { kinds } from '../../../../shared/domain/kinds/index.ts'
import type { PlanDraft } from '../../../../shared/import/plan/draft.ts'
import { PEOPLE } from '../../../../shared/import/plan/names.ts'
import { type PlanLine, type PlanOutcome, personKey } from '../../../../shared/import/plan/outcome.ts'
import { asksOf } from '../../../../shared/import/plan/questions.ts'
import { changesInWords, takenInWords } from '../../../../shared/import/plan/words.ts'
import type { TableRead } from '../../../../shared/ipc/contract.ts'
import { commas, listed } from '../../../../shared/words/index.ts'
import fields from '../../../components/fields/fields.module.css'
import { Banner, Button, cells, DataTable, Icon } from '../../../components/index.ts'
import { usePlanView } from '../../../state/index.ts'
import { Asides, More, page, Where } from '../Parts.tsx'
import { StepHead } from '../StepHead.tsx'
import own from './plan.module.css'
import { plans, tick } from './store.ts'

interface Props {
  readonly read: TableRead
  readonly draft: PlanDraft
  readonly outcome: PlanOutcome
}

/** The plan that the file makes, what of it is new, what would change, and what has no place; then the one button. */
export function PlanPreview({ read, draft, outcome }: Props) {
  const busy = plans.use((s) => s.busy)
  const { counts, lines } = outcome
  const nothing = outcome.ops.length === 0
  const same = lines.filter((l) => l.how === 'same').length
  return (
    <StepHead
      forward={
        nothing ? (
          <Button look="primary" onPress={() => plans.startAgain('Nothing was changed.')}>
            Close
          </Button>
        ) : (
          <Button look="primary" isDisabled={busy} onPress={() => void plans.bringIn(outcome)}>
            Bring in {takenInWords(outcome)}
          </Button>
        )
      }
    >
      {nothing ? (
        <Banner>
          {same > 0 && same === lines.length
            ? 'Nothing new: all of this is in the plan already, just as in the file.'
            : 'Nothing in this file can be brought in with what you chose. The tables below show what happened to each row.'}
        </Banner>
      ) : null}
      <Where
        rows={[
          ['Brought in, or already in the plan', counts.taken],
          ['Headings once more', counts.again],
          ['Left out, as you chose', counts.out],
          ['Set aside, listed below', counts.aside],
          ['Rows that you did not choose', counts.otherRows],
          ['Blank', counts.blank],
        ]}
        total={counts.rows}
      />
      <Lines lines={lines} outcome={outcome} draft={draft} />
      <People read={read} draft={draft} outcome={outcome} />
      <Asides caption="Set aside, and why" list={outcome.aside} />
      <LeftOut outcome={outcome} />
      <Asides caption="Brought in, with a word" list={outcome.told} />
      {nothing ? null : <p className="quiet small">It all counts as one step, so one Undo takes it back.</p>}
    </StepHead>
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
  const [shown, show] = useState(page)
  if (lines.length === 0) return null
  return (
    <>
      <DataTable
        caption={`The plan in this file (${commas(lines.length)})`}
        scroll="The plan in this file"
        className={own.tree}
      >
        <thead>
          <tr>
            <th scope="col">What</th>
            <th scope="col">What happens</th>
            <th scope="col">What is said of it</th>
            <th scope="col" className={cells.r}>
              Row
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.slice(0, shown).map((line) => (
            <tr key={line.thing.key} data-level={line.thing.level}>
              <th scope="row">
                <span className={own.kind}>{kinds[line.thing.kind].one}</span>
                {line.how === 'same' ? (
                  <bdi>{short(line.thing.title)}</bdi>
                ) : (
                  <Tick id={line.thing.key} taken={!draft.out.has(line.thing.key)} label={line.thing.title}>
                    <bdi>{short(line.thing.title)}</bdi>
                  </Tick>
                )}
              </th>
              <td className="nowrap">{how[line.how]}</td>
              <td className={own.said}>
                {changesInWords(line.thing.kind, line.changes, outcome, plan).map((c) => (
                  <div key={c.label}>
                    {c.label}: {c.before === null ? '' : `${short(c.before)} → `}
                    <bdi>{short(c.after)}</bdi>
                  </div>
                ))}
              </td>
              <td className={`${cells.r} quiet`}>{line.thing.row}</td>
            </tr>
          ))}
        </tbody>
      </DataTable>
      <More all={lines.length} shown={shown} onMore={() => show(shown + page)} what="lines" />
    </>
  )
}

/** Who is in the plan already, and who would be added. */
function People({ read, draft, outcome }: Props) {
  const [shown, show] = useState(page)
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
      {outcome.people.length > 0 ? (
        <DataTable caption={`People who are not in the plan yet (${commas(outcome.people.length)})`}>
          <thead className="vh">
            <tr>
              <th scope="col">Person</th>
            </tr>
          </thead>
          <tbody>
            {outcome.people.slice(0, shown).map((p) => (
              <tr key={p.id}>
                <th scope="row">
                  <Tick id={personKey(p.name)} taken={!p.out} label={p.name}>
                    <bdi>{short(p.name)}</bdi>
                  </Tick>
                </th>
              </tr>
            ))}
          </tbody>
        </DataTable>
      ) : null}
      <More all={outcome.people.length} shown={shown} onMore={() => show(shown + page)} what="people" />
    </>
  )
}

/** Columns and cells that have no place in a plan, with how many they are. */
function LeftOut({ outcome: { leftOut } }: { outcome: PlanOutcome }) {
  if (leftOut.length === 0) return null
  return (
    <DataTable caption="Left out: it has no place in the plan" scroll="Left out">
      <thead>
        <tr>
          <th scope="col">Column</th>
          <th scope="col" className={cells.r}>
            Cells
          </th>
          <th scope="col">Rows</th>
          <th scope="col">Why</th>
        </tr>
      </thead>
      <tbody>
        {leftOut.map((l) => (
          <tr key={`${l.column} ${l.why}`}>
            <th scope="row">{l.column}</th>
            <td className={cells.r}>{commas(l.cells)}</td>
            <td>{rowsInWords(l.rows)}</td>
            <td>{l.why}</td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  )
}

const rowsInWords = (rows: readonly number[]): string =>
  rows.length > 12 ? `${rows.slice(0, 12).join(', ')} and ${commas(rows.length - 12)} more` : rows.join(', ')

import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import { yearInWords } from '../../../../shared/days/index.ts'
import type { RecordOf } from '../../../../shared/domain/kinds/index.ts'
import { couldPay, noneLeft, unpaidFrom } from '../../../../shared/rules/money/could-pay.ts'
import { positionName, sourceName } from '../../../../shared/rules/money/lines.ts'
import { fteWords } from '../../../../shared/words/index.ts'
import { Pick } from '../../../components/fields/Pick.tsx'
import { fieldSelector, focusField, focusFromHead, focusNow } from '../../../components/focusField.ts'
import { Button, Buttons, Grid, GridKeys } from '../../../components/index.ts'
import { addOn } from '../../../state/addOn.ts'
import { openAttached } from '../../../state/attached.ts'
import { cameBack, edit, go, useAll, useFindings, usePlace, usePlanView } from '../../../state/index.ts'
import styles from '../resource.module.css'
import { useFiscalYears, useYearNow } from '../years.ts'
import { cellOf, opsOf, paysOf, readShare, split } from './shares.ts'

type Position = RecordOf<'position'>

/** Positions by fiscal years, and under each the sources that pay it: how much of full time each pays. */
export function Pay({ positions }: { positions: readonly Position[] }) {
  const plan = usePlanView()
  const years = useFiscalYears()
  const now = useYearNow()
  const [asked, setAsked] = useState<readonly string[]>([])
  const { at, field } = usePlace().params
  const from = /^position\/(.+)$/.exec(at ?? '')?.[1] ?? null
  // Its form, which opens below, has no such field: who comes from another page for a payer is led here.
  useEffect(() => {
    if (from !== null && field === 'payer' && !cameBack()) focusFromHead(fieldSelector('position', from, 'payer'))
  }, [from, field])
  const payers = (id: string) => [
    ...new Set([
      ...paysOf(plan, id).flatMap((p) => p.source ?? []),
      ...asked.flatMap((row) => (split(row).position === id ? (split(row).source ?? []) : [])),
    ]),
  ]
  const nameOf = (id: string): string => {
    const found = plan.get('fundingSource', id)
    return found ? sourceName(found) : 'No longer in the plan'
  }
  const rows = positions.flatMap((p) => [
    {
      id: p.id,
      name: `${positionName(p)}, together`,
      label: (
        <>
          {positionName(p)}{' '}
          <small className="quiet">{p.fte === undefined ? 'FTE not entered' : `${fteWords(p.fte)} FTE`}</small>
        </>
      ),
    },
    ...payers(p.id).map((s) => ({
      id: `${p.id}/${s}`,
      name: `${positionName(p)} from ${nameOf(s)}`,
      label: <span className={styles.payer}>{nameOf(s)}</span>,
    })),
  ])
  const addRow = (position: string, source: string, then: () => void) => {
    // A person who came for a year without money goes on in that year.
    const year = (position === from ? unpaidFrom(plan, position) : undefined) ?? now
    const row = `${position}/${source}`
    // The row must exist before the next key: typing goes on in it at once.
    flushSync(() => {
      setAsked([...asked.filter((r) => r !== row), row])
      then()
    })
    const at = rows.findIndex((r) => r.id === position) + payers(position).filter((s) => s !== source).length + 1
    focusNow(`[role=grid] [data-cell="${at},${Math.max(0, years.indexOf(year))}"]`)
  }
  return (
    <div className={styles.block}>
      <Grid
        label="How positions are paid, by source and fiscal year, in FTE"
        corner="Position and source"
        rows={rows}
        cols={years.map((y) => ({ id: y, name: yearInWords(y), label: yearInWords(y) }))}
        cell={(row, year) => cellOf(plan, row, year, now)}
        read={readShare}
        onEdit={(edits) => edit(edits.flatMap(opsOf))}
        first={now}
        steady
      />
      <GridKeys />
      <AddPayer key={from} from={from} positions={positions} onAdd={addRow} />
    </div>
  )
}

interface AddProps {
  readonly positions: readonly Position[]
  /** The position that a person was sent here for. */
  readonly from: string | null
  /** `then` empties what was chosen, in the same painting. */
  readonly onAdd: (position: string, source: string, then: () => void) => void
}

/** Chooses a source for a position: it gets a row beneath it. */
function AddPayer({ positions, from, onAdd }: AddProps) {
  const sources = useAll('fundingSource')
  // The row that lacks a payer may be out of view: what it lacks is said here, too.
  const ends = useFindings().find((f) => f.rule === 'funding-cliff' && f.about[0]?.id === from)
  const [position, setPosition] = useState<string | null>(from)
  const [source, setSource] = useState<string | null>(null)
  const plan = usePlanView()
  const unpaid = position === null || position !== from ? undefined : unpaidFrom(plan, position)
  if (sources.length === 0)
    return <p className="mid">Add a funding source first; then choose here which one pays for which position.</p>
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset can't be laid out as a grid everywhere
    <div role="group" aria-label="A source that pays a position" className={styles.adder}>
      {position !== null && unpaid !== undefined ? (
        <CouldPay
          position={position}
          year={unpaid}
          says={ends?.says}
          onChoose={(chosen) => onAdd(position, chosen, () => {})}
        />
      ) : null}
      {unpaid !== undefined && noneLeft(plan, unpaid) ? (
        // To choose among sources without money would be a way that leads nowhere.
        <Button
          look="link"
          small
          onPress={() => {
            setPosition(null)
            focusField('[data-field="payer of"]')
          }}
        >
          Choose who pays another position
        </Button>
      ) : (
        <>
          <div data-field="payer of">
            <Pick
              label="Position"
              choices={positions.map((p) => ({ id: p.id, title: positionName(p) }))}
              value={position}
              onChange={setPosition}
            />
          </div>
          <div data-field={unpaid === undefined ? `position/${position ?? ''}/payer` : undefined}>
            <Pick
              label="Paid from"
              choices={sources.map((s) => ({ id: s.id, title: sourceName(s) }))}
              value={source}
              onChange={setSource}
            />
          </div>
          <Button
            isDisabled={position === null || source === null}
            onPress={() => position !== null && source !== null && onAdd(position, source, () => setSource(null))}
          >
            Add the source
          </Button>
        </>
      )}
    </div>
  )
}

interface CouldPayProps {
  readonly position: string
  readonly year: string
  /** What the position lacks. */
  readonly says: string | undefined
  readonly onChoose: (source: string) => void
}

/** What could pay a position whose source ends: who came to find money has it before them, with the most of it first. */
function CouldPay({ position, year, says, onChoose }: CouldPayProps) {
  const plan = usePlanView()
  const could = couldPay(plan, year)
  // None that has nothing left is offered: “Choose” six times over would say that there is money.
  const isNone = noneLeft(plan, year)
  const add = (
    <Button small look={isNone ? 'primary' : 'plain'} onPress={() => void addOn('resource-funding')}>
      Add a funding source
    </Button>
  )
  return (
    <div className={styles.ends} data-field={`position/${position}/payer`}>
      <h3>Money for {positionName(plan.get('position', position))}</h3>
      {says ? <p>{says}</p> : null}
      {isNone ? (
        <>
          <b>
            No source has money left for it in {yearInWords(year)}
            {could.length === 0 ? '.' : ': budget lines already ask for all of it.'}
          </b>
          <p>Add a source, enter more where one has more, or plan how the work will go on without any.</p>
          <Buttons>
            {add}
            <Button small onPress={() => void go('resource-funding')}>
              Go to Funding sources
            </Button>
            <Button small onPress={() => void openAttached({ kind: 'position', id: position }, 'actions')}>
              Plan how the work goes on
            </Button>
          </Buttons>
        </>
      ) : (
        <>
          <b>What could pay for it in {yearInWords(year)}</b>
          <ul aria-label={`What could pay for it in ${yearInWords(year)}`} className={styles.couldPay}>
            {could.map(({ source, says: has }) => (
              <li key={source.id}>
                <Button small onPress={() => onChoose(source.id)}>
                  Choose<span className="vh"> {sourceName(source)}</span>
                </Button>
                <span>
                  {sourceName(source)} <small className="quiet">{has}</small>
                </span>
              </li>
            ))}
            <li>{add}</li>
          </ul>
        </>
      )}
    </div>
  )
}

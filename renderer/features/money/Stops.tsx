import { useState } from 'react'
import { beforeAfter, stopPanels } from '../../../shared/briefing/charts/before-after.ts'
import { dayInWords, firstDay, fiscalYear, roughInWords, yearInWords, yearsAfter } from '../../../shared/days/index.ts'
import { wholeTitle } from '../../../shared/domain/describe.ts'
import { startMonthOf } from '../../../shared/domain/fiscal.ts'
import { ifStops, type Stop, sourcesByWeight } from '../../../shared/rules/money/if-stops.ts'
import { stopInWords } from '../../../shared/rules/money/if-stops-words.ts'
import { lineName, positionName, sourceName } from '../../../shared/rules/money/lines.ts'
import { dollars, fteWords } from '../../../shared/words/index.ts'
import { ChartFrame } from '../../components/chart/ChartFrame.tsx'
import { screenTheme } from '../../components/chart/screenTheme.ts'
import { Pick } from '../../components/fields/Pick.tsx'
import { Button, cells, DataTable, RealMark } from '../../components/index.ts'
import { go, todayHere, usePlanView } from '../../state/index.ts'
import styles from './money.module.css'

const theme = { ...screenTheme, accent: 'var(--s2)' }

/** "If this source stops": a way of looking. Nothing is entered and nothing is changed by it. */
export function Stops({ params }: { params: Readonly<Record<string, string>> }) {
  const plan = usePlanView()
  const month = startMonthOf(plan)
  const now = fiscalYear(todayHere(), month)
  const [year, setYear] = useState(now)
  const sources = sourcesByWeight(plan, now)
  const [chosen, setChosen] = useState<string | null>(params.stops ?? null)
  if (sources.length === 0) return null
  const source = plan.get('fundingSource', chosen)?.id ?? null
  const stop = source === null ? undefined : ifStops(plan, source, year)
  return (
    <section className={styles.stops} aria-labelledby="stops">
      <h2 id="stops">If this source stops</h2>
      <p className="mid">
        Choose a source to see what would lose its money, and when. This is only a preview; nothing in the plan changes.
      </p>
      <div className={styles.ask}>
        <Pick
          label="Funding source"
          choices={sources.map((s) => ({ id: s.id, title: sourceName(s) }))}
          value={source}
          onChange={setChosen}
        />
        <Pick
          label="It pays nothing from"
          choices={[0, 1, 2, 3].map((by) => {
            const y = yearsAfter(now, by)
            return { id: y, title: `${dayInWords(firstDay(y, month))}${by === 0 ? ' (this fiscal year)' : ''}` }
          })}
          value={year}
          onChange={setYear}
        />
      </div>
      <div role="status" className={styles.says}>
        {stop ? stopInWords(stop).map((says) => <p key={says}>{says}</p>) : null}
      </div>
      {stop ? (
        <Button
          look="link"
          small
          onPress={() => go('briefings', { document: 'ifStops', of: `fundingSource/${stop.source.id}`, from: year })}
        >
          Print this
        </Button>
      ) : null}
      {stop && stop.lines.length + stop.positions.length > 0 ? (
        <>
          <BeforeAfter stop={stop} />
          <Tables stop={stop} />
        </>
      ) : null}
    </section>
  )
}

/** With the source and without it, as in the document. */
function BeforeAfter({ stop }: { stop: Stop }) {
  const panels = stopPanels(stop)
  if (panels.length === 0) return null
  return (
    <ChartFrame
      title="Before and after"
      level={3}
      draw={(width) => beforeAfter(panels, theme, width)}
      legend={<StopKey />}
    />
  )
}

const StopKey = () => (
  <>
    <span>
      <RealMark how="held" /> Without the source
    </span>
    <span>
      <RealMark how="missing" /> Lost
    </span>
  </>
)

function Tables({ stop }: { stop: Stop }) {
  const plan = usePlanView()
  const role = (id: string | undefined) => plan.get('person', id)?.role ?? 'No owner yet'
  return (
    <>
      <Table
        caption="What is lost by fiscal year"
        head={['Fiscal year', 'Lost', 'Of all costs', 'FTE']}
        rows={stop.years.map((y) => [
          yearInWords(y.year),
          dollars(y.lost),
          dollars(y.of),
          y.unsaid > 0 && y.fte === 0 ? 'Not given' : fteWords(y.fte),
        ])}
        foot={['Together', dollars(stop.lost), dollars(stop.years.reduce((sum, y) => sum + y.of, 0)), '']}
      />
      {stop.positions.length > 0 ? (
        <Table
          caption="Positions"
          head={['Position', 'From', 'FTE lost', 'Paid from elsewhere']}
          rows={stop.positions.map((p) => [
            positionName(p.position),
            yearInWords(p.year),
            p.unsaid ? 'Not given' : fteWords(p.fte),
            fteWords(p.left),
          ])}
        />
      ) : null}
      {stop.lines.length > 0 ? (
        <Table
          caption="Budget lines"
          head={['Budget line', 'Fiscal year', 'Amount']}
          rows={stop.lines.map((l) => [lineName(l), yearInWords(l.fiscalYear), dollars(l.amount)])}
          foot={['Together', '', dollars(stop.lost)]}
        />
      ) : null}
      {stop.goals.length > 0 ? (
        <Table
          caption="Goals"
          head={['Goal', 'From', 'Loses', 'Keeps in the same years']}
          rows={stop.goals.map((g) => [
            wholeTitle('goal', g.goal),
            yearInWords(g.year),
            dollars(g.lost),
            dollars(g.left),
          ])}
        />
      ) : null}
      {stop.actions.length > 0 ? (
        <Table
          caption="Open actions that depend on these"
          head={['Action', 'Owner', 'Due']}
          rows={stop.actions.map((a) => [
            wholeTitle('action', a),
            role(a.owner),
            a.due ? roughInWords(a.due) : 'No date',
          ])}
        />
      ) : null}
    </>
  )
}

interface TableProps {
  readonly caption: string
  readonly head: readonly string[]
  readonly rows: readonly (readonly string[])[]
  readonly foot?: readonly string[]
}

const isFigure = (text: string) => /^[−$\d]/.test(text) && !/–/.test(text)

function Table({ caption, head, rows, foot }: TableProps) {
  return (
    <div className={styles.part}>
      <DataTable caption={caption} scroll={caption}>
        <thead>
          <tr>
            {head.map((h, i) => (
              <th
                key={h}
                scope="col"
                className={i > 0 && rows.every((r) => isFigure(r[i] ?? '')) ? cells.r : undefined}
              >
                {h}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([first, ...rest], r) => (
            <tr key={r}>
              <th scope="row">{first}</th>
              {rest.map((text, i) => (
                <td key={head[i + 1]} className={isFigure(text) ? cells.r : undefined}>
                  {text}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        {foot ? (
          <tfoot>
            <tr>
              <th scope="row">{foot[0]}</th>
              {foot.slice(1).map((text, i) => (
                <td key={head[i + 1]} className={cells.r}>
                  {text}
                </td>
              ))}
            </tr>
          </tfoot>
        ) : null}
      </DataTable>
    </div>
  )
}

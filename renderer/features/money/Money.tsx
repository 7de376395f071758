import { moneyYears } from '../../../shared/briefing/charts/money-years.ts'
import { dayInWords, yearInWords } from '../../../shared/days/index.ts'
import { askedWords, moneyByYear, type YearMoney } from '../../../shared/rules/money/by-year.ts'
import { type Edge, edgeInWords, edgesOf } from '../../../shared/rules/money/edges.ts'
import { capital, dollars } from '../../../shared/words/index.ts'
import { ChartFrame } from '../../components/chart/ChartFrame.tsx'
import { screenTheme } from '../../components/chart/screenTheme.ts'
import { Button, Buttons, cells, DataTable, Empty, Icon, Page, RealMark } from '../../components/index.ts'
import { go, todayHere, usePlanView } from '../../state/index.ts'
import { costsOf } from './costs.ts'
import styles from './money.module.css'
import { Stops } from './Stops.tsx'

const theme = { ...screenTheme, accent: 'var(--s2)' }

/** What the plan needs and has in each fiscal year, where a source ends, and what would stop with it. */
export function Money({ params }: { params: Readonly<Record<string, string>> }) {
  const plan = usePlanView()
  const today = todayHere()
  const years = moneyByYear(plan, today).filter((y) => y.need !== 0 || y.secured !== 0 || y.to >= today)
  const edges = edgesOf(plan, today)
  if (plan.all('budgetLine').length + plan.all('fundingAmount').length === 0)
    return (
      <Page title="Money by year">
        <Empty
          title="What does the work cost, and who pays?"
          action={
            <Button look="primary" onPress={() => go('resource-funding')}>
              List a source of money first
            </Button>
          }
        >
          Once sources and budget lines are entered, this page shows for each fiscal year what is needed, what is
          secured and what is missing.
        </Empty>
      </Page>
    )
  return (
    <Page
      title="Money by year"
      actions={
        <Buttons>
          <Button onPress={() => go('resource-funding')}>Funding sources</Button>
          <Button onPress={() => go('resource-budget')}>Budget lines</Button>
        </Buttons>
      }
    >
      <p className={styles.lead}>{lead(years, edges, today)}</p>
      <ChartFrame
        title={`${capital(askedWords(years))}; secured and missing`}
        says="Thousands of dollars. A source pays for its own lines only."
        chart={moneyYears(years, edges, theme, Math.max(560, years.length * 128))}
        legend={
          <>
            <span className={styles.key}>
              <RealMark how="held" /> Secured
            </span>
            <span className={styles.key}>
              <RealMark how="promised" /> Pledged or applied for
            </span>
            <span className={styles.key}>
              <RealMark how="missing" /> Missing
            </span>
          </>
        }
      />
      {edges.length > 0 ? (
        <ul className={styles.edges} aria-label="Where money ends">
          {edges.map((e) => (
            <li key={e.source.id}>
              <Icon name="v-off" size={15} /> {edgeInWords(e)}
            </li>
          ))}
        </ul>
      ) : null}
      <YearTable years={years} />
      <Stops params={params} />
    </Page>
  )
}

/** The first year with a hole, or that there is none. */
function lead(years: readonly YearMoney[], edges: readonly Edge[], today: string) {
  const first = years.find((y) => y.to >= today && y.gap > 0)
  const falls = edges[0]?.cliffs.filter((c) => c.kind === 'position').length ?? 0
  if (!first) return `Everything ${askedWords(years.filter((y) => y.to >= today))} from this fiscal year on is secured.`
  return (
    <>
      From {dayInWords(first.from)} {dollars(first.asked)} is {askedWords([first])}, and {dollars(first.covered)} of it
      secured.{' '}
      {falls > 0 && edges[0] ? (
        <b>
          {falls === 1 ? 'One position loses its money' : `${falls} positions lose their money`} on{' '}
          {dayInWords(edges[0].cliffs[0].end.from)}.
        </b>
      ) : null}
    </>
  )
}

function YearTable({ years }: { years: readonly YearMoney[] }) {
  const plan = usePlanView()
  const costs = costsOf(plan)
  const sums = [
    ['Needed', (y: YearMoney) => y.need],
    [capital(askedWords(years)), (y: YearMoney) => y.asked],
    ['Secured of it', (y: YearMoney) => y.covered],
    ['Pledged or applied for', (y: YearMoney) => y.promised],
    ['Missing', (y: YearMoney) => y.missing],
    [`Gap: ${askedWords(years)}, less secured`, (y: YearMoney) => y.gap],
    ['Secured and on no line yet', (y: YearMoney) => y.free],
  ] as const
  const words = { held: '', promised: '', part: '', missing: ', missing' }
  const short = { promised: 'promised', part: 'secured in part' }
  return (
    <DataTable caption="Recurring costs and what pays them" scroll="Money by fiscal year" className={styles.rows}>
      <thead>
        <tr>
          <th scope="col">Cost</th>
          {years.map((y) => (
            <th key={y.year} scope="col" className={cells.r}>
              {yearInWords(y.year)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {costs.map((cost) => (
          <tr key={cost.key}>
            <th scope="row">
              {cost.name}
              <small>{cost.from}</small>
            </th>
            {years.map(({ year }) => {
              const found = cost.years.get(year)
              return (
                <td key={year} className={`${cells.r} ${found?.how === 'missing' ? cells.gone : ''}`}>
                  {found ? (
                    <span>
                      {dollars(found.amount)}
                      <span className="vh">{words[found.how]}</span>
                      {found.how === 'promised' || found.how === 'part' ? <small>{short[found.how]}</small> : null}
                    </span>
                  ) : null}
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
      <tfoot>
        {sums.map(([name, of]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            {years.map((y) => (
              <td key={y.year} className={`${cells.r} ${name === 'Missing' && y.missing > 0 ? cells.gone : ''}`}>
                <span>{dollars(of(y))}</span>
              </td>
            ))}
          </tr>
        ))}
      </tfoot>
    </DataTable>
  )
}

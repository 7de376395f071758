import { useRef } from 'react'
import { moneyYears } from '../../../shared/briefing/charts/money-years.ts'
import { fiscalYear, yearInWords, yearsAfter } from '../../../shared/days/index.ts'
import { startMonthOf } from '../../../shared/domain/fiscal.ts'
import type { Plan } from '../../../shared/domain/plan.ts'
import { askedWords, moneyByYear, type YearMoney } from '../../../shared/rules/money/by-year.ts'
import { findMoneyWords, noneLeft } from '../../../shared/rules/money/could-pay.ts'
import { type Edge, edgeInWords, edgesOf } from '../../../shared/rules/money/edges.ts'
import { howWords, unpaidNews } from '../../../shared/rules/money/how-paid.ts'
import { counts, endWords, type Line, lineName, sourceName } from '../../../shared/rules/money/lines.ts'
import { moneyNews, nextToFind, pastMoney, toFindNews, worstYear } from '../../../shared/rules/money/news.ts'
import { capital, countInWords, dollars, quoted } from '../../../shared/words/index.ts'
import { SvgView } from '../../components/chart/SvgView.tsx'
import { screenTheme } from '../../components/chart/screenTheme.ts'
import { useRoom } from '../../components/chart/useRoom.ts'
import { Button, Buttons, cells, DataTable, Empty, Icon, Page, RealMark } from '../../components/index.ts'
import { go, todayHere, usePlanView } from '../../state/index.ts'
import { goToRecord } from '../../state/pages.ts'
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
  // The news name the first position that loses its money: the way leads to it.
  const falling = edges[0]?.cliffs.find((c) => c.kind === 'position')
  if (!plan.all('budgetLine').some(counts) && plan.all('fundingAmount').length === 0)
    return <NoMoney begun={plan.all('budgetLine').find((l) => l.status !== 'declined')} />
  return (
    <Page
      title="Money by year"
      news={news(plan, years, edges, today)}
      lead={further(plan, years, today)}
      actions={
        <>
          {years.some((y) => y.to >= today && y.gap > 0) ? (
            <>
              {falling ? (
                <Button look="primary" onPress={() => void goToRecord('position', falling.id, 'payer')}>
                  {findMoneyWords(plan, falling.id)}
                </Button>
              ) : null}
              <Button look={falling ? 'plain' : 'primary'} onPress={() => go('resource-team')}>
                Change who pays
              </Button>
              <Button onPress={() => go('briefings', { document: 'ask' })}>Print a request for the money</Button>
            </>
          ) : null}
          {/* Ways, not acts: as words they stay in one row with what is done here. */}
          <Button look="link" onPress={() => go('resource-funding')}>
            Funding sources
          </Button>
          <Button look="link" onPress={() => go('resource-budget')}>
            Budget lines
          </Button>
        </>
      }
    >
      <YearTable years={years} edges={edges} />
      {edges.length > 0 ? (
        <ul className={styles.edges} aria-label="Where money ends">
          {edges.map((e) => (
            <li key={e.source.id}>
              <Icon name="v-off" size={15} />
              <div>
                <p>{edgeInWords(e)}</p>
                <Buttons>
                  <Button look="link" small onPress={() => void goToRecord('fundingSource', e.source.id)}>
                    Open “{sourceName(e.source)}”
                  </Button>
                  {e.cliffs.flatMap((c) =>
                    c.kind === 'position' ? (
                      <Button key={c.id} look="link" small onPress={() => void goToRecord('position', c.id, 'payer')}>
                        {findMoneyWords(plan, c.id)}
                      </Button>
                    ) : (
                      []
                    ),
                  )}
                </Buttons>
              </div>
            </li>
          ))}
        </ul>
      ) : null}
      <Stops params={params} />
    </Page>
  )
}

/** Before any year has an amount there is nothing to draw: it says what will be here, and what to enter first. */
function NoMoney({ begun }: { begun: Line | undefined }) {
  const lacks = begun?.amount === undefined ? 'amount' : 'fiscalYear'
  return (
    <Page title="Money by year">
      <Empty
        title={begun ? 'No budget line has an amount for a year yet' : 'What does the work cost, and who pays?'}
        action={
          begun ? (
            <Button look="primary" onPress={() => void goToRecord('budgetLine', begun.id, lacks)}>
              Enter what “{lineName(begun)}” costs
            </Button>
          ) : (
            <Button look="primary" onPress={() => go('resource-funding')}>
              List a source of money first
            </Button>
          )
        }
      >
        Once you enter sources and budget lines, this page shows what is needed, what is secured and what is missing in
        each fiscal year.
      </Empty>
    </Page>
  )
}

/** What somebody has to find next, and by when: one sum or two. The others are in the picture below. */
function news(plan: Plan, years: readonly YearMoney[], edges: readonly Edge[], today: string) {
  const now = fiscalYear(today, startMonthOf(plan))
  const next = nextToFind(years, now, today)?.year
  const falls = fallsNews(plan, edges)
  return (
    <>
      {next ? (
        <b>{toFindNews(next, now)}</b>
      ) : (
        (moneyNews(plan, years, today) ?? pastMoney(years, now) ?? 'No budget line asks for money yet.')
      )}
      {falls === '' ? null : ` ${falls}`}
    </>
  )
}

/** What falls at the first edge. */
function fallsNews(plan: Plan, edges: readonly Edge[]): string {
  const [first] = edges
  const falls = first?.cliffs.filter((c) => c.kind === 'position') ?? []
  const [one, ...more] = falls
  if (first === undefined || one === undefined) return ''
  const position = plan.get('position', one.id)
  const title = position?.title?.trim()
  const paidInPart = more.length === 0 && (one.fte ?? 0) < (position?.fte ?? 0)
  const what =
    more.length > 0 ? `${countInWords(falls.length)} positions` : title ? quoted(title) : 'a position without a title'
  const none = noneLeft(plan, one.end.year) ? ` No source has money left for ${more.length > 0 ? 'them' : 'it'}.` : ''
  return `${paidInPart ? 'Part of the money for ' : 'Money for '}${what} ${endWords(first.source, first.cliffs[0].end, 'is ')}.${none}`
}

/** What is read after the news: which other years are short, and in which of them most positions are. */
function further(plan: Plan, years: readonly YearMoney[], today: string): string {
  const now = fiscalYear(today, startMonthOf(plan))
  const next = nextToFind(years, now, today)?.year
  const worst = worstYear(years, today)
  const without = unpaidNews(plan, years, today)
  return [
    years.some((y) => y.year === now && y.year !== next?.year && y.gap > 0)
      ? `Part of the money for ${yearInWords(now)}, the year under way, is not secured either.`
      : '',
    worst && worst !== next ? `Money is shortest in ${yearInWords(worst.year)}.` : '',
    without ? `${capital(without)}.` : '',
  ]
    .filter(Boolean)
    .join(' ')
}

/** One year of the drawing, in its own units, and the same in the width of a column of the table. */
const YEAR = 120

/** The chart over the columns of its years, and where money ends at the turn of a year, the line through them. */
function YearTable({ years, edges }: { years: readonly YearMoney[]; edges: readonly Edge[] }) {
  const plan = usePlanView()
  const costs = costsOf(plan)
  // If nothing is only an idea, need and request are the same, and are said once.
  const ideas = years.some((y) => y.need !== y.asked)
  const sums = [
    ...(ideas ? [['Needed', (y: YearMoney) => y.need] as const] : []),
    [capital(askedWords(years)), (y: YearMoney) => y.asked],
    ['Secured', (y: YearMoney) => y.covered],
    ['Pledged or applied for', (y: YearMoney) => y.promised],
    ['Missing', (y: YearMoney) => y.missing],
    ['Secured, not on a budget line yet', (y: YearMoney) => y.free],
  ] as const
  // The reason is read where the words are met, and not a screen below them.
  const someUpTo = costs.some((c) =>
    [...c.years.values()].some((y) => y.how === 'part' && y.lacks.startsWith('up to ')),
  )
  const short = { ...howWords, idea: 'an idea so far' }
  const names = useRef<HTMLTableCellElement>(null)
  const chart = moneyYears(years, edges, theme, years.length * YEAR, useRoom(names, YEAR))
  const ends = new Set(edges.flatMap((e) => (e.cliffs[0].end.within ? [] : [e.cliffs[0].end.year])))
  const today = todayHere()
  const now = fiscalYear(today, startMonthOf(plan))
  const worst = worstYear(years, today)
  // The sentences above call the years so.
  const called = (y: YearMoney) =>
    [
      ...(y.year === now ? ['under way'] : y.year === yearsAfter(now, 1) ? ['next'] : []),
      ...(y === worst ? ['shortest'] : []),
    ].join(', ')
  const at = (year: string, ...more: readonly string[]) =>
    [cells.r, ends.has(year) ? styles.cliff : '', ...more].filter(Boolean).join(' ')
  return (
    <DataTable
      caption="Recurring costs and what pays them"
      hideCaption
      scroll="Money by fiscal year"
      className={styles.rows}
    >
      <colgroup>
        <col />
        {years.map((y) => (
          <col key={y.year} className={styles.year} />
        ))}
      </colgroup>
      <thead>
        <tr className={styles.picture}>
          <td ref={names}>
            <b>Thousands of dollars</b>
            <Legend />
          </td>
          <td colSpan={years.length}>
            <SvgView svg={chart.svg} short={chart.short} long={chart.long} />
          </td>
        </tr>
        <tr>
          <th scope="col">Recurring costs and what pays them</th>
          {years.map((y) => (
            <th key={y.year} scope="col" className={at(y.year)}>
              {yearInWords(y.year)}
              {called(y) === '' ? null : <small>{called(y)}</small>}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {someUpTo ? (
          <tr>
            <td className={styles.upTo} colSpan={1 + years.length}>
              “Up to … missing”: the source pays for several of these and is short; who goes without is not decided.
            </td>
          </tr>
        ) : null}
        {costs.map((cost) => (
          <tr key={cost.key}>
            <th scope="row">
              {cost.name}
              <small>{cost.from}</small>
            </th>
            {years.map(({ year }) => {
              const found = cost.years.get(year)
              return (
                <td key={year} className={at(year, found?.how === 'missing' ? cells.gone : '')}>
                  {found ? (
                    <span>
                      {dollars(found.amount)}
                      {short[found.how] ? <small>{found.how === 'part' ? found.lacks : short[found.how]}</small> : null}
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
              <td key={y.year} className={at(y.year, name.startsWith('Missing') && y.missing > 0 ? cells.gone : '')}>
                <span>{dollars(of(y))}</span>
              </td>
            ))}
          </tr>
        ))}
      </tfoot>
    </DataTable>
  )
}

/** The meaning of the chart's marks. */
const Legend = () => (
  <ul className={styles.keys}>
    <li>
      <RealMark how="held" /> Secured
    </li>
    <li>
      <RealMark how="promised" /> Pledged or applied for
    </li>
    <li>
      <RealMark how="missing" /> Missing
    </li>
  </ul>
)

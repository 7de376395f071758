import { months, yearInWords } from '../../days/index.ts'
import { startMonthOf } from '../../domain/fiscal.ts'
import type { Plan } from '../../domain/plan.ts'
import { askedWords, isOpenGap, isUnsaid, moneyByYear, type YearMoney } from '../../rules/money/by-year.ts'
import { type Edge, edgeInWords, edgesOf } from '../../rules/money/edges.ts'
import { counts, endWords, hasEnded, sourceName } from '../../rules/money/lines.ts'
import { capital, compareTexts, countInWords, dollars, listed, plural } from '../../words/index.ts'
import { figureOf } from '../charts/figure.ts'
import { moneyYears } from '../charts/money-years.ts'
import { documentTheme, slideTheme, slideWidth } from '../charts/theme.ts'
import type { Context } from '../context.ts'
import type { Block, Row } from '../document.ts'
import { cell, figures, table, words } from './table.ts'

/** Most fiscal years beside each other, so that a column stays readable: this one and those to come. */
const mostYears = 4
/** Most years beside which an amount shares a line with how far it has come. */
const fewYears = 3

/** A year of ideas, or of promises alone, is one with money: the note says that they are counted. */
const holds = (y: YearMoney): boolean => y.need !== 0 || y.asked !== 0 || y.secured !== 0 || y.offered !== 0

/** The years that a picture shows: from the one that is running, as far as there is room; else the latest. */
const yearsShown = (ctx: Context): readonly YearMoney[] => moneyYearsOf(ctx, holds)

/** The years of each table: all of them in the full plan, as many beside each other as stay readable; else those shown. */
function tableYears(ctx: Context, shown: readonly YearMoney[]): (readonly YearMoney[])[] {
  if (ctx.request.document !== 'plan') return [shown]
  const all = moneyByYear(ctx.plan, ctx.request.date).filter(holds)
  return Array.from({ length: Math.ceil(all.length / mostYears) }, (_, i) =>
    all.slice(i * mostYears, (i + 1) * mostYears),
  )
}

/** The fiscal years with money that are in no table; '' if all are in one. */
function yearsLeft(ctx: Context, tables: readonly (readonly YearMoney[])[]): string {
  const has = new Set(tables.flat().map((y) => y.year))
  const left = moneyByYear(ctx.plan, ctx.request.date).filter((y) => holds(y) && !has.has(y.year))
  return left.length === 0
    ? ''
    : `Left out: ${listed(left.map((y) => yearInWords(y.year)))}, where there is money as well. `
}

/** The fiscal years for which something holds, from the one that is running; else the latest. */
export function moneyYearsOf(ctx: Context, hold: (y: YearMoney) => boolean): readonly YearMoney[] {
  const all = moneyByYear(ctx.plan, ctx.request.date).filter(hold)
  const running = all.filter((y) => y.to >= ctx.request.date)
  return running.length > 0 ? running.slice(0, mostYears) : all.slice(-mostYears)
}

/**
 * The plan with the names of sources and positions made fit for print: they are in the picture, where nothing else
 * cleans them.
 */
function namesForPrint({ plan, write }: Context): Plan {
  const sources = plan.all('fundingSource').map((s) => ({ ...s, name: write.line(sourceName(s), 'Funding source') }))
  const byId = new Map(sources.map((s) => [s.id, s]))
  const titled = (id: string | null | undefined) => {
    const position = plan.get('position', id)
    return position && { ...position, title: write.line(position.title, 'Position') }
  }
  return {
    all: (kind) => (kind === 'fundingSource' ? (sources as never) : plan.all(kind)),
    get: (kind, id) =>
      kind === 'fundingSource'
        ? (byId.get(id ?? '') as never)
        : kind === 'position'
          ? (titled(id) as never)
          : plan.get(kind, id),
  }
}

const hasMoney = (ctx: Context): boolean =>
  ctx.plan.all('budgetLine').length > 0 || ctx.plan.all('fundingAmount').length > 0

/** What ends where a source ends, in a sentence; it prints the positions and sources that it names. */
export function edgeWords(ctx: Context, edge: Edge): string {
  const lost = edge.cliffs.filter((c) => c.kind === 'position')
  for (const { id } of [...edge.asked, ...lost]) ctx.told('position', id, 'title')
  for (const { id } of edge.asked.flatMap((a) => a.partly)) ctx.told('fundingSource', id, 'name')
  return ctx.write.line(edgeInWords(edge), 'Funding source')
}

/**
 * Money by fiscal year and source, with the cliffs named: what is asked for, what is secured, what is missing. Nothing
 * for a plan without money.
 */
export function moneyBlocks(ctx: Context): Block[] {
  const years = yearsShown(ctx)
  if (!hasMoney(ctx) || years.length === 0) return []
  const edges = edgesOf(namesForPrint(ctx), ctx.request.date)
  const tables = tableYears(ctx, years)
  tellLoneLines(ctx, tables.flat())
  const picture = yearsPicture(years, edges)
  const byYear = tables.map((own) => yearTable(own, tables.length > 1))
  return [
    { t: 'heading', level: 1, text: 'Money' },
    // The sentence stays on the page of its picture.
    {
      t: 'keep',
      blocks: [
        { t: 'reading', text: inOneSentence(years, ctx.request.date) },
        ...(picture.length > 0 ? picture : byYear.slice(0, 1)),
      ],
    },
    ...(picture.length > 0 ? byYear : byYear.slice(1)),
    ...tables.flatMap((own) => sourceTable(ctx, own, tables.length > 1)),
    ...(edges.length === 0
      ? []
      : [{ t: 'heading', level: 2, text: plural(edges.length, 'A source that ends', 'Sources that end') } as const]),
    ...edges.map((edge): Block => ({ t: 'text', paragraphs: [edgeWords(ctx, edge)] })),
    {
      t: 'note',
      text: `${yearsLeft(ctx, tables)}${withoutAmount(ctx)}${fiscalStart(ctx)}${terms(tables.flat())}`,
    },
  ]
}

/** The line that is all there is of a year is told by that year’s sum. */
function tellLoneLines(ctx: Context, years: readonly YearMoney[]): void {
  for (const { year } of years) {
    const [line, ...others] = ctx.plan.all('budgetLine').filter((l) => counts(l) && l.fiscalYear === year)
    if (line !== undefined && others.length === 0) ctx.told('budgetLine', line.id, 'fiscalYear', 'amount', 'status')
  }
}

/** Money that was all approved or spent, or set aside by a court, is an entry of the plan and not a need. */
const isNeeded = (years: readonly YearMoney[]): boolean =>
  years.some((y) => y.need !== y.asked || y.stand.has('requested'))

/** The meaning of the table's rows. */
function terms(years: readonly YearMoney[]): string {
  return `${isNeeded(years) ? 'Need counts every line that was not declined, including ideas. ' : ''}“Not secured” is what ${asIsOrWas(years)} less what is secured for it.`
}

/** The years side by side; a single bar compares nothing, and its figures are in the table below. */
function yearsPicture(years: readonly YearMoney[], edges: ReturnType<typeof edgesOf>): Block[] {
  if (years.length < 2) return []
  const chart = moneyYears(years, edges, documentTheme, 482)
  const has = (of: (y: YearMoney) => number) => years.some((y) => of(y) > 0)
  return [
    figureOf(chart, {
      large: moneyYears(years, edges, slideTheme, slideWidth),
      caption: `${capital(askedWords(years))} by fiscal year, in thousands of dollars`,
      key: [
        ...(has((y) => y.covered) ? [{ how: 'solid', says: 'Secured' } as const] : []),
        ...(has((y) => y.promised) ? [{ how: 'dashed', says: 'Pledged or applied for' } as const] : []),
        ...(has((y) => y.missing) ? [{ how: 'missing', says: missingWords(years) } as const] : []),
      ],
    }),
  ]
}

/** The meaning of a bar's hatched part: money that is not entered is not known to be missing. */
const missingWords = (years: readonly YearMoney[]): string =>
  years.every((y) => y.unsaid === 0)
    ? // The table below has all that is not secured: beside it this would be another answer to how much is missing.
      years.some((y) => y.promised > 0)
      ? 'Missing: neither secured, pledged nor applied for'
      : 'Missing'
    : years.every((y) => y.missing === 0 || isOpenGap(y))
      ? 'Not entered'
      : 'Missing, or not entered'

/** The sources for which no year has an amount: in no table of this part, and yet money of the work. */
function withoutAmount(ctx: Context): string {
  const given = new Set(ctx.plan.all('fundingAmount').flatMap((a) => (a.grant?.amount === undefined ? [] : [a.source])))
  const names = ctx.plan.all('fundingSource').flatMap((source) => {
    if (given.has(source.id)) return []
    ctx.told('fundingSource', source.id, 'name', 'amountSaid')
    const said = ctx.write.line(source.amountSaid, 'Funding source')
    return [
      `${ctx.write.line(sourceName(source), 'Funding source')}${said === '' ? '' : ` (its source says: ${said})`}`,
    ]
  })
  return names.length === 0 ? '' : `No amount is entered for: ${names.toSorted().join('; ')}. `
}

/** When the fiscal year starts, where the district says so: where it does not, July is taken, as most do, and the screen asks. */
const fiscalStart = (ctx: Context): string =>
  ctx.plan.get('district', 'district')?.fiscalYearStartMonth === undefined
    ? ''
    : `The fiscal year starts in ${months[startMonthOf(ctx.plan) - 1]}. `

/** `day` is the ISO day of the paper: a year that is over by then says so. */
function inOneSentence(years: readonly YearMoney[], day: string): string {
  const short = years.filter((y) => y.gap > 0)
  const [first] = short
  if (years.every((y) => y.asked === 0)) return `No money is asked for ${span(years)}.`
  if (first === undefined) {
    const own = years.filter((y) => y.asked !== 0)
    return `All that ${asIsOrWas(own)} ${span(own)} is secured.`
  }
  const more = ofLaterYears(short.slice(1))
  const when = `${yearInWords(first.year)}${first.to < day ? ' (now over)' : ''}`
  if (isOpenGap(first) && first.gap === first.asked)
    return `For ${when}, the plan has ${dollars(first.asked)} ${askedWords([first])}, but no amount is entered for its source in that year${more}.`
  if (isOpenGap(first))
    return `Of ${dollars(first.asked)} ${askedWords([first])} in ${when}, ${dollars(first.gap)} is on a source with no amount entered for that year${more}.`
  const open = first.unsaid > 0 ? `; ${dollars(first.unsaid)} of it is on a source with no amount entered` : ''
  return `Of ${dollars(first.asked)} ${askedWords([first])} in ${when}, ${dollars(first.gap)} is not secured${open}${more}.`
}

/** ", and two later years are short too"; of a year whose shortage the table does not know, why. */
function ofLaterYears(later: readonly YearMoney[]): string {
  const open = later.filter(isOpenGap).length
  const known = later.length - open
  const tell = (n: number, which: string, one: string, many: string) =>
    n === 0 ? '' : `, and ${countInWords(n)} ${which} ${plural(n, one, many)}`
  const empty = 'no amount entered for a source'
  return `${tell(known, 'later', 'year is short too', 'years are short too')}${tell(open, known === 0 ? 'later' : 'other', `year has ${empty}`, `years have ${empty}`)}`
}

/** "is asked for"; what was approved or spent, was. */
const asIsOrWas = (years: readonly YearMoney[]): string => {
  const asked = askedWords(years)
  return `${asked === 'asked for' ? 'is' : 'was'} ${asked}`
}

/** "in 2026–27"; "from 2026–27 through 2028–29". */
const span = (years: readonly YearMoney[]): string => {
  const [from, to] = [years[0], years.at(-1)].map((y) => yearInWords(y?.year ?? ''))
  return from === to ? `in ${from}` : `from ${from} through ${to}`
}

/** The years of a table in its caption, where there are several tables. */
const dated = (caption: string, years: readonly YearMoney[], several: boolean): string => {
  const [from, to] = [years[0], years.at(-1)].map((y) => yearInWords(y?.year ?? ''))
  return several ? `${caption}, ${from === to ? from : `${from} to ${to}`}` : caption
}

function yearTable(years: readonly YearMoney[], several: boolean): Block {
  // $0 would say that nothing is secured, and a sum that money is missing: neither is entered.
  const unknown = { text: 'not entered', how: 'soft' } as const
  const notKnown = { text: 'not known', how: 'soft' } as const
  const row = (label: string, of: (y: YearMoney) => number, strong = false, open = (_: YearMoney) => false): Row => ({
    strong,
    // What is not secured is computed, not entered.
    cells: [{ text: label }, ...years.map((y) => (open(y) ? (strong ? notKnown : unknown) : { text: dollars(of(y)) }))],
  })
  return table(
    dated('By fiscal year', years, several),
    [words('Dollars', 1.6), ...years.map((y) => figures(yearInWords(y.year), 1))],
    [
      ...(isNeeded(years) ? [row('Need', (y) => y.need)] : []),
      row(capital(askedWords(years)), (y) => y.asked),
      row('Secured for it', (y) => y.covered, false, isUnsaid),
      row('Pledged or applied for', (y) => y.promised, false, isUnsaid),
      row('Not secured', (y) => y.gap, true, isOpenGap),
      ...(years.some((y) => y.unsaid > 0 && !isOpenGap(y))
        ? [row('Of it on sources without an amount', (y) => y.unsaid)]
        : []),
    ],
  )
}

/** Each source's amount in each year; if it is not secured, its status. */
function sourceTable(ctx: Context, years: readonly YearMoney[], several: boolean): Block[] {
  const amounts = ctx.plan.all('fundingAmount')
  const rows = ctx.plan
    .all('fundingSource')
    .toSorted((a, b) => compareTexts(a.name ?? '', b.name ?? ''))
    .flatMap((source): Row[] => {
      const given: string[] = []
      const cells = years.map((y) => {
        const amount = amounts.find((a) => a.source === source.id && a.fiscalYear === y.year)
        const grant = amount?.grant
        if (amount && grant?.amount !== undefined) given.push(amount.id)
        if (grant?.amount === undefined) return { text: '' }
        // An amount after a source's end pays for nothing, and the sums above leave it out.
        const how = [
          grant.status === 'secured' ? '' : grantWords(grant.status),
          hasEnded(ctx.plan, source, y.year) ? 'after its end' : '',
        ].filter((w) => w !== '')
        return how.length === 0
          ? { text: dollars(grant.amount) }
          : ({ text: `${dollars(grant.amount)} (${onOneLine(how, years.length)})`, how: 'soft' } as const)
      })
      if (cells.every((c) => c.text === '')) return []
      ctx.told('fundingSource', source.id, 'name', source.endsOn ? 'endsOn' : 'recurring')
      // Its note's day is separate: an amount without one is printed whole.
      for (const id of given) ctx.told('fundingAmount', id, 'source', 'fiscalYear', ...wholeGrant(ctx, id))
      const ends = source.endsOn
        ? `${source.recurring === true ? 'recurs; ' : ''}${endWords(source, { endsOn: source.endsOn })}`
        : source.recurring
          ? 'recurs'
          : source.recurring === false || source.type === 'oneTime'
            ? 'one time'
            : 'not given'
      return [{ cells: [{ text: ctx.write.line(sourceName(source), 'Funding source') }, cell(ends), ...cells] }]
    })
  if (rows.length === 0) return []
  return [
    table(
      dated('By source, in dollars; secured unless it says otherwise', years, several),
      // “$102,500 (applied for)” has one line, and beside many years two.
      [
        words('Source', 1.5),
        words('How long', 1.1),
        ...years.map((y) => figures(yearInWords(y.year), years.length > fewYears ? 1 : 1.2)),
      ],
      rows,
    ),
  ]
}

/** Beside many years an amount and how far it has come have a line each; beside few they share one. */
const onOneLine = (how: readonly string[], years: number): string =>
  years > fewYears && how.length === 1 ? (how[0] ?? '').replaceAll(' ', '\u00a0') : how.join('; ')

/** An amount with its day has more to it than the table says. */
const wholeGrant = (ctx: Context, id: string): readonly 'grant'[] =>
  ctx.plan.get('fundingAmount', id)?.grant?.noted === undefined ? ['grant'] : []

const statusWords: Readonly<Record<string, string>> = { idea: 'idea', applied: 'applied for', pledged: 'pledged' }
const grantWords = (status: string | undefined): string =>
  status === undefined ? 'status not entered' : (statusWords[status] ?? '')

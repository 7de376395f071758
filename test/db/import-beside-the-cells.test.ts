import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { accepting, cedarFalls } from '../support/accepting.ts'
import { folder } from '../support/files.ts'
import { lookBudget, lookPlan } from '../support/import.ts'
import { row, type SheetParts, xlsx } from '../support/xlsx.ts'

/** What a workbook says to whoever opens it in Excel, and not in the cells of its table. */

const head = ['Student Group', 'School Year', 'Percent Proficient']
const lines = [
  ['All students', '2021-22', 45.2],
  ['Black', '2021-22', 38.4],
  ['White', '2021-22', 51.6],
  ['Hispanic', '2021-22', 41.9],
] as const
const rowsOf = (all: readonly (readonly (string | number | { readonly xml: string })[])[]): string =>
  all.map((cells, i) => row(i + 1, cells)).join('')
const data = rowsOf([head, ...lines])
const math = { short: 'Math proficiency' }
const whole = { 'all 2021-22': 45.2, 'black 2021-22': 38.4, 'hispanic 2021-22': 41.9, 'white 2021-22': 51.6 }

const take = (
  sheets: SheetParts | readonly SheetParts[],
  options: Parameters<typeof xlsx>[1] = {},
  measure: Readonly<Record<string, unknown>> = math,
) =>
  accepting(xlsx([sheets].flat() as readonly SheetParts[], options), { plan: cedarFalls(measure), name: 'export.xlsx' })
/** Style 3 is the first of the formats. */
const styled = (value: number, style = 3) => ({ xml: `<c s="${style}"><v>${value}</v></c>` })
const shownAs = (format: string, figures: readonly number[], measure = math as Readonly<Record<string, unknown>>) =>
  take(
    { data: rowsOf([head, ...lines.map(([group, year], i) => [group, year, styled(figures[i] ?? 0)])]) },
    { formats: [format] },
    measure,
  )

describe('what a book keeps out of sight', () => {
  const notes = (text: string): SheetParts => ({ name: 'Notes', data: rowsOf([[text]]) })
  it('is heard where it stands in a hidden row above the table', async () => {
    const hiddenRow = row(1, ['Targets']).replace('<row ', '<row hidden="1" ')
    const table = [head, ...lines].map((cells, i) => row(i + 3, cells)).join('')
    expect((await take({ data: hiddenRow + table })).asks).toContain('A note in a hidden row says “Targets”')
  })
  it('is heard where each row says it in a hidden column', async () => {
    const told = rowsOf([[...head, 'Value Type'], ...lines.map((line) => [...line, 'Target'])])
    const before = '<cols><col min="4" max="4" width="9" hidden="1"/></cols>'
    expect((await take({ data: told, before })).asks).toContain('under “Value Type (hidden)”, says “Target”')
  })
  it('is heard where a hidden sheet says it in a line or two, as one that is shown does', async () => {
    for (const state of [undefined, 'hidden'] as const) {
      const sheet = { ...notes('Males only'), ...(state && { state }) }
      expect((await take([{ data }, sheet])).asks).toContain('A note on the sheet “Notes” says “Males only”')
      const school = { ...notes('Elder High School only.'), ...(state && { state }) }
      expect((await take([{ data }, school])).asks).toContain('“Elder High School only.”')
    }
  })
  it('is heard on a sheet of a line or two as under the table, and on one of prose only where it says of whom', async () => {
    const prose = Array.from({ length: 6 }, (_, i) => [`Suppression rule ${i + 1} protects small groups of learners.`])
    for (const line of ['Data for Pine Ridge School District', 'All figures are for the state as a whole.'])
      for (const more of [[], prose]) {
        const sheet = { name: 'Notes', data: rowsOf([[line], ...more]) }
        expect((await take([{ data }, sheet])).asks, line).not.toBeNull()
      }
    expect((await take([{ data }, notes('Black and White were swapped by the vendor.')])).asks).toContain('swapped')
    const about = { name: 'About', data: rowsOf([...prose, ['Contact the Colorado Department of Education.']]) }
    expect((await take([{ data }, about])).asks).toBeNull()
  })
  it('is no list of what may be chosen', async () => {
    const list = {
      name: 'Choices',
      state: 'hidden' as const,
      data: rowsOf([['Target'], ['Result'], ['Draft'], ['Final']]),
    }
    expect((await take([{ data }, list])).asks).toBeNull()
  })
})

describe('numbers that a format shows with a word or a sign', () => {
  const figures = [45.2, 38.4, 51.6, 41.9]
  it('are asked about where the word counts something else', async () => {
    const { asks } = await shownAs(
      '0.0" students"',
      [452, 384, 516, 419].map((n) => n / 10),
    )
    expect(asks).toContain('The sheet shows the figures with “students” beside them')
    expect((await shownAs('0.0" days"', figures)).asks).toContain('with “days” beside them')
    expect((await shownAs('0.0" points"', figures)).asks).toContain('with “points” beside them')
  })
  it('come in where the measure counts just that', async () => {
    const days = { short: 'Days missed', unit: 'days' }
    const sheet = rowsOf([
      ['Student Group', 'School Year', 'Days missed'],
      ...lines.map(([group, year], i) => [group, year, styled([12, 15, 11, 14][i] ?? 0)]),
    ])
    const { asks, figures: taken } = await take({ data: sheet }, { formats: ['0" days"'] }, days)
    expect(asks).toBeNull()
    expect(taken).toMatchObject({ 'all 2021-22': 12 })
  })
  it.each([
    ['0.0"+"', '45.2+'],
    ['(0.0)', '(45.2)'],
    ['"-"0.0', '-45.2'],
  ])('stay aside where %s makes another figure of them', async (format, shown) => {
    const sheet = rowsOf([head, ['All students', '2021-22', styled(45.2)], ...lines.slice(1)])
    const { outcome, figures: taken } = await take({ data: sheet }, { formats: [format] })
    expect(Object.keys(taken)).toEqual(['black 2021-22', 'white 2021-22', 'hispanic 2021-22'])
    expect(outcome?.aside.map((a) => a.cell)).toEqual([shown])
  })
  it('are asked about where each has a plus sign before it, in Excel or in a text file', async () => {
    const asks = 'The figures have a plus sign (“+45.2”), so they may say by how much something changed'
    expect((await shownAs('+0.0;-0.0', figures)).asks).toContain(asks)
    const csv = ['Group,School Year,Percent', 'All students,2021-22,+45.2', 'White,2021-22,+51.6']
    expect((await accepting(csv, { plan: cedarFalls(math) })).asks).toContain(asks)
  })
})

describe('a cell with a line through it', () => {
  const lined = { fonts: ['<strike/><sz val="11"/>'] }
  const withRow = (cells: readonly (string | number | { readonly xml: string })[]) =>
    take({ data: rowsOf([head, ...lines.slice(0, 3), cells]) }, lined)
  const text = (t: string) => ({ xml: `<c s="3" t="inlineStr"><is><t>${t}</t></is></c>` })
  const rest = { 'all 2021-22': 45.2, 'black 2021-22': 38.4, 'white 2021-22': 51.6 }

  it('does not come in, whether it is the figure, the group or the year', async () => {
    const { figures, outcome } = await withRow(['Hispanic', '2021-22', styled(41.9)])
    expect(figures).toEqual(rest)
    expect(outcome?.aside).toMatchObject([{ row: 5, cell: '41.9 [struck through]' }])
    expect((await withRow([text('Hispanic'), '2021-22', 41.9])).figures).toEqual(rest)
    expect((await withRow(['Hispanic', text('2021-22'), 41.9])).figures).toEqual(rest)
    expect((await withRow([text('Hispanic'), text('2021-22'), styled(41.9)])).figures).toEqual(rest)
  })
  it('does not come in where only a part of its text has the line', async () => {
    const cell = '<c t="inlineStr"><is><r><rPr><strike/></rPr><t>41.9</t></r><r><t> 14.9</t></r></is></c>'
    const { figures, outcome } = await withRow(['Hispanic', '2021-22', { xml: cell }])
    expect(figures).toEqual(rest)
    expect(outcome?.aside).toMatchObject([{ row: 5, cell: '41.9 [struck through] 14.9' }])
  })
  it('comes in where the sheet says that there is none', async () => {
    const none = await take(
      { data: rowsOf([head, ...lines.slice(0, 3), ['Hispanic', '2021-22', styled(41.9)]]) },
      { fonts: ['<strike val="0"/>'] },
    )
    expect(none.figures).toEqual(whole)
  })
  it('adds no group to a plan that has none yet', async () => {
    const { outcome } = await withRow([text('Martians'), '2021-22', 41.9])
    expect([...(outcome?.newGroups.keys() ?? [])]).toEqual([])
  })
})

describe('a comment on a cell', () => {
  const on = (comments: Readonly<Record<string, string>>) => take({ data, comments })
  it('of a figure is asked about as a note in its row would be', async () => {
    expect((await on({ C4: 'Registrar:\nwrong cohort, see memo' })).asks).toBe(
      'Your rows also differ by “Comments on cells”: nothing, “wrong cohort, see memo”. Choose whether it picks the rows or is not used.',
    )
    expect(
      (await on({ C2: 'a b', C3: 'two schools missing', C4: 'wrong cohort', C5: 'ask the registrar' })).asks,
    ).toContain('Your rows also differ by “Comments on cells”')
  })
  it('withholds the figure where it says so', async () => {
    const { figures } = await on({ C4: 'Suppressed: fewer than 10 students' })
    expect(figures).toEqual({ ...whole, 'white 2021-22': 'withheld' })
  })
  it('on the heading of the figures is heard as a note on all of them', async () => {
    const { asks } = await on({ C1: 'Preliminary, until the state has certified them' })
    expect(asks).toContain('A comment on “Percent Proficient” says “Preliminary')
  })
  it('is read as Excel writes it today, and not twice', async () => {
    const bytes = new TextEncoder().encode(
      '<ThreadedComments xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"><threadedComment ref="C4" id="{1}"><text>wrong cohort</text></threadedComment></ThreadedComments>',
    )
    const links =
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="x/comments" Target="../comments1.xml"/><Relationship Id="rId2" Type="x/threadedComment" Target="../threadedComments/threadedComment1.xml"/></Relationships>'
    const told =
      '[Threaded comment]\n\nYour version of Excel allows you to read this threaded comment.\n\nComment:\n    wrong cohort'
    const { asks } = await take(
      { data, comments: { C4: told } },
      {
        more: {
          'xl/threadedComments/threadedComment1.xml': bytes,
          'xl/worksheets/_rels/sheet1.xml.rels': new TextEncoder().encode(links),
        },
      },
    )
    expect(asks).toContain('nothing, “wrong cohort”.')
  })
  it('on a row of another place is nothing to ask about', async () => {
    const places = rowsOf([
      ['District', ...head],
      ...lines.map((l) => ['Cedar Falls School District', ...l]),
      ['Maple Grove', 'White', '2021-22', 50],
    ])
    expect((await take({ data: places, comments: { D6: 'wrong cohort' } })).figures).toEqual(whole)
  })
})

describe('what lies on a sheet, or is printed with it', () => {
  it('is heard as a title, where it is short, and as a note where it is long', async () => {
    expect((await take({ data, boxes: ['PRELIMINARY'] })).asks).toContain(
      'A text box on the sheet says “PRELIMINARY”, so these may not be the final figures',
    )
    expect((await take({ data, boxes: ['English learners only'] })).asks).toContain(
      'A text box on the sheet says “English learners only”, but none of the rows names that group',
    )
    const long =
      'These results are preliminary and were sent to principals for their review; the final ones follow in October.'
    expect((await take({ data, boxes: [`Math\n${long}`] })).asks).toContain('A note in a text box says “These results')
  })
  it('is heard at the head of the printed page, and at its foot', async () => {
    const printed = (text: string, where = 'Header') => ({
      data,
      after: `<headerFooter><odd${where}>${text}</odd${where}></headerFooter>`,
    })
    expect(
      (await take(printed('&amp;L&amp;"Arial,Bold"&amp;14Reading, grade 3&amp;RPage &amp;P of &amp;N'))).asks,
    ).toContain('The printed header says “Reading, grade 3”')
    expect((await take(printed('&amp;CDRAFT &amp;D', 'Footer'))).asks).toContain('The printed footer says “DRAFT”')
    const plain = '&amp;LCedar Falls School District&amp;C&amp;F&amp;RPage &amp;P of &amp;N'
    expect(await take(printed(plain))).toMatchObject({ asks: null, figures: whole })
    expect(await take(printed('&amp;LPrepared by the Office of Research&amp;R&amp;T', 'Footer'))).toMatchObject({
      asks: null,
    })
  })
  it('is not heard where it is a button', async () =>
    expect(await take({ data, boxes: ['Back to contents', 'Click here for other years'] })).toMatchObject({
      asks: null,
    }))
})

describe('a sheet of notes beside the table', () => {
  const notes = (name: string, texts: readonly string[], state?: 'hidden'): readonly SheetParts[] => [
    { name: 'Data', data },
    { name, data: rowsOf(texts.map((t) => t.split(' | '))), ...(state ? { state } : {}) },
  ]
  it('is heard as notes below the table are', async () => {
    expect((await take(notes('Notes', ['Figures are preliminary.']))).asks).toContain(
      'A note on the sheet “Notes” says “Figures are preliminary.”',
    )
    expect((await take(notes('Read me', ['English learners are not included.']))).asks).toContain(
      'A note on the sheet “Read me” says “English learners are not included.”',
    )
  })
  it('says what a mark stands for', async () => {
    const marked = rowsOf([head, ...lines.slice(0, 3), ['Hispanic', '2021-22', '-']])
    const [, sheet] = notes('Notes', ['- | fewer than 10 students'])
    const { figures } = await take([{ name: 'Data', data: marked }, sheet as SheetParts])
    expect(figures).toMatchObject({ 'hispanic 2021-22': 'withheld' })
  })
  it('asks nothing where it only tells of sources', async () => {
    expect(
      await take(notes('Notes', ['Source: State Department of Education', 'Percentages are rounded.'])),
    ).toMatchObject({ asks: null, figures: whole })
    expect(await take(notes('Contents', ['1. Reading', '2. Attendance']))).toMatchObject({ asks: null })
  })
  it('of many lines asks by plain words alone, and is told in the preview', async () => {
    const many = [
      'Student Group | Groups as reported to the state',
      ...Array.from({ length: 14 }, (_, i) => `Column ${i} | Growth, targets and goals of schools, grade ${i}`),
    ]
    const { asks, outcome } = await take(notes('Data dictionary', many))
    expect(asks).toBeNull()
    expect(outcome?.notes.map((n) => n.where)).toContain('A note on the long sheet “Data dictionary”')
    expect((await take(notes('Data dictionary', [...many, 'All results are preliminary']))).asks).toContain(
      'preliminary',
    )
  })
})

it('a row too low to be seen, and a column too narrow, are out of sight', async () => {
  const low = data.replace('<row r="4"', '<row r="4" ht="0.75" customHeight="1"')
  const { figures } = await take({ data: low })
  expect(figures).toEqual({ 'all 2021-22': 45.2, 'black 2021-22': 38.4, 'hispanic 2021-22': 41.9 })
})

describe('a plan or a budget in a workbook', () => {
  const book = (sheet: SheetParts, options: Parameters<typeof xlsx>[1] = {}): string => {
    const path = join(folder(), 'table.xlsx')
    writeFileSync(path, xlsx([sheet], options))
    return path
  }
  const lined = { fonts: ['<strike/>'] }
  const text = (t: string) => ({ xml: `<c s="3" t="inlineStr"><is><t>${t}</t></is></c>` })

  it('takes no action and no owner with a line through the name', async () => {
    const data = rowsOf([
      ['Goal', 'Action', 'Owner'],
      ['Every child reads', 'Train teachers', text('Chief Academic Officer')],
      ['', text('Buy the old readers'), 'Superintendent'],
      ['', 'Visit classrooms', 'Superintendent'],
      [text('Close the library'), text('Sell the shelves'), text('Superintendent')],
    ])
    const { outcome, question } = await lookPlan(cedarFalls(), book({ data }, lined), (d) => d)
    expect(question).toBeNull()
    expect(outcome.lines.map((l) => l.thing.title)).toEqual(['Every child reads', 'Train teachers', 'Visit classrooms'])
    expect(outcome.people.map((p) => p.name)).toEqual(['Superintendent'])
    expect(outcome.aside.map((a) => [a.row, a.why])).toEqual([
      [2, 'A line goes through it.'],
      [3, 'In its action, a line goes through the name.'],
    ])
  })
  it('takes no budget line with a line through its name or its amount', async () => {
    const data = rowsOf([
      ['Description', 'FY', 'Budget', 'Status'],
      ['Coaches', 'FY27', 120_000, 'Approved'],
      [text('Vans'), 'FY27', 90_000, 'Approved'],
      ['Books', 'FY27', { xml: '<c s="3"><v>30000</v></c>' }, 'Approved'],
    ])
    const { outcome } = await lookBudget(cedarFalls(), book({ data }, lined))
    expect(
      outcome.ops.flatMap((op) => (op.kind === 'budgetLine' && op.op === 'set' ? op.values['amount'] : [])),
    ).toEqual([12_000_000])
  })
  it('hears what lies on the sheet, or is printed with it', async () => {
    const data = rowsOf([
      ['Goal', 'Action'],
      ['Every child reads', 'Train teachers'],
    ])
    expect((await lookPlan(cedarFalls(), book({ data, boxes: ['DRAFT, not adopted'] }))).question).toContain(
      'A text box on the sheet says “DRAFT, not adopted”',
    )
    const budget = rowsOf([
      ['Description', 'FY', 'Budget'],
      ['Coaches', 'FY27', 120],
      ['Books', 'FY27', 45.5],
    ])
    const printed = '<headerFooter><oddHeader>&amp;C(in thousands)</oddHeader></headerFooter>'
    const { draft } = await lookBudget(cedarFalls(), book({ data: budget, after: printed }))
    expect(draft.amountsIn).toBe('thousands')
  })
})

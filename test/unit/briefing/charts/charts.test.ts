import { describe, expect, it } from 'vitest'
import { groupBars } from '../../../../shared/briefing/charts/group-bars.ts'
import { dotHead, groupDots } from '../../../../shared/briefing/charts/group-dots.ts'
import { scaleOf, wholeAlt } from '../../../../shared/briefing/charts/model.ts'
import { nameLines } from '../../../../shared/briefing/charts/names.ts'
import { forPrint, node, svgText } from '../../../../shared/briefing/charts/svg.ts'
import { documentTheme } from '../../../../shared/briefing/charts/theme.ts'
import { measureView } from '../../../../shared/figures/measure-view.ts'
import { planWith, reading } from '../../../support/plan.ts'
import { decided } from './decided.ts'
import { collisions, struckThrough, wordsIn } from './drawing.ts'

const charts = { groupDots, groupBars }
const viewOf = (records: Parameters<typeof planWith>[0]) => {
  const view = measureView(planWith(records), 'm', { audience: 'public' })
  if (!view) throw new Error('no view')
  return view
}
const small = {
  ...reading,
  value: reading.value.map((v) => (v.id === 'v8' ? { ...v, reading: { figure: 33.3, n: 9, numerator: 3 } } : v)),
}

describe('the key over a strip beside a table', () => {
  const view = viewOf(reading)
  const years = { baseline: '2023–24', latest: '2025–26', target: 'target' }
  const head = (room?: number) =>
    dotHead(view, scaleOf(view, 8, 146, false), 0, { ...documentTheme, scale: 12 }, years, room)

  it('names whole years, in as many lines as the strip is wide', () => {
    const [narrow, wide] = [head(156), head()]
    for (const { svg } of [narrow, wide]) expect(svgText(svg)).toMatch(/2023–24<.*2025–26<.*target</)
    expect(narrow.height).toBeGreaterThan(wide.height)
    const places = svgText(narrow.svg).matchAll(/<text[^>]* x="([\d.]+)" y="\d+">(?=[\dt])/g)
    for (const [, x] of places) expect(Number(x)).toBeLessThan(156)
  })

  it('goes on in a further line only where a word has no room, and never before its first word', () => {
    const wide = (text: string) => 18 + text.length * 12 * 0.62
    const two = wide(years.baseline) + wide(years.latest)
    expect(head(two + wide(years.target)).height).toBe(head().height)
    expect(head(two).height).toBe(head(wide(years.baseline)).height - 17)
    expect(svgText(head(1).svg)).toMatch(/y="14">2023–24/)
  })
})

it('the key of dots has all its words within a narrow drawing, as beside a story', () => {
  for (const width of [340, 402, 680]) {
    const drawn = wordsIn(groupDots(viewOf(reading), { ...documentTheme, scale: 13 }, width).svg)
    expect(drawn.find((w) => w.words.startsWith('target '))?.to, `${width}`).toBeLessThanOrEqual(width)
    expect(collisions(groupDots(viewOf(reading), { ...documentTheme, scale: 13 }, width).svg)).toEqual([])
  }
})

it('has no line of the scale through the words that stand in place of a bar', () => {
  const view = decided(3)
  const cell = { withheld: 'source' } as never
  const rows = view.rows.map((r) => (r.isTotal || r.latest === null ? r : { ...r, latest: { ...r.latest, cell } }))
  const { svg } = groupBars({ ...view, rows }, documentTheme, 482)
  expect(svgText(svg)).toContain('>Withheld at the source<')
  expect(struckThrough(svg)).toEqual([])
})

describe('the column of targets beside bars', () => {
  const { target } = reading
  const texts = (records: Parameters<typeof planWith>[0]) =>
    svgText(groupBars(viewOf(records), documentTheme).svg).match(/>none set<|>not printed</g) ?? []

  it('tells a target that nobody set from one that may not be printed', () => {
    // White students and those with disabilities have none for the year that the chart marks.
    expect(texts(reading)).toEqual(['>none set<', '>none set<'])
    const all = [...target, { id: 't5', measure: 'm', group: 'swd', year: '2025-26', aim: { figure: 17 } }]
    expect(texts({ ...reading, target: all })).toEqual(['>none set<'])
    expect(texts({ ...small, target: all })).toEqual(['>not printed<', '>none set<'])
    expect(texts({ ...reading, target: [] })).toEqual([])
  })
})

describe.each(Object.entries(charts))('%s', (_, chart) => {
  it('is the same text each time, without styles or variables, so that any reader can draw it', () => {
    const text = svgText(chart(viewOf(reading), documentTheme).svg)
    expect(text).toBe(svgText(chart(viewOf(reading), documentTheme).svg))
    expect(text).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg"/)
    expect(text).not.toMatch(/<style|var\(|NaN|undefined|Infinity|<pattern|<script/)
  })

  it('says in words and in a table what it draws', () => {
    const made = chart(viewOf(reading), documentTheme)
    const { table } = made
    const alt = wholeAlt(made)
    expect(wholeAlt({ short: '', long: ['one of two', 'all'] })).toBe('one of two; all.')
    // What it is stands by itself; its values come after, a group an entry.
    expect(made.short).toMatch(/^(Bar|Dot) chart: Percent of students who [^;]*, 2025–26, by student group\.$/)
    expect(made.long).toHaveLength(table.rows.length)
    // Bars have no baseline and one target: a listener hears what is drawn, and has the rest in the table.
    const bars = made.short.startsWith('Bar')
    expect(alt).toContain(`All students: 43.9 percent${bars ? '' : ', from 41.2 in 2023–24'}, target 44.0, missed`)
    expect(alt).toContain(
      bars
        ? 'Hispanic: 31.9 percent, target 31.0, met;'
        : 'Hispanic: 31.9 percent, from 27.4 in 2023–24, target 31.0, met, final target 42.0 in 2028–29',
    )
    // Behind its caption the subject is not said again.
    expect(made.kind).toBe(`${bars ? 'Bar' : 'Dot'} chart by student group.`)
    expect(table.rows[0]).toEqual(['Hispanic', '27.4', '31.0', '31.9', '42.0'])
  })

  it('holds nothing of a withheld row', () => {
    const made = chart(viewOf(small), documentTheme)
    const whole = `${svgText(made.svg)}${wholeAlt(made)}${JSON.stringify(made.table)}`
    expect(whole).not.toContain('33.3')
    expect(wholeAlt(made)).toContain('Students with disabilities: withheld')
    // What was read before, of more children, is said; its targets go with the latest figure.
    const swd = made.table.rows.find(([name]) => name === 'Students with disabilities')
    expect(swd).toEqual(['Students with disabilities', '14.6', '', 'Withheld', 'Not printed'])
  })

  it('never cuts a long name, and keeps every row apart', () => {
    const long = 'Asian, Native Hawaiian or Pacific Islander, Middle Eastern or North African, and two or more races'
    const named = {
      ...reading,
      studentGroup: reading.studentGroup.map((g) => (g.id === 'hisp' ? { ...g, name: long } : g)),
    }
    const { svg } = chart(viewOf(named), documentTheme)
    const text = svgText(svg)
    expect(text).not.toContain('…')
    const words = [...text.matchAll(/<text[^>]*>([^<]*)</g)].map((m) => m[1]).join(' ')
    for (const word of long.split(' ')) expect(words).toContain(word)
    const short = svgText(chart(viewOf(reading), documentTheme).svg)
    const tall = (drawn: string) => Number(/^<svg[^>]* height="([\d.]+)"/.exec(drawn)?.[1])
    expect(tall(text)).toBeGreaterThan(tall(short))
  })

  it('escapes what people typed', () => {
    const named = { ...reading, studentGroup: reading.studentGroup.map((g) => ({ ...g, name: `${g.name} <b>&"` })) }
    expect(svgText(chart(viewOf(named), documentTheme).svg)).not.toContain('<b>')
  })

  it('draws an empty measure, and one figure alone', () => {
    expect(svgText(chart(viewOf({ ...reading, value: [], target: [] }), documentTheme).svg)).not.toMatch(/NaN|Infinity/)
    const one = { ...reading, value: [reading.value[4]], target: [] }
    expect(svgText(chart(viewOf(one), documentTheme).svg)).not.toMatch(/NaN|Infinity/)
  })
})

describe('the head over the targets', () => {
  it.each([[reading.target], [reading.target.filter((t) => t.year === '2028-29')]])(
    'is one word that fits its column, whatever year they are of: %#',
    (target) => {
      const text = svgText(groupBars(viewOf({ ...reading, target }), documentTheme).svg)
      expect([...text.matchAll(/>([^<]*Target[^<]*)</g)].map((m) => m[1])).toEqual(['Target'])
    },
  )
})

describe('the mark of a target', () => {
  it.each(Object.entries(charts))('stands in %s at the target by which the figure was judged', (_, chart) => {
    const drawn = (year: string) =>
      svgText(
        chart(
          viewOf({
            ...reading,
            target: reading.target.map((t) => (t.year === year ? { ...t, aim: { figure: t.aim.figure - 1 } } : t)),
          }),
          documentTheme,
        ).svg,
      )
    // The final year's may be another one, and no mark moves; the year's own may not.
    expect(drawn('2028-29')).toBe(drawn('none'))
    expect(drawn('2025-26')).not.toBe(drawn('none'))
  })
})

describe('a name whose letters have marks that no single sign holds', () => {
  it('is set by the page, since a drawing can’t say what its shapes stand for', () => {
    const drawing = (name: string) => node('svg', {}, node('text', { x: 1, y: 2, 'font-size': 9 }, name))
    expect(forPrint(drawing('Ilé e\u0323\u0301ko\u0323\u0301')).words).toHaveLength(1)
    // A letter that is one sign, however it was typed, stays in the drawing.
    expect(forPrint(drawing('Jose\u0301')).words).toEqual([])
  })

  it('is broken between letters, each with its marks', () => {
    const letter = 'e\u0323\u0301'
    const lines = nameLines(letter.repeat(40), 90, 9)
    expect(lines.length).toBeGreaterThan(1)
    for (const line of lines) expect(line.length % letter.length).toBe(0)
    expect(lines.join('')).toBe(letter.repeat(40))
  })
})

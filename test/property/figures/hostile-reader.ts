import { type Block, type DocumentModel, flat } from '../../../shared/briefing/document.ts'
import type { Records } from './plans.ts'

/** A figure of the records: the one thing that a printed number may mean. */
export interface Fact {
  readonly measure: string
  readonly goal: string
  readonly group: string
  readonly isTotal: boolean
  /** A number of things of which nobody said that they are people: all of them have no group's name. */
  readonly ofThings: boolean
  readonly year: string
  readonly is: 'reading' | 'target'
  readonly figure: number
  readonly reference: string | undefined
  readonly ratio: boolean
  readonly baselineYear: string | undefined
  readonly down: boolean
}

const shown = (year: string): string => year.replace('-', '–')

export function factsOf(records: Records): readonly Fact[] {
  const groups = new Map(records.studentGroup?.map((g) => [g.id, g]))
  const measures = new Map(records.measure?.map((m) => [m.id, m]))
  const goals = new Map(records.goal?.map((g) => [g.id, g.title ?? '']))
  const fact = (r: { measure?: string; group?: string; year?: string }, is: Fact['is'], figure: number | undefined) => {
    const m = measures.get(r.measure ?? '')
    const g = groups.get(r.group ?? '')
    if (m === undefined || g === undefined || figure === undefined || r.year === undefined) return []
    return [
      {
        measure: m.short ?? '',
        goal: goals.get(m.goal ?? '') ?? '',
        group: g.name ?? '',
        isTotal: g.isTotal ?? false,
        ofThings: m.unit === 'count' && m.people === undefined,
        year: shown(r.year),
        is,
        figure,
        reference: groups.get(m.reference ?? '')?.name,
        ratio: m.gapForm === 'ratio',
        baselineYear: m.baselineYear && shown(m.baselineYear),
        down: m.direction === 'down',
      },
    ]
  }
  return [
    ...(records.value ?? []).flatMap((v) => fact(v, 'reading', v.reading?.figure)),
    ...(records.interim ?? []).flatMap((v) => fact(v, 'reading', v.reading?.figure)),
    ...(records.target ?? []).flatMap((t) => fact(t, 'target', t.aim?.figure)),
  ]
}

/** What the words around a number name. */
interface Named {
  readonly measures: readonly string[]
  readonly groups: string
  readonly years: string
}

const number = /[−+]?\d[\d,]*\.\d+|[−+]?\d{1,3}(?:,\d{3})+|\b\d+(?= (?:of every|per) 100)/g
const readNumber = (text: string): number => Number(text.replaceAll(',', '').replace('−', '-').replace('+', ''))
const near = (a: number, b: number, step: number) => Math.abs(a - b) <= step / 2 + 1e-9

/** The words by which a sentence or a row means a group. */
const names = ({ measure, group, isTotal, ofThings }: Fact): readonly RegExp[] =>
  isTotal
    ? ofThings
      ? [
          /\bin all\b/i,
          /\bAll counted\b/,
          /\bThe number\b/,
          /\ball that it counts\b/,
          /^(?:The target was to )?(?:raise|lower|keep) the number that /i,
          new RegExp(`^(?:The target was to )?(?:raise|lower|keep) “${measure}” from `, 'i'),
          new RegExp(`^${measure}: [\\d,.]+ in `),
        ]
      : [
          /\ball (students|staff|families)\b/i,
          /(?:of every 100|percent of) (?:children|students|members of staff|families) /,
        ]
    : [new RegExp(`\\b${group}\\b`)]

/** Whether a number is what a record says, or what two records say together, of what the words name. */
function told(text: string, { measures, groups, years }: Named, facts: readonly Fact[]): boolean {
  const value = readNumber(text)
  const step = text.includes('.') || text.includes(',') ? (text.includes('.') ? 0.1 : 1) : 1
  const of = facts.filter((f) => measures.includes(f.measure))
  const named = (f: Fact) => names(f).some((n) => n.test(groups))
  const dated = (f: Fact) => years.includes(f.year)
  if (of.some((f) => near(f.figure, value, step) && named(f) && dated(f))) return true
  const readings = of.filter((f) => f.is === 'reading')
  const same = (a: Fact, b: Fact) => a.measure === b.measure
  return readings.some((f) => {
    if (!named(f)) return false
    // The change since the baseline.
    const since = readings.find((b) => same(f, b) && b.group === f.group && b.year === f.baselineYear)
    if (since && years.includes(since.year) && near(f.figure - since.figure, value, 0.2)) return true
    const gapIn = (year: string) => {
      const own = readings.find((x) => same(x, f) && x.group === f.group && x.year === year)
      const ref = readings.find((x) => same(x, f) && x.group === f.reference && x.year === year)
      if (!own || !ref) return undefined
      if (f.ratio) return own.figure / ref.figure
      return f.down ? own.figure - ref.figure : ref.figure - own.figure
    }
    const now = gapIn(f.year)
    if (now === undefined || f.reference === undefined) return false
    const refers = new RegExp(f.reference === 'All students' ? '\\ball\\b' : `\\b${f.reference}\\b`, 'i').test(groups)
    if (dated(f) && refers && (near(now, value, 0.2) || near(-now, value, 0.2))) return true
    // How much wider or narrower than at the baseline, or than in a year that the words name.
    const before = readings.filter((x) => same(x, f) && (x.year === f.baselineYear || dated(x))).map((x) => x.year)
    return [...new Set(before)].some((year) => {
      const then = gapIn(year)
      return then !== undefined && refers && near(Math.abs(now - then), Math.abs(value), 0.2)
    })
  })
}

/** Parts of a paragraph that speak of one group each. */
const clauses = (text: string): readonly string[] =>
  text.split(/;(?! that is)|(?<!\d)\.\s|(?<=\d)\.\s+(?=[A-Z])|(?<=\d)\.$/)

/** Every number of a document that no record bears out, with the words around it. */
export function untold(model: DocumentModel, facts: readonly Fact[]): { wrong: readonly string[]; read: number } {
  const wrong: string[] = []
  let read = 0
  let goal = ''
  let measure = ''
  const all = [...new Set(facts.map((f) => f.measure))]
  const ofGoal = () => [...new Set(facts.filter((f) => f.goal === goal).map((f) => f.measure))]
  const check = (text: string, where: string, named: Named) => {
    for (const [found] of text.matchAll(number)) {
      read++
      if (!told(found, named, facts)) wrong.push(`“${found}” in “${text}” (${where})`)
    }
  }
  const sentence = (typed: string, where: string) => {
    const text = typed.replace(
      /at 1\.0×? there is no gap|(?:more|less) than 1\.0×,? means ahead|so does (?:more|less) than 1\.0×/,
      '',
    )
    /** Before a list of gaps, to whom they are: “Thing P, points behind all students in 2025–26: Aspen 4.1; Birch 2.0.” */
    let to = ''
    for (const part of clauses(text)) {
      const own = all.filter((m) => part.includes(m))
      if (own.length > 0) {
        measure = own[0] as string
        to = /(?:behind|above|the rate of) [^:;]+(?=: )/.exec(part)?.[0] ?? ''
      }
      // Before any goal's heading the goal's own sentence leads: it names its measure by what is done alone.
      const leads =
        goal === '' && /^(?:(?:For|Of every 100) [^,]+,|The plan’s one goal is to) (lower|raise)\b/.test(part)
      const measures =
        own.length > 0 ? own : text.includes(measure) && measure !== '' ? [measure] : leads ? all : ofGoal()
      check(part, where, { measures, groups: `${part} ${to}`, years: leads ? `${text} ${allYears(facts)}` : text })
    }
  }
  const table = (block: Extract<Block, { t: 'table' }>) => {
    const caption = block.caption ?? ''
    let inGlance: string[] = []
    let above = ''
    for (const row of block.rows) {
      const said = row.cells[0]?.text ?? ''
      // The gap of a group is in the row below it, which does not say its name again.
      const head = row.under && /^(Gap|Times)/.test(said) ? `${above} ${said}` : said
      if (head === said) above = said
      // Before it stands whom the goal is for, where no row below says so.
      const own = all.filter((m) => head.includes(`(${m})`) || head.includes(`; ${m})`))
      if (own.length > 0) inGlance = own
      const measures = all.filter((m) => caption.includes(m))
      row.cells.forEach((cell, i) => {
        if (i === 0) return
        const column = block.columns[i]?.head ?? ''
        if (/^(Children|Staff|Families|Number counted)$/.test(column) || caption.includes('how many')) return
        const years = `${column} ${cell.text} ${caption} ${/^(Gap|Times|Since)/.test(column) ? block.columns.map((c) => c.head).join(' ') : ''}`
        const groups = `${head} ${/^(Gap|Times)/.test(column) ? column : ''} ${cell.text}`
        check(cell.text, `${caption} | ${head} | ${column}`, {
          measures: measures.length > 0 ? measures : inGlance,
          groups,
          years:
            measures.length > 0
              ? years
              : `${years} ${facts.map((f) => (/^(Gap)/.test(column) ? f.year : '')).join(' ')}`,
        })
      })
    }
  }
  for (const block of flat(model.blocks)) {
    if (block.t === 'heading') goal = facts.find((f) => f.goal !== '' && block.text.endsWith(f.goal))?.goal ?? goal
    else if (block.t === 'hung') {
      // The one page has no room for a goal's title over its picture: it says what is counted.
      const own = all.find((m) => block.paragraphs.some((p) => p.startsWith(`${m}: `)))
      goal = facts.find((f) => f.measure === own)?.goal ?? goal
    } else if (block.t === 'table') table(block)
    else if (block.t === 'reading' || block.t === 'note') sentence(block.text, block.t)
    else if (block.t === 'side') sentence(`${block.text} ${allYears(facts)}`, 'goal sentence')
    // A listener hears the caption, which has the measure and its year, and then the words of the picture.
    else if (block.t === 'figure') sentence(`${block.caption ?? ''}. ${block.alt}`, 'alternative text')
    else if (block.t === 'keys') for (const k of block.items) sentence(`${k.figure} ${k.says}`, 'key figure')
  }
  return { wrong, read }
}

/** The goal's sentence names its last month, and no years of its baseline: the table below does. */
const allYears = (facts: readonly Fact[]): string => [...new Set(facts.map((f) => f.year))].join(' ')

import { describe, expect, it } from 'vitest'
import { pasted } from '../../../renderer/components/grid/changes.ts'
import type { GridEdit, GridProps } from '../../../renderer/components/grid/types.ts'
import { fractionsIn } from '../../../renderer/features/measures/fractions.ts'
import { readFigureCell } from '../../../renderer/features/measures/many.ts'
import { readSourceList } from '../../../renderer/supports/resource/funding/sourceList.ts'
import { ok } from '../../../shared/result/result.ts'

/** Blocks out of a spreadsheet with what stands around their figures, pasted where only figures are expected. */

const heads = (names: readonly string[]) => names.map((name) => ({ id: name, name, label: name }))
const grid = (held: readonly number[] = []): GridProps =>
  ({
    rows: heads(['All students', 'Asian', 'Black', 'White']),
    cols: heads(['2022–23', '2023–24', '2024–25']),
    cell: () => ({ text: '' }),
    read: (_row: string, _col: string, text: string) => (text === '' ? ok(null) : readFigureCell('percent', text)),
    doubts: (edits: readonly GridEdit[]) => fractionsIn('percent', edits, () => held),
  }) as unknown as GridProps
const paste = (raw: string, props = grid(), at = { r: 0, c: 0 }) => {
  const change = pasted(props, { top: at.r, left: at.c, bottom: at.r, right: at.c }, raw)
  return {
    taken: Object.fromEntries(change.edits.map((e) => [`${e.row} ${e.col}`, e.value])),
    bad: change.bad.map((b) => b.says),
    rejected: change.rejected.map((r) => r.says),
  }
}

describe('a block with its own heads', () => {
  const figures = { 'Asian 2022–23': 95.1, 'Asian 2023–24': 96.1, 'White 2022–23': 92.1, 'White 2023–24': 93.1 }

  it('is laid where its heads say, wherever one is', () => {
    const whole = '\t2022-23\t2023-24\nasian\t95.1\t96.1\nWhite\t92.1\t93.1'
    expect(paste(whole)).toEqual({ taken: figures, bad: [], rejected: [] })
    expect(paste(whole, grid(), { r: 2, c: 1 }).taken).toEqual(figures)
    expect(paste('2022-23\t2023-24\n90.1\t91.1').taken).toEqual({
      'All students 2022–23': 90.1,
      'All students 2023–24': 91.1,
    })
    expect(paste('Asian\t95.1\nBlack\t80.1', grid(), { r: 0, c: 1 }).taken).toEqual({
      'Asian 2023–24': 95.1,
      'Black 2023–24': 80.1,
    })
  })

  it.each([
    'Asian\t95.1\t96.1\nNative Hawaiian\t92.1\t93.1',
    '\t2022-23\t2019-20\nAsian\t95.1\t96.1',
    'Group\t2023\t2024\nAsian\t95.1\t96.1',
    'Grade 3\t3\t4\nAll\t90.1\t91.1',
  ])('is not taken at all where one of them is none of the grid’s: %s', (raw) => {
    const { taken, bad, rejected } = paste(raw)
    expect([taken, bad]).toEqual([{}, []])
    expect(rejected[0]).toMatch(/^“.+” is no (row|column) here, so nothing of this block was taken\./)
  })

  it('is none where a single figure can’t be read', () => {
    const { taken, bad } = paste('90.1\t91.1\nabout half\t92.1\n80.1\t81.1')
    expect([Object.keys(taken).length, bad.length]).toEqual([5, 1])
  })
})

describe('fractions in a measure in percent', () => {
  it('stay in their cells, and are saved once they are written as what they are', () => {
    const { taken, bad } = paste('0.901\t0.911\n0.951\t*')
    expect(taken).toEqual({ 'Asian 2023–24': { state: 'withheld', mark: '*' } })
    expect(bad[0]).toBe('“0.901” may be a fraction, which is 90.1 percent. Write 90.1, or 0.901% if it is that small.')
    expect(paste('0.9%\t0.8 %').taken).toEqual({ 'All students 2022–23': 0.9, 'All students 2023–24': 0.8 })
  })

  it('are told from rare figures by what the measure holds', () => {
    expect(paste('0.3\t0.4', grid([0.2, 0.5])).bad).toEqual([])
    expect(paste('0.85', grid([84, 86])).bad).toHaveLength(1)
    expect(paste('90.1\t0.911', grid()).bad).toHaveLength(1)
    expect(paste('0\t0', grid()).bad).toEqual([])
    expect(paste('0.4', grid()).bad).toEqual([])
  })
})

describe('a list of sources', () => {
  const years = ['2025-26', '2026-27', '2027-28']
  const read = (text: string) => {
    const { lines, wrong } = readSourceList(text, years)
    return {
      wrong,
      lines: lines.map((l) => [l.name, ...[...l.amounts].map(([y, a]) => `${y} ${(a.amount ?? 0) / 100}`)]),
    }
  }

  it.each([
    'Source\t2026\t2027\t\nTitle I\t100000\t120000\t',
    'Source\tFY26\tFY27\tNotes\nTitle I\t100000\t120000\tas the grant says',
    '\t2026\t2027\nTitle I\t100000\t120000',
  ])('takes its years from a first line that names them, whatever else stands in it: %s', (text) => {
    expect(read(text)).toEqual({ wrong: null, lines: [['Title I', '2025-26 100000', '2026-27 120000']] })
  })

  it.each([
    ['Title I\t1\nTotal\t1', '“Total” looks like the sum of the other lines. Leave it out.'],
    [
      'Title I\t1\t100000\nTitle I\t2\t5',
      '“Title I” has two lines with amounts. Combine them, or give them two names.',
    ],
    [
      'Amounts in thousands\nTitle I\t100',
      '“Amounts in thousands” is no source. Leave it out, and write the amounts in dollars.',
    ],
    ['Source\tFY26\tFY26\nTitle I\t500000\t450000', '2025–26 has two columns. Leave one of them out.'],
  ])('asks about what is no source, or is there twice: %s', (text, wrong) => {
    expect(read(text).wrong).toBe(wrong)
  })
})

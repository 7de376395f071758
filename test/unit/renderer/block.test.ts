import { describe, expect, it } from 'vitest'
import { blockOf, blockText, lay, moved, readBlock, tabbed, within } from '../../../renderer/components/grid/block.ts'

describe('a block on its way to and from a spreadsheet', () => {
  it.each([
    [
      '1\t2\n3\t4\n',
      [
        ['1', '2'],
        ['3', '4'],
      ],
    ],
    [
      '1\t2\r\n3\t4\r\n',
      [
        ['1', '2'],
        ['3', '4'],
      ],
    ],
    ['one', [['one']]],
    ['', [['']]],
    ['a\t\tb', [['a', '', 'b']]],
    ['"two\nlines"\tx', [['two\nlines', 'x']]],
    ['"a ""quoted"" word"\t"tab\there"', [['a "quoted" word', 'tab\there']]],
    ['6" pipe\t"never closed\nnext', [['6" pipe', '"never closed'], ['next']]],
    ['"half" open\t1', [['"half" open', '1']]],
    ['ميزانية\t👩🏽‍🏫', [['ميزانية', '👩🏽‍🏫']]],
  ])('%j', (text, rows) => {
    expect(readBlock(text)).toEqual(rows)
  })

  it('comes back as it went', () => {
    const rows = [
      ['plain', 'with "marks"', ''],
      ['tab\there', 'line\nend', '"'],
    ]
    expect(readBlock(blockText(rows))).toEqual(rows)
  })

  it('of 100,000 characters is read in no time', () => {
    const began = performance.now()
    expect(readBlock(`${'x'.repeat(100_000)}\t${'"'.repeat(1000)}`)[0]?.[0]).toHaveLength(100_000)
    expect(readBlock('1\t2\n'.repeat(20_000))).toHaveLength(20_000)
    expect(performance.now() - began).toBeLessThan(2000)
  })

  it('fills what is selected where it is one cell, else is laid from its first', () => {
    const block = blockOf({ r: 2, c: 1 }, { r: 1, c: 1 })
    expect(lay([['7']], block).map((l) => [l.to.r, l.to.c, l.text])).toEqual([
      [1, 1, '7'],
      [2, 1, '7'],
    ])
    expect(lay([['7', '8']], block).map((l) => l.to)).toEqual([
      { r: 1, c: 1 },
      { r: 1, c: 2 },
    ])
  })

  it('is moved over by arrows that stay inside', () => {
    const last = { r: 3, c: 2 }
    const go = (key: string, far = false) => within(moved(key, far, { r: 0, c: 1 }, last) ?? { r: 9, c: 9 }, last)
    expect([go('ArrowUp'), go('ArrowDown', true), go('End'), go('PageDown'), go('Home', true)]).toEqual([
      { r: 0, c: 1 },
      { r: 3, c: 1 },
      { r: 0, c: 2 },
      { r: 3, c: 1 },
      { r: 0, c: 0 },
    ])
    expect(moved('PageUp', false, { r: 12, c: 1 }, { r: 20, c: 2 })).toEqual({ r: 2, c: 1 })
    expect(moved('Enter', false, { r: 0, c: 0 }, last)).toBeNull()
  })

  it('is gone through by Tab cell by cell, and typing never lands in a field outside unawares', () => {
    const last = { r: 1, c: 2 }
    const tab = (r: number, c: number, { held = true, back = false } = {}) => tabbed({ held, back, at: { r, c }, last })
    expect(tab(0, 1).to).toEqual({ r: 0, c: 2 })
    expect(tab(0, 2).to).toEqual({ r: 1, c: 0 })
    expect(tab(1, 0, { back: true }).to).toEqual({ r: 0, c: 2 })
    // At either end it stays once and says so; then it goes on with the page.
    expect(tab(1, 2)).toMatchObject({ to: { r: 1, c: 2 }, held: false, says: expect.stringContaining('last cell') })
    expect(tab(0, 0, { back: true })).toMatchObject({ to: { r: 0, c: 0 }, held: false })
    // Who only comes past, or has pressed Escape, is not kept.
    expect(tab(0, 1, { held: false }).to).toBeNull()
  })
})

import { describe, expect, it } from 'vitest'
import { scaleFaults, sheetsIn } from '../../../../electron/dev/scales.ts'

const faults = (line: string) => scaleFaults(new Map([['renderer/a.module.css', `.a {\n  ${line}\n}`]]))

describe('sizes, weights and spaces of the screens', () => {
  it('are on their scales, in every sheet', () => {
    const sheets = sheetsIn('renderer')
    expect(sheets.size).toBeGreaterThan(40)
    expect(scaleFaults(sheets)).toEqual([])
  })

  it.each([
    'font-size: 0.7rem;',
    'font-weight: 600;',
    'font: 600 var(--t-18) / 1.2 var(--serif);',
    'font: var(--w-read) 15px / 1.2 var(--serif);',
    'padding: 0.3rem var(--sp-2);',
    'margin-left: -0.6rem;',
    'gap: 5px;',
  ])('%s is told with its place and what to take instead', (line) => {
    expect(faults(line)).toHaveLength(1)
    expect(faults(line)[0]).toMatch(/^renderer\/a\.module\.css:2: .* is on no scale\. Take /)
  })

  it.each([
    'font-size: var(--t-14);',
    'font: var(--w-read) var(--t-18) / 1.45 var(--serif);',
    'font: inherit;',
    'padding: 0.375rem var(--sp-2) 0.75rem;',
    'margin: -1px 0 auto -0.25rem;',
    'gap: 0.45em;',
  ])('%s passes', (line) => {
    expect(faults(line)).toEqual([])
  })
})

import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { afterAll, expect, it } from 'vitest'

/**
 * Tests that what is said of something is what it was: a file of `test/fixtures` has a paragraph for each, whose first line is its
 * name. `AS_BEFORE=anew` writes the file as it is now.
 */
export function keptIn(name: string): (head: string, say: () => readonly string[]) => void {
  const file = join(import.meta.dirname, '../../../fixtures', name)
  const isAnew = process.env['AS_BEFORE'] === 'anew'
  const paragraphs = isAnew || !existsSync(file) ? [] : readFileSync(file, 'utf8').trimEnd().split('\n\n')
  const kept = new Map(paragraphs.map((of) => of.split('\n')).map(([head = '', ...lines]) => [head, lines] as const))
  const asked = new Set<string>()
  const made: string[] = []
  afterAll(() => {
    if (isAnew) writeFileSync(file, `${made.join('\n\n')}\n`)
  })
  it(`each paragraph of ${name} is asked`, () => {
    expect([...kept.keys()].filter((head) => !asked.has(head))).toEqual([])
  })
  return (head, say) => {
    asked.add(head)
    it(`${head}, as before`, () => {
      const lines = say().map((line) => line.trimEnd())
      // An empty line parts two paragraphs: what comes behind it would be read as another one's.
      expect(lines, 'lines that a paragraph can hold').not.toContain('')
      if (isAnew) made.push([head, ...lines].join('\n'))
      else expect(lines).toEqual(kept.get(head))
    })
  }
}

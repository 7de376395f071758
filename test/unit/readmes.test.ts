import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'

/** Whoever opens a folder reads its README first: what it names is there, and what is there is named. */

const files = globSync('**/*.md', { exclude: ['node_modules/**', 'out/**', 'dist/**', 'demo/**'] })

const tests = globSync('test/**/*.test.ts')

describe('a README', () => {
  test.each(['shared', 'electron', 'renderer', 'test'])('of %s has a row for each of its folders', (folder) => {
    const text = readFileSync(join(folder, 'README.md'), 'utf8')
    const folders = readdirSync(folder, { withFileTypes: true }).flatMap((f) => (f.isDirectory() ? [f.name] : []))
    expect(folders.filter((name) => !text.includes(`\`${name}/`))).toEqual([])
  })

  test('links only to files that are there', () => {
    const broken = files.flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/\]\(([^)#:]+)(?:#[^)]*)?\)/g)].flatMap(([, to = '']) =>
        existsSync(join(dirname(file), to)) ? [] : [`${file}: ${to}`],
      ),
    )
    expect(broken).toEqual([])
  })

  test('names only tests that are there', () => {
    const gone = files.flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/`([\w./-]+\.test\.ts)`/g)].flatMap(([, path = '']) =>
        tests.some((one) => `/${one}`.endsWith(`/${path}`)) ? [] : [`${file}: ${path}`],
      ),
    )
    expect(gone).toEqual([])
  })
})

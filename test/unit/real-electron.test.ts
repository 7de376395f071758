import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

/** ARCHITECTURE, “What could go wrong on real Electron”: every line is answered, and what it names is there. */

const part = readFileSync('ARCHITECTURE.md', 'utf8').split('## What could go wrong on real Electron')[1] ?? ''
const rows = [...part.matchAll(/^\| ([^|]+) \| ([^|]+) \| ([^|]+) \|$/gm)].slice(2)
const tests = readdirSync('test', { recursive: true, encoding: 'utf8' }).map((name) => name.replaceAll('\\', '/'))

test('each line says what holds it, and by what that is shown, or why it can’t be', () => {
  expect(rows.length).toBeGreaterThan(30)
  for (const [, what, held, shown] of rows) {
    expect(held?.trim(), what).not.toBe('')
    expect(shown, what).toMatch(/\.test\.ts|read in|^read;|[Nn]ot shown|\bST\b|README/)
  }
})

test('the tests, the programs and the files that it names are there', () => {
  const named = [...part.matchAll(/`([\w/.-]+\.(?:test\.ts|ts|yml))`/g)].map((m) => m[1] ?? '')
  const electron = /^lib\//
  for (const name of new Set(named.filter((n) => !electron.test(n)))) {
    const there = name.endsWith('.test.ts')
      ? tests.some((t) => t.endsWith(`/${name}`))
      : [name, `electron/${name}`].some((file) => existsSync(file))
    expect(there, name).toBe(true)
  }
})

test('it never claims that real Electron was run', () => {
  expect(part).toMatch(/Electron.s program was never run here/)
  expect(readFileSync('.github/workflows/laptops.yml', 'utf8')).toContain('Not yet run by anybody')
})

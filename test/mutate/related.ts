import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

const imports = new Map<string, readonly string[]>()

/** The files of this repository that a file names. */
function importsOf(file: string): readonly string[] {
  const known = imports.get(file)
  if (known !== undefined) return known
  const text = readFileSync(file, 'utf8')
  const named = [
    ...text.matchAll(/^(?:import|export)\b(?! type\b)[^'"]*?from '(\.[^']+\.ts)'|import\('(\.[^']+\.ts)'\)/gm),
  ]
  const found = named.map(([, from, called]) => join(dirname(file), from ?? called ?? '')).filter((f) => existsSync(f))
  imports.set(file, found)
  return found
}

const distances = new Map<string, ReadonlyMap<string, number>>()

/** How many imports are between a test and each file that it comes to. */
function distancesFrom(test: string): ReadonlyMap<string, number> {
  const known = distances.get(test)
  if (known !== undefined) return known
  const found = new Map([[test, 0]])
  for (let ring = [test], far = 1; ring.length > 0; far++) {
    ring = [...new Set(ring.flatMap((f) => importsOf(f)))].filter((f) => !found.has(f))
    for (const f of ring) found.set(f, far)
  }
  distances.set(test, found)
  return found
}

/** Those that look at functions first, those that open a plan on the disk last. */
export const rank = (test: string): number =>
  ['test/unit', 'test/property', 'test/db'].findIndex((d) => test.startsWith(d))

const partsOf = (path: string): readonly string[] =>
  path
    .replace(/^(shared|test\/\w+)\//, '')
    .replace(/(\.test)?\.ts$/, '')
    .split('/')

/** True where a test has the name of the file: `rules/suppression-across` has that of `suppression/across`. */
export function isNamesake(test: string, file: string): boolean {
  const [own = '', name = ''] = [partsOf(test).at(-1), partsOf(file).at(-1)]
  return own === name || own.endsWith(`-${name}`)
}

/** How much of a file's path and name a test has in its own. */
const kinship = (test: string, file: string): number =>
  partsOf(test).filter((part, i) => part === partsOf(file)[i]).length + (isNamesake(test, file) ? 2 : 0)

/** The tests that come to a file, the nearest first; of those the quickest, and whose name is most like its own. */
export function related(tests: readonly string[], file: string): readonly string[] {
  const far = tests.flatMap((test) => {
    const d = distancesFrom(test).get(file)
    return d === undefined ? [] : [{ test, d, kin: kinship(test, file) }]
  })
  return far.toSorted((a, b) => a.d - b.d || rank(a.test) - rank(b.test) || b.kin - a.kin).map(({ test }) => test)
}

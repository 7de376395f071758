import { globSync } from 'node:fs'
import { dirname } from 'node:path'
import { isNamesake, related } from './related.ts'

export interface Part {
  readonly name: string
  readonly files: readonly string[]
  /** Of a large part a sample, the same for the same seed. */
  readonly sample?: number
  /** Tests that are there for this part, though they lie further away. */
  readonly also?: readonly string[]
}

const under = (pattern: string): string[] => globSync(pattern).toSorted()

/**
 * Tests that look at functions in this process. Those that start programs or windows, and the slowest, would not pay; those of
 * wrong changes themselves put their own in the place of these.
 */
const slow =
  /suppression-(proof|knowing)|property\/(rules|import)|db\/(cli|print-pace|documents|papers|briefing|terminal|preview|bench|parts|script-text)|unit\/domain\/(part|exchange)|unit\/mutate|electron\/(briefing|process|dev|security|selftest|windows)|layers|licences|workflows/

export const parts: readonly Part[] = [
  { name: 'audience', files: ['shared/domain/audience.ts', 'shared/domain/hangs-on.ts'] },
  {
    name: 'merge',
    files: under('shared/merge/*.ts'),
    also: ['property/log-laws', 'db/two-laptops', 'db/removals', 'db/one-laptop', 'unit/renderer/state/removed'].map(
      (name) => `test/${name}.test.ts`,
    ),
  },
  {
    name: 'suppression',
    files: under('shared/figures/suppression/*.ts'),
    also: [
      ...under('test/unit/figures/**/*.test.ts'),
      ...under('test/property/{suppression*,figures*,kept-answers}.test.ts').filter((t) => !slow.test(t)),
    ],
  },
  { name: 'sample', files: [...under('shared/**/*.ts'), ...under('electron/plan/**/*.ts')], sample: 600 },
]

export const allTests = ['test/unit', 'test/property', 'test/db']
  .flatMap((d) => under(`${d}/**/*.test.ts`))
  .filter((t) => !slow.test(t))

/** The nearest tests are there for a file: what only a far one notices is noticed by chance. */
const NEAREST = 8
const near = new Map<string, readonly string[]>()
export function nearTo(file: string): readonly string[] {
  const known = near.get(file) ?? related(allTests, file).slice(0, NEAREST)
  near.set(file, known)
  return known
}

/** Many short tests that between them come to nearly all of a folder, and see whatever is another there: they are asked first. */
const broad: Readonly<Record<string, readonly string[]>> = {
  'shared/figures/suppression': [
    ...['as', 'single-tables-as', 'numbers-as', 'rules-as', 'words-as'],
    ...['entries-as', 'tables-as', 'tiny-plans-as', 'districts-as', 'named-plans-as'],
  ].map((name) => `test/unit/figures/suppression/${name}-before.test.ts`),
}

/**
 * What is there for a file's folder as a whole is asked first, then its namesakes, then what is near it, then what is there for
 * the part; see `Task`.
 */
export const weightsFor = (file: string, { also = [] }: Part): Readonly<Record<string, number>> =>
  Object.fromEntries([
    ...also.map((test) => [test, 2] as const),
    ...nearTo(file).map((test) => [test, 1] as const),
    ...[...also, ...nearTo(file)].filter((test) => isNamesake(test, file)).map((test) => [test, 0.3] as const),
    ...(broad[dirname(file)] ?? []).map((test) => [test, 0.05] as const),
  ])

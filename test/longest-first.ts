import { BaseSequencer, type TestSpecification } from 'vitest/node'

/**
 * Files that take ten seconds and more on two quiet cores, in one run or the other, the longest first: those with a process
 * of their own, then those that share one.
 */
const longest = [
  'e2e/unlucky',
  'property/suppression-knowing',
  'property/suppression-proof',
  'e2e/shell-plan',
  'fault/kill-each-write',
  'e2e/recovery',
  'property/log-laws',
  'property/rules',
  'e2e/officer',
  'e2e/briefing',
  'e2e/tour',
  'fault/locked',
  'e2e/arrivals',
  'e2e/packaging',
  'e2e/import-doubts',
  'fault/hostile',
  'components/steps-community',
  'components/steps-foundation',
  'components/across',
  'components/goals',
  'components/screens',
  'components/lists',
  'components/fields',
  'components/overview',
  'components/steps-align',
  'components/steps-resource',
  'components/window',
  'components/shared-screen',
  'components/script-text',
  'components/large-plan',
  'components/looks',
  'components/slips',
  'db/documents',
  'db/cli',
  'db/pages',
  'db/papers',
].map((name) => `test/${name}.test.ts`)

/** Projects whose files share a process, which is kept as long as the next file in the row is of the same project. */
const shared = ['components', 'db']

/**
 * Begins with the longest files, so that no worker is left alone with one at the end: those with a process of their own,
 * then those that share one, project by project. The others come as they come.
 */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId, project }: TestSpecification) => {
      const at = longest.findIndex((name) => moduleId.replaceAll('\\', '/').endsWith(name))
      const among = at < 0 ? longest.length : at
      const block = shared.indexOf(project.name)
      if (block >= 0) return (block + 1) * 1000 + among
      return at < 0 ? (shared.length + 1) * 1000 : among
    }
    return (await super.sort(files)).toSorted((a, b) => place(a) - place(b))
  }
}

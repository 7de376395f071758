import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Files that take ten seconds and more on two quiet cores, the longest first. */
const longest = [
  'e2e/unlucky',
  'property/suppression-proof',
  'components/steps-community',
  'db/cli',
  'e2e/shell-plan',
  'components/steps-foundation',
  'components/across',
  'components/goals',
  'e2e/recovery',
  'fault/locked',
  'db/documents',
  'fault/kill-each-write',
  'components/slips',
  'e2e/officer',
  'e2e/briefing',
  'e2e/tour',
  'property/rules',
  'db/papers',
  'components/overview',
  'components/steps-align',
  'components/steps-resource',
  'e2e/arrivals',
  'components/screens',
  'e2e/packaging',
  'e2e/import-doubts',
  'components/fields',
  'components/window',
  'components/large-plan',
  'components/shared-screen',
  'property/log-laws',
  'fault/hostile',
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

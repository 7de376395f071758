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

/** Begins with the longest files, so that no worker is left alone with one at the end. The others come as they come. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification) => {
      const at = longest.findIndex((name) => moduleId.replaceAll('\\', '/').endsWith(name))
      return at < 0 ? longest.length : at
    }
    return (await super.sort(files)).toSorted((a, b) => place(a) - place(b))
  }
}

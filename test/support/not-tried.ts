import { type RunnerTestCase as Test, TestRunner } from 'vitest'

/** Ends the test that is running, which this machine does not let be tried: it is counted as skipped, with this reason. */
export function notTried(reason: Reason): never {
  TestRunner.getCurrentTest<Test>().context.skip(reason)
  throw new Error('A test goes on that was skipped.') // skipping throws
}

/** Each stands in test/SKIPPED.md with what it takes. */
type Reason =
  | 'a disk of its own can’t be mounted here'
  | 'no other person can be played here'
  | 'no file can be held here as Windows holds one that is open'
  | 'there is no C compiler on Linux here'

/** Everything that changes the plan goes through one line, in the order in which the person did it. */
let tail: Promise<unknown> = Promise.resolve()

/** Runs a task after all that were lined up before it, whether those worked or not. */
export function inLine<T>(task: () => Promise<T>): Promise<T> {
  const run = tail.then(task, task)
  tail = run.catch(() => undefined)
  return run
}

/** Resolves when all that is lined up now has been answered. */
export const lineEmpty = (): Promise<unknown> => tail

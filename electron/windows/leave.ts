import process from 'node:process'
import { app } from 'electron'
import type { Arrivals } from './named.ts'

/** How long, in milliseconds, a page that does not answer may keep its window from closing. */
const LEAVE_MS = 2000

/**
 * Before a window closes: its page still holds what was typed a moment ago. It is asked (`ask`) to send that, and says by
 * `mayClose` that it is done.
 */
export function leaveTaking(arrivals: Arrivals, ask: () => void) {
  let done = (): void => {}
  return {
    mayClose: () => done(),
    beforeClose: () =>
      new Promise<void>((resolve) => {
        arrivals.leaving()
        done = resolve
        setTimeout(resolve, LEAVE_MS)
        ask()
      }),
  }
}

/** Stops everything before the app quits, and starts it again if it was asked to while it was leaving. */
export function stopBeforeQuitting(
  arrivals: Arrivals,
  stop: () => Promise<void>,
  note: (where: string, bug: unknown) => void,
): void {
  let stopped = false
  app.on('will-quit', (event) => {
    if (stopped) return
    event.preventDefault()
    arrivals.leaving()
    void stop()
      .catch((bug: unknown) => note('leaving', bug))
      .finally(() => {
        stopped = true
        const again = arrivals.again(process.env)
        if (again !== undefined) app.relaunch(again)
        app.quit()
      })
  })
}

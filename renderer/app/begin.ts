import { listen, startApp, useApp } from '../state/app.ts'
import { run } from '../state/commands.ts'
import { openNamed } from './openNamed.ts'

/** Milliseconds for which nothing is drawn while the last plan opens: to draw that it opens would take longer. */
const SOON = 150

/**
 * Opens the last plan and draws the window once there is something to show: a plan that opens at once is the first
 * thing seen. What is announced is heard from the beginning, drawn or not.
 */
export function begin(draw: () => void): void {
  listen((command) => (command === 'open' ? void openNamed() : run(command)))
  let drawn = false
  const once = () => {
    if (!drawn) draw()
    drawn = true
  }
  const stop = useApp.subscribe(({ phase }) => {
    if (phase === 'starting') return
    stop()
    once()
  })
  setTimeout(once, SOON)
  void startApp().then(openNamed)
}

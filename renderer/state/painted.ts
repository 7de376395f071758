/** A hidden window paints nothing: after this many milliseconds the work begins anyway. */
const MOST = 250

/**
 * Runs something once the present state is on the screen. Two frames prove it: work that starts with the next frame
 * takes the processor from the painting.
 */
export function oncePainted(act: () => void): void {
  let waits = true
  const begin = () => {
    if (waits) act()
    waits = false
  }
  requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(begin)))
  setTimeout(begin, MOST)
}

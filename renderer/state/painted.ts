/** A window that nobody sees paints nothing: so long is waited for it, in milliseconds. */
const MOST = 250

/**
 * Does something once what stands now is on the screen. The frame after the next says so: work that begins with the next
 * one takes the processor from whoever draws it.
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

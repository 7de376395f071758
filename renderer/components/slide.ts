/** The most frames to wait for a change to appear on the page. */
const FRAMES = 10

/** A time from the tokens, in milliseconds: none under reduced motion. */
const timeOfToken = (name: string): number =>
  Number.parseFloat(getComputedStyle(document.documentElement).getPropertyValue(name)) || 0

/**
 * Remembers where these rows are, and returns what slides each from there to its place after a change. Call that with
 * the change: it looks at the rows before each of the next frames, until one has moved.
 */
export function slideFrom(selectors: readonly string[]): () => void {
  const time = timeOfToken('--move')
  if (time === 0) return () => {}
  const topOf = (selector: string) => document.querySelector(selector)?.getBoundingClientRect().top
  const before = new Map(selectors.map((selector) => [selector, topOf(selector)]))
  let left = FRAMES
  const look = () => {
    const moved = [...before].flatMap(([selector, top]) => {
      const now = topOf(selector)
      return top === undefined || now === undefined || now === top ? [] : [{ selector, by: top - now }]
    })
    if (moved.length === 0 && left-- > 0) return void requestAnimationFrame(look)
    const easing = getComputedStyle(document.documentElement).getPropertyValue('--ease').trim() || 'ease'
    for (const { selector, by } of moved)
      document
        .querySelector(selector)
        ?.animate([{ transform: `translateY(${by}px)` }, { transform: 'none' }], { duration: time, easing })
  }
  return () => void requestAnimationFrame(look)
}

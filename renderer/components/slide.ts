/** How many frames a change may take until it stands on the page. */
const FRAMES = 10

/** A time from the tokens, in milliseconds: none under reduced motion. */
const timeOfToken = (name: string): number =>
  Number.parseFloat(getComputedStyle(document.documentElement).getPropertyValue(name)) || 0

/**
 * Where these rows stand now, and what lets each slide from there to where it stands after a change. Called with the
 * change: the rows are looked at again before each of the next frames, until one stands elsewhere.
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

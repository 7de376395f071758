import { type RefObject, useEffect } from 'react'
import { scrollerOf } from '../components/scroller.ts'
import { controls, giveFocus } from '../state/focus.ts'
import { usePlace } from '../state/index.ts'
import { keepSeen } from '../state/place.ts'

/** What led away: its words, and which it is of those with the same words. */
interface Pressed {
  readonly says: string
  readonly nth: number
}

const saysOf = (control: Element): string => control.getAttribute('aria-label') ?? control.textContent ?? ''
const sameAs = (work: Element, says: string): readonly HTMLElement[] =>
  [...work.querySelectorAll<HTMLElement>(controls)].filter((c) => saysOf(c) === says)

function pressedIn(work: Element | null): Pressed | undefined {
  const at = document.activeElement
  if (at === null || work === null || at === work || !work.contains(at)) return undefined
  const says = saysOf(at)
  return { says, nth: sameAs(work, says).indexOf(at as HTMLElement) }
}

/** Milliseconds in which the parts of a page come that are drawn after its first paint. */
const COMES = 1000
/** Milliseconds in which a form that opens takes the focus, once what led away is there. */
const TAKES = 300

/**
 * Shows a page that somebody came back to as it was left: as far down, with the focus on what led away. Parts of it come
 * later: each time one does it is looked at again, until the person does something.
 */
export function Return({ stage }: { stage: RefObject<HTMLElement | null> }) {
  const { seen } = usePlace()
  useEffect(() => keepSeen('top', () => (stage.current ? scrollerOf(stage.current).scrollTop : 0)), [stage])
  useEffect(() => keepSeen('pressed', () => pressedIn(stage.current)), [stage])
  useEffect(() => {
    const { current: work } = stage
    if (seen === undefined || work === null) return undefined
    const [top, pressed] = [Number(seen['top'] ?? 0), seen['pressed'] as Pressed | undefined]
    const begun = performance.now()
    let there = Number.POSITIVE_INFINITY
    const look = () => {
      const now = performance.now() - begun
      const same = pressed && now < there + TAKES ? sameAs(work, pressed.says) : []
      const control = same[pressed?.nth ?? 0] ?? same[0]
      if (control) there = Math.min(there, now)
      if (control && document.activeElement !== control) giveFocus(control)
      scrollerOf(work).scrollTop = top
    }
    const comes = new MutationObserver(look)
    const grows = new ResizeObserver(look)
    const acts = ['keydown', 'pointerdown', 'wheel'] as const
    const end = () => {
      comes.disconnect()
      grows.disconnect()
      work.removeEventListener('focusin', look)
      for (const act of acts) window.removeEventListener(act, end, { capture: true })
      clearTimeout(over)
    }
    const over = setTimeout(end, COMES)
    look()
    comes.observe(work, { childList: true, subtree: true })
    for (const part of work.children) grows.observe(part)
    work.addEventListener('focusin', look)
    for (const act of acts) window.addEventListener(act, end, { capture: true, once: true })
    return end
  }, [seen, stage])
  return null
}

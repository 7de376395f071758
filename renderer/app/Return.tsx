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
 * later, so it is looked at until they are there, or until the person does something.
 */
export function Return({ stage }: { stage: RefObject<HTMLElement | null> }) {
  const { seen } = usePlace()
  useEffect(() => keepSeen('top', () => (stage.current ? scrollerOf(stage.current).scrollTop : 0)), [stage])
  useEffect(() => keepSeen('pressed', () => pressedIn(stage.current)), [stage])
  useEffect(() => {
    if (seen === undefined) return undefined
    const [top, pressed] = [Number(seen['top'] ?? 0), seen['pressed'] as Pressed | undefined]
    const begun = performance.now()
    let [ended, there] = [false, Number.POSITIVE_INFINITY]
    const end = () => {
      ended = true
    }
    const look = () => {
      const work = stage.current
      const now = performance.now() - begun
      if (ended || work === null || now > COMES) return
      const same = pressed && now < there + TAKES ? sameAs(work, pressed.says) : []
      const control = same[pressed?.nth ?? 0] ?? same[0]
      if (control) there = Math.min(there, now)
      if (control && document.activeElement !== control) giveFocus(control)
      scrollerOf(work).scrollTop = top
      requestAnimationFrame(look)
    }
    look()
    const acts = ['keydown', 'pointerdown', 'wheel'] as const
    for (const act of acts) window.addEventListener(act, end, { capture: true, once: true })
    return () => {
      end()
      for (const act of acts) window.removeEventListener(act, end, { capture: true })
    }
  }, [seen, stage])
  return null
}

import { type RefObject, useEffect } from 'react'
import { scrollerOf, viewOf } from '../components/scroller.ts'

/** Form controls: pressing one can make the text above it longer. */
const CONTROL = 'label, input, textarea, [role="combobox"], [aria-haspopup="listbox"]'
/** Milliseconds in which what a press saved has come back and is shown, on a slow laptop too. */
const SHOWN = 1500

/**
 * Keeps a control where it was pressed while the words above it grow: of several boxes the next would else not be where
 * it was. Gives back how to end that.
 */
function holdInPlace(of: Element, control: Element): () => void {
  const { top } = control.getBoundingClientRect()
  const until = performance.now() + SHOWN
  let frame = 0
  const look = () => {
    const by = control.isConnected ? control.getBoundingClientRect().top - top : 0
    if (Math.abs(by) >= 1) of.scrollTop += by
    if (control.isConnected && performance.now() < until) frame = requestAnimationFrame(look)
  }
  frame = requestAnimationFrame(look)
  return () => cancelAnimationFrame(frame)
}

/** Whether the focus is in what was pressed: elsewhere it was led on, and the page may go along. */
const isOf = (control: Element, focused: HTMLElement): boolean =>
  control.contains(focused) || (control instanceof HTMLLabelElement && control.control === focused)

/**
 * Keeps the page where it is when somebody begins to type in a field that is in view, or goes on to it by Tab. A browser
 * scrolls it away from the foot of the window; the next press would then meet something else. To one that is out of view
 * Tab takes the shortest way.
 */
function keepInView(work: HTMLElement | null, target: EventTarget | null, before?: number): void {
  if (!work || !(target instanceof HTMLElement) || !work.contains(target)) return
  const of = scrollerOf(work)
  const stood = before ?? of.scrollTop
  requestAnimationFrame(() => {
    // Tab has led on before it was drawn: the page goes along.
    if (document.activeElement !== target) return
    const by = of.scrollTop - stood
    const [it, all] = [target.getBoundingClientRect(), viewOf(of)]
    if (by === 0) return
    if (it.top + by >= all.top && it.bottom + by <= all.bottom) of.scrollTop = stood
    else if (before !== undefined) {
      // A browser brings it to the middle of the window, and everything else with it.
      of.scrollTop = stood
      const field = target.closest<HTMLElement>('[data-field]') ?? target
      const whole = field.offsetHeight < 0.4 * (all.bottom - all.top) ? field : target
      whole.scrollIntoView({ block: 'nearest' })
    }
  })
}

/**
 * Keeps the page still during a press. A browser scrolls whatever takes the focus into view: a list that is pressed
 * on an empty place by its head, and a label's control near the bottom to the middle of the window. The page would
 * then move away under the pointer, and the press would meet something else or nothing. What was pressed is in view
 * already; only a label's control that is not in view is scrolled just into view.
 */
export function useStillPage(stage: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    let stood: { readonly of: Element; readonly top: number; readonly label: boolean } | null = null
    let letGo = () => {}
    let held: Element | null = null
    /** How far the page was scrolled as Tab was pressed, while it leads on. */
    let atTab: number | undefined
    const onDown = ({ target }: Event) => {
      const work = stage.current
      letGo()
      if (!work || !(target instanceof Element) || !work.contains(target)) return forget()
      const of = scrollerOf(work)
      stood = { of, top: of.scrollTop, label: target.closest('label') !== null }
      const control = target.closest(CONTROL)
      held = control
      if (control) letGo = holdInPlace(of, control)
    }
    const onFocus = ({ target, relatedTarget: from }: FocusEvent) => {
      if (atTab !== undefined && from instanceof Node) keepInView(stage.current, target, atTab)
      if (held && target instanceof HTMLElement && !isOf(held, target)) letGo()
      if (stood === null || !(target instanceof HTMLElement) || !stood.of.contains(target)) return
      const { of, top, label } = stood
      const still = () => {
        of.scrollTop = top
        if (!label || !target.matches('input, textarea, button')) return
        const it = target.getBoundingClientRect()
        const all = viewOf(of)
        if (it.bottom <= all.bottom && it.top >= all.top) return
        letGo()
        target.scrollIntoView({ block: 'nearest' })
      }
      still()
      // A text field is brought into view once more, for what is written in it.
      if (label) requestAnimationFrame(still)
    }
    // The browser scrolls before it says that the focus has moved.
    const onKey = ({ key }: Event & { readonly key?: string }) => {
      atTab = key === 'Tab' && stage.current ? scrollerOf(stage.current).scrollTop : undefined
      // A focus that is moved later is no deed of this key.
      if (atTab !== undefined) setTimeout(() => (atTab = undefined))
    }
    const forget = () => {
      stood = null
    }
    // A press may move the focus elsewhere on purpose. For a label, the browser focuses its control after the click.
    const onUp = () => {
      if (stood?.label !== true) forget()
    }
    const onClick = () => void requestAnimationFrame(forget)
    // Letters that come within one frame are one typing: the second would take for the page's place what the first led to.
    let typing = false
    const onTyping = ({ target }: Event) => {
      if (typing) return
      typing = true
      keepInView(stage.current, target)
      requestAnimationFrame(() => {
        typing = false
      })
    }
    const hears = [
      ['pointerdown', onDown],
      ['focusin', onFocus],
      ['pointerup', onUp],
      ['click', onClick],
      ['keydown', forget],
      ['beforeinput', onTyping],
      ['keydown', () => letGo()],
      ['keydown', onKey],
      ['wheel', () => letGo()],
    ] as const
    for (const [type, hear] of hears) window.addEventListener(type, hear as EventListener, true)
    return () => {
      for (const [type, hear] of hears) window.removeEventListener(type, hear as EventListener, true)
      letGo()
    }
  }, [stage])
}

import { type RefObject, useEffect } from 'react'

/**
 * Keeps the page where it is while somebody presses on a label. A browser that hands the focus on to the label's control
 * brings that to the middle of the window, once it stands near the foot: the next press would meet something else. What
 * was pressed is in view; only a control that is not comes just into view.
 */
export function useStillPage(stage: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    let stood: { readonly of: HTMLElement; readonly top: number } | null = null
    const onDown = (event: Event) => {
      const of = stage.current
      const inLabel = event.target instanceof Element && event.target.closest('label') !== null
      stood = of && inLabel && of.contains(event.target as Node) ? { of, top: of.scrollTop } : null
    }
    const onFocus = (event: FocusEvent) => {
      if (stood === null || !(event.target instanceof HTMLElement)) return
      const [{ of, top }, control] = [stood, event.target]
      // The page itself takes the focus first, where the press is on nothing else that can.
      if (control === of || !of.contains(control)) return
      const still = () => {
        of.scrollTop = top
        const [it, all] = [control.getBoundingClientRect(), of.getBoundingClientRect()]
        if (it.bottom > all.bottom || it.top < all.top) control.scrollIntoView({ block: 'nearest' })
      }
      still()
      // A text field is brought into view once more, for what is written in it.
      requestAnimationFrame(still)
    }
    const forget = () => {
      stood = null
    }
    // The focus is handed on right after the click; what an answer to the press does with it later is meant.
    const onClick = () => void requestAnimationFrame(forget)
    window.addEventListener('pointerdown', onDown, true)
    window.addEventListener('focusin', onFocus, true)
    window.addEventListener('click', onClick, true)
    window.addEventListener('keydown', forget, true)
    return () => {
      window.removeEventListener('pointerdown', onDown, true)
      window.removeEventListener('focusin', onFocus, true)
      window.removeEventListener('click', onClick, true)
      window.removeEventListener('keydown', forget, true)
    }
  }, [stage])
}

import { type RefObject, useEffect } from 'react'

/**
 * Keeps the page where it is while somebody presses. A browser brings what takes the focus by a press into view: a list
 * whose empty place or label is pressed by its head, and the control of a label to the middle of the window once it stands
 * near the foot. The page then moves away under the press, which meets something else or nothing. What was pressed is in
 * view; only the control of a label that is not comes just into view.
 */
export function useStillPage(stage: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    let stood: { readonly of: HTMLElement; readonly top: number; readonly label: boolean } | null = null
    const onDown = ({ target }: Event) => {
      const of = stage.current
      if (!of || !(target instanceof Element) || !of.contains(target)) return forget()
      stood = { of, top: of.scrollTop, label: target.closest('label') !== null }
    }
    const onFocus = ({ target }: FocusEvent) => {
      if (stood === null || !(target instanceof HTMLElement) || !stood.of.contains(target)) return
      const { of, top, label } = stood
      const still = () => {
        of.scrollTop = top
        if (!label || !target.matches('input, textarea, button')) return
        const [it, all] = [target.getBoundingClientRect(), of.getBoundingClientRect()]
        if (it.bottom > all.bottom || it.top < all.top) target.scrollIntoView({ block: 'nearest' })
      }
      still()
      // A text field is brought into view once more, for what is written in it.
      if (label) requestAnimationFrame(still)
    }
    const forget = () => {
      stood = null
    }
    // What answers to the press may go elsewhere, and means it. To a label's control the browser goes right after the click.
    const onUp = () => {
      if (stood?.label !== true) forget()
    }
    const onClick = () => void requestAnimationFrame(forget)
    const hears = [
      ['pointerdown', onDown],
      ['focusin', onFocus],
      ['pointerup', onUp],
      ['click', onClick],
      ['keydown', forget],
    ] as const
    for (const [type, hear] of hears) window.addEventListener(type, hear as EventListener, true)
    return () => {
      for (const [type, hear] of hears) window.removeEventListener(type, hear as EventListener, true)
    }
  }, [stage])
}

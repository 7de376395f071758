import { useLayoutEffect, useRef, useState } from 'react'
import styles from './fields.module.css'

/** The caret, or a part of the text that is chosen, has to be seen in the field itself. */
const isWithin = (input: HTMLInputElement): boolean =>
  document.activeElement === input && !(input.selectionStart === 0 && input.selectionEnd === input.value.length)

/** A name that the field before it would cut, over it in as many lines as it needs, until somebody goes into its words. */
export function Whole({ text }: { text: string }) {
  const place = useRef<HTMLSpanElement>(null)
  const [cut, setCut] = useState(false)
  const [within, setWithin] = useState(false)
  useLayoutEffect(() => {
    const input = place.current?.previousElementSibling
    if (!(input instanceof HTMLInputElement)) return
    const look = () => setCut(text !== '' && input.scrollWidth > input.clientWidth)
    look()
    const observer = new ResizeObserver(look)
    observer.observe(input)
    return () => observer.disconnect()
  }, [text])
  useLayoutEffect(() => {
    const input = place.current?.previousElementSibling
    if (!cut || !(input instanceof HTMLInputElement)) return
    const look = () => setWithin(isWithin(input))
    look()
    document.addEventListener('selectionchange', look)
    input.addEventListener('blur', look)
    return () => {
      document.removeEventListener('selectionchange', look)
      input.removeEventListener('blur', look)
    }
  }, [cut])
  return (
    <span ref={place} className={styles.whole} hidden={!cut} data-within={within || undefined} aria-hidden="true">
      {cut ? <span>{text}</span> : null}
    </span>
  )
}

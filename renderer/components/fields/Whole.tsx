import { useLayoutEffect, useRef, useState } from 'react'
import styles from './fields.module.css'

/** A name that the field before it would cut, over it in as many lines as it needs, until somebody types there. */
export function Whole({ text }: { text: string }) {
  const place = useRef<HTMLSpanElement>(null)
  const [cut, setCut] = useState(false)
  useLayoutEffect(() => {
    const input = place.current?.previousElementSibling
    if (!(input instanceof HTMLInputElement)) return
    const look = () => setCut(text !== '' && input.scrollWidth > input.clientWidth)
    look()
    const observer = new ResizeObserver(look)
    observer.observe(input)
    return () => observer.disconnect()
  }, [text])
  return (
    <span ref={place} className={styles.whole} hidden={!cut} aria-hidden="true">
      {cut ? text : null}
    </span>
  )
}

import { useLayoutEffect, useRef, useState } from 'react'
import { wholeYears } from '../../components/layout/wholeYears.tsx'
import styles from './parts.module.css'

interface Props {
  /** The news as it was when somebody began to type in a form of the step. */
  readonly still: string | null
  readonly now: string | null
}

/**
 * The sentence of a step. While a form below it is typed in, a new one takes its place where it needs no more room: what
 * was just entered is not called missing for longer than it must be, and no field moves from under the pointer.
 */
export function StillNews({ still, now }: Props) {
  const place = useRef<HTMLParagraphElement>(null)
  const [kept, setKept] = useState<number | null>(null)
  useLayoutEffect(() => {
    const p = place.current
    if (p === null || now === null || now === still) return setKept(null)
    const tall = p.offsetHeight
    const twin = p.cloneNode() as HTMLElement
    twin.textContent = now
    Object.assign(twin.style, {
      position: 'absolute',
      visibility: 'hidden',
      minHeight: '',
      width: `${p.offsetWidth}px`,
    })
    p.after(twin)
    const fits = twin.offsetHeight <= tall
    twin.remove()
    setKept(fits ? tall : null)
  }, [still, now])
  if (still === null) return null
  return (
    <p ref={place} className={styles.news} style={kept === null ? undefined : { minHeight: kept }}>
      {wholeYears(kept === null ? still : now)}
    </p>
  )
}

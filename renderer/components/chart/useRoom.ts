import { type RefObject, useLayoutEffect, useState } from 'react'
import { UNITS } from './SvgView.tsx'

/**
 * The width of an element in a drawing's units, sixteen to the rem, so that a drawing scales with the text around it.
 * Until it is known: `first`.
 */
export function useRoom(place: RefObject<HTMLElement | null>, first: number): number {
  const [room, setRoom] = useState(first)
  useLayoutEffect(() => {
    const own = place.current
    if (own === null) return
    const look = () => {
      const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || UNITS
      const units = Math.floor((own.clientWidth / rem) * UNITS)
      if (units > 0) setRoom(units)
    }
    look()
    const observer = new ResizeObserver(look)
    observer.observe(own)
    return () => observer.disconnect()
  }, [place])
  return room
}

import { useRef } from 'react'
import type { Chart } from '../../../shared/briefing/charts/model.ts'
import styles from './chart.module.css'
import { SvgView } from './SvgView.tsx'
import { useRoom } from './useRoom.ts'

interface Props {
  /** Draws for a width in the drawing's own units, sixteen to the rem. */
  readonly draw: (width: number) => Chart
  /**
   * The widest and the narrowest that it is drawn; where there is a little less room than that, it is made smaller
   * whole. Where its type would become hard to read, it is drawn for the room instead.
   */
  readonly most?: number
  readonly least?: number
}

/** The narrowest that anything is drawn. */
const NARROW = 300
/** How much smaller a whole picture may be made. */
const SMALLEST = 0.8

/**
 * A picture drawn for the room that it has, so that its type stays as large as the text around it. Criteria: text and
 * picture grow together (1.4.4); no scrolling sideways down to 320 px (1.4.10); it says what it shows (1.1.1).
 */
export function Picture({ draw, most = 640, least = NARROW }: Props) {
  const place = useRef<HTMLDivElement>(null)
  const own = useRoom(place, most)
  const room = Math.max(own < least * SMALLEST ? NARROW : least, Math.min(most, own))
  const { svg, short, long } = draw(room)
  return (
    <div ref={place} className={styles.place}>
      <SvgView svg={svg} short={short} long={long} className={styles.svg ?? ''} />
    </div>
  )
}

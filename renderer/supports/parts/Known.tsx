import { useEffect, useRef } from 'react'
import type { Indicator } from '../../../shared/guide/guide.ts'
import { bases, briefOf } from '../../../shared/guide/research/index.ts'
import { Cited } from '../../components/Cited.tsx'
import { focusOnceThere } from '../../components/focusField.ts'
import { briefShown, useSoughtBrief } from '../../state/soughtBrief.ts'
import styles from './parts.module.css'

/**
 * What is known about an indicator, behind one press. Criteria: a native disclosure, opened by Enter and Space
 * (2.1.1, 4.1.2); its name says which indicator it is about (2.4.6).
 */
export function Known({ indicator }: { indicator: Indicator }) {
  const { id, statement } = indicator
  const details = useRef<HTMLDetailsElement>(null)
  const sought = useSoughtBrief((s) => s.indicator === id)
  useEffect(() => {
    const place = details.current
    if (!sought || place === null) return
    place.open = true
    briefShown()
    focusOnceThere(`[data-field="brief/${id}"]`)
    // Its words, and not only the line that has the focus.
    requestAnimationFrame(() => requestAnimationFrame(() => place.scrollIntoView({ block: 'nearest' })))
  }, [sought, id])
  const brief = briefOf(id)
  if (brief === undefined) return null
  return (
    <details className={styles.known} ref={details}>
      <summary data-field={`brief/${id}`}>
        What is known about this<span className="vh">: {statement}</span>
      </summary>
      <dl>
        <dt>What is known</dt>
        <dd>{brief.known}</dd>
        <dt>How sure that is</dt>
        <dd>
          <b>{bases[brief.rests]}.</b> {brief.evidence}
        </dd>
        <dt>What it means for a district</dt>
        <dd>{brief.means}</dd>
        <dt>{brief.sources.length === 1 ? 'Source' : 'Sources'}</dt>
        {brief.sources.map((source) => (
          <dd key={source.id} className={styles.cited}>
            <Cited source={source} />
          </dd>
        ))}
      </dl>
    </details>
  )
}

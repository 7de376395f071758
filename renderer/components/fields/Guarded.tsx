import type { ComponentType } from 'react'
import { fieldOf } from '../../state/index.ts'
import { useHidden } from '../../state/shared-screen.ts'
import type { BoundField } from './Frame.tsx'
import styles from './fields.module.css'

/**
 * A bound field that is not there while the screen is shared and a board may not see what stands in it. Its label
 * and a sentence stand in its place, so that nobody takes what is hidden for missing, or types over it.
 */
export function guarded<P extends BoundField>(Control: ComponentType<P>): ComponentType<P> {
  return function Guarded(props: P) {
    const hidden = useHidden(props.kind, props.id, props.field)
    if (!hidden) return <Control {...props} />
    const label = props.label ?? fieldOf(props.kind, props.field, props.part).label
    return (
      <div className={styles.field}>
        <span className={props.hideLabel ? 'vh' : styles.label}>{label}</span>
        <p className="quiet">Hidden while you share this screen.</p>
      </div>
    )
  }
}

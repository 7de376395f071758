import type { ComponentType } from 'react'
import { fieldOf } from '../../state/index.ts'
import { useHidden } from '../../state/sharedScreen.ts'
import type { BoundField } from './Frame.tsx'
import styles from './fields.module.css'

/**
 * Hides a bound field on a shared screen if the board may not see it. Its label and a sentence take its place, so
 * that nobody takes hidden words for missing ones, or types over them.
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

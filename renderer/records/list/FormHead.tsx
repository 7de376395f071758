import styles from './lines.module.css'

/**
 * Whose fields these are, over a long form whose line was scrolled out of view; until then it shows nothing. It takes no
 * room, and a screen reader has the form’s own name.
 */
export const FormHead = ({ name }: { readonly name: string }) => (
  <div className={styles.stays} aria-hidden="true">
    <span>{name}</span>
  </div>
)

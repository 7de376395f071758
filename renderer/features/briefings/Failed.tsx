import { Icon } from '../../components/index.ts'
import styles from './briefings.module.css'

/** Why nothing was written, where nothing was. */
export const Failed = ({ says }: { says: string | undefined }) =>
  says ? (
    <p role="alert" className={styles.error}>
      <Icon name="v-off" size={16} /> {says}
    </p>
  ) : null

import { wholeYears } from '../../components/layout/wholeYears.tsx'
import styles from './briefings.module.css'
import type { PrintNews } from './packetNews.ts'

/** The news of what is printed, at the head of its column. */
export const PrintedNews = ({ news, after }: PrintNews) => (
  <>
    {news === '' ? null : <p className={styles.news}>{wholeYears(news)}</p>}
    {after === '' ? null : <p className={`${styles.after} mid small`}>{wholeYears(after)}</p>}
  </>
)

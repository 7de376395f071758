import { bases, sources } from '../../../shared/guide/research/index.ts'
import { Cited } from '../../components/Cited.tsx'
import styles from './help.module.css'

/** On what the guide's advice rests, and everything it was read in: a long list, behind one press. */
export function GuideSources() {
  return (
    <>
      <p>
        Under “What good looks like”, each indicator has “What is known about this”: what was found, how sure that is,
        what it means for a district, and where it was found. It begins by saying what it is based on:
      </p>
      <ul>
        <li>
          <b>{bases.schools}.</b> Someone studied schools, districts or the people who lead them.
        </li>
        <li>
          <b>{bases.elsewhere}.</b> Someone studied it, but in business, health or a lab. It may not hold in a district.
        </li>
        <li>
          <b>{bases.rules}.</b> It is so because somebody in charge says so. Rules change: ask counsel.
        </li>
        <li>
          <b>{bases.practice}.</b> People who do this work advise it. Nobody tested it, as far as we know.
        </li>
      </ul>
      <p>
        The sources were read in November 2026, many of them in summary only. Before you quote one to your board, read
        it yourself.
      </p>
      <details className={styles.sources}>
        <summary>All {sources.length} sources</summary>
        <ul>
          {sources.map((source) => (
            <li key={source.id}>
              <Cited source={source} />
            </li>
          ))}
        </ul>
      </details>
    </>
  )
}

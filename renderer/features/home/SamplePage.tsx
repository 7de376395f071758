import styles from './home.module.css'
import { sampleRows } from './sampleRows.ts'

const rows = sampleRows.map((row, i) => ({ ...row, y: 16 + 24 * i }))
const ticks = [20, 30, 40, 50]
/** The place of a figure on the picture's scale. */
const at = (figure: number): number => 40 + (figure - 20) * 8

/** A small drawing of a board's page. Decoration: the words beside it say the same. */
export function SamplePage() {
  return (
    <div className={styles.sheet} aria-hidden="true">
      <div className={styles.head}>
        <b>Juniper Fork School District</b>
        <span>Board of Education</span>
      </div>
      <h3>Juniper Fork Equity Plan: where we stand</h3>
      <p>Hispanic or Latino students, percent. November 2026.</p>
      <svg viewBox="0 0 320 74" role="presentation">
        <title>Reading by group</title>
        {ticks.map((x) => (
          <path key={x} d={`M${at(x)} 4V56`} stroke="#ccc" />
        ))}
        {rows.map(({ y, from, now, aim }) => (
          <g key={y}>
            <path d={`M${at(now)} ${y}H${at(aim)}`} stroke="#5a5a5a" strokeDasharray="2 3" />
            <path d={`M${at(from)} ${y}H${at(now)}`} stroke="#1b1b1b" strokeWidth="2.5" />
            <circle cx={at(from)} cy={y} r="4.5" fill="#fff" stroke="#1b1b1b" strokeWidth="1.8" />
            <circle cx={at(now)} cy={y} r="5.5" fill="#444" />
            <path d={`M${at(aim)} ${y - 8}v16`} stroke="#1b1b1b" strokeWidth="2.5" />
          </g>
        ))}
        {ticks.map((x) => (
          <text key={x} x={at(x)} y="70" textAnchor="middle">
            {x}
          </text>
        ))}
      </svg>
      <table>
        <thead>
          <tr>
            <th>Goal</th>
            <th className={styles.r}>2024</th>
            <th className={styles.r}>2026</th>
            <th className={styles.r}>2029</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ goal, from, now, aim }) => (
            <tr key={goal}>
              <td>{goal}</td>
              <td className={styles.r}>{from.toFixed(1)}</td>
              <td className={styles.r}>{now.toFixed(1)}</td>
              <td className={styles.r}>{aim.toFixed(1)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className={styles.end}>
        <span>Draft</span>
        <span>Page 1</span>
      </div>
    </div>
  )
}

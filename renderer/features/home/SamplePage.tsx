import styles from './home.module.css'

const rows: readonly [string, string, string, string][] = [
  ['Reading, grade 3', '27.4', '31.9', '42'],
  ['Algebra 1 by grade 9', '31.0', '35.2', '50'],
]

/** What a board will hold in its hands, drawn small. Decoration: the words beside it say the same. */
export function SamplePage() {
  return (
    <div className={styles.sheet} aria-hidden="true">
      <div className={styles.head}>
        <b>Sample district</b>
        <span>Board of Education</span>
      </div>
      <h3>Where the equity plan stands</h3>
      <p>Information. November 2026.</p>
      <svg viewBox="0 0 320 74" role="presentation">
        <title>Reading by group</title>
        {[40, 130, 220, 310].map((x) => (
          <path key={x} d={`M${x} 4V56`} stroke="#ccc" />
        ))}
        {[
          { y: 16, from: 62, now: 76, aim: 108 },
          { y: 40, from: 92, now: 118, aim: 190 },
        ].map(({ y, from, now, aim }) => (
          <g key={y}>
            <path d={`M${now} ${y}H${aim}`} stroke="#5a5a5a" strokeDasharray="2 3" />
            <path d={`M${from} ${y}H${now}`} stroke="#1b1b1b" strokeWidth="2.5" />
            <circle cx={from} cy={y} r="4.5" fill="#fff" stroke="#1b1b1b" strokeWidth="1.8" />
            <circle cx={now} cy={y} r="5.5" fill="#444" />
            <path d={`M${aim} ${y - 8}v16`} stroke="#1b1b1b" strokeWidth="2.5" />
          </g>
        ))}
        <text x="40" y="70" textAnchor="middle">
          20
        </text>
        <text x="130" y="70" textAnchor="middle">
          40
        </text>
        <text x="220" y="70" textAnchor="middle">
          60
        </text>
        <text x="310" y="70" textAnchor="middle">
          80
        </text>
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
          {rows.map(([goal, base, now, aim]) => (
            <tr key={goal}>
              <td>{goal}</td>
              <td className={styles.r}>{base}</td>
              <td className={styles.r}>{now}</td>
              <td className={styles.r}>{aim}</td>
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

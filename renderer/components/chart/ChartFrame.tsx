import { type ReactNode, useState } from 'react'
import type { Chart } from '../../../shared/briefing/charts/model.ts'
import { cells, DataTable, Segments } from '../index.ts'
import { wholeYears } from '../layout/wholeYears.tsx'
import styles from './chart.module.css'
import { Picture } from './Picture.tsx'

const looks = [
  { value: 'chart', label: 'Chart' },
  { value: 'figures', label: 'Figures' },
] as const

/** A cell of figures, with its digits below those of the others: 1,036, −8.9, $10, 15%, 2.5×. */
const figure = /^[−-]?\$?\d[\d.,]*[×%]?$/

interface Props {
  readonly title: string
  /** Drawn for the room that it has, in the drawing's units. */
  readonly draw: (width: number) => Chart
  readonly most?: number
  /** The chart's message, as a sentence above it. */
  readonly says?: ReactNode
  /** The meaning of the marks where they need it above them; the figures have no marks. */
  readonly marks?: ReactNode
  /** The meaning of the marks, below it. */
  readonly legend?: ReactNode
  /** The level of its heading, if it is one of several under the page's own headings. */
  readonly level?: 2 | 3 | 4
}

/** The widest of the usual charts; one of many columns is drawn wider where the window has the room. */
const USUAL = 720

/**
 * A chart with the same figures as a table, one press away.
 * Criteria: the picture says what it shows (1.1.1); its table has a caption and heads (1.3.1); never color alone (1.4.1).
 */
export function ChartFrame({ title, draw, most = 640, says, marks, legend, level = 2 }: Props) {
  const [look, setLook] = useState<'chart' | 'figures'>('chart')
  const Head = `h${level}` as const
  const { head, rows, caption } = draw(most).table
  const ofFigures = head.map((_, i) => rows.some((row) => figure.test(row[i] ?? '')))
  return (
    <figure className={most > USUAL ? `${styles.frame} ${styles.broad}` : styles.frame} aria-label={title}>
      <div className={styles.head}>
        <Head>{title}</Head>
        <Segments label={`${title}: show`} options={looks} value={look} onChange={setLook} />
      </div>
      {says ? <p className={styles.says}>{says}</p> : null}
      {marks && look === 'chart' ? marks : null}
      {look === 'chart' ? (
        <Picture draw={draw} most={most} />
      ) : (
        <DataTable caption={caption} hideCaption scroll={caption}>
          <thead>
            <tr>
              {head.map((h, i) => (
                <th key={h} scope="col" className={ofFigures[i] ? cells.r : undefined}>
                  <HeadWords of={h} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(([first, ...rest]) => (
              <tr key={first}>
                <th scope="row">{first}</th>
                {rest.map((cell, i) => (
                  <td key={head[i + 1]} className={ofFigures[i + 1] ? cells.r : undefined}>
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </DataTable>
      )}
      {legend && look === 'chart' ? <figcaption className={styles.legend}>{legend}</figcaption> : null}
    </figure>
  )
}

/** What is measured, and below it in lighter letters of whom and when: “Grade 3 reading, points behind White, 2025–26”. */
function HeadWords({ of }: { of: string }) {
  const [what = '', ...rest] = of.split(', ')
  if (rest.length < 2) return wholeYears(of)
  return (
    <span className={styles.long}>
      {what}
      <span className="vh">, </span>
      <small>{wholeYears(rest.join(', '))}</small>
    </span>
  )
}

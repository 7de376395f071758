import { type CSSProperties, useRef } from 'react'
import { dotHead, dotRow } from '../../../shared/briefing/charts/group-dots.ts'
import { aimOf, cellText, type Scale, scaleOf } from '../../../shared/briefing/charts/model.ts'
import { node } from '../../../shared/briefing/charts/svg.ts'
import { yearInWords } from '../../../shared/days/index.ts'
import { peopleWords } from '../../../shared/domain/people.ts'
import { type GroupFigure, isPrinted } from '../../../shared/figures/figure.ts'
import { times, trendIn } from '../../../shared/figures/gap.ts'
import type { MeasureRow, MeasureView } from '../../../shared/figures/measure-view.ts'
import { figureWords } from '../../../shared/words/index.ts'
import { SvgView, UNITS } from '../../components/chart/SvgView.tsx'
import { screenTheme } from '../../components/chart/screenTheme.ts'
import { useRoom } from '../../components/chart/useRoom.ts'
import { cells, DataTable } from '../../components/index.ts'
import styles from './measures.module.css'

/** The strip of dots: as narrow where the figures need the room, up to as wide where there is more. */
const NARROW = 156
const WIDE = 380
/** The width of the columns of figures, in the drawing's units. */
const FIGURES = 740
/** The narrowest table with a strip at the end of its rows (`withChart`): with less room each strip is below its figures. */
const BESIDE = 688
const stripOf = (width: number, height = 36) => ({ width, from: 8, to: width - 10, height, grid: false })

/** The years as the table's heads have them. */
const keyWords = (view: MeasureView) => ({
  baseline: yearInWords(view.baselineYear ?? ''),
  latest: yearInWords(view.latestYear ?? ''),
  target: 'target',
})

/** The figures of a measure as they may be shown, with a strip of dots beside them where there is a chart. */
export function ReadTable({ view, chart }: { view: MeasureView; chart: boolean }) {
  const place = useRef<HTMLDivElement>(null)
  const room = useRoom(place, 0)
  const below = chart && room > 0 && room < BESIDE
  const strip = below ? stripOf(room - 6, 28) : stripOf(Math.max(NARROW, Math.min(WIDE, room - FIGURES)))
  const scale = scaleOf(view, strip.from, strip.to, false)
  const aim = aimOf(view)
  const base = view.baselineYear !== view.latestYear
  const year = (y: string | null) => (y ? <small>{yearInWords(y)}</small> : null)
  const head = dotHead(view, scale, 0, { ...screenTheme, scale: 12 }, keyWords(view), strip.width)
  // Both are of the latest year: before it has a figure they would be empty beside those of the baseline.
  const counted = view.rows.some((r) => r.n !== null)
  const compared = view.reference !== null && view.rows.some((r) => r.gap !== null)

  const sizes = {
    '--strip': `${(strip.width + 6) / UNITS}rem`,
    '--figures': 3 + Number(counted) + Number(base),
    ...(compared && { '--gap': '6rem' }),
  } as CSSProperties

  return (
    <div ref={place} style={sizes}>
      <DataTable
        caption={`${view.title} by student group`}
        hideCaption
        scroll={`${view.title} by student group`}
        className={[styles.read, chart ? styles.withChart : '', below ? styles.below : ''].join(' ')}
        plain
      >
        <thead>
          <tr>
            <th scope="col" className={styles.groups}>
              Student group
            </th>
            {counted ? (
              <th scope="col" className={cells.r}>
                {peopleWords(view.people).column}
                {year(view.latestYear)}
              </th>
            ) : null}
            {base ? (
              <th scope="col" className={cells.r}>
                Baseline{year(view.baselineYear)}
              </th>
            ) : null}
            <th scope="col" className={cells.r}>
              Target{year(view.latestYear)}
            </th>
            <th scope="col" className={cells.r}>
              Actual{year(view.latestYear)}
            </th>
            <th scope="col" className={cells.r}>
              Target{year(view.finalYear)}
            </th>
            {compared && view.reference ? (
              <th scope="col" className={styles.gap}>
                Gap<small>to {view.reference.name}</small>
              </th>
            ) : null}
            {chart ? (
              <th scope="col" className={styles.strip}>
                <span className="vh">Chart</span>
                <SvgView
                  svg={node(
                    'svg',
                    { width: strip.width, height: head.height, viewBox: `0 0 ${strip.width} ${head.height}` },
                    head.svg,
                  )}
                />
              </th>
            ) : null}
          </tr>
        </thead>
        <tbody>
          {view.rows.map((row) => (
            <tr key={row.group}>
              <th scope="row">
                <span className={styles.name} title={chart ? row.name : undefined}>
                  {row.name}{' '}
                  {row.own ? (
                    <span className={styles.focus}>{view.ownBy === 'goal' ? 'of this goal' : 'has a target'}</span>
                  ) : null}
                </span>
              </th>
              {counted ? <td className={cells.r}>{row.n === null ? '' : figureWords(row.n, 0)}</td> : null}
              {base ? <FigureTd figure={row.baseline} /> : null}
              <FigureTd figure={row.target} set />
              <FigureTd figure={row.latest} actual />
              <FigureTd figure={row.final} set />
              {compared ? <td className={styles.gap}>{gapShort(row)}</td> : null}
              {chart ? (
                <td className={styles.strip} style={row.withheld ? undefined : gridStyle(scale)}>
                  <SvgView
                    svg={node(
                      'svg',
                      { width: strip.width, height: strip.height, viewBox: `0 0 ${strip.width} ${strip.height}` },
                      dotRow(row, aim(row), scale, strip, screenTheme),
                    )}
                  />
                  <span className="vh">{chartWords(row)}</span>
                </td>
              ) : null}
            </tr>
          ))}
        </tbody>
      </DataTable>
    </div>
  )
}

/** The grid as a ground of the cell, so that it runs on however high a row is. */
const gridStyle = (scale: Scale) => ({
  backgroundImage: scale.ticks.map(() => 'linear-gradient(var(--hair), var(--hair))').join(', '),
  backgroundPosition: scale.ticks.map((t) => `${scale.x(t) / UNITS}rem 0`).join(', '),
})

/** A figure, or why there is none. `set`: a target; if none was set, the cell is empty. */
function FigureTd({ figure, actual, set }: { figure: GroupFigure | null; actual?: boolean; set?: boolean }) {
  const looks = [cells.r, isPrinted(figure) ? '' : styles.noFigure, actual ? styles.actual : '']
  return <td className={looks.filter(Boolean).join(' ')}>{cellText(figure) || (set ? '' : 'No data')}</td>
}

const chartWords = (row: MeasureRow) => (row.met === null ? '' : row.met ? 'Target met' : 'Target missed')

/** The gap in the room of a cell; the whole of it is said to those who listen. */
function gapShort(row: MeasureRow) {
  if (row.isReference) return <span className="quiet">reference</span>
  if (!row.gap) return null
  const { form, size, behind, trend, fewer } = row.gap
  const [worse, better] = fewer ? ['above', 'below'] : ['behind', 'ahead']
  const size1 = figureWords(Math.abs(size), 1)
  const place =
    form === 'ratio' ? `${times(size)} times` : size1 === '0.0' ? 'level' : `${size1} ${behind ? worse : better}`
  return (
    <>
      <span aria-hidden="true">
        {place}{' '}
        {trend ? (
          <small className={(trend === 'widened' || trend === 'opened') && behind ? styles.wider : undefined}>
            {trendIn({ ...row.gap, trend })}
          </small>
        ) : null}
      </span>
      <span className="vh">{row.gapWords}</span>
    </>
  )
}

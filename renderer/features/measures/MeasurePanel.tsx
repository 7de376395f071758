import { useRef, useState } from 'react'
import { groupDots } from '../../../shared/briefing/charts/group-dots.ts'
import { aimOf, markedYear } from '../../../shared/briefing/charts/model.ts'
import { yearInWords } from '../../../shared/days/index.ts'
import { wholeTitle } from '../../../shared/domain/describe.ts'
import type { RecordOf } from '../../../shared/domain/kinds/index.ts'
import { isPrinted } from '../../../shared/figures/figure.ts'
import { measuresOf } from '../../../shared/figures/goal-sentence.ts'
import { type MeasureView, measureView, yearsOf } from '../../../shared/figures/measure-view.ts'
import { gapAtTarget } from '../../../shared/figures/reading.ts'
import { Picture } from '../../components/chart/Picture.tsx'
import { screenTheme } from '../../components/chart/screenTheme.ts'
import {
  besideRecord,
  bringWhole,
  fieldSelector,
  focusField,
  focusFromWord,
  recordSelector,
} from '../../components/focusField.ts'
import { Button, Buttons, Menu, Segments } from '../../components/index.ts'
import { OwnWords } from '../../records/OwnFields.tsx'
import { RecordMenu } from '../../records/RecordMenu.tsx'
import { useHandOn } from '../../records/useHandOn.ts'
import { planAsBegun } from '../../state/begun.ts'
import { planNow, usePlace, usePlanView } from '../../state/index.ts'
import { EnterFigures, tableKeys } from './EnterFigures.tsx'
import { MeasureSettings } from './MeasureSettings.tsx'
import styles from './measures.module.css'
import { OverYears } from './OverYears.tsx'
import { ReadTable } from './ReadTable.tsx'
import { Reported } from './Reported.tsx'
import { Sources } from './Sources.tsx'
import { sayPublic } from './sayPublic.ts'
import { openingYear, yearChoices } from './years.ts'

const looks = [
  { value: 'both', label: 'Figures and chart' },
  { value: 'chart', label: 'Chart' },
  { value: 'years', label: 'Over the years' },
  { value: 'figures', label: 'Figures' },
] as const
type Look = (typeof looks)[number]['value']

/** What the chart's marks say, with the year of the target that judges. */
const marksInWords = (view: MeasureView): string => {
  const year = markedYear(view)
  const tick =
    year !== null && view.rows.some((r) => isPrinted(aimOf(view)(r)))
      ? ` The short line marks the target of ${yearInWords(year)}.`
      : ''
  const judged = view.rows.some((r) => isPrinted(r.target))
  return `${judged ? 'A square missed its target for the year; a circle met it or has none.' : ''}${tick}`.trim()
}

interface Props {
  readonly measure: RecordOf<'measure'>
  readonly main: boolean
  readonly onMain: () => void
  /** The fields that the goal's sentence calls missing. */
  readonly missing: readonly string[]
  /** Open for typing: what the person asked for, or what is new. */
  readonly open: { readonly settings: boolean; readonly figures: boolean }
  readonly onOpen: (open: { settings: boolean; figures: boolean }) => void
  /** A measure that is being added begins another, and shuts its form where it was removed again. */
  readonly begun?: { readonly onAnother: () => void; readonly onRemoved: () => void }
}

/** One measure: its sentence, figures and chart as they may be shown; and, when asked for, where they are entered. */
export function MeasurePanel({ measure, main, onMain, missing, open, onOpen, begun }: Props) {
  const inPlan = usePlanView()
  const exists = inPlan.get('measure', measure.id) !== undefined
  const plan = exists ? inPlan : planAsBegun(inPlan, 'measure', measure)
  const [chosen, setYear] = useState<string | null>(null)
  const [sources, setSources] = useState(false)
  const part = useRef<HTMLElement>(null)
  // A goal that goes with it hands the focus on itself.
  useHandOn(part, { kind: 'measure', id: measure.id }, exists, () =>
    measure.goal !== undefined && planNow().get('goal', measure.goal) === undefined
      ? []
      : [besideRecord('measure', measure.id, '[data-add="measure"]')],
  )
  const led = useLedYear(measure)
  const years = yearChoices(plan, measure)
  const year = chosen !== null && years.includes(chosen) ? chosen : (led ?? openingYear(plan, measure))
  const view = measureView(plan, measure.id, { audience: 'officer', ...(year && { year }) })
  if (!view) return null
  const toPublic = () =>
    sayPublic(measure.id, () => {
      onOpen({ ...open, settings: true })
      focusFromWord(`${recordSelector('measure', measure.id)} h3`, fieldSelector('measure', measure.id, 'public'))
    })
  const shutTable = () => {
    // A measure that is being added leaves nothing behind.
    onOpen({ figures: false, settings: open.settings && exists })
    if (exists) focusField(fieldSelector('measure', measure.id, 'table'))
  }
  const name = wholeTitle('measure', measure)
  const bare = view.rows.length === 0

  return (
    <figure ref={part} className={styles.chart} aria-label={name} data-record={`measure/${measure.id}`}>
      <Head
        measure={measure}
        exists={exists}
        begun={begun}
        view={view}
        name={name}
        year={year}
        main={main}
        onMain={onMain}
        open={open}
        onOpen={onOpen}
        onYear={setYear}
      />
      {open.settings ? null : <OwnWords kind="measure" id={measure.id} />}
      {open.settings ? (
        <MeasureSettings
          measure={measure}
          exists={exists}
          onAnother={begun?.onAnother}
          fresh={!measure.short}
          missing={missing}
          onSources={() => setSources(true)}
          onClose={() => {
            onOpen({ ...open, settings: false })
            if (isInPlan(measure.id)) focusField(`[data-menu="measure/${measure.id}"]`)
          }}
        />
      ) : null}
      {open.figures ? (
        <EnterFigures measure={measure} year={year} sourced={open.settings} onPublic={toPublic} onClose={shutTable}>
          {open.settings ? <TableButton measure={measure} open={open} onOpen={onOpen} /> : null}
        </EnterFigures>
      ) : null}
      {bare ? (
        open.figures ? null : (
          <p className="quiet">No figures yet. “Enter figures” opens a table for every student group.</p>
        )
      ) : (
        <Shown view={view} onSources={year ? () => setSources(true) : undefined} />
      )}
      {exists ? <Reported measure={measure} view={view} offered={!bare || open.figures} /> : null}
      {sources && year ? <Sources measure={measure} year={year} onClose={() => setSources(false)} /> : null}
    </figure>
  )
}

/** The year at which a person was led to this measure, if it has a figure; beside another year its baseline is shown anyway. */
function useLedYear(measure: RecordOf<'measure'>): string | null {
  const plan = usePlanView()
  const { at, field } = usePlace().params
  const year = usePlace().params['year'] ?? field?.split('/')[2]
  if (at !== `measure/${measure.id}` || year === undefined || year === measure.baselineYear) return null
  return yearsOf(plan, measure.id).includes(year) ? year : null
}

const isInPlan = (id: string): boolean => planNow().get('measure', id) !== undefined

interface HeadProps extends Omit<Props, 'missing'> {
  readonly exists: boolean
  readonly view: MeasureView
  readonly name: string
  readonly year: string | null | undefined
  readonly onYear: (year: string) => void
}

/** What the measure is, and the way to its years, figures and details. */
function Head({ measure, exists, begun, view, name, year, onYear, main, onMain, open, onOpen }: HeadProps) {
  const plan = usePlanView()
  const years = yearChoices(plan, measure)
  const filled = yearsOf(plan, measure.id)
  return (
    <div className={styles.head}>
      <h3>
        {name}
        {view.what && view.what !== name ? (
          <small>{view.what}</small>
        ) : open.settings ? (
          // The unit is said here once its field is left: the form below may not move then.
          <small aria-hidden="true">{'\u00a0'}</small>
        ) : null}
      </h3>
      <Buttons className={styles.tools}>
        {years.length > 0 ? (
          <Menu
            label={
              // The same words before and after its first figure, so that the table below stays where it is typed in.
              `Year ${year ? yearInWords(year) : ''}`
            }
            entries={years.map((y) => ({
              id: y,
              label: `${yearInWords(y)}${filled.includes(y) ? '' : ', no figures yet'}`,
              act: () => onYear(y),
            }))}
          />
        ) : null}
        {open.settings ? (
          <Button
            look="chosen"
            onPress={() => {
              onOpen({ ...open, settings: false })
              if (isInPlan(measure.id)) focusField(fieldSelector('measure', measure.id, 'table'))
            }}
          >
            Close measure details
          </Button>
        ) : null}
        {open.settings && open.figures ? null : <TableButton measure={measure} open={open} onOpen={onOpen} />}
        {exists ? (
          <RecordMenu
            kind="measure"
            id={measure.id}
            name={name}
            word="Measure"
            list={measuresOf(plan, measure.goal ?? '')}
            addSelector={recordSelector('goal', measure.goal ?? '')}
            {...(begun && { onRemoved: begun.onRemoved })}
            onEdit={() => {
              onOpen({ ...open, settings: true })
              focusField(fieldSelector('measure', measure.id, 'people'))
            }}
            more={[
              {
                id: 'settings',
                label: open.settings ? 'Close measure details' : 'Edit measure details',
                act: () => onOpen({ ...open, settings: !open.settings }),
              },
              { id: 'main', label: 'Make it the main measure', disabled: main, act: onMain },
            ]}
          />
        ) : null}
      </Buttons>
    </div>
  )
}

/**
 * Opens the table in which figures are entered, and closes it. While the measure's form is open, too, it is with the
 * table, below the form: over that it would seem to close what is beneath it.
 */
function TableButton({ measure, open, onOpen }: Pick<Props, 'measure' | 'open' | 'onOpen'>) {
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a key of the button within
    <span
      data-field={`measure/${measure.id}/table`}
      onKeyDown={open.figures ? tableKeys(() => onOpen({ ...open, figures: false })) : undefined}
    >
      <Button
        look={open.figures ? 'chosen' : 'plain'}
        aria-pressed={open.figures}
        onPress={() => {
          onOpen({ ...open, figures: !open.figures })
          if (open.settings) focusField(fieldSelector('measure', measure.id, 'table'))
          // At the bottom of the window nothing would be seen to happen.
          if (!open.figures) bringWhole(() => document.querySelector(recordSelector('measure', measure.id)))
        }}
      >
        {open.figures ? 'Close the table' : 'Enter figures'}
      </Button>
    </span>
  )
}

/** Its figures as they may be shown, in one of four looks. */
function Shown({ view, onSources }: { view: MeasureView; onSources: (() => void) | undefined }) {
  const [look, setLook] = useState<Look>('both')
  return (
    <>
      <div className={styles.lead}>
        <Segments label="Show as" options={looks} value={look} onChange={setLook} />
        {look === 'both' || look === 'chart' ? <span className="quiet small">{marksInWords(view)}</span> : null}
      </div>
      {look === 'chart' ? (
        <div className={styles.whole}>
          <Picture draw={(width) => groupDots(view, screenTheme, width)} most={680} />
          <details>
            <summary>The figures of this chart as a table</summary>
            <ReadTable view={view} chart={false} />
          </details>
        </div>
      ) : look === 'years' ? (
        <OverYears view={view} />
      ) : (
        <ReadTable view={view} chart={look === 'both'} />
      )}
      {/* Below what it reads: the figures themselves are what people look for on a goal's first screen. */}
      {view.reading ? (
        <p className={styles.reading}>{[view.reading, gapAtTarget(view)].filter(Boolean).join(' ')}</p>
      ) : null}
      <figcaption className={styles.src}>
        {view.source ? `${view.source}. ` : 'No source yet. '}
        {onSources ? (
          <Button look="link" small onPress={onSources}>
            Where each figure comes from
          </Button>
        ) : null}
        {view.notesFor().map((note) => (
          <span key={note} className={styles.note}>
            {note}
          </span>
        ))}
      </figcaption>
    </>
  )
}

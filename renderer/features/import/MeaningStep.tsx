import { isDay, yearInWords } from '../../../shared/days/index.ts'
import { singleYear } from '../../../shared/import/asks.ts'
import { figuresOf, type ImportDraft, type NewMeasure } from '../../../shared/import/draft.ts'
import { unitOf, unitSaid } from '../../../shared/import/form-of.ts'
import { readYear, type YearForm } from '../../../shared/import/years.ts'
import type { TableRead } from '../../../shared/ipc/contract.ts'
import { Pick } from '../../components/fields/Pick.tsx'
import { PlainField } from '../../components/index.ts'
import { useAll, usePlanView } from '../../state/index.ts'
import { FormPart } from './FormPart.tsx'
import styles from './import.module.css'
import { Marks } from './Marks.tsx'
import { NumberStylePick } from './NumberStylePick.tsx'
import { StepHead } from './StepHead.tsx'
import { answer } from './store.ts'

const units = [
  { id: 'percent', title: 'Percent' },
  { id: 'rate', title: 'Per 100 children' },
  { id: 'count', title: 'Number' },
  { id: 'days', title: 'Days' },
  { id: 'score', title: 'Score' },
]

/** Which measure the figures are, how they are written, where they come from. */
export function MeaningStep({ read, draft }: { read: TableRead; draft: ImportDraft }) {
  const { columns } = read.facts
  const figure = figuresOf(draft, columns)
  const single = singleYear(draft, columns)
  return (
    <StepHead>
      <MeasureFields draft={draft} read={read} />
      {figure ? (
        <NumberStylePick
          evidence={figure.numbers}
          sample={figure.samples[0]}
          value={draft.numberStyle}
          onChange={(numberStyle) => answer({ numberStyle })}
        />
      ) : null}
      {draft.measure === null ? null : <FormPart draft={draft} read={read} />}
      {single !== undefined ? (
        <Pick
          label={`“${single}” in the file is`}
          choices={(['ending', 'starting'] as const).map((form) => ({
            id: form,
            title: `The school year ${yearInWords(readYear(single, form) ?? '')}, which ${form === 'ending' ? 'ends' : 'starts'} in ${single}`,
          }))}
          value={draft.yearForm}
          onChange={(v) => answer({ yearForm: v as YearForm })}
        />
      ) : null}
      <Marks draft={draft} />
      <PlainField
        label="Source"
        hint="Stands with every figure, for the board and for whoever comes after you"
        value={draft.source}
        onChange={(source) => answer({ source })}
      />
      <PlainField
        label="Date of the figures"
        hint="When the source gave them: year, month and day, for example 2026-08-28. May be left empty."
        value={draft.date}
        onChange={(date) => answer({ date: date.trim() })}
        error={
          draft.date === '' || isDay(draft.date)
            ? null
            : `“${draft.date}” is not a day of the calendar. Write year, month and day, for example 2026-08-28.`
        }
      />
      <PlainField
        label="What this file is called each year"
        hint="By this name your answers are kept for next year’s file"
        value={draft.name}
        onChange={(name) => answer({ name })}
      />
    </StepHead>
  )
}

/** A measure of the plan, or a new one on a goal. */
function MeasureFields({ draft, read }: { draft: ImportDraft; read: TableRead }) {
  const plan = usePlanView()
  const measures = useAll('measure')
  const goals = useAll('goal')
  const goalOf = (id: string | undefined) => goals.find((g) => g.id === id)?.title
  const change = (next: Partial<NewMeasure>) => answer({ newMeasure: { ...draft.newMeasure, ...next } })
  return (
    <>
      <Pick
        label="Measure"
        choices={[
          ...measures.map((m) => ({
            id: m.id,
            title: [m.short ?? 'Measure without a name', goalOf(m.goal)].filter(Boolean).join(' · '),
          })),
          { id: 'new', title: 'A new measure' },
        ]}
        value={draft.measure}
        onChange={(measure) => answer({ measure })}
      />
      {draft.measure === 'new' ? (
        <div className={styles.group}>
          <PlainField
            label="Name of the new measure"
            hint="A few words, for tables"
            value={draft.newMeasure.short}
            onChange={(short) => change({ short })}
          />
          {goals.length > 0 ? (
            <Pick
              label="Goal"
              choices={goals.map((g) => ({ id: g.id, title: g.title ?? 'Goal without a name' }))}
              value={draft.newMeasure.goal}
              onChange={(goal) => change({ goal })}
            />
          ) : (
            <p className="quiet">The plan has no goal yet. The measure can be put on one later.</p>
          )}
          <Pick
            label="Unit"
            choices={units}
            value={unitSaid(draft, read) ? unitOf(draft, read, plan) : null}
            onChange={(unit) => change({ unit: unit as NonNullable<NewMeasure['unit']> })}
          />
          <Pick
            label="Better is"
            choices={[
              { id: 'up', title: 'More' },
              { id: 'down', title: 'Fewer' },
            ]}
            value={draft.newMeasure.direction}
            onChange={(d) => change({ direction: d === 'down' ? 'down' : 'up' })}
          />
        </div>
      ) : null}
    </>
  )
}

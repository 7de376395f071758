import { readDay } from '../../../shared/days/index.ts'
import { bySort } from '../../../shared/domain/by-sort.ts'
import { wholeTitle } from '../../../shared/domain/describe.ts'
import { figuresOf, type ImportDraft, type NewMeasure } from '../../../shared/import/draft/draft.ts'
import { betterWay, unitOf, unitSaid } from '../../../shared/import/draft/form-of.ts'
import { NO_MEASURE } from '../../../shared/import/questions.ts'
import { agreedOn, agreeing } from '../../../shared/import/subject/agreed.ts'
import { othersIn } from '../../../shared/import/subject/other-thing.ts'
import type { TableRead } from '../../../shared/ipc/contract.ts'
import { Pick } from '../../components/fields/Pick.tsx'
import { PlainDay, PlainField } from '../../components/index.ts'
import { useAll, usePlanView } from '../../state/index.ts'
import { Confirm } from './Confirm.tsx'
import { FormPart } from './FormPart.tsx'
import styles from './import.module.css'
import { Marks } from './Marks.tsx'
import { NumberStylePick } from './NumberStylePick.tsx'
import { StepHead } from './StepHead.tsx'
import { answer } from './store.ts'
import { YearPart } from './YearPart.tsx'

const units = [
  { id: 'percent', title: 'Percent' },
  { id: 'rate', title: 'Per 100 students' },
  { id: 'count', title: 'Number' },
  { id: 'days', title: 'Days' },
  { id: 'score', title: 'Score' },
]

/** Which measure the figures are, how they are written, where they come from. */
export function MeaningStep({ read, draft }: { read: TableRead; draft: ImportDraft }) {
  const { columns } = read.facts
  const figure = figuresOf(draft, columns)
  const date = readDay(draft.date.trim())
  return (
    <StepHead ask={draft.measure === null ? NO_MEASURE : null}>
      <MeasureFields draft={draft} read={read} />
      <OtherThing draft={draft} read={read} />
      {figure ? (
        <NumberStylePick
          evidence={figure.numbers}
          sample={figure.samples[0]}
          value={draft.numberStyle}
          onChange={(numberStyle) => answer({ numberStyle })}
        />
      ) : null}
      {draft.measure === null ? null : <FormPart draft={draft} read={read} />}
      <YearPart draft={draft} read={read} />
      <Marks draft={draft} />
      <PlainField
        label="Source"
        hint={
          draft.source === draft.name
            ? 'Printed with every figure. This is the file’s name: write what the board would call it.'
            : 'Printed with every figure, for the board and for whoever comes after you'
        }
        value={draft.source}
        onChange={(source) => answer({ source })}
      />
      <PlainDay
        label="Date of the figures"
        hint="When the source published them. You can leave this blank."
        value={date.ok ? date.value : ''}
        onChange={(day, typed) => answer({ date: day || typed })}
        error={draft.date === '' || date.ok ? null : date.error}
      />
      <PlainField
        label="A name for this file, the same each year"
        hint="Your answers are kept under this name for next year’s file"
        value={draft.name}
        onChange={(name) => answer({ name })}
      />
    </StepHead>
  )
}

/** Asked where the file speaks of another thing than the measure: a rate of dropouts, and the measure of graduates. */
function OtherThing({ draft, read }: { draft: ImportDraft; read: TableRead }) {
  const plan = usePlanView()
  return othersIn(draft, read, plan).map((other) => (
    <Confirm
      key={other.key}
      says="These are figures for this measure"
      value={agreedOn(draft.agreed, other)}
      onChange={(on) => answer({ agreed: agreeing(draft.agreed, other, on) })}
    >
      {other.says} If figures for one thing are filed under another, every page that prints them is wrong.
    </Confirm>
  ))
}

/** A measure of the plan, or a new one on a goal. */
function MeasureFields({ draft, read }: { draft: ImportDraft; read: TableRead }) {
  const plan = usePlanView()
  // Goals in the plan's order, each with its measures; a measure without a goal comes last.
  const goals = bySort(useAll('goal'))
  const place = (goal: string | undefined) => goals.findIndex((g) => g.id === goal) >>> 0
  const measures = bySort(useAll('measure')).toSorted((a, b) => place(a.goal) - place(b.goal))
  const goalOf = (id: string | undefined) => goals.find((g) => g.id === id)?.title
  const change = (next: Partial<NewMeasure>) => answer({ newMeasure: { ...draft.newMeasure, ...next } })
  return (
    <>
      <Pick
        label="Measure"
        choices={[
          ...measures.map((m) => ({
            id: m.id,
            title: [wholeTitle('measure', m), goalOf(m.goal)].filter(Boolean).join(' · '),
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
            hint="Short, for the head of its tables"
            value={draft.newMeasure.short}
            onChange={(short) => change({ short })}
          />
          {goals.length > 0 ? (
            <Pick
              label="Goal"
              choices={goals.map((g) => ({ id: g.id, title: wholeTitle('goal', g) }))}
              value={draft.newMeasure.goal}
              onChange={(goal) => change({ goal })}
            />
          ) : (
            <PlainField
              label="The goal it measures"
              hint="What should change. Without a goal its figures are on no page for the board"
              value={draft.newMeasure.goalTitle ?? ''}
              onChange={(goalTitle) => change({ goalTitle })}
            />
          )}
          <Pick
            label="Unit"
            choices={units}
            value={unitSaid(draft, read) ? unitOf(draft, read, plan) : null}
            onChange={(unit) => change({ unit: unit as NonNullable<NewMeasure['unit']> })}
          />
          <Pick
            label="Which way is better"
            choices={[
              { id: 'up', title: 'Higher' },
              { id: 'down', title: 'Lower' },
            ]}
            value={betterWay(draft, read)}
            onChange={(d) => change({ direction: d === 'down' ? 'down' : 'up' })}
          />
        </div>
      ) : null}
    </>
  )
}

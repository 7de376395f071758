import { useId } from 'react'
import { Checkbox, CheckboxGroup, Input, Label, Text, TextArea, TextField } from 'react-aria-components'
import { numberedGoals } from '../../../shared/briefing/board/context.ts'
import { writer } from '../../../shared/briefing/text.ts'
import type { BriefingRequest } from '../../../shared/ipc/contract.ts'
import fields from '../../components/fields/fields.module.css'
import { Icon, Segments } from '../../components/index.ts'
import { usePlanView } from '../../state/index.ts'
import styles from './briefings.module.css'
import { change, changeCover } from './form.ts'

type Cover = keyof BriefingRequest['cover']

const texts: readonly {
  readonly field: Cover
  readonly label: string
  readonly hint: string
  readonly most: number
}[] = [
  { field: 'subject', label: 'Subject', hint: 'What the item is called on the agenda', most: 2000 },
  { field: 'purpose', label: 'Purpose', hint: 'One or two sentences', most: 4000 },
  {
    field: 'motion',
    label: 'Recommended motion',
    hint: 'As it can be read aloud: “I move that the board …”',
    most: 4000,
  },
  { field: 'background', label: 'Background', hint: 'At most half a page', most: 8000 },
  { field: 'fiscal', label: 'Fiscal impact', hint: 'Left empty: what the plan’s budget lines say', most: 4000 },
]

/** What goes on the pages that the plan does not know. Criteria: visible labels, hints tied to their field (1.3.1, 3.3.2). */
export function Form({ plan, form }: { plan: string; form: BriefingRequest }) {
  return (
    <form className={styles.form} aria-label="Agenda item" onSubmit={(event) => event.preventDefault()}>
      {texts.map(({ field, label, hint, most }) => (
        <TextField
          key={field}
          className={fields.field}
          value={form.cover[field] ?? ''}
          maxLength={most}
          onChange={(text) => changeCover(plan, { [field]: field === 'fiscal' && text === '' ? undefined : text })}
        >
          <Label className={fields.label}>{label}</Label>
          <Text slot="description" className={fields.hint}>
            {hint}
          </Text>
          {field === 'subject' ? (
            <Input id={fieldId(field)} className={fields.in} />
          ) : (
            <TextArea id={fieldId(field)} className={`${fields.in} ${fields.area}`} />
          )}
        </TextField>
      ))}
      <DateField value={form.date} onChange={(date) => change(plan, { date })} />
      <Choice label="Paper">
        <Segments<BriefingRequest['paper']>
          label="Paper"
          options={[
            { value: 'letter', label: 'US Letter' },
            { value: 'a4', label: 'A4' },
          ]}
          value={form.paper}
          onChange={(paper) => change(plan, { paper })}
        />
      </Choice>
      <Checkbox className={fields.check} isSelected={form.draft} onChange={(draft) => change(plan, { draft })}>
        {({ isSelected }) => (
          <>
            <span className={fields.box}>{isSelected ? <Icon name="i-tick" size={13} /> : null}</span>
            Mark every page as a draft
          </>
        )}
      </Checkbox>
      <Goals plan={plan} chosen={form.goals} />
    </form>
  )
}

/** The id of a field of the form, to which "what is missing" leads. */
export const fieldId = (field: Cover): string => `briefing-${field}`

function Choice({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <div className={fields.field}>
      <span className={fields.label} aria-hidden="true">
        {label}
      </span>
      {children}
    </div>
  )
}

/** A day, by the browser's own field: it is typed or picked, and an unfinished one changes nothing. */
function DateField({ value, onChange }: { value: string; onChange: (day: string) => void }) {
  const id = useId()
  return (
    <div className={fields.field}>
      <label className={fields.label} htmlFor={id}>
        Date of the meeting
      </label>
      <input
        id={id}
        type="date"
        className={fields.in}
        value={value}
        onChange={(event) => {
          if (/^\d{4}-\d{2}-\d{2}$/.test(event.target.value)) onChange(event.target.value)
        }}
      />
    </div>
  )
}

function Goals({ plan, chosen }: { plan: string; chosen: readonly string[] | null }) {
  const goals = numberedGoals(usePlanView(), writer())
  const ids = goals.map((g) => g.goal.id)
  if (goals.length === 0) return null
  return (
    <CheckboxGroup
      className={fields.field}
      value={chosen === null ? ids : [...chosen]}
      onChange={(picked) => {
        const inOrder = ids.filter((id) => picked.includes(id))
        change(plan, { goals: inOrder.length === ids.length ? null : inOrder })
      }}
    >
      <Label className={fields.label}>Goals shown in full</Label>
      <span className={styles.goals}>
        {goals.map(({ no, goal, title }) => (
          <Checkbox key={goal.id} value={goal.id} className={fields.check}>
            {({ isSelected }) => (
              <>
                <span className={fields.box}>{isSelected ? <Icon name="i-tick" size={13} /> : null}</span>
                <span>
                  {no} {title}
                </span>
              </>
            )}
          </Checkbox>
        ))}
      </span>
    </CheckboxGroup>
  )
}

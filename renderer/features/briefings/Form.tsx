import type { ReactNode } from 'react'
import { Checkbox } from 'react-aria-components'
import { isSigned, signOffsOf } from '../../../shared/briefing/board/sign-offs.ts'
import { numberedGoals } from '../../../shared/briefing/context.ts'
import { documentKind } from '../../../shared/briefing/documents.ts'
import { gatheringFor } from '../../../shared/briefing/of-gathering.ts'
import { writer } from '../../../shared/briefing/text.ts'
import { byDay, dayInWords, earliestOf, roughInWords } from '../../../shared/days/index.ts'
import type { BriefingRequest } from '../../../shared/ipc/contract.ts'
import { briefingParts } from '../../../shared/ipc/contract.ts'
import { listed } from '../../../shared/words/index.ts'
import fields from '../../components/fields/fields.module.css'
import { CheckList, ChoiceField, DayField, Icon, RefField, Segments, TextField } from '../../components/index.ts'
import { RowsField } from '../../records/ListField.tsx'
import { todayHere, usePlanView, useRecord } from '../../state/index.ts'
import styles from './briefings.module.css'
import { Community } from './Community.tsx'
import { type BriefingForm, change } from './form.ts'
import { Lines } from './Lines.tsx'
import { AskFigures, FromYear } from './MoneyChoices.tsx'
import { Options } from './Options.tsx'
import { Questions, Truths } from './QuestionsAndTruths.tsx'
import { fieldId, Typed } from './Typed.tsx'

const partNames: Readonly<Record<(typeof briefingParts)[number], string>> = {
  cover: 'Agenda item, at the front',
  stand: 'Where we stand',
  changed: 'What changed since the last one you sent',
  goals: 'Goal by goal',
  money: 'Money by year and source',
  departments: 'Departments',
  asked: 'Decisions needed',
  signOff: 'Sign-off',
}

/**
 * Words for the pages that the plan does not have. Criteria: visible labels, hints tied to their field (1.3.1,
 * 3.3.2).
 */
export function Form({ form }: { form: BriefingForm }) {
  const { id, request, first } = form
  const bound = { kind: 'briefing', id, also: first } as const
  const kind = documentKind(request.document)
  const view = usePlanView()
  // A line at the foot is the board's: the cabinet's edition has its own, and the public's none.
  const reader = kind.ofGathering ? gatheringFor(view, request)?.reader : (request.readBy ?? kind.readers[0])
  return (
    <form
      className={styles.form}
      aria-label={kind.cover ? 'Agenda item' : kind.name}
      onSubmit={(event) => event.preventDefault()}
    >
      {kind.cover ? (
        <Item form={form} />
      ) : kind.ofToday ? (
        <p className={fields.note}>It describes the plan as of today, {dayInWords(request.date)}.</p>
      ) : kind.ofGathering ? null : (
        <Day form={form} label="Date of the document" />
      )}
      {request.document === 'onePage' ? (
        <>
          <Typed {...bound} field="purpose" advised="purpose" long placeholder={request.cover.purpose} />
          <Lines form={form} field="asked" hint="One on each line, each starting with a verb" />
        </>
      ) : null}
      {kind.inLanguages ? <Community request={request} /> : null}
      {request.document === 'progress' && request.of?.kind === 'goal' ? <TitleOfGoal goal={request.of.id} /> : null}
      {request.document === 'ifStops' ? <FromYear request={request} /> : null}
      {request.document === 'ask' ? <AskFigures request={request} /> : null}
      {request.document === 'presenter' ? <Questions request={request} /> : null}
      {request.document === 'hardTruth' ? <Truths /> : null}
      <div className={fields.field}>
        <span className={fields.label} aria-hidden="true">
          Paper
        </span>
        <Segments<BriefingRequest['paper']>
          label="Paper"
          options={[
            { value: 'letter', label: 'Letter' },
            { value: 'a4', label: 'A4' },
            { value: 'legal', label: 'Legal' },
          ]}
          value={request.paper}
          onChange={(paper) => change(form, { paper })}
        />
      </div>
      <Checkbox
        className={fields.check}
        isSelected={request.holes ?? false}
        onChange={(holes) => change(form, { holes })}
      >
        {({ isSelected }) => (
          <>
            <span className={fields.box}>{isSelected ? <Icon name="i-tick" size={13} /> : null}</span>
            Leave room for punched holes
          </>
        )}
      </Checkbox>
      {reader === 'board' ? <Typed {...bound} field="confidential" small /> : null}
    </form>
  )
}

/** The title of one goal's page, if it differs from the goal's. */
function TitleOfGoal({ goal }: { goal: string }) {
  const title = useRecord('goal', goal)?.title?.trim()
  return (
    <TextField
      kind="goal"
      id={goal}
      field="reportTitle"
      label="Title of the page"
      {...(title && { placeholder: title })}
    />
  )
}

/** The day of the document; where none is given, the one that is printed. */
const Day = ({ form, label }: { form: BriefingForm; label?: string }) => {
  const standing = form.prepared?.date === undefined ? form.request.date : undefined
  return (
    <div id={fieldId('date')}>
      <DayField
        {...{ kind: 'briefing', id: form.id, also: form.first, field: 'date', standing }}
        {...(label && { label })}
      />
      {standing === undefined ? null : (
        <p className={fields.note}>
          {form.prepared?.meeting ? 'The meeting’s date' : 'The board’s next meeting, or today if there is none'}; enter
          another to change it.
        </p>
      )}
    </div>
  )
}

interface PartProps {
  readonly name: string
  /** What its fields hold: how many of them are filled in is told beside its name. */
  readonly filled?: readonly unknown[]
  readonly says?: string
  /** Most items do without it: a press opens it, and so does the way to one of its fields. */
  readonly folded?: boolean
  readonly children: ReactNode
}

/** A part of the form under its name, which can be folded away. */
function Part({ name, filled = [], says, folded = false, children }: PartProps) {
  const full = filled.filter((value) => (Array.isArray(value) ? value.length > 0 : Boolean(value))).length
  return (
    <details className={styles.formPart} open={!folded}>
      <summary>
        <b>{name}</b> <span>{says ?? (full === 0 ? 'empty' : `${full} of ${filled.length} filled in`)}</span>
      </summary>
      <div>{children}</div>
    </details>
  )
}

/** The agenda item, its options, and which parts and goals the paper has. */
function Item({ form }: { form: BriefingForm }) {
  const { id, request, first } = form
  const bound = { kind: 'briefing', id, also: first } as const
  const off = new Set(request.off ?? [])
  const c = request.cover
  return (
    <>
      <Part name="Agenda item" filled={[c.subject, request.date, c.item, c.itemType, c.purpose]}>
        <Typed {...bound} field="subject" advised="subject" placeholder={c.subject} />
        <Day form={form} />
        <Typed {...bound} field="item" small />
        <ChoiceField {...bound} field="itemType" />
        <Typed {...bound} field="purpose" advised="purpose" long placeholder={c.purpose} />
      </Part>
      <Part name="Motion and options" filled={[c.motion, c.background, c.options, c.fiscal, c.asked]}>
        <Typed {...bound} field="motion" advised="motion" long />
        <Typed {...bound} field="background" advised="background" long />
        <Options form={form} />
        <Typed {...bound} field="fiscalImpact" advised="fiscalImpact" long />
        <Lines form={form} field="asked" hint="One on each line, each starting with a verb" />
      </Part>
      <Part name="Attachments and earlier actions" filled={[c.attachments, form.prepared?.earlier]} folded>
        <Lines form={form} field="attachments" hint="One on each line" />
        <Earlier form={form} />
      </Part>
      <Part name="Who prepares, presents and signs" filled={[c.preparedBy, c.presentedBy, form.prepared?.signOff]}>
        <RefField {...bound} field="preparedBy" />
        <div id={fieldId('presentedBy')}>
          <RefField {...bound} field="presentedBy" />
        </div>
        <RowsField {...bound} field="signOff" />
        <Signed form={form} />
      </Part>
      <Part name="Parts and goals" says={`${briefingParts.length - off.size} of ${briefingParts.length} parts`} folded>
        <CheckList
          label="Parts of the document"
          options={briefingParts.map((part) => ({ id: part, label: partNames[part] }))}
          value={briefingParts.filter((part) => !off.has(part))}
          onChange={(on) => change(form, { leftOut: briefingParts.filter((part) => !on.includes(part)) })}
        />
        <Goals form={form} />
      </Part>
    </>
  )
}

/** Who has signed and who has not yet: the lines that the document will have. */
function Signed({ form }: { form: BriefingForm }) {
  const plan = usePlanView()
  const { signed, open } = signOffsOf(plan, form.request, (text) => text?.trim() ?? '')
  const hasGoals = plan.all('goal').length > 0
  if (!hasGoals && !isSigned(form.request, hasGoals))
    return <p className={fields.note}>There is nothing to sign while the plan has no goals.</p>
  if (!isSigned(form.request, hasGoals))
    return <p className={fields.note}>An item for {form.request.cover.itemType} has no lines to sign.</p>
  const today = todayHere()
  const ahead = signed.flatMap(({ role, date }) => (date !== undefined && date > today ? [{ role, date }] : []))
  const has = signed.map(({ role, date }) => (date === undefined ? role : `${role} (${dayInWords(date)})`))
  return (
    <>
      <p className={fields.note} data-signed>
        {has.length === 0 ? 'Nobody has signed yet. ' : `Signed: ${has.join('; ')}. `}
        {open.length === 0 ? 'Nobody is waited for.' : `Still to sign: ${open.join('; ')}.`}
      </p>
      {ahead.length > 0 ? (
        <p className={fields.note} role="status">
          <Icon name="v-risk" size={15} /> Printed as signed on a day still to come:{' '}
          {listed(ahead.map(({ role, date }) => `${role}, ${dayInWords(date)}`))}. Enter each one once it is signed.
        </p>
      ) : null}
    </>
  )
}

function Goals({ form }: { form: BriefingForm }) {
  const goals = numberedGoals(usePlanView(), writer())
  if (goals.length === 0) return null
  const ids = goals.map((g) => g.goal.id)
  return (
    <CheckList
      label="Goals shown in full"
      options={goals.map(({ no, goal, title }) => ({ id: goal.id, label: `${no} ${title}` }))}
      value={form.request.goals ?? ids}
      onChange={(picked) => change(form, { inFull: ids.filter((id) => picked.includes(id)) })}
    />
  )
}

/** The decisions that the document names, oldest first; until somebody chooses, the latest few of the board. */
function Earlier({ form }: { form: BriefingForm }) {
  const decisions = [...usePlanView().all('decision')]
    .filter((d) => d.date === undefined || earliestOf(d.date) < form.request.date)
    .sort(byDay)
  if (decisions.length === 0) return null
  return (
    <CheckList
      label="Earlier actions"
      hint="Oldest first. If you choose none, the board’s latest few"
      options={decisions.map((d) => ({
        id: d.id,
        label: d.text ?? '',
        note: [d.forum, d.date && roughInWords(d.date)].filter(Boolean).join(', '),
      }))}
      value={form.prepared?.earlier ?? []}
      onChange={(picked) => change(form, { earlier: decisions.map((d) => d.id).filter((id) => picked.includes(id)) })}
    />
  )
}

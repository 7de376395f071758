import { useEffect, useRef } from 'react'
import type { RecordOf } from '../../../../shared/domain/kinds/index.ts'
import type { People } from '../../../../shared/domain/people.ts'
import { goalSentence, measuresOf } from '../../../../shared/figures/goal-sentence.ts'
import {
  fieldSelector,
  focusField,
  focusFromHead,
  focusFromWord,
  recordSelector,
} from '../../../components/focusField.ts'
import { cellKey } from '../../../features/measures/keys.ts'
import { sayPublic } from '../../../features/measures/sayPublic.ts'
import { openingYear } from '../../../features/measures/years.ts'
import type { Declared } from '../../../records/list/declared.ts'
import { useRecordList } from '../../../records/list/useRecordList.ts'
import { planAsBegun } from '../../../state/begun.ts'
import { cameBack, newId, planNow, setFields, todayHere, usePlanView, useSeen } from '../../../state/index.ts'
import { addMeasure, asMain, newMeasure } from './edits.ts'
import type { Word } from './Sentence.tsx'

/** What of each measure is open, by its id. */
type Open = Readonly<Record<string, { readonly settings: boolean; readonly figures: boolean }>>
const shut = { settings: false, figures: false }

/** Measures are read as panels of their own; what is begun, left and shut is as in any list. */
const measureList: Declared<'measure'> = { kind: 'measure', fields: ['people'] }

interface Led {
  readonly goal: RecordOf<'goal'>
  /** Where somebody was led, and how often: `Props` of the panel. */
  readonly at: string | undefined
  readonly field: string | undefined
  readonly adds: string | undefined
  readonly led: number
}

/** The fields for a group's figure in a measure's table: in the year that it opens with, else in the baseline. */
function figuresOf(id: string, group: string | undefined): readonly string[] {
  const plan = planNow()
  const measure = plan.get('measure', id)
  if (measure === undefined || group === undefined) return []
  const years = [openingYear(plan, measure), measure.baselineYear]
  return years.map((year) => fieldSelector('value', cellKey('value', id, group, year ?? '').id, 'figure'))
}

/** What of a goal's panel is open, and the way to each of its places: what stands behind a button is opened first. */
export function useGoalPlaces({ goal, at, field, adds, led }: Led) {
  const inPlan = usePlanView()
  const [details, setDetails] = useSeen(`details of ${goal.id}`, !goal.title)
  const [open, setOpen] = useSeen<Open>(`measures of ${goal.id}`, {})
  const list = useRecordList(measureList, { addKey: false, brings: (id) => asMain(goal.id, id) })
  const { fresh } = list
  // A measure that is begun has its words in the sentence, and its table of figures, before anything of it is written. Once
  // its form is shut, it is as any other.
  const isNew = fresh !== null && open[fresh.id]?.settings === true
  const plan =
    isNew && inPlan.get('measure', fresh.id) === undefined
      ? planAsBegun(inPlan, 'measure', { ...fresh.also, id: fresh.id })
      : inPlan
  const measures = measuresOf(plan, goal.id)
  const sentence = goalSentence(plan, goal, undefined, todayHere())
  const openMeasure = (id: string, what: Partial<typeof shut>) =>
    setOpen((o) => ({ ...o, [id]: { ...(o[id] ?? shut), ...what } }))

  useEffect(() => {
    void led
    const [kind = 'goal', id = goal.id] = at?.split('/') ?? []
    // What is added where somebody is led takes the focus itself.
    if (cameBack() || adds !== undefined || (at === undefined && field === undefined)) return
    if (field && kind === 'goal') setDetails(true)
    const [name, group, year] = field?.split('/') ?? []
    const part = name === 'figure' || name === 'n' ? { figures: true } : { settings: true }
    if (field && kind === 'measure') setOpen((o) => ({ ...o, [id]: { ...(o[id] ?? shut), ...part } }))
    // A person who goes to a measure wants its figures, which are below its head.
    const lead = kind === 'measure' ? focusFromHead : focusField
    const cells =
      group !== undefined && year !== undefined
        ? [fieldSelector('value', cellKey('value', id, group, year).id, 'n')]
        : figuresOf(id, group)
    lead(...cells, fieldSelector(kind, id, field ?? ''), recordSelector(kind, id))
  }, [at, field, adds, goal.id, led])

  const lead = (selector: string) => focusFromWord(`${recordSelector('goal', goal.id)} [data-sentence]`, selector)
  const toDetails = (field: string) => {
    setDetails(true)
    lead(fieldSelector('goal', goal.id, field))
  }
  const toMeasure = (id: string, what: Partial<typeof shut>, selector: string) => {
    openMeasure(id, what)
    lead(selector)
  }
  /** Opens the form of a new one, and writes nothing of it yet. Gives it as it begins. */
  const begin = (): RecordOf<'measure'> => {
    const also = newMeasure(goal.id)
    const id = newId()
    if (fresh !== null) openMeasure(fresh.id, shut)
    list.add(also, '', id)
    openMeasure(id, { settings: true, figures: true })
    return { ...also, id }
  }
  const another = () => {
    const { id, people } = begin()
    lead(fieldSelector('measure', id, people === undefined ? 'people' : 'phrase'))
  }
  const isAsked = adds === 'measure' && measures.length === 0
  const askedFor = useRef(another)
  askedFor.current = another
  useEffect(() => {
    void led
    if (isAsked && !cameBack()) askedFor.current()
  }, [isAsked, led])
  /** Who is counted belongs to the measure, and is chosen where it is asked for whom the goal is: that begins one. */
  const aboutPeople = (people: People) => {
    const { measure } = sentence
    if (measure !== null) void setFields('measure', measure, { people })
    // A person who says that it is about families has some of them in mind.
    toPopulation(measure ?? addMeasure(goal.id, people), measure === null)
  }
  const toPopulation = (measure: string, isNew = false) =>
    toMeasure(
      measure,
      { settings: true, ...(isNew && { figures: true }) },
      fieldSelector('measure', measure, 'population'),
    )
  /** Whom a goal compares with belongs to its measure, and is chosen beside its groups: that begins one, and leads nowhere. */
  const compareWith = (group: string) => {
    const measure = sentence.measure ?? addMeasure(goal.id)
    void setFields('measure', measure, { reference: group })
  }
  const toReference = () => {
    const { measure } = sentence
    if (measure !== null) toMeasure(measure, { settings: true }, fieldSelector('measure', measure, 'reference'))
  }
  /** A word that a measure has begins one where there is none, and is led to in it. */
  const inBegun = (word: Word): void => {
    const measure = begin()
    const parts = goalSentence(planAsBegun(planNow(), 'measure', measure), goal).parts
    const now = parts.find((p) => typeof p !== 'string' && p.slot === word.slot)
    if (now !== undefined && typeof now !== 'string') toFieldOf(measure, now)
  }
  /** Leads to where a word of the sentence is entered: into its own field, whatever else is empty beside it. */
  const toSlot = (word: Word, part: 'figure' | 'n' = 'figure') => {
    if (word.field.kind === 'goal') return toDetails(word.field.name)
    const measure = measures.find((m) => m.id === sentence.measure)
    return measure ? toFieldOf(measure, word, part) : inBegun(word)
  }
  const toFieldOf = (measure: RecordOf<'measure'>, { field }: Word, part: 'figure' | 'n' = 'figure') => {
    const { kind, name } = field
    if (kind === 'measure') return toMeasure(measure.id, { settings: true }, fieldSelector('measure', measure.id, name))
    const year = kind === 'value' ? measure.baselineYear : measure.targetYear
    // Without groups no table has the row to go to: the hint says where groups are listed.
    if (plan.all('studentGroup').length === 0)
      return toMeasure(
        measure.id,
        { figures: true },
        `${recordSelector('measure', measure.id)} [data-field="figures/groups"]`,
      )
    const key = cellKey(kind as 'value' | 'target', measure.id, sentence.group ?? '', year ?? '')
    // Its number of students, in the column before, is asked for once it is there: a figure typed in that column would be one.
    toMeasure(measure.id, { figures: true }, fieldSelector(kind, key.id, part))
  }
  return {
    sentence,
    measures,
    /** The measure of the sentence. */
    main: plan.get('measure', sentence.measure),
    details,
    shutDetails: () => setDetails(false),
    toDetails,
    fromDetails: () => {
      setDetails(false)
      focusField('[data-details]')
    },
    measure: (id: string) => ({
      open: open[id] ?? shut,
      onOpen: (o: Open[string]) => {
        setOpen((all) => ({ ...all, [id]: o }))
        if (!o.settings && planNow().get('measure', id) === undefined) list.close(id)
      },
      ...(isNew && id === fresh.id && { begun: { onAnother: another, onRemoved: () => list.close(id) } }),
    }),
    newMeasure: another,
    aboutPeople,
    toPopulation,
    compareWith,
    toReference,
    toPublic: (id: string) =>
      sayPublic(id, () => toMeasure(id, { settings: true }, fieldSelector('measure', id, 'public'))),
    toSlot,
  }
}

export type GoalPlaces = ReturnType<typeof useGoalPlaces>

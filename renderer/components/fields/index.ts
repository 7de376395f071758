/** Fields bound to a record: `{kind, id, field}` and no more; label, hint and options come from the declaration. */
export { CheckList } from './CheckList.tsx'

import { AboutField as About, AboutsField as Abouts } from './AboutField.tsx'
import { ChoiceField as Choice } from './ChoiceField.tsx'
import { DayField as Day } from './DayField.tsx'
import { FlagField as Flag } from './FlagField.tsx'
import { guarded } from './Guarded.tsx'
import { RefField as Ref } from './RefField.tsx'
import { RefsField as Refs } from './RefsField.tsx'
import { SegmentField as Segment } from './SegmentField.tsx'
import * as texts from './TextField.tsx'

/** Each control, hidden where it may not be seen. */
export const AboutField = guarded(About)
export const AboutsField = guarded(Abouts)
export const ChoiceField = guarded(Choice)
export const FlagField = guarded(Flag)
export const RefField = guarded(Ref)
export const RefsField = guarded(Refs)
export const SegmentField = guarded(Segment)
export const DayField = guarded(Day)
export const FigureField = guarded(texts.FigureField)
export const LongTextField = guarded(texts.LongTextField)
export const MoneyField = guarded(texts.MoneyField)
export const TextField = guarded(texts.TextField)

export type { BoundField } from './Frame.tsx'
export { PickRecord } from './PickRecord.tsx'
export { PlainDay } from './PlainDay.tsx'
export { PlainField } from './PlainField.tsx'
export { aboutText, aboutWords, type Pickable } from './pickable.ts'
export { fieldLabel, nameOf, readableField } from './readable.ts'
export { useChoices } from './reference.ts'

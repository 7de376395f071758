/** Fields bound to a record: `{kind, id, field}` and no more; label, hint and options come from the declaration. */
export { CheckList } from './CheckList.tsx'

import { ChoiceField as Choice } from './ChoiceField.tsx'
import { FlagField as Flag } from './FlagField.tsx'
import { guarded } from './Guarded.tsx'
import { RefField as Ref, RefsField as Refs } from './RefField.tsx'
import * as texts from './TextField.tsx'

/** Each control, hidden where it may not be seen. */
export const ChoiceField = guarded(Choice)
export const FlagField = guarded(Flag)
export const RefField = guarded(Ref)
export const RefsField = guarded(Refs)
export const DayField = guarded(texts.DayField)
export const FigureField = guarded(texts.FigureField)
export const LongTextField = guarded(texts.LongTextField)
export const MoneyField = guarded(texts.MoneyField)
export const TextField = guarded(texts.TextField)

export type { BoundField } from './Frame.tsx'
export { PlainField } from './PlainField.tsx'
export { fieldLabel, nameOf, readableField } from './readable.ts'
export { addNamed, useChoices } from './reference.ts'

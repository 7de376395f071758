/** Fields bound to a record: `{kind, id, field}` and no more; label, hint and options come from the declaration. */
export { ChoiceField } from './ChoiceField.tsx'
export { FlagField } from './FlagField.tsx'
export type { BoundField } from './Frame.tsx'
export { PlainField } from './PlainField.tsx'
export { RefField, RefsField } from './RefField.tsx'
export { fieldLabel, nameOf, readableField } from './readable.ts'
export { addNamed, useChoices } from './reference.ts'
export { DayField, FigureField, LongTextField, MoneyField, TextField } from './TextField.tsx'

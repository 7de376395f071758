import type { Op } from '../../shared/domain/state.ts'
import {
  AboutField,
  AboutsField,
  type BoundField,
  ChoiceField,
  DayField,
  FigureField,
  FlagField,
  LongTextField,
  MoneyField,
  RefField,
  RefsField,
  TextField,
} from '../components/index.ts'
import { fieldOf } from '../state/index.ts'
import { RowsField, TextsField } from './ListField.tsx'

export interface AnyFieldProps extends BoundField {
  readonly placeholder?: string
  /** In place of the declared ones, or for a number or a reference that is chosen from a few. */
  readonly options?: readonly { readonly value: string | number; readonly label: string }[]
  /** With options: further ops that a choice brings along. */
  readonly brings?: (id: string, value: string | number | null) => readonly Op[]
}

/** The control that a declared field asks for by its shape. */
export function AnyField({ options, brings, ...props }: AnyFieldProps) {
  const { shape } = fieldOf(props.kind, props.field, props.part)
  if (options) return <ChoiceField {...props} options={options} {...(brings && { brings })} />
  switch (shape.t) {
    case 'about':
      return <AboutField {...props} />
    case 'abouts':
      return <AboutsField {...props} />
    case 'choice':
      return <ChoiceField {...props} />
    case 'day':
      return <DayField {...props} />
    case 'flag':
      return <FlagField {...props} />
    case 'integer':
    case 'figure':
      return <FigureField {...props} />
    case 'money':
      return <MoneyField {...props} />
    case 'ref':
      return <RefField {...props} />
    case 'refs':
      return <RefsField {...props} />
    case 'rows':
      return <RowsField {...props} />
    case 'texts':
      return <TextsField {...props} />
    case 'text':
      return shape.long ? <LongTextField {...props} /> : <TextField {...props} />
    default:
      return <TextField {...props} />
  }
}

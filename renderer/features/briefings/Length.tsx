import { type Advised, overAdvised } from '../../../shared/briefing/advised.ts'
import fields from '../../components/fields/fields.module.css'

/** Says during typing that a text is longer than boards read. Criteria: announced without taking the focus (4.1.3). */
export const Length = ({ field, text }: { readonly field: Advised; readonly text: string }) => (
  <p className={fields.note} aria-live="polite">
    {overAdvised(field, text)}
  </p>
)

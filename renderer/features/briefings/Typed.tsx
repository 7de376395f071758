import type { Advised } from '../../../shared/briefing/advised.ts'
import { type BoundField, LongTextField, TextField } from '../../components/index.ts'
import { settled, typed, useText } from './form.ts'
import { Length } from './Length.tsx'

/** The id around a field of the form, to which "what is missing" leads. */
export const fieldId = (field: string): string => `briefing-${field}`

/** A bound field whose words are on the pages while they are typed, and in the plan on leaving it. */
export function Typed({
  long,
  advised,
  ...props
}: BoundField & {
  readonly long?: boolean
  readonly placeholder?: string
  /** The field as boards know it, where they advise how long it is. */
  readonly advised?: Advised
}) {
  const { id, field } = props
  const text = useText(id, field)
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: listens to its field, and takes no part itself
    <div
      id={fieldId(field)}
      onInput={(event) => typed(id, field, (event.target as HTMLInputElement).value)}
      onBlur={() => settled(id, field)}
      onKeyUp={(event) => {
        if (event.key === 'Escape') settled(id, field)
      }}
    >
      {long ? <LongTextField {...props} /> : <TextField {...props} grows />}
      {advised ? <Length field={advised} text={text} /> : null}
    </div>
  )
}

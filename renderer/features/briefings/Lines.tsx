import { useState } from 'react'
import { PlainField } from '../../components/index.ts'
import { fieldOf } from '../../state/index.ts'
import { type BriefingForm, change } from './form.ts'
import { Length } from './Length.tsx'
import { fieldId } from './Typed.tsx'

/** A list of short texts, one on each line; saved on leaving. */
export function Lines({ form, field, hint }: { form: BriefingForm; field: 'asked' | 'attachments'; hint: string }) {
  const [text, setText] = useState<string | null>(null)
  const lines = form.prepared?.[field] ?? []
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: listens to its field, and takes no part itself
    <div
      id={fieldId(field)}
      onBlur={() => {
        if (text === null) return
        setText(null)
        const typed = text.split('\n').flatMap((l) => (l.trim() === '' ? [] : [l.trim()]))
        if (typed.join('\n') !== lines.join('\n')) change(form, { [field]: typed.length === 0 ? null : typed })
      }}
    >
      <PlainField
        label={fieldOf('briefing', field).label}
        hint={hint}
        long
        value={text ?? lines.join('\n')}
        onChange={setText}
      />
      <Length field={field} text={text ?? lines.join('\n')} />
    </div>
  )
}

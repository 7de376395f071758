import { useEffect, useState } from 'react'
import { PlainDay } from './PlainDay.tsx'

interface Props {
  readonly label: string
  /** ISO day, or '' for none. */
  readonly value: string
  readonly onChange: (day: string) => void
  readonly error?: string | null
}

/**
 * A day field that changes nothing until a whole day is typed: the old day stays until another can be read, or the
 * field is left empty.
 */
export function LeftDay({ label, value, onChange, error = null }: Props) {
  const [day, setDay] = useState(value)
  useEffect(() => setDay(value), [value])
  return (
    <PlainDay
      label={label}
      value={day}
      error={error}
      onChange={(next) => {
        setDay(next)
        if (next !== '' && next !== value) onChange(next)
      }}
      onClear={() => {
        if (value !== '') onChange('')
      }}
    />
  )
}

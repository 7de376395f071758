import { useEffect, useState } from 'react'
import { PlainDay } from './PlainDay.tsx'

interface Props {
  readonly label: string
  /** ISO day, or '' for none. */
  readonly value: string
  readonly onChange: (day: string) => void
  readonly error?: string | null
}

/** A day of which nothing is taken while it is no day yet: what stood stays until another can be read, or it is left empty. */
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

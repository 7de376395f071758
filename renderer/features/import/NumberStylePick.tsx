import type { NumberEvidence, NumberStyle } from '../../../shared/import/cells/numbers.ts'
import { Pick } from '../../components/fields/Pick.tsx'

interface Props {
  readonly evidence: NumberEvidence
  readonly sample: string | undefined
  readonly value: NumberStyle | null
  readonly onChange: (style: NumberStyle) => void
}

/** How numbers are written, asked only where the file can be read in two ways. */
export function NumberStylePick({ evidence, sample, value, onChange }: Props) {
  if (evidence.asks.length === 0 && (evidence.point === 0 || evidence.comma === 0)) return null
  return (
    <Pick
      label={`How are numbers written? “${evidence.asks[0] ?? sample ?? ''}” can be read two ways`}
      choices={[
        { id: 'point', title: 'A decimal point, as in 1,234.5' },
        { id: 'comma', title: 'A decimal comma, as in 1.234,5' },
      ]}
      value={value}
      onChange={(v) => onChange(v === 'comma' ? 'comma' : 'point')}
    />
  )
}

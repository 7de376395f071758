import type { ImportDraft } from '../../../shared/import/draft/draft.ts'
import { type FormOf, formOf } from '../../../shared/import/draft/form-of.ts'
import { isShare } from '../../../shared/import/figures/units.ts'
import type { Example, PercentForm } from '../../../shared/import/figures/written.ts'
import type { TableRead } from '../../../shared/ipc/contract.ts'
import { commas } from '../../../shared/words/index.ts'
import { Pick } from '../../components/fields/Pick.tsx'
import { Banner } from '../../components/index.ts'
import { usePlanView } from '../../state/index.ts'
import { answer } from './store.ts'

const forms: readonly (readonly [PercentForm, string])[] = [
  ['fraction', 'Fractions of 1'],
  ['number', 'Percentages'],
  ['sign', 'Percentages; any that are 1 or less with no percent sign are set aside'],
  ['perThousand', 'Per 1,000 students'],
  ['ofCounted', 'Numbers of children, out of those counted'],
]

/** How the figures are written: shown by three cells of the file, and asked where its rows don't make it plain. */
export function FormPart({ draft, read }: { draft: ImportDraft; read: TableRead }) {
  const found = formOf(draft, read, usePlanView())
  const { unit, form } = found
  const share = isShare(unit)
  const choices = forms.filter(([id]) => (share ? found.offers.includes(id) : id === 'number'))
  return (
    <>
      {found.plain ? null : <Banner tone="warn">{found.says}</Banner>}
      {share || !found.plain ? (
        <Pick
          label="The figures in the file are"
          hint={found.plain ? found.says : 'Look at these cells in the file, or ask the source'}
          choices={choices.map(([id, words]) => ({
            id,
            title:
              id === 'sign'
                ? `${words}${asideSample(found)}`
                : `${!share ? 'Numbers, as they are' : id === 'number' && unit === 'rate' ? 'Numbers per 100 students' : id === 'number' && found.offers.includes('perThousand') ? 'Percentages, though the file speaks of thousands' : words}${sample(found, id)}`,
          }))}
          value={form}
          onChange={(v) => answer({ percentForm: v as PercentForm })}
        />
      ) : null}
      {form === null ? null : <p role="status">{examplesWords(found.examples(form), unit)}</p>}
    </>
  )
}

const tail = { percent: ' percent', rate: ' per 100', count: '', days: ' days', score: '' } as const

/** One cell in each way of reading, so that the two can be told apart before one is chosen. */
function sample(found: FormOf, form: PercentForm): string {
  const all = found.examples(form)
  const example = all[Math.floor((all.length - 1) / 2)]
  return example ? `: “${example.cell}” is ${commas(example.becomes)}${tail[found.unit]}` : ''
}

/** A figure set aside is not converted: its example shows that, and does not say what it would be. */
function asideSample(found: FormOf): string {
  const all = found.examples('number')
  const example = all[Math.floor((all.length - 1) / 2)]
  return example && example.becomes <= 1 && !example.cell.includes('%') ? `: “${example.cell}” does not come in` : ''
}

/** "“0.11” in row 4 becomes 11 percent, …" */
function examplesWords(examples: readonly Example[], unit: FormOf['unit']): string {
  if (examples.length === 0) return 'None of the rows you chose has a figure.'
  const each = examples.map((e) => `“${e.cell}” in row ${e.row} becomes ${commas(e.becomes)}${tail[unit]}`)
  return `${each.join(each.length > 2 ? ', ' : ' and ')}.`
}

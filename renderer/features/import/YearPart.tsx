import { yearInWords } from '../../../shared/days/words.ts'
import { singleYear } from '../../../shared/import/asks.ts'
import type { ImportDraft } from '../../../shared/import/draft/draft.ts'
import { readYear, type YearForm } from '../../../shared/import/years/years.ts'
import type { TableRead } from '../../../shared/ipc/contract.ts'
import { Pick } from '../../components/fields/Pick.tsx'
import { Button } from '../../components/index.ts'
import { answer, answerPreview } from './store.ts'

const forms = ['ending', 'starting'] as const
const schoolYear = (single: string, form: YearForm): string => yearInWords(readYear(single, form) ?? '')

/** Which school year a single year of the file is. */
export function YearPart({ draft, read }: { draft: ImportDraft; read: TableRead }) {
  const single = singleYear(draft, read.facts.columns)
  if (single === undefined) return null
  return (
    <Pick
      label={`In the file, “${single}” is`}
      choices={forms.map((form) => ({
        id: form,
        title: `The school year ${schoolYear(single, form)}, which ${form === 'ending' ? 'ends' : 'starts'} in ${single}`,
      }))}
      value={draft.yearForm}
      onChange={(form) => answer({ yearForm: form as YearForm, yearSaid: true })}
    />
  )
}

/** The year as a sentence above what would come in, with one press to change it. */
export function YearSaid({ draft, read }: { draft: ImportDraft; read: TableRead }) {
  const single = singleYear(draft, read.facts.columns)
  if (single === undefined || draft.yearForm === null) return null
  const other = draft.yearForm === 'ending' ? 'starting' : 'ending'
  return (
    <p>
      In the file, “{single}” is read as the school year {schoolYear(single, draft.yearForm)}.{' '}
      <Button look="link" onPress={() => answerPreview({ yearForm: other, yearSaid: true, doubts: new Map() })}>
        Read it as {schoolYear(single, other)}
      </Button>
    </p>
  )
}

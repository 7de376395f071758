import { LEFT_OUT } from '../../shared/domain/left-out.ts'
import type { Draft } from '../../shared/ipc/contract.ts'
import { fieldSelector, focusOnceThere, recordSelector } from '../components/focusField.ts'
import { BareButton, fieldLabel, nameOf } from '../components/index.ts'
import { fieldOf, go, useRecords } from '../state/index.ts'
import { goToRecord, kindWord } from '../state/pages.ts'
import { isThird } from '../state/thirdText.ts'
import { typedKey, type Unsaved } from '../state/unsaved.ts'

/** Everything that is not saved, each entry a link to its field. A period after it would get a line of its own. */
export function UnsavedLinks({ of, onGo }: { of: readonly Unsaved[]; onGo?: () => void }) {
  return of.map(({ draft }, at) => (
    <span key={typedKey(draft)}>
      {at > 0 ? ', ' : null}
      <BareButton
        look="link"
        onPress={() => {
          onGo?.()
          void goToUnsaved(draft)
        }}
      >
        {nameOfDraft(draft)}
      </BareButton>
    </span>
  ))
}

async function goToUnsaved(draft: Draft): Promise<void> {
  const { kind, record, field, also } = draft
  if (kind === LEFT_OUT) return void go(String(also?.page))
  if (isThird(draft)) return void go('conflicts', { kind, id: record, field })
  await goToRecord(kind, record, field)
  focusOnceThere(fieldSelector(kind, record, field), recordSelector(kind, record))
}

function nameOfDraft(draft: Draft): string {
  const { kind, record, field, part, also } = draft
  if (kind === LEFT_OUT) return `Left out of what you pasted, ${record}`
  const label = part === undefined || isThird(draft) ? fieldLabel(kind, field) : fieldOf(kind, field, part).label
  const values = useRecords.getState().kinds[kind]?.get(record)?.values ?? also ?? {}
  return `${label}, ${(nameOf(kind, values) || kindWord(kind)).replace(/\.$/, '')}`
}

import { create } from 'zustand'
import { kindOf } from '../../shared/domain/kinds/index.ts'
import { commitForms } from './forms.ts'

/** The field whose history was asked for. */
export interface FieldAsked {
  readonly kind: string
  readonly id: string
  readonly field: string
}

export const useFieldHistory = create<{ readonly asked: FieldAsked | null }>(() => ({ asked: null }))

/** Typing is saved first, so that it is in the history too. */
export async function askFieldHistory(asked: FieldAsked): Promise<void> {
  await commitForms()
  useFieldHistory.setState({ asked })
}
export const closeFieldHistory = (): void => useFieldHistory.setState({ asked: null })

/** The field with the focus, in a form, a row or a cell. */
export function fieldAt(target: EventTarget | null): FieldAsked | null {
  const place = target instanceof Element ? target.closest<HTMLElement>('[data-field]')?.dataset.field : undefined
  const [kind, id, field] = place?.split('/') ?? []
  return kind && id && field && kindOf(kind)?.fields[field] ? { kind, id, field } : null
}

/** The fields in which something was typed and not yet saved as a version. */
interface OpenForm {
  commit(): Promise<unknown>
}
const open = new Set<OpenForm>()

export const formOpened = (form: OpenForm): void => void open.add(form)
export const formClosed = (form: OpenForm): void => void open.delete(form)

/** Saves what stands in every open field: before undo, a page change, an export, when the window is hidden. */
export const commitForms = async (): Promise<void> => {
  await Promise.all([...open].map((form) => form.commit()))
}

let kept: readonly OpenForm[] = []

/**
 * Saves what is open before a page is left. Where something could not be read or saved, the page stays, with
 * the focus on that field and its sentence; whoever asks a second time is let go.
 */
export async function readyToLeave(): Promise<boolean> {
  if (open.size === 0) return true
  await commitForms()
  const left = [...open]
  const again = left.length > 0 && left.length === kept.length && left.every((form) => kept.includes(form))
  kept = again ? [] : left
  if (left.length === 0 || again) return true
  document.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  return false
}

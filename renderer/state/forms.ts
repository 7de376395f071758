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

import marks from './marks.svg?raw'

/** Puts the marks drawn for Groundwork into the page, once and before anything else of it; `Icon` points at them. */
export const putMarks = (): void => document.body.insertAdjacentHTML('afterbegin', marks)

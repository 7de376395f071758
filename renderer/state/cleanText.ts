/** Characters that can't be kept in a text: control characters, NUL among them, and halves of surrogate pairs. */
const unfit = /[^\P{Cc}\n\t]|\p{Cs}/gu

export interface Cleaned {
  readonly text: string
  /** What was left out, as a sentence; null if nothing was. */
  readonly note: string | null
}

/**
 * Takes out what no text holds and what no printer prints. Line ends become `\n`; in a text of one line they
 * become spaces. Nothing else is changed.
 */
export function cleanText(raw: string, long: boolean): Cleaned {
  const lines = raw.replace(/\r\n?/g, '\n')
  const flat = long ? lines : lines.replace(/[\n\t]+/g, ' ')
  let left = 0
  const text = flat.replace(unfit, () => {
    left++
    return ''
  })
  if (left === 0) return { text, note: null }
  return {
    text,
    note:
      left === 1
        ? 'One character that can’t be shown or printed was left out. The rest was kept.'
        : `${left} characters that can’t be shown or printed were left out. The rest was kept.`,
  }
}

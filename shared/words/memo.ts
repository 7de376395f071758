/** The most answers that are kept at once; beyond it all are dropped, so that no plan can fill the memory. */
const MOST_ANSWERS = 2000

/** A function of one text that remembers its answers: for what a large plan asks thousands of times. */
export function memo<T>(work: (text: string) => T): (text: string) => T {
  const known = new Map<string, { readonly answer: T }>()
  return (text) => {
    const kept = known.get(text)
    if (kept !== undefined) return kept.answer
    if (known.size >= MOST_ANSWERS) known.clear()
    const answer = work(text)
    known.set(text, { answer })
    return answer
  }
}

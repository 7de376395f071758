/** What a file says against being about the measure, and what a person confirmed. */

export interface Other {
  readonly says: string
  /** By this it is known again next year, of the same measure. */
  readonly key: string
}

/** Between what was agreed on. */
const AND = ' || '

/** Whether a person has confirmed that a file is about the measure, though it says this. */
export const agreedOn = (agreed: string | null, { key }: Pick<Other, 'key'>): boolean =>
  agreed?.split(AND).includes(key) ?? false

/** The confirmations with this one, or without it. */
export function agreeing(agreed: string | null, { key }: Pick<Other, 'key'>, on: boolean): string | null {
  const others = (agreed?.split(AND) ?? []).filter((k) => k !== key)
  const all = on ? [...others, key] : others
  return all.length === 0 ? null : all.join(AND)
}

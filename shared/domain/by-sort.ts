import { compareKeys, compareTexts } from '../words/index.ts'

interface Placed {
  readonly id: string
  readonly sort?: number
  readonly name?: string
}

const place = ({ sort }: Placed): number => sort ?? Number.MAX_VALUE

/** The order that people gave to records; what has no place yet comes last, by its name where it has one. */
export const byPlace = (a: Placed, b: Placed): number =>
  place(a) - place(b) || compareTexts(a.name ?? '', b.name ?? '') || compareKeys(a.id, b.id)

export const bySort = <T extends Placed>(list: readonly T[]): readonly T[] => list.toSorted(byPlace)

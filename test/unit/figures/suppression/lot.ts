import { seeded } from '../../../support/large-plan.ts'

/** A chance of a seed, with what is drawn by it. Its functions may be taken out of it: `const { likely, pick } = new Lot(7)`. */
export class Lot {
  readonly #chance: () => number
  constructor(seed: number) {
    this.#chance = seeded(seed)
  }
  likely = (p: number): boolean => this.#chance() < p
  upTo = (n: number): number => Math.floor(this.#chance() * (n + 1))
  pick = <T>(list: readonly T[]): T => list[this.upTo(list.length - 1)] as T
  /** Each of a list with this likelihood. */
  some = <T>(list: readonly T[], p: number): readonly T[] => list.filter(() => this.likely(p))
  shuffled = <T>(list: readonly T[]): readonly T[] =>
    list
      .map((one) => [this.#chance(), one] as const)
      .toSorted(([a], [b]) => a - b)
      .map(([, one]) => one)
  /** As many of a list or more, in its order or in another. */
  atLeast = <T>(list: readonly T[], least: number): readonly T[] => {
    const lots = list.map((one, at) => [this.#chance(), at, one] as const)
    const taken = lots.toSorted(([a], [b]) => a - b).slice(0, least + this.upTo(list.length - least))
    return (this.likely(0.6) ? taken.toSorted(([, a], [, b]) => a - b) : taken).map(([, , one]) => one)
  }
  /** One of a list, the first of which comes as often as the second and all later ones together. */
  mostly = <T>(list: readonly T[]): T => {
    const [first, ...more] = list
    return more.length === 0 || this.likely(0.5) ? (first as T) : this.mostly(more)
  }
}

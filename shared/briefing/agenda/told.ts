import type { GroupFigure } from '../../figures/figure.ts'

/** One thing that the plan knows of a part, with the figures that it tells. */
export interface Told {
  readonly text: string
  readonly of?: readonly GroupFigure[]
}

/** What the plan knows of a part of an agenda: things one by one, or one sentence that says that there is nothing. */
export interface Content {
  readonly lines: readonly Told[]
  readonly none: string
}

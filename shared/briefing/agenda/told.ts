import type { GroupFigure } from '../../figures/figure.ts'

/** One thing that the plan knows of a part, with the figures that it tells. */
export interface Told {
  readonly text: string
  readonly of?: readonly GroupFigure[]
  /** What is left to say of it below the name of the content; missing where all of it is. */
  readonly below?: string
}

/** What the plan knows of a part of an agenda: things one by one, or one sentence that says that there is nothing. */
export interface Content {
  readonly lines: readonly Told[]
  readonly none: string
  /** What the part is about, in place of a ready title that does not name it: “Goal 4: Fewer days lost to suspension”. */
  readonly name?: string
}

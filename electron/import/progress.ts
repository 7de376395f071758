/** How much of a file is read, in characters, bytes or pages. */
export interface Progress {
  readonly done: number
  readonly total: number
}

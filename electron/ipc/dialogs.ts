/** The questions that only the system's own dialogs ask. Null: the person cancelled. */
export interface Dialogs {
  openPlan(title: string): Promise<string | null>
  /** A table of another program: CSV, text or .xlsx. */
  openTable(title: string): Promise<string | null>
  /** A PNG or JPEG picture. */
  openPicture(title: string): Promise<string | null>
  /** A policy manual: PDF, Word or text. */
  openManual(title: string): Promise<string | null>
  openPdf(title: string): Promise<string | null>
  chooseFolder(title: string): Promise<string | null>
  /** Shows a file in its folder, as the system does. */
  show(file: string): void
  /** `confirmed` says that a file stands there and the person agreed that it is replaced. */
  save(options: {
    readonly title: string
    readonly name: string
    readonly ending: string
    readonly kind: string
  }): Promise<{ readonly path: string; readonly confirmed: boolean } | null>
}

/** The system's own dialogs. Null means that the person canceled. */
export interface Dialogs {
  openPlan(title: string): Promise<string | null>
  /** Opens a table from another program: CSV, text or .xlsx. */
  openTable(title: string): Promise<string | null>
  /** Opens a PNG or JPEG picture. */
  openPicture(title: string): Promise<string | null>
  /** Opens a policy manual: PDF, Word or text. */
  openManual(title: string): Promise<string | null>
  openPdf(title: string): Promise<string | null>
  chooseFolder(title: string): Promise<string | null>
  /** Shows a file in its folder, as the system does. */
  show(file: string): void
  /** `confirmed` says that a file has this name already, and that the person agreed to replace it. */
  save(options: {
    readonly title: string
    readonly name: string
    readonly ending: string
    readonly kind: string
  }): Promise<{ readonly path: string; readonly confirmed: boolean } | null>
}

/** The button that was pressed goes with its pair: the focus goes to the first of these heads that stands, else to the page's. */
export function toHeading(...ids: readonly string[]): void {
  setTimeout(() => {
    const head = ids.map((id) => document.getElementById(id)).find((found) => found !== null)
    ;(head ?? document.querySelector<HTMLElement>('main h1'))?.focus()
  }, 80)
}

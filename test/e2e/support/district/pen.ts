import { expect } from '@playwright/test'
import { literal } from '../../../../shared/words/index.ts'
import type { App } from '../app.ts'
import { focused, type Hands, handsOn, takeLine } from '../hands.ts'

/** How an indicator is rated: its level, and where a reader can check it or why it stays at none. */
type Rated = 1 | readonly [level: 0 | 2 | 3, proof: string, sustain?: string]

/** A person who fills in forms with a keyboard: fields by their labels, in the order in which they stand. */
export interface Pen extends Hands {
  readonly app: App
  /** Types into a text field, and leaves it. */
  write(label: string, text: string): Promise<void>
  /** Types where the focus is put by what was just added, and leaves the field. */
  type(text: string): Promise<void>
  /** Types into the cell of a table in which one is, and goes on to the next. */
  into(text: string): Promise<void>
  /** Types a day as the field asks for it: month, day, year. */
  day(label: string, digits: string): Promise<void>
  /** Chooses of a closed list by typing the option’s first letters. */
  choose(label: string, option: string): Promise<void>
  /** Names a record: one that is in the plan, or a new one. */
  name(label: string, title: string): Promise<void>
  tick(label: string): Promise<void>
  /** Chooses one of the answers that stand side by side. */
  answer(label: string, option: string): Promise<void>
  press(...keys: readonly string[]): Promise<void>
  /** Presses a button by its name’s beginning. */
  push(button: string): Promise<void>
  /** Unfolds what stands behind a line, named by the line’s beginning. */
  unfold(line: string): Promise<void>
  /** Opens a record in its list by its name’s beginning, and stands in its first field. */
  open(name: string): Promise<void>
  /** Rates the step’s indicators in their order; then the step is done. */
  settle(step: string, rated: readonly Rated[]): Promise<void>
}

/** A button that chooses has its value before its label: “No choice yet Paper”. */
const role = (kind: string, label: string): RegExp => new RegExp(`${kind} "${literal(label)}`)
const choice = (label: string): RegExp => new RegExp(`button "[^"]*${literal(label)}`)

export function penFor(app: App): Pen {
  const { page } = app
  const h = handsOn(app)
  /** Where the last field was left, the focus may stand on the right one already. */
  const reach = async (what: RegExp): Promise<void> => {
    if (!what.test(await focused(app))) await h.tabTo(what)
  }
  /** What opens takes the focus two frames later: nobody’s next key is as fast as that. */
  const rest = () =>
    page.evaluate(
      () =>
        new Promise<void>((done) => {
          const frame = (left: number) => (left > 0 ? requestAnimationFrame(() => frame(left - 1)) : done())
          frame(4)
        }),
    )
  const inField = () => expect.poll(() => focused(app)).toMatch(/^- '?(textbox|combobox) /)
  const pen: Pen = {
    ...h,
    app,
    async write(label, text) {
      await reach(role('(?:textbox|combobox)', label))
      await page.keyboard.press('ControlOrMeta+a')
      await page.keyboard.type(text)
      await takeLine(page)
      await page.keyboard.press('Tab')
    },
    async open(name) {
      await pen.push(name)
      await inField()
      await rest()
    },
    async type(text) {
      await inField()
      await page.keyboard.type(text)
      await takeLine(page)
      await page.keyboard.press('Tab')
    },
    async into(text) {
      await page.keyboard.type(text)
      await takeLine(page)
      await page.keyboard.press('Tab')
    },
    async day(label, digits) {
      await reach(role('(?:textbox|combobox)', label))
      await page.keyboard.type(digits)
      await page.keyboard.press('Tab')
    },
    async choose(label, option) {
      await reach(choice(label))
      await page.keyboard.press('Enter')
      await page.getByRole('option', { name: option, exact: true }).waitFor()
      await page.keyboard.type(option)
      await page.keyboard.press('Enter')
      await expect.poll(() => focused(app)).toContain(option)
    },
    async name(label, title) {
      await reach(role('combobox', label))
      await page.keyboard.press('ControlOrMeta+a')
      await page.keyboard.type(title)
      await takeLine(page)
      await page.keyboard.press('Tab')
    },
    async tick(label) {
      await reach(role('checkbox', label))
      await page.keyboard.press('Space')
    },
    async answer(label, option) {
      await h.tabTo(/radio "/)
      await expect(page.locator('[role=radiogroup]:focus-within')).toHaveAccessibleName(label)
      await page.keyboard.press('Space')
      for (let i = 0; i < 5 && !(await focused(app)).includes(`"${option}"`); i++)
        await page.keyboard.press('ArrowRight')
    },
    async push(button) {
      await reach(role('button', button))
      await page.keyboard.press('Enter')
      await rest()
    },
    async unfold(line) {
      // A browser’s own line that unfolds is read as a button by some, and as its words by others.
      await reach(new RegExp(`(?:button "|text: "?)${literal(line)}`))
      await page.keyboard.press('Enter')
      await rest()
    },
    async settle(step, rated) {
      const main = page.getByRole('main')
      await h.go(step)
      await h.tabTo(/tab "/)
      await h.press('Home', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'Enter')
      await expect(main.getByRole('tab', { name: /^What good looks like/, selected: true })).toBeVisible()
      for (const rating of rated) {
        const level = rating === 1 ? 1 : rating[0]
        await h.tabTo(/radio "/)
        if (level === 0) await h.press('Space')
        for (let i = 0; i < level; i++) await h.press('ArrowDown')
        if (rating === 1) continue
        if (level === 0) {
          await h.tabTo(/textbox "/)
          await page.keyboard.type(rating[1])
          continue
        }
        await h.hit(/button "Add evidence"/)
        await expect(page.locator(':focus')).toHaveAccessibleName(/^Evidence/)
        await page.keyboard.type(rating[1])
        if (rating[2] === undefined) continue
        await h.tabTo(/textbox "/)
        await page.keyboard.type(rating[2])
      }
      await h.press('Tab')
      await expect(main.getByRole('tab', { name: new RegExp(`${rated.length} of ${rated.length}`) })).toBeVisible()
      await expect(main.getByText(/^(Done|Filled in, \d+ findings? open)$/), `${step} is done`).toBeVisible()
    },
  }
  return pen
}

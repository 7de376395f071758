import { expect } from '@playwright/test'
import { set } from '../../../shared/domain/state.ts'
import { violations } from '../../components/axe.ts'
import { type App, launchApp } from './app.ts'
import { snapshot } from './snapshot.ts'

/** What an officer of Denver does who brings in outcomes by keyboard alone. */

type Bridge = { groundwork: { invoke(channel: string, input: unknown): Promise<{ ok: boolean; value: unknown }> } }
export const ask = (app: App, channel: string, input: unknown) =>
  app.page.evaluate(([c, i]) => (window as unknown as Bridge).groundwork.invoke(c as string, i), [
    channel,
    input,
  ] as const)
export const values = async (app: App) => (await snapshot(app)).records.filter((r) => r.kind === 'value' && !r.gone)

/** An officer of Denver with a goal, a measure and groups, in front of the open plan. */
export async function denver(): Promise<App> {
  const app = await launchApp()
  await ask(app, 'app.saveSettings', { author: 'Equity officer', theme: 'light', textSize: 100, singleKeys: true })
  const made = await ask(app, 'plans.create', { district: 'Denver County 1', start: 'officer' })
  await ask(app, 'plans.open', { key: (made.value as { key: string }).key })
  const groups = ['All students', 'Asian', 'Black or African American', 'Hispanic or Latino', 'White']
  await ask(app, 'plan.edit', {
    verb: 'edit',
    ops: [
      set('goal', 'math', { title: 'Algebra for everyone' }),
      set('measure', 'm-math', { goal: 'math', short: 'Mathematics', unit: 'percent', direction: 'up' }),
      ...groups.map((name, i) => set('studentGroup', `g${i}`, { name, isTotal: i === 0 })),
    ],
  })
  // The page has what was asked for behind its back.
  await app.page.reload()
  await app.page.getByRole('navigation', { name: 'Plan' }).waitFor()
  return app
}

/** Presses Tab until the control of that name has the focus, which is seen and never lost on the way. */
export async function tabTo(app: App, name: RegExp): Promise<void> {
  for (let i = 0; i < 80; i++) {
    await app.page.keyboard.press('Tab')
    const at = await app.page.evaluate(() => {
      const e = document.activeElement as HTMLElement | null
      const labels = (e?.getAttribute('aria-labelledby') ?? '')
        .split(' ')
        .map((id) => document.getElementById(id)?.textContent ?? '')
      const of = (e as HTMLInputElement | null)?.labels ?? []
      return {
        lost: e === null || e === document.body,
        // A table that scrolls takes the focus before what is in it, and has all its words.
        name: [
          e?.getAttribute('aria-label'),
          ...labels,
          e?.tagName === 'SECTION' ? '' : e?.textContent,
          ...[...of].map((l) => l.textContent),
        ].join(' '),
      }
    })
    if (name.test(at.name)) return
    // From the last control of a page Tab leaves it, and comes in again at the top.
    if (at.lost) expect(i).toBeGreaterThan(0)
  }
  throw new Error(`Tab never came to ${name}`)
}

export async function goToImport(app: App): Promise<void> {
  await app.page.keyboard.press('Control+k')
  await expect(app.page.getByPlaceholder(/Any word from the plan/)).toBeFocused()
  await app.page.keyboard.type('Bring in figures')
  await expect(app.page.getByRole('menuitem', { name: /Bring in figures/ })).toBeVisible()
  await press(app, 'Enter')
  await expect(app.page.getByRole('heading', { level: 1 })).toHaveText('Bring in figures')
}

export async function axe(app: App, where: string): Promise<void> {
  expect(await violations(app.page), where).toEqual([])
}
export const heading = (app: App, text: string) =>
  expect(app.page.getByRole('heading', { level: 2, name: text })).toBeFocused()
export const press = (app: App, ...keys: string[]) =>
  keys.reduce((p, k) => p.then(() => app.page.keyboard.press(k)), Promise.resolve())

export async function choose(app: App, file: string): Promise<void> {
  await app.answerDialog(file)
  await tabTo(app, /Choose a file/)
  await press(app, 'Enter')
  await heading(app, 'What is each column?')
}

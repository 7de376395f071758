import { expect } from '@playwright/test'
import { expect as is, test } from 'vitest'
import { sampleOps } from '../support/records.ts'
import { openWindow } from '../support/window.ts'
import { violations } from './axe.ts'
import { Keys } from './keyboard.ts'
import { goTo } from './people.ts'

test('Settings are changed by keyboard: those of the laptop, and those of the plan', { tags: 'long' }, async () => {
  const ops = sampleOps()
  const w = await openWindow({ ops })
  const { page } = w
  const keys = new Keys(page)
  const laptop = () => w.sent.filter((s) => s.channel === 'app.saveSettings').at(-1)?.input
  const district = () => {
    const all = w.plan.records()
    return all.ok ? all.value.find((r) => r.kind === 'district')?.values : undefined
  }
  await goTo(page, /^Settings/)
  await keys.tabTo(/^Your name or role/)
  await page.keyboard.press('Control+a')
  await keys.type('Deputy')
  await keys.press('Enter')
  await expect.poll(laptop).toMatchObject({ author: 'Deputy' })
  await keys.tabTo('Light')
  await keys.press('ArrowRight')
  await expect.poll(laptop).toMatchObject({ theme: 'dark' })
  await keys.tabTo('100%')
  await keys.press('ArrowRight')
  await expect.poll(laptop).toMatchObject({ textSize: 125 })
  await keys.tabTo('This screen is shared')
  await keys.press('Space')
  await expect(page.getByRole('banner').getByText('This screen is shared')).toBeVisible()
  await keys.press('Space')
  await keys.tabTo(/^Smallest group/)
  await page.keyboard.press('Control+a')
  await keys.type('15')
  await keys.press('Tab')
  await expect.poll(() => district()?.['smallCellFloor']).toBe(15)
  // A field that nobody made for her: she adds it, and fills it in with its goal.
  await keys.tabTo('Add a field of your own')
  await keys.press('Enter')
  await keys.type('Board sponsor')
  await keys.tabTo(/Goes with/)
  await keys.choose('Goals')
  await keys.tabTo(/Kind of entry/)
  await keys.choose('A person or role')
  await keys.tabTo(/Who may see it/)
  await keys.choose('The cabinet')
  await keys.tabTo(/^Done with/)
  await keys.press('Enter')
  await expect(page.getByText('Goals · A person or role · The cabinet may see it · Nothing entered yet')).toBeVisible()
  await keys.tabTo(/Paper/)
  await keys.choose('A4')
  await expect.poll(() => district()?.['paper']).toBe('a4')
  is(await violations(page)).toEqual([])
  await goTo(page, /^Goals/)
  await keys.tabTo('Edit goal details')
  await keys.press('Enter')
  await keys.tabTo(/Board sponsor/)
  await keys.type('Board Pres')
  await page.getByRole('option', { name: 'Board President' }).waitFor()
  await keys.press('ArrowDown')
  await keys.press('Enter')
  await keys.tabTo('Close goal details', 'Shift+Tab')
  await keys.press('Enter')
  await expect(page.getByText('Board sponsor: Board President')).toBeVisible()
  await page.getByRole('link', { name: /^Settings/ }).click()
  await keys.tabTo('This screen is shared')
  await keys.press('Space')
  await expect(page.getByText('Board sponsor')).toBeHidden()
  await goTo(page, /^Goals/)
  await expect(page.getByText('Board champion: Board President')).toBeVisible()
  await expect(page.getByText('Board sponsor')).toBeHidden()
})

test('a district’s own words, changed in Settings, stand in rail, guide and overview; what was typed stays', {
  tags: 'long',
}, async () => {
  const ops = sampleOps()
  const w = await openWindow({ ops })
  const { page } = w
  const typed = () => {
    const all = w.plan.records()
    return all.ok ? all.value.filter((r) => r.kind !== 'words').map((r) => [r.kind, r.id, r.values]) : []
  }
  const before = typed()
  await goTo(page, /^Settings/)
  for (const [label, text] of [
    ['The plan’s name', 'Opportunity compact'],
    ['What the work is called', 'opportunity'],
    ['Focus groups of students', 'priority groups'],
    ['The office', 'Office of Opportunity'],
    ['The officer’s title', 'Director of Opportunity'],
  ] as const) {
    await page.getByRole('textbox', { name: label, exact: true }).fill(text)
    await page.keyboard.press('Tab')
  }
  is(await violations(page)).toEqual([])
  const rail = page.getByRole('navigation', { name: 'Plan' })
  await expect(page.locator('[data-region=rail]')).toContainText('Opportunity compact')
  await rail.getByRole('button', { name: /^3 Embed/ }).click()
  await expect(rail.getByRole('link', { name: /^Screen for opportunity/ })).toBeVisible()

  await goTo(page, /^Overview/)
  await page.getByRole('button', { name: /, Embed: why/ }).click()
  await expect(page.getByRole('main')).toContainText('Screen for opportunity')
  await page.getByRole('button', { name: /, Align: why/ }).click()
  await expect(page.getByRole('main')).toContainText('targets, and priority groups.')
  await expect(page.locator('body')).not.toContainText('{{')
  await page.keyboard.press('Control+k')
  await page.keyboard.type('screen for opp')
  await expect(page.getByRole('dialog').getByText('Screen for opportunity').first()).toBeVisible()
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await rail.getByRole('button', { name: /^Foundation/ }).click()
  await goTo(page, /^Student groups/)
  await page.getByRole('tab', { name: 'Why it matters' }).click()
  await expect(page.getByRole('main')).toContainText('Some become priority groups: children the district')
  await rail.getByRole('button', { name: /^4 Position/ }).click()
  await goTo(page, /^Place/)
  await expect(page.getByRole('main')).toContainText('Director of Opportunity')
  await expect(page.locator('body')).not.toContainText('{{')

  // What it calls the levels of its plan, too: in rail, title, buttons and findings at once, with the article that fits.
  await goTo(page, /^Settings/)
  for (const [label, text] of [
    ['Word for “goal”', 'Aspiration'],
    ['Word for “goals”', 'Aspirations'],
    ['Word for “action”', 'Next step'],
    ['Word for “actions”', 'Next steps'],
  ] as const) {
    await page.getByRole('textbox', { name: label, exact: true }).fill(text)
    await page.keyboard.press('Tab')
  }
  const align = rail.getByRole('button', { name: /^1 Align/, expanded: false })
  if ((await align.count()) > 0) await align.click()
  await goTo(page, /^Aspirations/)
  await expect(page.getByRole('heading', { level: 1, name: 'Aspirations' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Add an aspiration' }).first()).toBeVisible()
  await expect(page.getByRole('button', { name: /^Add a next step/ }).first()).toBeVisible()
  await page.keyboard.press('Control+k')
  await page.keyboard.type('aspiration 2')
  await expect(page.getByRole('dialog').getByText('aspiration 2').first()).toBeVisible()
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await goTo(page, /^Policies/)
  await expect(page.getByRole('main')).toContainText('District goals and objectives')

  is(typed()).toEqual(before)
})

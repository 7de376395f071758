import { expect } from '@playwright/test'
import type { Page } from 'playwright-core'

const codes: Readonly<Record<string, number>> = { Enter: 13, Tab: 9, Escape: 27 }

/** A person at the keys. After each of them the focus stands somewhere, in view, with a ring around it. */
export class Keys {
  private readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  focused() {
    return this.page.locator(':focus')
  }

  /** Presses a key and looks where the focus is. */
  async press(key: string): Promise<void> {
    await this.page.keyboard.press(key)
    await this.seen(key)
  }

  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text)
  }

  /** What a spreadsheet puts on the clipboard, pasted where the focus is. */
  async paste(text: string): Promise<void> {
    await this.page.evaluate((t) => {
      const data = new DataTransfer()
      data.setData('text/plain', t)
      document.activeElement?.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
      )
    }, text)
  }

  /** Presses keys and letters one on the other, without waiting for the page between them. */
  async fast(...keys: readonly string[]): Promise<void> {
    const session = await this.page.context().newCDPSession(this.page)
    const sent: Promise<unknown>[] = []
    for (const pressed of keys) {
      const control = pressed.startsWith('Control+')
      const key = control ? pressed.slice(8) : pressed
      const text = key === 'Enter' ? '\r' : key.length === 1 && !control ? key : undefined
      const windowsVirtualKeyCode = codes[key] ?? key.toUpperCase().charCodeAt(0)
      const of = { key, windowsVirtualKeyCode, modifiers: control ? 2 : 0 }
      const down = text === undefined ? { type: 'rawKeyDown' as const } : { type: 'keyDown' as const, text }
      sent.push(session.send('Input.dispatchKeyEvent', { ...of, ...down }))
      sent.push(session.send('Input.dispatchKeyEvent', { ...of, type: 'keyUp' }))
    }
    await Promise.all(sent)
    await session.detach()
  }

  /** Goes on with Tab until the control with this name has the focus. */
  async tabTo(name: string | RegExp, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
    const passed: string[] = []
    for (let i = 0; i < 150; i++) {
      await this.page.keyboard.press(key)
      const label = await this.page.evaluate(nameOfFocused)
      passed.push(label)
      if (typeof name === 'string' ? label === name : name.test(label)) return this.seen(`Tab to ${label}`)
    }
    throw new Error(`Tab did not reach ${name}; passed: ${passed.join(' · ')}`)
  }

  /** Chooses in a list that opens from a button or field: opens it, types the beginning, takes it. */
  async choose(option: string): Promise<void> {
    await this.page.keyboard.press('Enter')
    await this.page.getByRole('option', { name: option, exact: true }).waitFor()
    await this.page.keyboard.type(option.slice(0, 6))
    await this.press('Enter')
  }

  /** Fails where the focus is on nothing, out of view, or has no ring. */
  async seen(after: string): Promise<void> {
    await expect.poll(() => this.page.evaluate(lookOfFocus), { message: `focus after ${after}` }).toBe('seen')
  }
}

function nameOfFocused(): string {
  const e = document.activeElement
  if (!(e instanceof HTMLElement)) return ''
  const by = e.getAttribute('aria-labelledby')?.split(' ') ?? []
  const fromOthers = by.map((id) => document.getElementById(id)?.textContent ?? '').join(' ')
  const labels = e instanceof HTMLInputElement || e instanceof HTMLTextAreaElement ? [...(e.labels ?? [])] : []
  const label =
    e.getAttribute('aria-label') ?? (labels.map((l) => l.textContent).join(' ') || fromOthers || e.textContent)
  return (label ?? '').replace(/\s+/g, ' ').trim()
}

function lookOfFocus(): string {
  const e = document.activeElement
  if (!(e instanceof HTMLElement) || e === document.body) return 'lost'
  // A page's title takes the focus when one arrives; it is no control.
  if (e.tagName === 'H1') return 'seen'
  // So does a dialog that opens; Tab goes on to its first control.
  if (e.getAttribute('role') === 'dialog') return 'seen'
  const label = e.closest('label')
  const shown = [e, ...(label ? [label, ...label.querySelectorAll('*')] : [])]
  const ring = shown.find((x) => {
    const style = getComputedStyle(x)
    const outlined = style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) > 0
    // In an open list, the line one is on has a bar at its edge.
    return outlined || (x.hasAttribute('data-focused') && style.boxShadow !== 'none')
  })
  if (ring === undefined) return `no ring on ${e.tagName} ${e.className}`
  const box = ring.getBoundingClientRect()
  const inView = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth
  return inView ? 'seen' : `out of view at ${box.left},${box.top}`
}

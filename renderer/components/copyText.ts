import { giveFocus } from '../state/focus.ts'

/**
 * Puts plain text on the clipboard, and gives whether that could be done. The clipboard's own interface is a permission, and
 * the page has none. The focus stays where it was.
 */
export function copyText(text: string): boolean {
  const before = document.activeElement
  const area = document.createElement('textarea')
  area.value = text
  area.readOnly = true
  area.setAttribute('aria-hidden', 'true')
  area.style.cssText = 'position:fixed;top:0;left:0;width:1px;height:1px;opacity:0'
  document.body.append(area)
  area.select()
  const done = document.execCommand('copy')
  area.remove()
  giveFocus(before)
  return done
}

/** How long what was asked for may take to draw and to take the focus, in milliseconds, before its keys are let go. */
const LONG = 1000

/**
 * Keeps the keys that are pressed while the dialog they are for is still being fetched, away from the page behind it.
 * Gives back how to end that: with `came`, they are pressed again in the dialog, in their order and before any newer
 * one; without, they are forgotten.
 */
export function keepKeys(): (came: boolean) => void {
  const kept: KeyboardEvent[] = []
  const keep = (event: KeyboardEvent) => {
    // Skips keys that are replayed below, since no person pressed them, and keys of the system, which can't be
    // replayed.
    if (!event.isTrusted || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    event.stopImmediatePropagation()
    kept.push(event)
  }
  window.addEventListener('keydown', keep, true)
  const end = () => window.removeEventListener('keydown', keep, true)
  return (came) => {
    if (!came) return end()
    const until = performance.now() + LONG
    const look = async () => {
      if (document.activeElement?.closest('[role=dialog]') == null && performance.now() < until)
        return void requestAnimationFrame(look)
      for (let next = kept.shift(); next !== undefined; next = kept.shift()) await pressAgain(next)
      end()
    }
    void look()
  }
}

/** Presses a key in what has the focus. A text field takes letters as if they were typed: React hears of each. */
async function pressAgain({ key, code, shiftKey }: KeyboardEvent): Promise<void> {
  const at = document.activeElement ?? document.body
  const of = { key, code, shiftKey, bubbles: true, cancelable: true }
  const heard = at.dispatchEvent(new KeyboardEvent('keydown', of))
  if (heard && (at instanceof HTMLInputElement || at instanceof HTMLTextAreaElement)) {
    if (key.length === 1) document.execCommand('insertText', false, key)
    else if (key === 'Backspace') document.execCommand('delete')
  }
  at.dispatchEvent(new KeyboardEvent('keyup', of))
  await new Promise((done) => setTimeout(done))
}

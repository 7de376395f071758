import { beforeEach, expect, test, vi } from 'vitest'
import { setPages } from '../../../../renderer/state/page.ts'
import { go, goBack, goFresh } from '../../../../renderer/state/place.ts'
import { hideToast, showToast, useToast } from '../../../../renderer/state/toast.ts'

const load = async () => () => null
const said = () => useToast.getState().toast?.text ?? null
const later = () => new Promise((done) => setTimeout(done))

beforeEach(() => {
  setPages(['goals', 'money'].map((id) => ({ id, title: id, rail: 'none', load })))
  goFresh('goals')
  hideToast()
})

test('what was said of a page ends with the page', async () => {
  showToast('Removed: goal “Reading”', { undo: true })
  await later()
  await go('goals', { goal: 'other' })
  expect(said()).toBe('Removed: goal “Reading”')
  await go('money')
  expect(said()).toBeNull()
  showToast('Added: one budget line', { undo: true })
  await later()
  await goBack()
  expect(said()).toBeNull()
})

test('what is said as one is led to another page is read there', async () => {
  showToast('Drafted: an item for the board')
  await go('money')
  expect(said()).toBe('Drafted: an item for the board')
  const way = go('goals')
  showToast('Brought in: 12 values')
  await way
  expect(said()).toBe('Brought in: 12 values')
})

test('what has no button goes away by itself, and takes no later message with it; what offers something stays', () => {
  vi.useFakeTimers()
  try {
    showToast('Undone: change target')
    vi.advanceTimersByTime(5000)
    showToast('Saved: agenda.pdf')
    vi.advanceTimersByTime(5000)
    expect(said()).toBe('Saved: agenda.pdf')
    vi.advanceTimersByTime(5000)
    expect(said()).toBeNull()
    showToast('Removed: goal “Reading”', { undo: true })
    vi.advanceTimersByTime(60_000)
    expect(said()).toBe('Removed: goal “Reading”')
  } finally {
    vi.useRealTimers()
  }
})

import { expect, it } from 'vitest'
import { onceAsked } from '../../../shared/words/index.ts'

it('makes nothing until it is asked, and then one thing for all who ask', () => {
  let made = 0
  const it = onceAsked(() => ({ no: ++made }))
  expect(made).toBe(0)
  expect(it()).toBe(it())
  expect(made).toBe(1)
})

it('keeps also what is nothing', () => {
  let asked = 0
  const it = onceAsked(() => {
    asked++
    return undefined
  })
  it()
  it()
  expect(asked).toBe(1)
})

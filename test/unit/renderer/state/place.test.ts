import { expect, test } from 'vitest'
import { setPages } from '../../../../renderer/state/page.ts'
import { go, goBack, goFresh, usePlaces } from '../../../../renderer/state/place.ts'

/** A page that shows its first goal where none is named, and a page of its own. */
function openOn(goals: string[]): void {
  const load = async () => () => null
  const settles = (params: Readonly<Record<string, string>>) =>
    params.goal === undefined && goals[0] !== undefined ? { goal: goals[0] } : params
  setPages([
    { id: 'groups', title: 'Student groups', rail: 'none', load },
    { id: 'goals', title: 'Goals', rail: 'none', load, settles },
  ])
  goFresh('groups')
}
const here = () => {
  const { page, params } = usePlaces.getState().place
  return [page, params.goal]
}

test('Back from the first goal that was added leads to the page before: its own page shows nothing else', async () => {
  const goals: string[] = []
  openOn(goals)
  await go('goals')
  goals.push('new')
  await go('goals', { goal: 'new' })
  expect(here()).toEqual(['goals', 'new'])
  await goBack()
  expect(here()).toEqual(['groups', undefined])
})

test('Back from another goal leads to the one that was shown, once', async () => {
  openOn(['first', 'second'])
  await go('goals')
  await go('goals', { goal: 'first' })
  await go('goals', { goal: 'second' })
  await goBack()
  expect(here()).toEqual(['goals', 'first'])
  await goBack()
  expect(here()).toEqual(['groups', undefined])
})

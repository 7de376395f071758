import { describe, expect, it } from 'vitest'
import { ADD, ME, offered } from '../../../renderer/components/fields/offered.ts'

const people = ['Director of Assessment', 'José Marín', 'Maria Lopez', 'Summary writer'].map((title) => ({
  id: title,
  title,
}))
const titles = (typed: string | null, add: string | null = 'person') =>
  offered(people, typed, add).lines.map((l) => `${l.title}${l.first ? ' <' : ''}`)

describe('somebody types the owner of an action', () => {
  it('half a name takes the person who is called so, by Enter and by leaving; nobody new comes of it', () => {
    expect(titles('Mar')).toEqual(['Maria Lopez <', 'José Marín', 'Summary writer', 'Add person “Mar”'])
    expect(offered(people, 'Mar', 'person')).toMatchObject({ enter: 'Maria Lopez', leave: 'Maria Lopez' })
    expect(offered(people, 'maria lopez', 'person')).toMatchObject({ enter: 'Maria Lopez', leave: 'Maria Lopez' })
    expect(offered(people, 'marin', 'person').leave).toBe('José Marín')
    expect(titles('Maria Lopez')).toEqual(['Maria Lopez <'])
  })

  it('letters within a word are a guess: Enter takes what is marked, leaving asks', () => {
    expect(offered(people, 'ummary', 'person')).toMatchObject({ enter: 'Summary writer', leave: null })
  })

  it('a new one is the marked line where no name is like it, and comes of leaving, too', () => {
    expect(titles('Principal')).toEqual(['Add person “Principal” <'])
    expect(offered(people, 'Principal', 'person')).toMatchObject({ enter: ADD, leave: ADD })
    // Where somebody is nearly called so, nobody new comes of leaving.
    expect(offered(people, 'ummary', 'person').leave).toBeNull()
    expect(offered(people, 'Principal', null)).toEqual({ lines: [], enter: null, leave: null })
  })

  it('a goal is found by its title and by its number, and is read with both', () => {
    const goals = ['More children read', 'Fewer days lost'].map((title, at) => ({
      id: title,
      title,
      says: `Goal ${at + 1}: ${title}`,
    }))
    for (const typed of ['goal 2', 'fewer', 'Fewer days lost', 'Goal 2: Fewer days lost'])
      expect(offered(goals, typed, 'goal'), typed).toMatchObject({ enter: 'Fewer days lost', leave: 'Fewer days lost' })
    expect(offered(goals, 'Fewer days lost', 'goal').lines).toMatchObject([{ says: 'Goal 2: Fewer days lost' }])
  })

  it('of two departments of one name none is guessed', () => {
    const two = ['Operations (Chief of Staff)', 'Operations (Facilities)'].map((title) => ({ id: title, title }))
    expect(offered(two, 'Operations', 'department')).toMatchObject({ enter: null, leave: null })
    expect(offered(two, 'Operations (F', 'department').leave).toBe('Operations (Facilities)')
    expect(offered(two.slice(0, 1), 'Operations', 'department').leave).toBe('Operations (Chief of Staff)')
  })

  it('offers all while nothing is typed, and takes none of them', () => {
    expect(offered(people, null, 'person')).toMatchObject({ lines: people, enter: null, leave: null })
  })
})

it('whoever works here is offered in one press until the plan knows that person', () => {
  const me = { id: ME, title: 'Add person “Director of Equity” (you)' }
  expect(offered([{ id: 'a', title: 'Principal' }], null, 'person', 'Director of Equity').lines).toEqual([
    { id: 'a', title: 'Principal' },
    me,
  ])
  expect(offered([], '', 'person', 'Director of Equity').lines.at(-1)).toEqual(me)
  expect(offered([], 'Prin', 'person', 'Director of Equity').lines.map((l) => l.id)).toEqual([ADD])
})

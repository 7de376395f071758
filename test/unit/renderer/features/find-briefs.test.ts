import { describe, expect, test } from 'vitest'
import { findBriefs } from '../../../../renderer/features/search/briefs.ts'

describe('Find in the guide', () => {
  const found = (sought: string, shared = false) => findBriefs(sought, shared).map((b) => b.indicator)

  test('leads to a brief by its words, by what it is about, and by who wrote its source', () => {
    expect(found('zero sum')).toContain('community-act.zero')
    expect(found('Minneapolis vote')).toContain('embed-screen.required')
    expect(found('Grissom coaching')).toEqual(['align-instruction.visits'])
    expect(found('focus groups baseline')).toContain('align-goals.measured')
    expect(found('the')).toEqual([])
    expect(found('the review found').length).toBe(6)
  })

  test('says nothing on a shared screen of what the cabinet alone may see', () => {
    expect(found('executive coach')).toContain('resource-mentors.coach')
    expect(found('executive coach', true)).not.toContain('resource-mentors.coach')
  })
})

import { describe, expect, it } from 'vitest'
import { overAdvised } from '../../../shared/briefing/advised.ts'

describe('how long boards advise a text to be', () => {
  it('is said while a longer one is typed, in a round count', () => {
    expect(overAdvised('background', 'word '.repeat(1_923))).toBe(
      'About 1,900 words; boards read half a page, some 250 words. All of it prints.',
    )
    expect(overAdvised('purpose', 'word '.repeat(84))).toMatch(/^About 84 words;/)
    expect(overAdvised('motion', 'word '.repeat(347))).toMatch(/^About 350 words; a motion is read aloud/)
  })

  it('is not said of one that fits, however it is spaced', () => {
    expect(overAdvised('background', 'word   \n\n '.repeat(250))).toBeNull()
    expect(overAdvised('subject', '')).toBeNull()
  })
})

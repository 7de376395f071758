import { beforeEach, describe, expect, it } from 'vitest'
import { beginStrayWord, endStrayWord, inStrayWord } from '../../../../renderer/state/strayWord.ts'

/** Whether each key of a row is taken for one of a word, typed so many milliseconds apart. */
const typed = (keys: readonly string[], apart: number, from = 10_000): readonly boolean[] =>
  keys.map((key, i) => inStrayWord(key, from + i * apart))

describe('a word that missed its field', () => {
  beforeEach(endStrayWord)

  it('is known by how soon its letters follow each other; a letter alone is a command', () => {
    expect(typed([...'gran'], 100)).toEqual([false, true, true, true])
    expect(typed(['n', 'n'], 400, 20_000)).toEqual([false, false])
  })

  it('goes on over a capital letter, and ends with a key that is no letter', () => {
    expect(typed(['a', 'Shift', 'N'], 60)).toEqual([false, true, true])
    expect(typed(['a', '2', 'n'], 60, 20_000)).toEqual([false, false, false])
    expect(typed(['a', 'Delete', 'n'], 60, 30_000)).toEqual([false, false, false])
  })

  it('lasts after a press that left a field and hit nothing, however slowly it is typed, until something else comes', () => {
    beginStrayWord()
    expect(typed(['Shift', 'D', 'i', ' ', '?', 'n'], 5_000)).toEqual([true, true, true, true, true, true])
    expect(typed(['Escape', 'n'], 5_000, 90_000)).toEqual([false, false])
    beginStrayWord()
    endStrayWord()
    expect(typed(['n'], 0, 200_000)).toEqual([false])
  })
})

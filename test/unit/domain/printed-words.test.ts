import { describe, expect, it } from 'vitest'
import { printsOf } from '../../../shared/domain/printed-words.ts'

const page = `Reading by the end of grade 3
Talk to Wilhelmina Quist about the inter-
vention, and to the family. The management of the pro​gram rests with Ana María.
1,240 of 18,600 children`

describe('words that are to be removed for good', () => {
  const prints = printsOf(page)

  it('are found whatever the page made of lines, case, accents and signs without width', () => {
    expect(prints('Wilhelmina Quist')).toBe(true)
    expect(prints('WILHELMINA   quist')).toBe(true)
    expect(prints('talk to wilhelmina quist about the intervention')).toBe(true)
    expect(prints('the management of the program')).toBe(true)
    expect(prints('Ana Maria')).toBe(true)
  })

  it('are found where the page prints one sentence of a longer text', () => {
    expect(prints('Nobody may read this. Talk to Wilhelmina Quist about the intervention. And this neither.')).toBe(
      true,
    )
    expect(prints('Nobody may read this. And this neither, on any page.')).toBe(false)
  })

  it('are not found by chance: a short name is no part of another word, and two letters are nothing', () => {
    expect(prints('Ana')).toBe(true)
    expect(printsOf('The management of the program')('Ana')).toBe(false)
    expect(prints('to')).toBe(false)
    expect(prints('Yes.')).toBe(false)
    expect(prints('Wilhelm Quist')).toBe(false)
  })
})

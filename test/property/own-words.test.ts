import { describe, expect, it } from 'vitest'
import { drawPaper } from '../../electron/briefing/draws.ts'
import { defaultBoardRequest } from '../../shared/briefing/board/defaults.ts'
import type { Drawn } from '../../shared/briefing/document.ts'
import { documentIds, documentKind, type Reader } from '../../shared/briefing/documents.ts'
import { kindOf } from '../../shared/domain/kinds/index.ts'
import { type Plan, planOf } from '../../shared/domain/plan.ts'
import type { RecordState } from '../../shared/domain/state.ts'
import type { BriefingRequest } from '../../shared/ipc/contract.ts'
import { samplePlan, sampleStates } from '../support/records.ts'

/**
 * A district that calls the levels of its plan what nobody else does. Each document of the sample says its words and none of
 * the program's, with the right article; what was typed stands as it was typed, byte by byte.
 */

const odd = {
  goalOne: 'Uxel',
  goalMany: 'Uxela',
  strategyOne: 'Zofir',
  strategyMany: 'Zofiri',
  actionOne: 'Ibdo step',
  actionMany: 'Ibdo steps',
  measureOne: 'Kwam',
  measureMany: 'Kwami',
}

const withWords = (states: readonly RecordState[], words: Readonly<Record<string, string>>): RecordState[] =>
  states.map((s) => (s.kind === 'words' ? { ...s, values: { ...s.values, ...words } } : s))

const level = /goal|strateg|action|measure/i
const ours = /(?<![\p{L}\p{N}/])(goals?|strateg(?:y|ies)|actions?|measures?)(?![\p{L}\p{N}])/iu
/** Where the words mean something else, or are themselves what is spoken of. */
const others =
  /“\S+”|earlier actions?|theory of action|community actions?|action items?|lead to action|goals? of the strategic plan/gi

/** The plan with no word of a level in anything typed: what then is left of them is the program's. */
function withoutTyped(states: readonly RecordState[]): RecordState[] {
  const swap = (value: unknown, t: string | undefined): unknown => {
    if (typeof value === 'string')
      return t === 'text' || t === 'texts' ? value.replace(/goals?|strateg\w+|actions?|measur\w+/gi, 'quokka') : value
    if (Array.isArray(value)) return value.map((v) => swap(v, t))
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, k === 'ref' ? v : swap(v, t)]))
  }
  const codes = ['step', 'indicator', 'field', 'language']
  return states.map((s) => ({
    ...s,
    values: Object.fromEntries(
      Object.entries(s.values).map(([name, value]) => {
        const shape = kindOf(s.kind)?.fields[name]?.shape
        if (shape === undefined || codes.includes(name)) return [name, value]
        if (shape.t !== 'rows' && shape.t !== 'parts') return [name, swap(value, shape.t)]
        const inRow = (row: unknown) =>
          Object.fromEntries(
            Object.entries(row as object).map(([part, v]) => [part, swap(v, shape.parts[part]?.shape.t)]),
          )
        return [name, Array.isArray(value) ? value.map(inRow) : inRow(value)]
      }),
    ) as RecordState['values'],
  }))
}

function* textsIn(value: unknown, key = ''): Generator<string> {
  if (typeof value === 'string') yield value
  else if (typeof value === 'object' && value !== null)
    for (const [k, inner] of Object.entries(value))
      if (!['of', 't', 'document', 'hash', 'children'].includes(k))
        yield* textsIn(inner, Array.isArray(value) ? key : k)
}

function drawn(plan: Plan, document: BriefingRequest['document'], readBy: Reader): Drawn {
  const request = { ...defaultBoardRequest(plan, '2026-12-14'), document, readBy }
  return drawPaper(plan, request, () => true, null, 0)
}

const papers = documentIds.flatMap((document) =>
  documentKind(document).readers.map((reader) => [document, reader] as const),
)

describe('a plan whose levels have names of the district’s own', () => {
  const sample = sampleStates()
  // What is worked out of a plan is kept with it, and serves all of its papers.
  const [silent, asTyped, named] = [
    planOf(withWords(withoutTyped(sample), odd)),
    samplePlan(),
    planOf(withWords(sample, odd)),
  ]

  it.each(papers)('%s for %s says none of the program’s words, and each article fits', (document, reader) => {
    const { model, notes } = drawn(silent, document, reader)
    const texts = [...textsIn(model), ...notes]
    expect(texts.filter((t) => ours.test(t.replace(others, '')))).toEqual([])
    expect(texts.filter((t) => /\ba (uxel|ibdo)|\ban (zofir|kwam)/i.test(t))).toEqual([])
    expect(texts.filter((t) => t.includes('\u2063'))).toEqual([])
    // A word of the district's is a word in a sentence: small unless it begins one.
    expect(
      texts.filter((t) => /[a-z,] (?:an?|the|no|each|every|this|its|of) (?:Uxel|Zofir|Ibdo|Kwam)/.test(t)),
    ).toEqual([])
  })

  it.each(papers)('%s for %s prints what was typed as it was typed', (document, reader) => {
    const plain = [...textsIn(drawn(asTyped, document, reader).model)].join('\n')
    const own = [...textsIn(drawn(named, document, reader).model)].join('\n')
    const typed = sample.flatMap((s) =>
      Object.entries(s.values).flatMap(([name, value]) =>
        kindOf(s.kind)?.fields[name]?.shape.t === 'text' ? [...textsIn(value)] : [],
      ),
    )
    const printed = typed.filter((t) => level.test(t) && t.includes(' ') && plain.includes(t))
    expect(printed.filter((t) => !own.includes(t))).toEqual([])
  })
})

import { describe, expect, test } from 'vitest'
import { kinds } from '../../../shared/domain/kinds/index.ts'
import type { Field } from '../../../shared/domain/schema.ts'
import { readingGrade } from '../../../shared/words/reading-grade.ts'
import { allSaid, type Said, saidIn } from './said.ts'

/** Words that an office in an American district would not say, and what is said for them. */
const worn: readonly (readonly [RegExp, string])[] = [
  [/\bst(?:ands?|ood)\b/, 'is, is in, appears on; “stand” only in “where we stand” and “stand behind”'],
  [/\bdimensions?\b/i, 'category'],
  [/\bcomes? out\b/, 'the verb of what happens'],
  [/\bwho do what\b|^do what$/i, 'what is counted'],
  [/\bon (?:its|their) way\b(?! to)/i, 'stage'],
  [/\bcounsel (?:last )?look(?:s|ed)\b/i, 'reviewed by counsel on'],
  [/\black(?:s|ing)?\b/i, 'missing, short of, has no'],
  [/\bas two things\b|\bmake one of\b/i, 'kept separate, combine'],
  [/\bits tables as CSV\b/i, 'export the tables as CSV'],
  [/\bstate of (?:a|an|the) (?:post|step|statement|draft)\b/i, 'status'],
  [/\bnobody (?:has )?said\b(?! so)|\bnot (?:yet )?said\b/i, 'not entered, no date yet'],
  [/\bof (?:its|their) own\b/i, 'separate, its own'],
  [/\b(?:is|are|was|were) to be\b/, 'will be, should be'],
  [/\bthat of\b/i, 'name the thing again'],
  [/\banew\b/i, 'again, rebuilt'],
  [/\bthe like\b/i, 'name the things'],
  [/(?:^|, )of wh(?:om|ich)\b/i, 'two sentences'],
  [/\bby itself\b/i, 'on its own, or alone'],
  [/\bhang(?:s|ing)? on\b/i, 'belongs to, is about, depends on'],
  [/\b(?:a|the|pulled) stick\b/i, 'USB drive'],
  [/\b(?:in|the|a|this|each|vacant) posts?\b/i, 'position, role'],
  [/\bticks?\b/i, 'check mark'],
  [/\bno word of\b/i, 'not a word of'],
  [/\bnot say of\b/i, 'does not say how many, whether, that'],
  [/\b(?:what|nothing) falls\b/i, 'what happens, nothing is planned'],
  [/\bwhere it is so\b|\bas it stands\b|\bbeyond doubt\b/i, 'plain words'],
  [
    /\bbudget gaps?\b|\b(?:policy|notes?|first|and(?: the)?) (?:or )?gaps?\b(?! (?:in|of|to|whose)\b)|“gap”|gap (?:noticed|for each year|less)|\bthe gap is what\b|\b(?:a|no) gap (?:too|opens)\b|^Gaps?, no draft$/i,
    'a gap is a difference between groups; what is not there is missing, not written yet, not secured',
  ],
  [/\bupdate slips?\b|\b(?:no|the|print|paper) slips?\b|\bslips? (?:is|are) out\b/i, 'update form'],
  [/\bbring in and take out\b/i, 'import and export'],
  [
    /^(?!.* \/ )(?:.*\b(?:PDF|packet|briefing|agenda|pages|as final)\b.*)?\bexport(?:s|ed|ing)?\b(?:.*\b(?:PDF|packet|briefing|agenda|pages|as final)\b)/i,
    'pages are printed, to paper or PDF; what is exported is data',
  ],
  [/^withhold\b/i, '“Do not print …”: what is done, for who has not heard of suppression'],
  [/\b(?:colour|grey|neighbour|cancelled|licence|centre|programme)s?\b|\bafterwards\b/i, 'American spelling'],
]

const allowed = /where we stand|stand(?:s|ing)? behind|stand-in/gi

const found = (said: readonly Said[]): readonly string[] =>
  said.flatMap(({ at, text }) => {
    const left = text.replace(allowed, '')
    return worn.flatMap(([pattern, instead]) =>
      pattern.test(left) ? [`${at}\n    instead of ${left.match(pattern)?.[0]}: ${instead}`] : [],
    )
  })

const said = allSaid()

describe('words that may not come back', () => {
  test('are found where a screen, a paper, the guide or the command line says them', () => {
    const page = `
      import { stands } from './where-it-stands.ts'
      const note = \`\${count} lines hang on it\`
      const key = 'stands'
      export const Page = () => <p className="as it stands" title="Leave it as it stands">The text holds. {note}</p>`
    expect(found(saidIn('page.tsx', page)).map((line) => line.split(':')[1]?.split('\n')[0])).toEqual([
      '3 … lines hang on it',
      '5 Leave it as it stands',
      '5 Leave it as it stands',
    ])
    expect(found(saidIn('page.tsx', "const a = ['Where we stand', 'They stand behind the officer']"))).toEqual([])
  })

  test('are in nothing that a person reads', () => {
    expect(said.length).toBeGreaterThan(5000)
    expect(found(said)).toEqual([])
  })

  test('“State” is where a district is; how far something has come is its status or its stage', () => {
    const labels = Object.entries(kinds).flatMap(([name, kind]) =>
      Object.entries(kind.fields).flatMap(([field, { label, shape }]) => [
        [`${name}.${field}`, label],
        ...(shape.t === 'parts'
          ? Object.entries(shape.parts as Readonly<Record<string, Field>>).map(([part, f]) => [
              `${name}.${field}.${part}`,
              f.label,
            ])
          : []),
      ]),
    )
    const also = labels.filter(([where, label]) => label === 'State' && where !== 'district.state')
    expect(also.map(([where]) => `${where} is labelled “State”: call it “Status”, or “Stage”.`)).toEqual([])
  })
})

/** The sentences of a page, with what is put into them as one short word. */
const sentences = (texts: readonly string[]): string =>
  texts
    .filter((t) => /[.!?]$/.test(t) && t.split(' ').length > 3)
    .map((t) => t.replaceAll('…', 'it'))
    .join(' ')

describe('a page can be read by anyone', () => {
  const page =
    /^(renderer\/(?:app|records|state)|renderer\/features\/[^/]+|renderer\/supports\/[^/]+\/[^/:]+|(?:shared|electron)\/[^/:]+)/
  const pages = Map.groupBy(
    said.filter((s) => !s.at.startsWith('shared/guide/')),
    (s) => s.at.match(page)?.[0] ?? '',
  )
  // A handful of sentences have no grade of their own.
  const long = [...pages].map(([name, says]) => [name, sentences(says.map((s) => s.text))] as const)
  test.each(long.filter(([, text]) => text.split(' ').length >= 40))('%s reads at grade 8 or below', (_, text) => {
    expect(readingGrade(text)).toBeLessThanOrEqual(8)
  })
})

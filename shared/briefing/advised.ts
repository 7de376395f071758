import { commas, small } from '../words/index.ts'
import type { BriefingPart, BriefingRequest } from './request.ts'

/** Fields of a paper for which boards advise a length. */
export type Advised =
  | 'subject'
  | 'purpose'
  | 'motion'
  | 'background'
  | 'options'
  | 'fiscalImpact'
  | 'asked'
  | 'attachments'

/** How much boards read of each, in words and as a clerk would say it. Nothing is cut: it is advice. */
const advice: Readonly<Record<Advised, { readonly most: number; readonly says: string }>> = {
  subject: { most: 20, says: 'an agenda holds one line, some 20 words' },
  purpose: { most: 60, says: 'boards read one or two sentences, some 60 words' },
  motion: { most: 150, says: 'a motion is read aloud, some 150 words' },
  background: { most: 250, says: 'boards read half a page, some 250 words' },
  options: { most: 120, says: 'boards read a few lines on each option, some 120 words' },
  fiscalImpact: { most: 120, says: 'boards read one paragraph, some 120 words' },
  asked: { most: 150, says: 'boards read a short list, some 150 words' },
  attachments: { most: 150, says: 'boards read a short list, some 150 words' },
}

const wordsIn = (text: string): number => text.split(/\s+/).filter((w) => w !== '').length
const about = (n: number): number => (n < 100 ? n : n < 1000 ? Math.round(n / 10) * 10 : Math.round(n / 100) * 100)

/** "About 1,900 words; boards read half a page, some 250 words." Null for a text that is no longer than advised. */
export function overAdvised(field: Advised, text: string): string | null {
  const n = wordsIn(text)
  const { most, says } = advice[field]
  return n > most ? `About ${commas(about(n))} words; ${says}. All of it prints.` : null
}

const names: Readonly<Record<Exclude<Advised, 'options'>, string>> = {
  subject: 'Subject',
  purpose: 'Purpose',
  motion: 'Recommended motion',
  background: 'Background',
  fiscalImpact: 'Fiscal impact',
  asked: 'Decisions needed',
  attachments: 'Attachments',
}

/**
 * The texts of an agenda item that are longer than boards read, for a person who prints it without the window, which
 * says so beside the field.
 */
export function longerThanAdvised(
  { cover }: Pick<BriefingRequest, 'cover'>,
  on: (part: BriefingPart) => boolean,
): string[] {
  const own = Object.entries(names) as [keyof typeof names, string][]
  return own.flatMap(([field, name]) => {
    const typed = cover[field === 'fiscalImpact' ? 'fiscal' : field]
    const over = on(field === 'asked' ? 'asked' : 'cover')
      ? overAdvised(field, typeof typed === 'string' ? typed : (typed ?? []).join('\n'))
      : null
    return over === null ? [] : [`${name}: ${small(over)}`]
  })
}

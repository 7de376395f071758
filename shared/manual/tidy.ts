import { composed } from '../words/index.ts'

const ligatures: Readonly<Record<string, string>> = { ﬀ: 'ff', ﬁ: 'fi', ﬂ: 'fl', ﬃ: 'ffi', ﬄ: 'ffl', ﬅ: 'st', ﬆ: 'st' }

/**
 * A text in the form that is kept: one kind of line end, letters in place of ligatures, no invisible characters. The
 * words stay as they are. Form feeds separate its pages.
 */
export const tidied = (text: string): string =>
  composed(text.toWellFormed())
    .replace(/\r\n?|\u0085|\u2028|\u2029/g, '\n')
    .replace(/[ﬀ-ﬆ]/g, (c) => ligatures[c] ?? c)
    // Removes control characters except tabs, line ends and page ends, and then invisible characters.
    .replace(/(?![\n\t\f])\p{Cc}|[\u00ad\u200b-\u200d\u2060\ufeff]/gu, '')
    .replace(/[^\S\n\f]+\n/g, '\n')
    .replace(/\n{4,}/g, '\n\n\n')

/** A text without empty lines and pages around it. */
export const trimmed = (text: string): string => text.replace(/^[\s\f]*?(?=[^\s\f])/, '').replace(/[\s\f]+$/, '')

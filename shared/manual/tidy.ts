import { composed } from '../words/index.ts'

const ligatures: Readonly<Record<string, string>> = { ﬀ: 'ff', ﬁ: 'fi', ﬂ: 'fl', ﬃ: 'ffi', ﬄ: 'ffl', ﬅ: 'st', ﬆ: 'st' }

/**
 * A text as it is kept: one kind of line end, letters for the ligatures of typesetting, nothing that nobody sees. Words
 * stay as they are. Form feeds part its pages.
 */
export const tidied = (text: string): string =>
  composed(text.toWellFormed())
    .replace(/\r\n?|\u0085|\u2028|\u2029/g, '\n')
    .replace(/[ﬀ-ﬆ]/g, (c) => ligatures[c] ?? c)
    // Control characters but tab, line and page ends; then marks that nobody sees.
    .replace(/(?![\n\t\f])\p{Cc}|[\u00ad\u200b-\u200d\u2060\ufeff]/gu, '')
    .replace(/[^\S\n\f]+\n/g, '\n')
    .replace(/\n{4,}/g, '\n\n\n')

/** A text without empty lines and pages around it. */
export const trimmed = (text: string): string => text.replace(/^[\s\f]*?(?=[^\s\f])/, '').replace(/[\s\f]+$/, '')

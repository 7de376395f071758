import type { RecordOf } from '../../../shared/domain/kinds/index.ts'
import { codeAndTitle } from '../../../shared/domain/policy-name.ts'
import { compareTexts } from '../../../shared/words/index.ts'

type Text = RecordOf<'policyText'>

/** "JBB Educational equity". */
export const nameOfText = (text: Text): string => codeAndTitle(text) || 'Text without a title'

/** The page of the file for a page of the text, from 1; undefined for a text without pages. */
export const pageInFile = (text: Text, page: number): number | undefined =>
  text.firstPage === undefined ? undefined : text.firstPage + page

/** Texts by their code, then by title: AC before JB, 0100 before 0415. */
export const byCodeOfText = (a: Text, b: Text): number =>
  compareTexts(a.code ?? '~', b.code ?? '~') || compareTexts(a.title ?? '', b.title ?? '')

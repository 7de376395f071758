import { type AppError, appError } from '../result/errors.ts'
import { listed, quotation } from '../words/index.ts'
import { type DocumentId, documentKind, type Reader } from './documents.ts'

/** A paper in another form than a PDF of its pages: of the same blocks, with the same figures withheld. */
export const otherForms = ['web', 'word', 'slides'] as const
export type OtherForm = (typeof otherForms)[number]

/** A form of file: the kind under which it is recorded, its ending, and its name. */
interface FormKind {
  /** As the record of what was sent names it. */
  readonly kept: 'html' | 'docx' | 'slides'
  readonly ends: string
  readonly type: string
  /** Among kinds of files, as the system's dialog names them. */
  readonly name: string
  /** "As a web page…" */
  readonly as: string
  /** "Wrote …: a page for the web". */
  readonly says: string
  /** Behind the paper's own name, where its ending does not tell it apart. */
  readonly named?: string
  /** A final one is kept in the plan as it was sent; else only its figures are known. */
  readonly whole: boolean
}

export const formKinds: Readonly<Record<OtherForm, FormKind>> = {
  web: {
    ...{ kept: 'html', ends: 'html', type: 'text/html', whole: false },
    ...{ name: 'Web page', as: 'as a web page', says: 'a page for the web' },
  },
  word: {
    ...{ kept: 'docx', ends: 'docx', whole: true },
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    ...{ name: 'Word document', as: 'for Word', says: 'a document for Word' },
  },
  slides: {
    ...{ kept: 'slides', ends: 'pdf', named: 'slides', type: 'application/pdf', whole: true },
    ...{ name: 'PDF', as: 'as slides', says: 'slides' },
  },
}

/** Documents that are shown in a room as well. */
const shown: readonly DocumentId[] = ['board', 'progress', 'community']

/**
 * Why a paper can't be made in a form; null where it can. A paper of the cabinet is for the hands of a few people, but for an
 * agenda, which a clerk pastes; slides say in English what they leave out.
 */
export function notInForm(
  form: OtherForm,
  { document, language }: { readonly document: DocumentId; readonly language?: string | undefined },
  reader: Reader,
): AppError | null {
  const { name, inLanguages, goesOut } = documentKind(document)
  const refused = (says: string) => appError('bad-input', `${says} Nothing was saved. Print it to PDF.`)
  if (form === 'slides' && !shown.includes(document)) {
    const names = listed(shown.map((d) => quotation(documentKind(d).name)))
    return refused(`${quotation(name)} has no slides: they are made of ${names}.`)
  }
  if (form === 'slides' && inLanguages && (language ?? 'en') !== 'en')
    return refused(`Slides of ${quotation(name)} are made in English only.`)
  if (form !== 'word' || reader !== 'cabinet' || goesOut) return null
  return refused(
    `${quotation(name)} for the cabinet is made only as a PDF: Word documents are for what the board and the public read.`,
  )
}

import type { DocumentModel } from '../../shared/briefing/document.ts'
import { formKinds, type OtherForm } from '../../shared/briefing/forms.ts'
import type { PartTold } from '../../shared/briefing/packet/packet.ts'
import { dayInWords } from '../../shared/days/index.ts'
import { counted, listed } from '../../shared/words/index.ts'
import type { Checked } from './check.ts'

/** The form in which a document goes out: a PDF of its pages, or another. */
type Form = 'pdf' | OtherForm

const tagged = [
  'The file is tagged, has a language and a title, and shows the title.',
  'It says of itself that it is PDF/UA-1 and PDF/A-3a; each file inside it says what it is.',
  'The title is the first heading; no level of heading is left out; its parts have bookmarks.',
  'Lists and contents hold entries and nothing else.',
  'Every table has a head and names each of its rows; every caption is inside its table.',
  'Every picture has words in its place.',
  'Every letter has a font, which is in the file.',
]
const onePiece = 'It has a language and a title, asks for nothing outside of itself, and has no program in it.'
const headings = 'The title is the first heading; no level of heading is left out.'

/** What a machine checked in each finished file; all of it passed, or the file would not have been given out. */
const looked: Readonly<Record<Form, readonly string[]>> = {
  pdf: [
    ...tagged,
    'The number of pages is the same as in the preview.',
    'No page but a cover and the last is under four tenths full; no lone row begins or ends a page.',
  ],
  slides: [...tagged, 'Nothing runs over the end of a slide; what was left out is named on the last one.'],
  web: [
    onePiece,
    headings,
    'Every table has a head and names each of its rows.',
    'Every picture has its words beside it, figure by figure.',
  ],
  word: [
    onePiece,
    headings,
    'Every table has a name, a head that comes again on each page, and a first column that names its rows.',
    'Every picture has words in its place.',
  ],
}

/** What a machine can't check: in every form, and in one form only. */
const left: readonly string[] = [
  'That the headings say what is under them, and that a picture’s words say what it shows.',
  'That names, motion and figures are right, and that nobody is named who should not be.',
  'That what is withheld is enough for your state’s own rule for small groups.',
  'That what people typed in another language is spoken well: only the plan’s translations name their language; for other scripts it is guessed. Listen to a page in Arabic or Hebrew: not every reader follows the order that a PDF gives.',
]
const leftOf: Readonly<Record<Form, readonly string[]>> = {
  pdf: ['That it reads well by ear: listen to one page with a screen reader.'],
  slides: [
    'That each slide can be read from the last row of the room.',
    'That whoever speaks says what a picture shows: people in the room may not see it.',
  ],
  web: [
    'That your website shows it whole: some take out headings, tables or pictures of what is pasted into them.',
    'That it reads well by ear, and at the width of a telephone, where it was posted.',
  ],
  word: [
    'That headings, tables and the words of pictures are still there where it was pasted: some agenda systems keep the letters alone.',
    'How its pages end: they are laid out by Word itself, on your machine.',
    'That what you change afterward is true: the plan knows only of the file that was sent.',
  ],
}

/**
 * What was checked by machine and what a person still has to check, as text that can be kept beside the file. `sha256`
 * identifies the file. The same file gives the same text.
 */
export function reportOf(model: DocumentModel, found: Checked, sha256: string, form: Form = 'pdf'): string {
  const lines = (items: readonly string[]) => items.map((item) => `- ${item}`)
  const many = [
    found.pages === 0 ? '' : form === 'slides' ? counted(found.pages, 'slide') : counted(found.pages, 'page'),
    counted(found.tables, 'table'),
    counted(found.figures, 'picture'),
    form === 'web' || form === 'word' ? '' : counted(found.files, 'file inside it', 'files inside it'),
  ]
  const as = form === 'pdf' ? '' : `, ${formKinds[form].says}`
  return [
    model.title,
    `${model.kind} of ${dayInWords(model.date)}${as}: ${listed(many.filter((m) => m !== ''))}`,
    `SHA-256 ${sha256}`,
    '',
    'Checked by machine, and found to hold',
    ...lines(looked[form]),
    '',
    'What a person still has to look at',
    ...lines([...left, ...leftOf[form]]),
    '',
    ...(model.leftOut === undefined
      ? []
      : ['Left out of these pages, but in the full plan for the same readers', ...lines(model.leftOut), '']),
  ].join('\r\n')
}

/** The report on a packet: part by part, which were checked, and which come from outside and were not. */
export function packetReport(model: DocumentModel, found: Checked, parts: readonly PartTold[], sha256: string): string {
  const outside = parts.some((p) => p.outside)
  const lines = parts.map((p, i) => {
    const how = p.outside ? 'from outside, not checked' : 'checked'
    return `${i + 1}. ${p.title} (${counted(p.pages, 'page')}): ${[how, ...p.notes].join('. ')}`
  })
  const [head = '', ...rest] = reportOf(model, found, sha256).split('\r\n')
  const said = rest.filter(
    // A file with pages from outside does not carry these marks.
    (line) => !outside || !(line.includes('PDF/UA-1 and PDF/A-3a') || line.startsWith('- The file is tagged')),
  )
  return [
    head,
    ...said.slice(0, 2),
    '',
    'Its parts',
    ...lines,
    ...(outside
      ? [
          '',
          'Since it holds parts from outside, the file does not claim to be accessible (PDF/UA) or fit for an archive (PDF/A). What follows holds for its other parts.',
        ]
      : []),
    ...said.slice(2),
  ].join('\r\n')
}

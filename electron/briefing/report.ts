import type { DocumentModel } from '../../shared/briefing/document.ts'
import { formKinds, type OtherForm } from '../../shared/briefing/forms.ts'
import type { PartTold } from '../../shared/briefing/packet/packet.ts'
import { dayInWords } from '../../shared/days/index.ts'
import { counted, listed } from '../../shared/words/index.ts'
import type { Checked } from './check.ts'

/** The form in which a document goes out: a PDF of its pages, or another. */
type Form = 'pdf' | OtherForm

const tagged = [
  'A screen reader can read it in order, in the language of the document, and says its title first (the file is tagged).',
  'It is marked as accessible and fit to be kept for good (PDF/UA-1, PDF/A-3a). Each table inside it, as a file, says what it is.',
  'A reader can go from heading to heading, from the title down, and by bookmarks from part to part.',
  'Each list is read as a list, and says how many entries it has.',
  'In each table a reader hears the name of the row and the column of a figure, and first what the table is about.',
  'Each picture is told in words as well.',
  'It looks the same on every machine: its letters are in the file.',
]
const onePiece = 'It has a language and a title, needs no internet, and holds no program.'
const headings = 'A reader can go from heading to heading, from the title down.'

/** What a machine checked in each finished file; all of it passed, or the file would not have been given out. */
const looked: Readonly<Record<Form, readonly string[]>> = {
  pdf: [
    ...tagged,
    'It has as many pages as the preview showed.',
    'No page is nearly empty but a cover and the last (all others are at least four tenths full), and no row of a table is alone on a page.',
  ],
  slides: [...tagged, 'Each slide holds what is on it; what was left out is named on the last one.'],
  web: [
    onePiece,
    headings,
    'In each table a reader hears the name of the row and the column of a figure.',
    'Each picture says beside it what it shows, figure by figure.',
  ],
  word: [
    onePiece,
    headings,
    'Each table has a name, a head that comes again on each page, and a first column that names its rows.',
    'Each picture is told in words as well.',
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
    `To prove that a copy is this file: SHA-256 ${sha256}`,
    '',
    'Checked by Groundwork, and all of it holds',
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
    (line) => !outside || !(line.includes('PDF/UA-1, PDF/A-3a') || line.includes('the file is tagged')),
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

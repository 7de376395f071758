export interface Promised {
  /** Numbers of the promises, as their proofs are listed by. */
  readonly proven: readonly string[]
  readonly says: string
}

/** The promises about people's work, in plain words. Only what a test proves is promised. */
export const promises: readonly Promised[] = [
  {
    proven: ['P1', 'P2'],
    says: 'If the screen says it is saved, it is on the disk. A change is saved completely or not at all.',
  },
  { proven: ['P3'], says: 'After a crash, the plan opens again with what you had typed.' },
  {
    proven: ['P4', 'P5'],
    says: 'One file is the whole plan. Two windows, programs or laptops can’t overwrite each other.',
  },
  {
    proven: ['P6'],
    says: 'If the file is changed, moved or deleted while Groundwork has it open, Groundwork stops and keeps both versions.',
  },
  {
    proven: ['P7', 'P16'],
    says: 'Groundwork notices a damaged file before using it, and never makes it worse. It still starts, and shows what can be read.',
  },
  {
    proven: ['P8', 'P9', 'P10'],
    says: 'There is always an earlier version. It is made without your asking, and compared with the plan before it counts. It opens as a separate plan, so what you have now stays.',
  },
  {
    proven: ['P11'],
    says: 'If the disk is full or a USB drive is unplugged, a plain sentence tells you so, and nothing is left half done.',
  },
  {
    proven: ['P12'],
    says: 'A copy you hand over is read back and compared before you are told it is ready. It comes with a checksum, so that others can compare it too.',
  },
  { proven: ['P13'], says: 'Opening a file that someone gives you never runs anything.' },
  { proven: ['P14'], says: 'Groundwork never uses the network.' },
  { proven: ['P15'], says: 'An older version of Groundwork never changes a plan from a newer one.' },
  {
    proven: ['P17'],
    says: 'What comes in from a file is exactly what you were shown first. Nothing is dropped or changed without telling you.',
  },
  { proven: ['P18'], says: 'The tables you save are safe to open in a spreadsheet, and come back unchanged.' },
  {
    proven: ['P19'],
    says: 'Nobody can read a locked copy, or locked private notes, without the passphrase. If it does not open, one sentence says why.',
  },
  {
    proven: ['P20'],
    says: 'What is private, or was removed for good, is not in a copy, an export or a document that goes out without it. Before you remove words for good, you are told which saved documents print them, and you can delete those files too.',
  },
  {
    proven: ['P21', 'P22'],
    says: 'Bringing two copies together loses nothing, whatever their clocks say: if two people wrote different things, both stay until someone decides.',
  },
  {
    proven: ['P23'],
    says: 'If something goes wrong, you are told in plain sentences what happened, what is safe, and what to do.',
  },
  { proven: ['P24'], says: 'Any SQLite program can read the file, with or without Groundwork.' },
]

/** Pages beside the steps, each in one line; a test asks for the line of a page that has none. */
export const pageLines: Readonly<Record<string, string>> = {
  overview: 'Where we stand: what is next, what needs attention, what is due.',
  money: 'What is asked for, secured and missing in each fiscal year, and where money ends.',
  community:
    'What you say, show and do, for one audience at a time: terms, stories, whys, actions and concerns on one page.',
  findings: 'What is missing or does not add up in the plan’s own records, and where to fix it.',
  actions: 'All actions by due date, owner, status, or what they are about.',
  meetings: 'The calendar, and what has to happen before each meeting.',
  manual: 'The policy manual as text: searched, and quoted word for word behind a goal.',
  decisions: 'What was decided, when, and what it affects.',
  retreats: 'Planning days: an agenda, the room, and what was said there.',
  prepare:
    'An agenda with times that follow; what no longer fits, and what could be shortened; printed for those who meet.',
  run: 'One question at a time in large type, lines kept as they are said, dots, a parking lot.',
  'bring-home': 'What was said: taken into the plan, changed, put together or dropped; the minutes.',
  notes: 'Every question asked about the plan or a part of it, and how a reader can check what it says.',
  slips: 'One page of questions for each owner, to type in as they come back; and which are still out.',
  briefings: 'Choose a document, fill it in, see its pages, and print them to PDF. Also the ones already sent.',
  packet: 'Documents and PDFs from outside in one file, with a cover, contents and page numbers throughout.',
  year: 'What happens when: meetings, readings, packet days, reviews; printed, and as a file for your calendar.',
  hire: 'What should be in place before an officer is hired, and whether it is, with reasons.',
  'bring-in': 'Combine another laptop’s copy with yours.',
  'import-budget': 'Budget lines from a spreadsheet.',
  'import-plan': 'Goals, strategies and actions, people, departments or policies, from a spreadsheet.',
  import: 'Results by student group from a state’s or your own file.',
  conflicts: 'Where two people wrote different things, side by side, and what may have been entered twice.',
  history: 'Every change: who made it, when, and what it said before. You can also remove something for good here.',
  'take-out': 'A copy for another laptop, everything as JSON, tables as CSV.',
  snapshots: 'Earlier versions, saved without your asking. Each opens as a separate plan.',
  pulse: 'The officer’s own monthly note. It is in no document, and in no copy unless you say so.',
  settings:
    'Your name, how Groundwork looks, keys, and sharing your screen; the plan’s small groups, words, own fields, paper size, and the lock on private notes.',
}

/** What can leave the laptop, by whose hand, and what is in it. */
export const ways: readonly (readonly [string, string])[] = [
  [
    'A document as PDF',
    'It goes where you save it. Screen readers get its headings, lists and tables, it is ready for an archive, and it carries the tables on its pages as files. It shows what its reader may see, withholds small groups, and has nothing private in it. The plan keeps a final document as it was sent; for a draft, it only keeps track of which figures went out.',
  ],
  [
    'A document’s tables as CSV',
    'They go in a folder you choose. They show what the pages show and withhold what the pages withhold; the plan keeps track of which figures those are.',
  ],
  [
    'A document as a web page',
    'One file where you choose, with nothing outside of it and no program in it. What its PDF withholds is withheld; the plan remembers which figures it shows.',
  ],
  [
    'A document for Word',
    'One file where you choose, for papers of the board and the public, and for the agenda of any meeting: the same words, tables and pictures as its PDF, and what the PDF withholds is withheld. The plan keeps a final one as it was sent.',
  ],
  [
    'A document as slides',
    'One PDF where you choose, made of the board briefing, the progress report or the community page. It shows no figure that those withhold, and its last page says what is left out. The plan keeps final slides as they were sent.',
  ],
  [
    'A packet',
    'One PDF of documents and of PDFs from outside. Its documents show and withhold what they do alone; the pages from outside go in as they are. The plan keeps a final packet as it was sent.',
  ],
  [
    'A report on a document',
    'A text file that says what was checked in that document, and what a person still has to look at.',
  ],
  [
    'The year as a calendar file',
    'Dates and what happens on them, for the public or the cabinet. The plan keeps track of which dates are in it.',
  ],
  [
    'A copy of the plan',
    'The whole plan with its history, locked with a passphrase if you like. Private notes are included only if you say so, each time.',
  ],
  ['Everything as JSON', 'Every record as it is now. Private notes are included only if you say so, each time.'],
  [
    'Tables as CSV',
    'One table for each kind of record, with every figure as it was entered: small groups are not withheld here. Private notes are always left out.',
  ],
]

/** What never leaves it. */
export const stays: readonly string[] = [
  'Private notes, unless you choose otherwise. They are in the plan’s file: lock them with a passphrase in Settings, and whoever copies the file can’t read them. If you forget the passphrase, the notes are lost. What you type in locked notes is not kept before you leave the field.',
  'Earlier versions, and what you are typing until it is saved. They are in Groundwork’s own folder on this laptop.',
  'Your settings, and how far you are in the tour.',
  'The log of what went wrong. It holds not a word of any plan.',
]

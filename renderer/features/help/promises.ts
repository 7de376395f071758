export interface Promised {
  /** Numbers of the promises, as their proofs are listed by. */
  readonly proven: readonly string[]
  readonly says: string
}

/** What is promised about people's work, in plain words. Only what a test proves is told. */
export const promises: readonly Promised[] = [
  {
    proven: ['P1', 'P2'],
    says: 'What the screen says is saved is on the disk. A change is saved whole or not at all.',
  },
  { proven: ['P3'], says: 'After a crash the plan opens by itself, with what you had typed.' },
  {
    proven: ['P4', 'P5'],
    says: 'One file is the whole plan. Two windows, programs or laptops can’t overwrite each other.',
  },
  { proven: ['P6'], says: 'If the file is changed, moved or deleted under Groundwork, it stops and keeps both.' },
  {
    proven: ['P7', 'P16'],
    says: 'A damaged file is noticed before it is used, and never made worse. Groundwork starts all the same, and shows what can be read.',
  },
  {
    proven: ['P8', 'P9', 'P10'],
    says: 'There is always an earlier version, made without asking and compared before it counts. It opens as a plan of its own: what you have now stays.',
  },
  {
    proven: ['P11'],
    says: 'A full disk or a pulled stick is told in a plain sentence, and nothing is left half done.',
  },
  {
    proven: ['P12'],
    says: 'A copy that you hand over is read again and compared before you are told that it is there, with a checksum to compare it by.',
  },
  { proven: ['P13'], says: 'Opening a file that someone gives you can’t run anything.' },
  { proven: ['P14'], says: 'Groundwork never uses the network.' },
  { proven: ['P15'], says: 'An older Groundwork never changes a plan of a newer one.' },
  {
    proven: ['P17'],
    says: 'What is brought in from a file is what was shown before. Nothing is dropped or changed unsaid.',
  },
  { proven: ['P18'], says: 'Tables that are written are safe to open in a spreadsheet, and come back unchanged.' },
  {
    proven: ['P19'],
    says: 'A copy that is locked with a passphrase can be read by nobody without it. Where it does not open, one sentence says why.',
  },
  {
    proven: ['P20'],
    says: 'What is private, or was removed for good, is not in a copy, an export or a document that goes out without it. Before words are removed for good you are told which kept papers print them, and their files can go too.',
  },
  {
    proven: ['P21', 'P22'],
    says: 'Bringing two copies together loses nothing, whatever the clocks say: where two people wrote different things, both stay until someone decides.',
  },
  { proven: ['P23'], says: 'What goes wrong is told in sentences: what happened, what is safe, what to do.' },
  { proven: ['P24'], says: 'The file can be read by any SQLite program, with or without Groundwork.' },
]

/** Pages beside the steps, each in one line. A page without a line is named by its title alone. */
export const pageLines: Readonly<Record<string, string>> = {
  overview: 'Where the plan stands, what is next, what was found, what is due.',
  money: 'What is asked for, secured and missing, by fiscal year; where money ends.',
  findings: 'What the plan’s own records show to be missing or at odds, and where to mend it.',
  actions: 'All actions by day, owner, state, or what they hang on.',
  meetings: 'The calendar, and what is to come before each meeting.',
  decisions: 'What was decided, when, and what it bears on.',
  retreats: 'Planning days: an agenda, the room, and what comes home from it.',
  prepare: 'An agenda with times that follow; what no longer fits, and what could be shortened.',
  run: 'One question at a time in large type, lines kept as they are said, dots, a parking lot.',
  'bring-home': 'What was said: taken into the plan, changed, put together or dropped; the minutes.',
  notes: 'Everything that was asked of a record, and what a reader can check it by.',
  slips: 'Half-page questions to owners, typed in as they come back.',
  briefings: 'Documents: chosen, filled in, seen as they will print, exported; those already sent.',
  hire: 'What should stand before an officer is hired, held or not, with reasons.',
  'bring-in': 'Another laptop’s copy and yours become one.',
  'import-budget': 'Budget lines from a spreadsheet.',
  import: 'Results by student group from a state’s or your own file.',
  conflicts: 'What two people wrote differently, side by side; what may be one thing entered twice.',
  history: 'Every change: who, when, what it said before. Remove something for good.',
  'take-out': 'A copy for another laptop, everything as JSON, tables as CSV.',
  snapshots: 'Earlier versions, made without asking. Each opens as a plan of its own.',
  pulse: 'The officer’s own monthly note. In no document, and in no copy unless you say so.',
  settings: 'Your name, the look, keys, a shared screen; small groups, words and paper of the plan.',
}

/** What can go out, by whose hand, and what is in it. */
export const ways: readonly (readonly [string, string])[] = [
  [
    'A document as PDF',
    'Goes where you save it. It holds what its reader may see, withholds small groups, and holds nothing private. The plan keeps a final one as it was sent, and of a draft which figures are out with it.',
  ],
  [
    'A document’s tables as CSV',
    'A folder where you choose. What its pages show, withheld where they withhold; the plan remembers which figures they are.',
  ],
  [
    'A copy of the plan',
    'The whole plan with its history, locked with a passphrase where you want that. Private notes go along only where you say so, each time.',
  ],
  ['Everything as JSON', 'Every record as it stands. Private notes go along only where you say so, each time.'],
  [
    'Tables as CSV',
    'One table for each kind of record, every figure as it was entered: small groups are not withheld in it. Private notes are left out, always.',
  ],
]

/** What stays, always. */
export const stays: readonly string[] = [
  'Earlier versions, and what you are typing before it is saved: in Groundwork’s own folder on this laptop.',
  'Your settings, and how far you are in the tour.',
  'The log of what went wrong. No word of a plan is in it.',
]

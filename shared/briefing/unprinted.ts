import { kindOf } from '../domain/kinds/index.ts'

/**
 * What no document prints although its reader may see it, each with the reason. Everything else that people typed is
 * in the full plan. A kind, a field of a kind ("adoptedVersion.point"), or a field of every kind ("*.sort").
 */
const reasons: Readonly<Record<string, string>> = {
  comment: 'Comments are a conversation among the people who write the plan, not the plan.',
  leftApart: 'It has no words: both records are printed, so anyone can see that they are different.',
  value: 'Figures pass through suppression: the tables of their measure print them, and where they are from.',
  target: 'Targets are in the tables of their measure; if a baseline is withheld, so are they.',
  gap: 'Gaps and their targets pass through suppression; the full plan has them in a table with their measure.',
  reportedFigure:
    'Figures as reported pass through suppression; the full plan has them with their measure, and never how many students they are about.',
  interim: 'Figures within a year pass through suppression with their measure, as those of whole years do.',
  '*.sort': 'It is the place in lists, which the order on the pages shows.',
  'district.logo': 'It is a picture; if a document can carry it, it is at the top.',
  'district.paper': 'It is the size of the sheet itself.',
  'decisionRight.decision': 'It is the key by which two laptops know one decision; its name is what is read.',
  importMapping: 'It says how the program reads a file; what came from the file is printed, with where it is from.',
  'term.watch': 'It says what findings look for; nothing about what the word means follows from it.',
  'goal.reportTitle': 'It is the title of another document.',
  'briefing.paper': 'It is the paper size of another document.',
  'briefing.holes': 'It is the margin of another document.',
  'briefing.language': 'It is the language of another document.',
  'briefing.confidential': 'It is a line at the foot of another document.',
  'planChoices.capExtremes': 'It is a setting of the program; a figure that it changes says so.',
  'planChoices.languages': 'They are the languages of another document.',
  'planChoices.oldDataYears': 'It is a setting of the program; figures that it calls old have their year beside them.',
  'briefing.leftOut': 'It holds short names of parts of another document, which itself says what it leaves out.',
  policyText:
    'It is the policy manual, which the district publishes itself. What a goal quotes of it is printed with the goal’s policies, and the full plan says how many texts the plan has.',
  packet: 'It lists the parts of another file, which has its own contents on its cover.',
  briefingSent:
    'It is the register of what left the laptop, which grows by the paper itself: the same plan would never print the same again.',
  'ownField.belongsTo': 'It says where entries are made; each entry is printed with its record.',
  'ownField.choices': 'They are what can be chosen; what was chosen is printed with its record.',
  'communityPage.headings':
    'They are the headings of another document; those in other languages are in the appendix of such words.',
  'communityPage.phrases':
    'They are the short words of another document; those in other languages are in the appendix of such words.',
  'ownField.holds': 'It says how entries are typed; each entry is printed as it was.',
  '*.agenda.block': 'It is the short name of a block, whose title is beside it.',
  '*.agenda.step': 'It is the short name of a step, which the part’s title says.',
  '*.agenda.part': 'It is a name for programs.',
  '*.agenda.notes': 'They are for whoever leads, and the room reads along.',
  '*.ran.part': 'It is a name for programs; the minutes call the part by its title.',
  'ballot.indicator': 'It is a short name in the guide; the question of the vote says it.',
  'adoptedVersion.point': 'It is a place in the log, for programs.',
}

/** The choice by which a record says itself who may see it. */
const saysWho = 'It decides which documents have the record.'

const known = new Map<string, Map<string | undefined, string | undefined>>()

/** Why a kind or a field is printed in no paper; undefined for what is. */
export function unprinted(kind: string, field?: string): string | undefined {
  const ofKind = known.get(kind) ?? new Map<string | undefined, string | undefined>()
  known.set(kind, ofKind)
  // Each paper asks of every field of every record.
  if (!ofKind.has(field)) ofKind.set(field, reasonOf(kind, field))
  return ofKind.get(field)
}

const reasonOf = (kind: string, field: string | undefined): string | undefined =>
  reasons[kind] ??
  (field === undefined
    ? undefined
    : kindOf(kind)?.fields[field]?.saysWho
      ? saysWho
      : (reasons[`${kind}.${field}`] ?? reasons[`*.${field}`]))

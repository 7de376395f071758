/**
 * What documents withhold of a small group and what they do not; `shared/figures/suppression/PRIVACY.md` says it at
 * length.
 */
export const kept: readonly string[] = [
  'Someone who has every document, draft and table that went out, and knows how Groundwork chooses, can’t work out how many students are in a small group, how many of them did what is measured, or how many did not. For each of these, at least as many numbers remain possible as Settings say, or as many as there can be.',
  'Nobody has to say which groups add up: Groundwork works that out from names and figures, and offers to record it.',
  'Children who are in no row, such as the last eight of 300, are protected as if they had a row.',
  'What a document withheld is withheld in the next one too, also after a row beside it was taken out.',
  'Measures of the same children withhold the same rows, and so do the numbers of students in each group.',
]

export const notKept: readonly string[] = [
  'Words print as you type them. A warning points out figures in them.',
  'Two editions of one row can be compared: if 260 children become 268, eight children are the difference.',
  'What others printed counts only if it was entered here.',
  'Measures are compared where their names or numbers show that one is part of another, or that several make up another. Where nothing shows it, they are not.',
  'Children who come or leave between two years are not followed.',
  'What is likely is not hidden: in a district where nearly all children graduate, anyone can guess about a group of three.',
  'The plan’s own file, its copies, JSON, and tables of its records hold every figure. Anyone who can open them can read all of it.',
]

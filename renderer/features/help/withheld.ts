/** What papers keep of a small group and what they do not, as `shared/rules/suppression/PRIVACY.md` says it at length. */
export const kept: readonly string[] = [
  'Whoever has every paper, draft and table that went out, and knows how Groundwork chooses, can’t work out how many children are in a small group, how many of them did, or how many did not: as many numbers stay possible for each as Settings name, or as many as there can be.',
  'Nobody has to say which groups add up: Groundwork finds it from names and figures, and offers to have it said.',
  'Children whom no row names, such as the last eight of 300, are looked after like a row.',
  'Measures of the same children withhold the same rows, and the numbers of children in each group are held to it.',
]

export const notKept: readonly string[] = [
  'Words are printed as they are typed. A check warns of figures in them.',
  'Two editions of one row can be compared: where 260 children become 268, the eight are the difference.',
  'What others printed is known only if it was entered here; so is the number of all students, where it is withheld.',
  'Three measures that make a fourth, two years of the same children, and sets that take several steps of reckoning are not laid beside each other.',
  'What is likely is not hidden: of three children in a district where nearly all graduate, one may guess.',
  'The plan’s own file, its copies, JSON, and tables of its records hold every figure. Whoever can open them reads all.',
]

/**
 * What no paper prints although its reader may see it, each with the reason. All else that people typed stands in the
 * full plan. A kind, a field of a kind ("adoptedVersion.point"), or a field of every kind ("*.sort").
 */
const reasons: Readonly<Record<string, string>> = {
  comment: 'Comments are talk among those who write the plan, not the plan.',
  leftApart: 'It holds no words: that two records are two things can be seen, as both are printed.',
  value: 'Figures pass through suppression: the tables of their measure print them, and where they are from.',
  target: 'Targets stand in the tables of their measure; where a baseline is withheld, so are they.',
  interim: 'Figures within a year pass through suppression with their measure, as those of whole years do.',
  '*.sort': 'It is the place in lists, which the order on the pages shows.',
  'district.logo': 'It is a picture; where a paper can carry it, it stands at its head.',
  'district.paper': 'It is the size of the sheet itself.',
  'decisionRight.decision': 'It is the key by which two laptops know one decision; its name is what is read.',
  'importMapping.names.means': 'It holds ids of records, which stand in the plan under their names.',
  'briefing.final': 'Whether another paper is still a draft stands on each of its own pages.',
  'briefing.paper': 'It is the size of another paper’s sheet.',
  'briefing.leftOut': 'It holds short names of parts of another paper, which says itself what it leaves out.',
  briefingSent:
    'It is the register of what left the laptop, which grows by the paper itself: the same plan would never print the same again.',
  'adoptedVersion.point': 'It is a place in the log, for programs.',
}

/** Why a kind or a field is printed in no paper; undefined for what is. */
export const unprinted = (kind: string, field?: string): string | undefined =>
  reasons[kind] ?? (field === undefined ? undefined : (reasons[`${kind}.${field}`] ?? reasons[`*.${field}`]))

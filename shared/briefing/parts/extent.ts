/** How much of its goal a policy backs, if no column says it: a draft for the whole goal promises more. */
export const extentWords = (extent: string | undefined): string =>
  extent === 'whole' ? 'for the whole goal' : extent === 'inPart' ? 'for a part of the goal' : ''

/** For how much of its goal a policy is linked, where no column says it: a draft that is for the whole goal is a promise of more. */
export const extentWords = (extent: string | undefined): string =>
  extent === 'whole' ? 'for the whole goal' : extent === 'inPart' ? 'for a part of the goal' : ''

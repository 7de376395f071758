/**
 * Two goals of the sample plan as its briefing prints them: percent of Hispanic or Latino students, 2023–24, 2025–26,
 * and the target of 2028–29.
 */
export const sampleRows = [
  { goal: 'Grade 3 reading', measure: 'm-read3', from: 29.4, now: 33.9, aim: 43.3 },
  { goal: 'Grade 8 math', measure: 'm-math8', from: 19.2, now: 21.4, aim: 32.1 },
] as const

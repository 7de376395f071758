import { saysThousand } from './speaks.ts'

/** The unit that a text beside a figure gives; `other` is one that no measure here counts. */
export type Kind = 'percent' | 'fraction' | 'number' | 'rate' | 'days' | 'average' | 'other'

const kinds: readonly (readonly [Kind, RegExp])[] = [
  [
    'other',
    /\b(change|points?|difference|gap|per\s*[\d,]*000|per (?:10|ten)(?![\d,]*\d)|thousands?|dollars?|index|rank|hours?|hrs|minutes?|ratio|(?<!(?:\d|two|three|four|five|six|full|whole|entire|all|school|academic)[- ]?)years?|incidents?|gpa|usd|fte|deviations?|deciles?|quartiles?|per (student|pupil|day|school|class\w*|teacher|incident))\b|\$|‰|[×x] ?10+\b|^\W*0{2,3}s\W*$/i,
  ],
  ['average', /\b(averages?|avg|means?|medians?|scores?)\b/i],
  ['days', /^(school |instructional )?days?\b/i],
  ['rate', /\bper\s*(100|hundred)\b/i],
  ['percent', /^rates?$|^(in )?(percent(age)?s?|pct\.?|perc\.?|%)\b|^%|\(%\)$|^.*\bpercent(age)?$/i],
  ['fraction', /^(fraction|decimal|proportion|share)s?\b/i],
  ['number', /^#|^(?!n\/a)(numbers?|numeric|counts?|n|#|no\.?|num\.?|totals?|headcount|students|children)(\b|$)/i],
]

/** The unit that the form cell gives; null if it is unknown. */
export const kindOf = (text: string): Kind | null =>
  saysThousand(text) ? 'other' : (kinds.find(([, pattern]) => pattern.test(text.trim()))?.[0] ?? null)

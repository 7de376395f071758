import type { AmountsIn } from './money.ts'

/** A district may be called Thousand Oaks. */
const thousands =
  /\bthousands\b(?! of (?!(?:us )?dollars))|\b(in|of) \$?thousand\b|\$\s?thousand\b|\bthousand dollars\b|(^|[\s(])[’'‘]?\$?0{3}[’']?s?(?=[\s)]|$)|\bx ?1[,.]?000\b(?![,.]?\d)|\$?\b1,?000[’'‘]?s\b|\$\s?k\b|\(\s*k\s*\)/i
/** A title may speak of a grant of $2 million. */
const millions =
  /\bin \$?\s?millions?\b|\bmillions of\b|\(\s*\$?\s?millions?\s*\)|\$\s?m{1,2}\b|\(\s*m{1,2}\s*\)|^\$?\s?millions$/i
/** What a text says that amounts are in; null where it says nothing of that. */
export const amountsSaidIn = (text: string): AmountsIn | null =>
  millions.test(text) ? 'millions' : thousands.test(text) ? 'thousands' : null

/** “Ana Diaz” and “Diaz, Ana”: a name that a person has, and no “Coach”. */
const personal = /^((Dr|Mrs?|Ms)\.? )?\p{Lu}[\p{L}’'-]+,? (\p{Lu}\.? )?\p{Lu}[\p{L}’'.-]*$/u
export const isPersonal = (text: string): boolean => personal.test(text.trim())

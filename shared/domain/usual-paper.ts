/**
 * The countries and territories whose printers have Letter paper (Unicode CLDR, paper sizes of territories), and those that
 * print as the United States do.
 */
const onLetter = new Set('BZ CA CL CO CR GT MX NI PA PH PR SV US VE AS GU MP UM VI'.split(' '))

/**
 * The paper that a new plan is for, by the country that the system is set to (two letters; '' if it does not say). In doubt
 * Letter: Groundwork is for districts in the United States.
 */
export const usualPaper = (country: string): 'letter' | 'a4' =>
  country === '' || onLetter.has(country.toUpperCase()) ? 'letter' : 'a4'

import { yearInWords } from '../days/index.ts'

/** “ of 2027–28” for a record of one fiscal year: a budget line has the same name each year. '' for any other record. */
export const ofYear = (record: object): string =>
  'fiscalYear' in record && typeof record.fiscalYear === 'string' ? ` of ${yearInWords(record.fiscalYear)}` : ''

export * from '../days/index.ts'
export { dayInWords as dayWords } from '../days/index.ts'

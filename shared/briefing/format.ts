export * from '../days/index.ts'
export * from '../words/index.ts'

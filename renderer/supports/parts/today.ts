export { todayHere } from '../../state/today.ts'

import { fillSlots } from '../../shared/guide/guide.ts'
import { useRecord } from './index.ts'

/** Our own texts from a list, in the district's words. */
export const useOwnWords = (): ((text: string) => string) => {
  const words = useRecord('words', 'words')
  return (text) => fillSlots(text, words)
}

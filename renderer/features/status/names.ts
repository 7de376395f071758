import { type StatusNames, statusNames, statusWords } from '../../../shared/rules/status-names.ts'
import { capital } from '../../../shared/words/index.ts'
import { usePlanView } from '../../state/index.ts'

/** The district's names for each status, in every list, sentence and mark. */
export const useStatusNames = (): StatusNames => statusNames(usePlanView())

/** Names of a status, to be chosen from. */
export const statusOptions = (names: StatusNames): readonly { readonly value: string; readonly label: string }[] =>
  statusWords.map((word) => ({ value: word, label: capital(names[word]) }))

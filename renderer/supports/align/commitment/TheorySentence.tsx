import { Quote } from '../../../components/index.ts'
import { type Theory, theorySentence } from './theory.ts'

/** The theory of action read as one sentence. */
export function TheorySentence({ theory }: { theory: Theory | undefined }) {
  const sentence = theorySentence(theory)
  return sentence === undefined ? null : (
    <div>
      <p className="small quiet">All in one sentence</p>
      <Quote>{sentence}</Quote>
    </div>
  )
}

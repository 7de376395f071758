import type { Plan } from '../../domain/plan.ts'
import { sameName } from '../../words/index.ts'
import type { BriefingRequest } from '../request.ts'

/** Who signed a document for the board, with the day if it was given, and who has not yet. */
interface SignOffs {
  readonly signed: readonly { readonly role: string; readonly date?: string }[]
  readonly open: readonly string[]
}

/**
 * The people who sign for the board and the district, whether or not anybody was entered: the lines at the end of the
 * document.
 */
export function signOffsOf(
  plan: Plan,
  { cover }: Pick<BriefingRequest, 'cover'>,
  line: (text: string | undefined) => string,
): SignOffs {
  const district = plan.get('district', 'district')
  const signed = (cover.signed ?? []).flatMap((s) => {
    const role = line(s.role)
    return role === '' ? [] : [{ ...s, role }]
  })
  const usual = [
    line(plan.get('person', district?.superintendent)?.role) || 'Superintendent',
    `For the ${(line(district?.boardName) || 'the board').replace(/^the /i, '')}`,
  ]
  return { signed, open: usual.filter((role) => !signed.some((s) => sameName(s.role, role))) }
}

/**
 * Whether a document has lines to sign: an item for information or discussion is not signed, nor is a plan without goals, unless
 * somebody was entered.
 */
export const isSigned = ({ cover }: Pick<BriefingRequest, 'cover'>, hasGoals: boolean): boolean =>
  (hasGoals && cover.itemType !== 'information' && cover.itemType !== 'discussion') ||
  cover.motion.trim() !== '' ||
  (cover.signed ?? []).length > 0

import type { Plan } from '../domain/plan.ts'
import type { Writer } from './text.ts'

/** The district's logo as a document names it. */
export interface Logo {
  /** Its words, for who does not see it. Never empty. */
  readonly alt: string
  /** The content hash of the picture in the plan. */
  readonly hash: string
}

/** The logo of the district, where it has one. */
export function logoOf(plan: Plan, write: Writer): Logo | null {
  const district = plan.get('district', 'district')
  if (!district?.logo) return null
  const name = write.line(district.name, 'Name of the district')
  return {
    alt: write.line(district.logoText, 'Logo in words') || (name ? `Logo of ${name}` : 'Logo'),
    hash: district.logo,
  }
}

/** Room for a logo at the head of page one, in points. */
const room = { width: 108, height: 40 }

/** The printed size of a picture with these pixels, in points: as large as its room allows, in its own proportions. */
export function logoSize(width: number, height: number): { width: number; height: number } {
  const scale = Math.min(room.width / width, room.height / height)
  const to = (dots: number) => Math.max(1, Math.round(dots * scale * 100) / 100)
  return { width: to(width), height: to(height) }
}

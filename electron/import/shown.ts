import { timesHundred } from '../../shared/import/numbers.ts'

/**
 * A sheet shows its cells by formats, and what it shows can be another thing than what it holds: 0.452 as 45.2%, 31 as
 * an asterisk, a raised 1 behind 62.1. What a person sees is what is brought in.
 */

/** Stands in place of a number that its format does not show at all. */
export const UNSEEN = 'not shown in the sheet'

const builtIn: Readonly<Record<string, string>> = { 9: '0%', 10: '0.00%' }
const plainText = (text: string): string =>
  text
    .replace(/&(lt|gt|quot|apos);/g, (_, n: string) => ({ lt: '<', gt: '>', quot: '"', apos: "'" })[n] ?? '')
    .replaceAll('&amp;', '&')
const inXml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
const attribute = (tag: string, name: string): string =>
  plainText(
    new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`)
      .exec(tag)
      ?.slice(1)
      .find((v) => v !== undefined) ?? '',
  )

/** The format of each style of a book; '' where it is none that is known here. */
export function formatsOf(styles: string): readonly string[] {
  const own = new Map(
    [...styles.matchAll(/<(?:\w+:)?numFmt\b[^>]*>/g)].map(([tag]) => [
      attribute(tag, 'numFmtId'),
      attribute(tag, 'formatCode'),
    ]),
  )
  const cells = /<(?:\w+:)?cellXfs\b[^>]*>([\s\S]*?)<\/(?:\w+:)?cellXfs>/.exec(styles)?.[1] ?? ''
  return [...cells.matchAll(/<(?:\w+:)?xf\b[^>]*>/g)].map(([tag]) => {
    const id = attribute(tag, 'numFmtId')
    return own.get(id) ?? builtIn[id] ?? ''
  })
}

interface Section {
  readonly meets: ((value: number) => boolean) | null
  /** What is shown as it stands, and what of it is a place for digits, or a day. */
  readonly literal: string
  readonly placed: string
}

const part = /"([^"]*)"|\\(.)|_.|\*.|\[([^\]]*)\]|([^"\\[_*])/g

function sectionOf(code: string): Section {
  let [literal, placed] = ['', '']
  let meets: Section['meets'] = null
  for (const [, quoted, escaped, bracket, other] of code.matchAll(part)) {
    const [, sign, limit] = /^(<=|>=|<>|<|>|=)\s*(-?[\d.]+)$/.exec(bracket ?? '') ?? []
    if (sign !== undefined) {
      const by = Number(limit)
      meets = (v) =>
        ({ '<': v < by, '<=': v <= by, '>': v > by, '>=': v >= by, '=': v === by, '<>': v !== by })[sign] ?? false
    }
    literal += quoted ?? escaped ?? ''
    placed += other ?? ''
  }
  return { meets, literal, placed }
}

/** The sections of a format: quoted and bracketed semicolons are none. */
const sectionsOf = (code: string): readonly Section[] =>
  (code.match(/(?:"[^"]*"|\\.|\[[^\]]*\]|[^;"\\[])+|(?<=;|^)(?=;|$)/g) ?? []).map(sectionOf)

function sectionFor(sections: readonly Section[], value: number): Section | undefined {
  if (sections.some((s) => s.meets !== null))
    return sections.find((s) => s.meets?.(value)) ?? sections.find((s) => s.meets === null)
  const [first, second, third] = sections
  if (value < 0) return second ?? first
  return value === 0 ? (third ?? first) : first
}

/** What a format shows of a number, where that is another thing than the number; null where it is the number. */
export function shownBy(code: string, value: number): string | null {
  if (!/[%"\\;*[]/.test(code)) return null
  const section = sectionFor(sectionsOf(code), value)
  if (section === undefined) return null
  const { literal, placed } = section
  if (!/[0#?@ymdhsge]|general/i.test(placed))
    return (literal + placed).trim() === '' ? UNSEEN : (literal + placed).trim()
  if (placed.includes('%')) return `${timesHundred(String(value))}%`
  return literal.trim() === '%' ? `${value}%` : null
}

/** The sheet with each cell as it shows its number. */
export function asShown(xml: string, formats: readonly string[]): string {
  if (formats.every((f) => !/[%"\\;*[]/.test(f))) return xml
  return xml.replace(
    /<((?:\w+:)?)c\b([^>]*[^/>])>((?:<(?:\w+:)?f\b(?:[^>]*\/>|[^>]*>[^<]*<\/(?:\w+:)?f>))?)<(?:\w+:)?v>([^<]+)<\/(?:\w+:)?v>\s*<\/(?:\w+:)?c>/g,
    (all, prefix: string, attributes: string, formula: string, number: string) => {
      const type = attribute(` ${attributes}`, 't')
      if (type !== '' && type !== 'n') return all
      const value = Number(number)
      const code = formats[Number(attribute(` ${attributes}`, 's'))] ?? ''
      const text = Number.isFinite(value) ? shownBy(code, value) : null
      if (text === null) return all
      const rest = attributes.replace(/\st\s*=\s*["']\w*["']/, '').replace(/\ss\s*=\s*["']\d*["']/, '')
      return `<${prefix}c${rest} t="str">${formula}<${prefix}v>${inXml(text)}</${prefix}v></${prefix}c>`
    },
  )
}

const raised =
  /<(?:\w+:)?r>\s*<(?:\w+:)?rPr>(?:(?!<\/(?:\w+:)?rPr>)[\s\S])*?<(?:\w+:)?vertAlign\b[^>]*val\s*=\s*["'](?:super|sub)script["'][\s\S]*?<\/(?:\w+:)?r>/g

/** Texts without their raised and lowered letters, which are marks of footnotes; a text of nothing else stays. */
export const withoutRaised = (xml: string): string =>
  xml.includes('vertAlign')
    ? xml.replace(/<((?:\w+:)?)(si|is)>([\s\S]*?)<\/\1\2>/g, (all, prefix: string, name: string, inside: string) => {
        const rest = inside.replace(raised, '')
        return /<(?:\w+:)?t\b[^>]*>[^<]*\S/.test(rest) ? `<${prefix}${name}>${rest}</${prefix}${name}>` : all
      })
    : xml

/** Rows and columns, from 0, that a person does not see in the sheet. */
export function hiddenIn(xml: string): { readonly rows: readonly number[]; readonly columns: readonly number[] } {
  const isHidden = (tag: string): boolean => /^(1|true)$/.test(attribute(tag, 'hidden'))
  const rows = [...xml.matchAll(/<(?:\w+:)?row\b[^>]*>/g)].flatMap(([tag], i) =>
    isHidden(tag) ? [(Number(attribute(tag, 'r')) || i + 1) - 1] : [],
  )
  const columns = [...xml.matchAll(/<(?:\w+:)?col\b[^>]*>/g)].flatMap(([tag]) => {
    const [from, to] = [Number(attribute(tag, 'min')), Math.min(Number(attribute(tag, 'max')), 1000)]
    return isHidden(tag) && from > 0 ? Array.from({ length: to - from + 1 }, (_, i) => from - 1 + i) : []
  })
  return { rows, columns }
}

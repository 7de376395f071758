import { STRUCK } from '../../shared/import/table/beside.ts'

/**
 * What only the formatting of letters says: superscripts and subscripts, as footnote marks are, and struck-through
 * text.
 */

const up = '0⁰1¹2²3³4⁴5⁵6⁶7⁷8⁸9⁹+⁺-⁻=⁼(⁽)⁾aᵃbᵇcᶜdᵈeᵉfᶠgᵍhʰiⁱjʲkᵏlˡmᵐnⁿoᵒpᵖrʳsˢtᵗuᵘvᵛwʷxˣyʸzᶻ'
const down = '0₀1₁2₂3₃4₄5₅6₆7₇8₈9₉+₊-₋=₌(₍)₎aₐeₑhₕiᵢjⱼkₖlₗmₘnₙoₒpₚrᵣsₛtₜuᵤvᵥxₓ'
const pairs = (text: string): ReadonlyMap<string, string> =>
  new Map((text.match(/../gu) ?? []).map((pair) => [pair.slice(0, 1), pair.slice(1)]))
const signs = { superscript: pairs(up), subscript: pairs(down) } as const

const raised = (text: string, how: keyof typeof signs): string =>
  text
    // A numeric reference to a letter or a digit becomes that letter or digit.
    .replace(/&#(?:x0*([2-7][0-9a-f])|0*(3[2-9]|[4-9]\d|1[01]\d|12[0-6]));/gi, (whole, hex?: string, ten?: string) => {
      const letter = String.fromCharCode(hex === undefined ? Number(ten) : Number.parseInt(hex, 16))
      return /[&<>]/.test(letter) ? whole : letter
    })
    .replace(/&[^;]*;|./gsu, (letter) => signs[how].get(letter) ?? letter)

const run =
  /(<((?:\w+:)?)r>\s*<\2rPr>(?:[^<]|<(?!\/?(?:\w+:)?r(?:Pr)?>))*<(?:\w+:)?vertAlign\s+val\s*=\s*["'](superscript|subscript)["'](?:[^<]|<(?!\/?(?:\w+:)?r(?:Pr)?>))*<\/\2rPr>\s*<\2t\b[^>]*>)([^<]*)/g

/**
 * The XML with superscript and subscript runs of text as Unicode characters, so that 62.1 with a superscript 1 is
 * “62.1¹”, as a text file has it, and not 62.11.
 */
export const withRaised = (xml: string): string =>
  xml.includes('vertAlign')
    ? xml.replace(
        run,
        (_, before: string, _prefix, how: keyof typeof signs, text: string) => before + raised(text, how),
      )
    : xml

const struck =
  /(<((?:\w+:)?)r>\s*<\2rPr>(?:[^<]|<(?!\/?(?:\w+:)?r(?:Pr)?>))*<(?:\w+:)?(?:d?strike)\b(?![^>]*\bval\s*=\s*["'](?:0|false)["'])(?:[^<]|<(?!\/?(?:\w+:)?r(?:Pr)?>))*<\/\2rPr>\s*<\2t\b[^>]*>)([^<]*)/g

/** The XML with words added after each struck-through run of text. */
export const withStruck = (xml: string): string =>
  xml.includes('trike')
    ? xml.replace(struck, (_, before: string, _prefix, text: string) =>
        text.trim() === '' ? before + text : `${before}${text.trimEnd()} ${STRUCK}${text.endsWith(' ') ? ' ' : ''}`,
      )
    : xml

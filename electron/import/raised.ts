import { STRUCK } from '../../shared/import/beside.ts'

/** What only the look of its letters says of a part of a text: raised or lowered, as marks of footnotes are; struck through. */

const up = '0⁰1¹2²3³4⁴5⁵6⁶7⁷8⁸9⁹+⁺-⁻=⁼(⁽)⁾aᵃbᵇcᶜdᵈeᵉfᶠgᵍhʰiⁱjʲkᵏlˡmᵐnⁿoᵒpᵖrʳsˢtᵗuᵘvᵛwʷxˣyʸzᶻ'
const down = '0₀1₁2₂3₃4₄5₅6₆7₇8₈9₉+₊-₋=₌(₍)₎aₐeₑhₕiᵢjⱼkₖlₗmₘnₙoₒpₚrᵣsₛtₜuᵤvᵥxₓ'
const pairs = (text: string): ReadonlyMap<string, string> =>
  new Map((text.match(/../gu) ?? []).map((pair) => [pair.slice(0, 1), pair.slice(1)]))
const signs = { superscript: pairs(up), subscript: pairs(down) } as const

const raised = (text: string, how: keyof typeof signs): string =>
  text
    // A reference to a letter or a digit is that letter or digit.
    .replace(/&#(?:x0*([2-7][0-9a-f])|0*(3[2-9]|[4-9]\d|1[01]\d|12[0-6]));/gi, (whole, hex?: string, ten?: string) => {
      const letter = String.fromCharCode(hex === undefined ? Number(ten) : Number.parseInt(hex, 16))
      return /[&<>]/.test(letter) ? whole : letter
    })
    .replace(/&[^;]*;|./gsu, (letter) => signs[how].get(letter) ?? letter)

const run =
  /(<((?:\w+:)?)r>\s*<\2rPr>(?:[^<]|<(?!\/?(?:\w+:)?r(?:Pr)?>))*<(?:\w+:)?vertAlign\s+val\s*=\s*["'](superscript|subscript)["'](?:[^<]|<(?!\/?(?:\w+:)?r(?:Pr)?>))*<\/\2rPr>\s*<\2t\b[^>]*>)([^<]*)/g

/**
 * The XML with the signs of raised and lowered runs of text in place of their letters and digits, so that 62.1 with
 * a raised 1 behind it is "62.1¹", as a text file has it, and not 62.11.
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

/** The XML with words behind each run of text that a line goes through. */
export const withStruck = (xml: string): string =>
  xml.includes('trike')
    ? xml.replace(struck, (_, before: string, _prefix, text: string) =>
        text.trim() === '' ? before + text : `${before}${text.trimEnd()} ${STRUCK}${text.endsWith(' ') ? ' ' : ''}`,
      )
    : xml

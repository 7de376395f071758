import {
  PDFArray,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  type PDFRawStream,
  PDFString,
} from '@cantoo/pdf-lib'
import { type Box, boxOf, type Matrix } from './geometry.ts'

export const name = (text: string) => PDFName.of(text)

/** A class of the library; its constructor is private. */
type Class<T> = { readonly prototype: T; [Symbol.hasInstance](value: unknown): boolean }

export const look = <T extends PDFObject>(dict: PDFDict, key: string, of: Class<T>): T | undefined => {
  const found = dict.lookup(name(key))
  return found instanceof of ? (found as T) : undefined
}

export const nameIn = (dict: PDFDict, key: string): string => look(dict, key, PDFName)?.toString() ?? ''

export const textIn = (dict: PDFDict, key: string): string => {
  const found = dict.lookup(name(key))
  return found instanceof PDFString || found instanceof PDFHexString ? found.decodeText() : ''
}

export const numbersIn = (array: PDFArray | undefined): readonly number[] =>
  array?.asArray().map((_, i) => {
    const found = array.lookup(i)
    return found instanceof PDFNumber ? found.asNumber() : Number.NaN
  }) ?? []

/** An attribute of a page that it may inherit from the nodes above it. */
export function inherited(page: PDFDict, key: string): PDFObject | undefined {
  let at: PDFDict | undefined = page
  for (let steps = 0; at !== undefined && steps < 50; steps++) {
    const found = at.lookup(name(key))
    if (found !== undefined) return found
    at = look(at, 'Parent', PDFDict)
  }
  return undefined
}

/** The box and the matrix that place a form's drawing. */
export function formOf(stream: PDFRawStream): { readonly box: Box; readonly matrix: Matrix } | undefined {
  const box = boxOf(numbersIn(look(stream.dict, 'BBox', PDFArray)))
  const m = numbersIn(look(stream.dict, 'Matrix', PDFArray))
  if (box === undefined) return undefined
  return { box, matrix: m.length === 6 && m.every(Number.isFinite) ? (m as unknown as Matrix) : [1, 0, 0, 1, 0, 0] }
}

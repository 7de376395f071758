export interface Theory {
  readonly ifWe?: string
  readonly thenThis?: string
  readonly soThat?: string
}

const joints = [
  ['ifWe', 'If we', /^if (we )?/i],
  ['thenThis', 'then', /^then /i],
  ['soThat', 'so that', /^so that /i],
] as const

/**
 * The three parts as one sentence, each with its conjunction once: "If we …, then …, so that …". A missing part is
 * shown as dots, so that a reader sees where the thought breaks off. Undefined while none is written.
 */
export function theorySentence(theory: Theory | undefined): string | undefined {
  if (joints.every(([part]) => (theory?.[part] ?? '').trim() === '')) return undefined
  const said = joints.map(([part, joint, begins]) => {
    const text = (theory?.[part] ?? '').trim().replace(/[\s.,;…]+$/, '')
    if (text === '') return `${joint} …`
    // "If every department leads" keeps its own subject.
    if (part === 'ifWe' && /^if (?!we\b)/i.test(text)) return `I${text.slice(1)}`
    return `${joint} ${text.replace(begins, '')}`
  })
  return `${said.join(', ')}.`
}

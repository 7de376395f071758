/** Several actions in one cell, as people write them: under each other, behind bullets or numbers, or with semicolons. */

const bullet = /^\s*(?:[•▪◦●‣·*–—-]|\(?\d{1,2}[.)]|\(?[a-z][.)])\s+/i
const MOST = 50

/** The actions of a cell; one alone where nothing says that they are several. */
export function severalIn(cell: string): readonly string[] {
  const lines = cell
    .split(/[\r\n\u2028\u2029]+/)
    .map((l) => l.trim())
    .filter((l) => l !== '')
  const found = lines.length > 1 ? ofLines(lines) : ofOneLine(lines[0] ?? '')
  return found.length > 1 && found.length <= MOST && found.every((p) => /\p{L}{2}/u.test(p)) ? found : [cell]
}

function ofLines(lines: readonly string[]): readonly string[] {
  if (bullet.test(lines[0] ?? '')) {
    const parts: string[] = []
    // A line without a bullet goes on with the one above.
    for (const line of lines)
      if (bullet.test(line)) parts.push(line.replace(bullet, ''))
      else parts.push(`${parts.pop() ?? ''} ${line}`.trim())
    return parts
  }
  return lines.every(begins) && !lines.slice(0, -1).some((l) => /[,:–—-]$|\b(and|or|of|the|to|for|with)$/i.test(l))
    ? lines
    : []
}

function ofOneLine(line: string): readonly string[] {
  const bullets = line.split(/\s*[•▪●‣]\s*/).filter((p) => p !== '')
  if (bullets.length > 1) return bullets
  const numbers = [...line.matchAll(/(?:^|\s)\(?(\d{1,2})[.)]\s+/g)]
  if (numbers.length > 1 && numbers[0]?.index === 0 && numbers.every((m, i) => Number(m[1]) === i + 1))
    return numbers.map((m, i) =>
      line
        .slice(m.index + m[0].length, numbers[i + 1]?.index)
        .trim()
        .replace(/[;,]$/, ''),
    )
  const parts = line.split(/\s*;\s*/).filter((p) => p !== '')
  return parts.length > 1 && parts.every(begins) ? parts : []
}

/** Begins as a sentence does, and has several words. */
const begins = (text: string): boolean => /^\p{Lu}/u.test(text) && /\S\s+\S/.test(text)

/** As many parts as there are actions, where a cell beside them has one for each; null where it has not. */
export function pairedWith(cell: string, many: number): readonly string[] | null {
  for (const sign of [/[\r\n\u2028\u2029]+/, /\s*;\s*/]) {
    const parts = cell.split(sign).flatMap((p) => {
      const bare = p.replace(bullet, '').trim()
      return bare === '' ? [] : [bare]
    })
    if (parts.length === many) return parts
  }
  return null
}

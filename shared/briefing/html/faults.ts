/** What may not be in a page for the web, and what must be; a short phrase each, empty if all is well. */
export function pageFaults(page: string): string[] {
  const faults: string[] = []
  const all = (pattern: RegExp) => [...page.matchAll(pattern)]
  if (!/^<!doctype html>\n<html lang="[a-z]{2}/.test(page)) faults.push('its language is not set')
  if (!/<title>[^<]+<\/title>/.test(page)) faults.push('it has no title')
  // Typed words are escaped: they never become a tag or an attribute.
  if (/<script|\son[a-z]+\s*=\s*"/i.test(page)) faults.push('a program is in it')
  if (all(/\s(?:src|href)="([^"]*)"/g).some((m) => !/^(#|data:image\/(png|jpeg);)/.test(m[1] ?? '')))
    faults.push('it asks for something outside of itself')
  const levels = all(/<h([1-6])[ >]/g).map((m) => Number(m[1]))
  if (levels[0] !== 1 || levels.filter((l) => l === 1).length !== 1) faults.push('its title is not its first heading')
  if (levels.some((l, i) => i > 0 && l > (levels[i - 1] ?? 0) + 1)) faults.push('a heading leaves out a level')
  const tables = all(/<table>[\s\S]*?<\/table>/g).map((m) => m[0])
  if (tables.some((t) => !t.includes('scope="col"'))) faults.push('a table has no head')
  if (tables.some((t) => /<tr[^>]*><td/.test(t))) faults.push('a row of a table has no name')
  const pictures = all(/<figure>[\s\S]*?<\/figure>/g).map((m) => m[0])
  // In whatever language they are, and so in whatever element: its words are what is left without the signs for them.
  const inWords = (p: string) => /<details><summary>[^<]+<\/summary>([\s\S]*)<\/details>/.exec(p)?.[1] ?? ''
  if (
    pictures.some(
      (p) =>
        inWords(p)
          .replace(/<[^>]*>/g, '')
          .trim() === '',
    )
  )
    faults.push('a picture has no text in its place')
  return faults
}

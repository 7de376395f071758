import { readFileSync, writeFileSync } from 'node:fs'
import { chromium } from 'playwright-core'
import { findChromium } from '../../test/standin/chromium.ts'
import { icnsOf, icoOf } from './icon-files.ts'

/**
 * `npm run icons`: draws the SVG files of resources/icons in the sizes that systems ask for, and packs them: PNG for
 * Linux, ICO for Windows, ICNS for macOS. The results are committed, so that packaging needs no Chromium.
 */
const here = (name: string): URL => new URL(`../../resources/icons/${name}`, import.meta.url)
const sizes = [16, 32, 48, 64, 128, 256, 512, 1024] as const

const found = await findChromium()
if (found === undefined) {
  process.stderr.write('Drawing the icons needs a Chromium: install one, or name it in GROUNDWORK_CHROMIUM.\n')
  process.exit(1)
}
const browser = await chromium.launch({
  executablePath: found.executable,
  env: { ...process.env, ...found.env } as Record<string, string>,
  args: ['--no-sandbox', ...found.args],
})
const page = await browser.newPage({ viewport: { width: 1024, height: 1024 } })
for (const name of ['icon', 'groundwork']) {
  const svg = readFileSync(here(`${name}.svg`), 'utf8')
  const drawn = new Map<number, Buffer>()
  for (const size of sizes) {
    await page.setContent(
      `<style>*{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg.replace(/<title>.*<\/title>/, '')}`,
    )
    const clip = { x: 0, y: 0, width: size, height: size }
    drawn.set(size, await page.screenshot({ clip, omitBackground: true }))
  }
  writeFileSync(here(`${name}.png`), drawn.get(512) as Buffer)
  writeFileSync(here(`${name}.ico`), icoOf(drawn))
  writeFileSync(here(`${name}.icns`), icnsOf(drawn))
}
await browser.close()

import { readFileSync } from 'node:fs'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'
import { markWords } from './electron/dev/mark-words.ts'
import { NONCE_PLACE } from './electron/security/policy.ts'
import { heads } from './shared/guide/heads.ts'

/**
 * Keeps one of the 34 languages in which the controls' library has its few words: the rest was a fifth of the script
 * that loads before anything is seen.
 */
const oneLanguage: Plugin = {
  name: 'one-language',
  enforce: 'pre',
  load: (id) =>
    /react-(aria|stately)\/.*\/intl\/[^/]+\/(?!en-US)[a-z]{2}-[A-Z]{2}\.m?js$/.test(id)
      ? 'export default {}'
      : undefined,
}

/**
 * Names the language up front: the library asks the system for it while loading, a tenth of the time to the first
 * screen.
 */
const knownLanguage: Plugin = {
  name: 'known-language',
  enforce: 'pre',
  load: (id) =>
    /react-aria\/dist\/private\/i18n\/useDefaultLocale\.mjs$/.test(id)
      ? `const english = { locale: 'en-US', direction: 'ltr' }
export const getDefaultLocale = () => english
export const useDefaultLocale = () => english`
      : undefined,
  buildEnd() {
    const all = [...this.getModuleIds()].filter((id) => id.includes('/react-aria/'))
    if (all.length > 0 && !all.some((id) => id.endsWith('/i18n/useDefaultLocale.mjs')))
      this.error('The library asks for its language in another file.')
  },
}

/**
 * Says that the engine writes a number's sign as asked. The library tries it while loading, in German, and the first format
 * of a language takes 5 ms or more: none is made before the first screen.
 */
const knownNumbers: Plugin = {
  name: 'known-numbers',
  enforce: 'pre',
  transform(code, id) {
    if (!/@internationalized\/number\/dist\/private\/NumberFormatter\.mjs$/.test(id)) return
    const known = code.replace(
      /new Intl\.NumberFormat\('de-DE', \{[^}]*\}\)\.resolvedOptions\(\)\.signDisplay === 'exceptZero'/,
      'true',
    )
    if (known === code) this.error('The library asks in another way whether signs are written.')
    return known
  },
}

/**
 * Leaves the guide's texts to the pages that show them: until then, the names of its steps and what they ask for are
 * enough.
 */
const headsWithoutTexts: Plugin = {
  name: 'heads-without-texts',
  enforce: 'pre',
  load: (id) => (/\/shared\/guide\/heads\.ts$/.test(id) ? `export const heads = ${JSON.stringify(heads)}` : undefined),
}

/**
 * Gives each face's letters beyond the Latin ones a name of their own, the next in the lists of tokens.css. Under one name
 * the engine looks for a face of the system to show while each part that is not fetched might still come, for every size
 * and weight: a third of the first layout.
 */
const furtherLetters: Plugin = {
  name: 'further-letters',
  transform(code, id) {
    if (!/\/renderer\/styles\/fonts\.css$/.test(id)) return
    let renamed = 0
    const faces = code.replace(/@font-face\s*\{[^}]*\}/g, (face) => {
      if (/unicode-range:\s*U\+0000-00FF/.test(face)) return face
      renamed++
      return face.replace(/(font-family:\s*'[^']*) Variable'/, "$1 Further'")
    })
    if (renamed !== 14 || faces.split(" Further'").length !== 15) this.error('The faces come in other parts.')
    return faces
  },
}

/**
 * Puts the marks drawn for Groundwork into the page, before anything else of it; `Icon` points at them. They are read
 * with the page, while its scripts are still on their way.
 */
const marksInPage: Plugin = {
  name: 'marks-in-page',
  transformIndexHtml: {
    order: 'post',
    handler: (html) => {
      const marks = readFileSync(new URL('renderer/components/icons/marks.svg', import.meta.url), 'utf8')
      return html.replace('<body>', () => `<body>\n${marks}`)
    },
  },
}

/**
 * Starts the first screen's requests while the page's main script is still being read, by a script of a few lines before
 * it. It does not wait for the style sheet, as the page's script does.
 */
const firstAsked: Plugin = {
  name: 'first-asked',
  moduleParsed({ id }) {
    if (id.endsWith('/renderer/main.tsx'))
      this.emitFile({
        type: 'chunk',
        name: 'asked',
        id: id.replace('main.tsx', 'first.ts'),
        preserveSignature: 'allow-extension',
      })
  },
  transformIndexHtml: {
    order: 'post',
    handler: (_, { bundle = {} }) =>
      Object.values(bundle)
        .filter((made) => made.type === 'chunk' && made.name === 'asked')
        .map(({ fileName }) => ({
          tag: 'script',
          attrs: { type: 'module', async: true, crossorigin: true, src: `/${fileName}` },
          injectTo: 'head-prepend',
        })),
  },
}

/** The build of the page. The other builds are made by electron/dev/build.ts, which has no options. */
export default defineConfig({
  root: 'renderer',
  plugins: [
    markWords,
    react(),
    oneLanguage,
    knownLanguage,
    knownNumbers,
    headsWithoutTexts,
    furtherLetters,
    marksInPage,
    firstAsked,
  ],
  // Styles that the controls' library adds while the app runs carry this nonce; no others are allowed.
  html: { cspNonce: NONCE_PLACE },
  build: {
    target: 'chrome156',
    outDir: '../out/page',
    emptyOutDir: true,
    // A picture or a font inside a style sheet would need `data:` in the content security policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    sourcemap: false,
    chunkSizeWarningLimit: 3000,
    reportCompressedSize: false,
    rolldownOptions: {
      // Two files instead of thirty, since each is a separate request, and the first screen waits for all. React makes
      // errors while it is read, and for each the engine reads the file around it once more: so it has its own. Code for
      // the second paint is in another file.
      output: {
        codeSplitting: {
          groups: [
            { name: 'asked', test: /\/renderer\/(first|state\/asked)\.ts$/, priority: 3 },
            { name: 'react', test: /\/node_modules\/(react|react-dom|scheduler)\//, tags: ['$initial'], priority: 4 },
            { name: 'first', tags: ['$initial'], priority: 2 },
            { name: 'second', test: /\/renderer\/(state\/rules\.ts|features\/overview\/Standing\.tsx)$/, priority: 1 },
          ],
        },
      },
      treeshake: {
        // Importing a file of ours for its exports has no side effects; importing a style sheet does. Packages declare
        // their own.
        moduleSideEffects: (id) =>
          /\/(renderer\/(components|records|state|supports|features)|shared)\/.*\.(ts|tsx|json)$/.test(id)
            ? false
            : undefined,
      },
    },
  },
})

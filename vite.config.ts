import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'
import { markWords } from './electron/dev/mark-words.ts'
import { NONCE_PLACE } from './electron/security/policy.ts'
import { heads } from './shared/guide/heads.ts'

/** The controls bring their few words in 34 languages, a fifth of what is read before anything is seen. The app speaks one. */
const oneLanguage: Plugin = {
  name: 'one-language',
  enforce: 'pre',
  load: (id) =>
    /react-(aria|stately)\/.*\/intl\/[^/]+\/(?!en-US)[a-z]{2}-[A-Z]{2}\.m?js$/.test(id)
      ? 'export default {}'
      : undefined,
}

/** They ask the system for the person's language as they are read, which takes it a tenth of the first screen. */
const knownLanguage: Plugin = {
  name: 'known-language',
  enforce: 'pre',
  load: (id) =>
    /react-aria\/dist\/private\/i18n\/useDefaultLocale\.mjs$/.test(id)
      ? `const english = { locale: 'en-US', direction: 'ltr' }
export const getDefaultLocale = () => english
export const useDefaultLocale = () => english`
      : undefined,
}

/** The guide's texts are read with the pages that show them: before that it is enough what its steps are called and ask for. */
const headsWithoutTexts: Plugin = {
  name: 'heads-without-texts',
  enforce: 'pre',
  load: (id) => (/\/shared\/guide\/heads\.ts$/.test(id) ? `export const heads = ${JSON.stringify(heads)}` : undefined),
}

/** What the first screen asks for is asked while the page's script is still read: by a script of a few lines before it. */
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
          attrs: { type: 'module', crossorigin: true, src: `/${fileName}` },
          injectTo: 'head-prepend',
        })),
  },
}

/** The page. The other builds are made by electron/dev/build.ts, which needs no options of a person's. */
export default defineConfig({
  root: 'renderer',
  plugins: [markWords, react(), oneLanguage, knownLanguage, headsWithoutTexts, firstAsked],
  // Styles that the controls' library adds while the app runs carry this number; nothing else is allowed in.
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
      // One file in place of thirty: each of them is asked for by itself, and the first screen waits for all. What its
      // second painting needs is another one.
      output: {
        codeSplitting: {
          groups: [
            { name: 'asked', test: /\/renderer\/(first|state\/asked)\.ts$/, priority: 3 },
            { name: 'first', tags: ['$initial'], priority: 2 },
            { name: 'second', test: /\/renderer\/(state\/rules\.ts|features\/overview\/Standing\.tsx)$/, priority: 1 },
          ],
        },
      },
      treeshake: {
        // A file of ours that is only looked through for others' names does nothing by being read; style sheets do.
        // Of others' packages each says so itself.
        moduleSideEffects: (id) =>
          /\/(renderer\/(components|records|state|supports|features)|shared)\/.*\.(ts|tsx|json)$/.test(id)
            ? false
            : undefined,
      },
    },
  },
})

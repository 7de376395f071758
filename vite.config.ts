import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { NONCE_PLACE } from './electron/security/policy.ts'

/** The page. The other builds are made by electron/dev/build.ts, which needs no options of a person's. */
export default defineConfig({
  root: 'renderer',
  plugins: [react()],
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
  },
})

import { type FuseV1Config, FuseV1Options, FuseVersion } from '@electron/fuses'

/**
 * Switches inside Electron's own program, set once when the app is packed. The type asks for every one that there is:
 * a fuse that a newer Electron brings does not compile, and is not packed, until it is decided here.
 */
export const fuses: Extract<FuseV1Config, { strictlyRequireAllFuses: true }> = {
  version: FuseVersion.V1,
  strictlyRequireAllFuses: true,
  // The program is the app and nothing else: no Node in its place, no options or debugger from outside.
  [FuseV1Options.RunAsNode]: false,
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
  [FuseV1Options.EnableNodeCliInspectArguments]: false,
  // There are no cookies. Their key would be asked of the keychain at each start, with a dialog on an unsigned Mac.
  [FuseV1Options.EnableCookieEncryption]: false,
  // Only the archive that was packed, and only as it was packed (Windows and macOS look).
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
  [FuseV1Options.OnlyLoadAppFromAsar]: true,
  // We bring no snapshot of our own.
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  // The page is served by app://, never by file://.
  [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
  // Electron's own default: WebAssembly is kept in its bounds by the processor.
  [FuseV1Options.WasmTrapHandlers]: true,
}

import { type FuseV1Config, FuseV1Options, FuseVersion } from '@electron/fuses'

/**
 * Switches inside Electron's own program, set once when the app is packed. The type asks for every fuse that exists:
 * one that a newer Electron adds does not compile, and so is not packed, until it is decided here.
 */
export const fuses: Extract<FuseV1Config, { strictlyRequireAllFuses: true }> = {
  version: FuseVersion.V1,
  strictlyRequireAllFuses: true,
  // The program runs the app and nothing else: it can't be used as Node, and takes no options or debugger from outside.
  [FuseV1Options.RunAsNode]: false,
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
  [FuseV1Options.EnableNodeCliInspectArguments]: false,
  // There are no cookies. Their key would be requested from the keychain at each start, with a dialog on an unsigned
  // Mac.
  [FuseV1Options.EnableCookieEncryption]: false,
  // Load only the archive that was packed, and only unchanged (Windows and macOS check this).
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
  [FuseV1Options.OnlyLoadAppFromAsar]: true,
  // The app has no V8 snapshot.
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  // The page is served by app://, never by file://.
  [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
  // Electron's default: the processor keeps WebAssembly in its bounds.
  [FuseV1Options.WasmTrapHandlers]: true,
}

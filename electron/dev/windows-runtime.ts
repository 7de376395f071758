import { copyFileSync, existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

/**
 * Microsoft's C++ runtime, which is not part of Windows: without it, a program built with it does not load on a laptop
 * where nothing else has installed it. Windows looks for it beside the program, so it is copied there.
 */
const RUNTIME = /^(vcruntime|msvcp|concrt|vccorlib)\d.*\.dll$/i

const text = (bytes: Buffer, at: number): string => bytes.toString('latin1', at, bytes.indexOf(0, at))

/** Names of the libraries that a Windows program loads at its start (the import table of a PE file). */
export function importsOf(bytes: Buffer): string[] {
  if (bytes.toString('latin1', 0, 2) !== 'MZ') return []
  const head = bytes.readUInt32LE(0x3c)
  const optional = head + 24
  const sections = optional + bytes.readUInt16LE(head + 20)
  const places = Array.from({ length: bytes.readUInt16LE(head + 6) }, (_, i) => ({
    size: Math.max(bytes.readUInt32LE(sections + 40 * i + 8), bytes.readUInt32LE(sections + 40 * i + 16)),
    loaded: bytes.readUInt32LE(sections + 40 * i + 12),
    inFile: bytes.readUInt32LE(sections + 40 * i + 20),
  }))
  const placeOf = (address: number): number => {
    const there = places.find(({ loaded, size }) => address >= loaded && address < loaded + size)
    if (there === undefined) throw new Error('An address of the program lies in none of its sections')
    return address - there.loaded + there.inFile
  }
  const wide = bytes.readUInt16LE(optional) === 0x20b
  const table = bytes.readUInt32LE(optional + (wide ? 112 : 96) + 8)
  if (table === 0) return []
  const names: string[] = []
  for (let at = placeOf(table); bytes.readUInt32LE(at + 12) !== 0; at += 20)
    names.push(text(bytes, placeOf(bytes.readUInt32LE(at + 12))))
  return names
}

/** Folders in which Visual Studio keeps the redistributable runtime, the newest first. */
function visualStudio(arch: string): string[] {
  const below = (folder: string): string[] =>
    existsSync(folder)
      ? readdirSync(folder)
          .sort()
          .reverse()
          .map((name) => path.join(folder, name))
      : []
  const roots = [process.env['ProgramFiles'], process.env['ProgramFiles(x86)']].flatMap((root) =>
    root === undefined ? [] : [path.join(root, 'Microsoft Visual Studio')],
  )
  return roots
    .flatMap(below) // 2022
    .flatMap(below) // Enterprise
    .flatMap((edition) => below(path.join(edition, 'VC', 'Redist', 'MSVC')))
    .flatMap((version) => below(path.join(version, arch)))
    .filter((folder) => /\.CRT$/i.test(folder))
}

/** The folder that an environment variable names, or else Visual Studio's. */
export const runtimeFolders = (arch: string): string[] => {
  const named = process.env['GROUNDWORK_VC_RUNTIME']
  return named === undefined ? visualStudio(arch) : [named]
}

/**
 * Copies the runtime beside each native program below a folder that needs it, and gives the copied files. Throws if one
 * is missing: the part of the app that needs it would not start on most laptops.
 */
export function bringRuntime(folder: string, from: readonly string[]): string[] {
  const laid: string[] = []
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !entry.name.endsWith('.node')) continue
    const asked = importsOf(readFileSync(path.join(entry.parentPath, entry.name))).filter((name) => RUNTIME.test(name))
    for (const name of asked) {
      const beside = path.join(entry.parentPath, name.toLowerCase())
      if (existsSync(beside)) continue
      const source = from.map((f) => path.join(f, name.toLowerCase())).find((f) => existsSync(f))
      if (source === undefined)
        throw new Error(
          `${entry.name} needs ${name}, which Windows does not bring. Install the C++ tools of Visual Studio, or name the folder of its redistributable files in GROUNDWORK_VC_RUNTIME.`,
        )
      copyFileSync(source, beside)
      laid.push(path.relative(folder, beside))
    }
  }
  return laid
}

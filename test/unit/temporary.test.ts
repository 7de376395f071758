import { spawnSync } from 'node:child_process'
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, it, onTestFinished, vi } from 'vitest'
import { inMemory } from '../temporary.ts'

afterEach(() => {
  vi.unstubAllEnvs()
})

it('leaves temporary files where somebody wants them', () => {
  vi.stubEnv('TMPDIR', '/somewhere')
  expect(inMemory()).toBeUndefined()
})

it('gives a folder in memory from which programs start, or none', () => {
  vi.stubEnv('TMPDIR', undefined)
  const folder = inMemory()
  if (folder === undefined) return
  // A process of tests is ended, and has no end of its own.
  onTestFinished(() => rmSync(folder, { recursive: true }))
  expect(folder).toMatch(/^\/dev\/shm\/groundwork-/)
  writeFileSync(join(folder, 'program'), '#!/bin/sh\necho here\n', { mode: 0o700 })
  expect(spawnSync(join(folder, 'program'), { encoding: 'utf8' }).stdout).toBe('here\n')
})

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Facts, factsOf, sandboxTrouble } from '../../../../electron/dev/sandbox.ts'

const program = '/home/rosa/groundwork/node_modules/electron/dist/electron'
const usual: Facts = { root: false, forbidden: false, none: false, profile: false, helper: false }
const says = (facts: Partial<Facts>): string | null => sandboxTrouble(program, { ...usual, ...facts })

let system: string
const put = (name: string, text: string): void => {
  mkdirSync(dirname(join(system, name)), { recursive: true })
  writeFileSync(join(system, name), text)
}
beforeEach(() => {
  system = mkdtempSync(join(tmpdir(), 'groundwork-linux-'))
})
afterEach(() => rmSync(system, { recursive: true, force: true }))

test('on Ubuntu 24.04 the two ways out are said before Electron starts and stops', () => {
  put('proc/sys/kernel/apparmor_restrict_unprivileged_userns', '1\n')
  put('etc/apparmor.d/chrome', 'profile chrome /opt/google/chrome/chrome flags=(unconfined) { userns, }')
  const facts = { ...factsOf(program, system), root: false }
  expect(facts).toEqual({ ...usual, forbidden: true })
  const sentence = sandboxTrouble(program, facts) ?? ''
  expect(sentence).toContain('sudo chmod 4755 "/home/rosa/groundwork/node_modules/electron/dist/chrome-sandbox"')
  expect(sentence).toContain('kernel.apparmor_restrict_unprivileged_userns=0')
  expect(sentence).not.toContain('--no-sandbox')
})

test('whoever wrote a profile for this program, or gave the helper its rights, is let through', () => {
  put('proc/sys/kernel/apparmor_restrict_unprivileged_userns', '1\n')
  put('etc/apparmor.d/groundwork', `profile groundwork "${program}" flags=(unconfined) { userns, }`)
  expect(factsOf(program, system).profile).toBe(true)
  expect(says({ forbidden: true, profile: true })).toBeNull()
  expect(says({ forbidden: true, helper: true })).toBeNull()
  expect(says({ none: true, helper: true })).toBeNull()
})

test('a kernel that makes no name spaces for anybody is another sentence, and a profile does not help there', () => {
  put('proc/sys/user/max_user_namespaces', '0\n')
  expect(factsOf(program, system).none).toBe(true)
  expect(says({ none: true, profile: true })).toContain('user.max_user_namespaces')
})

test('root is told to start it as a person; every other Linux starts', () => {
  expect(says({ root: true })).toContain('root')
  expect(says({})).toBeNull()
  expect(factsOf(program, system)).toMatchObject({ forbidden: false, none: false, profile: false, helper: false })
})

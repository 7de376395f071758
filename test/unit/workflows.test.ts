import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { convertWorkflowTemplate, NoOperationTraceWriter, parseWorkflow } from '@actions/workflow-parser'
import { expect, test } from 'vitest'

/** What others' machines are told to do, read by the parser and the schema of the service that will read it. */

const folder = '.github/workflows'
const files = readdirSync(folder).map((name) => ({ name, content: readFileSync(join(folder, name), 'utf8') }))
const file = files.find((f) => f.name === 'laptops.yml') ?? { name: '', content: '' }

interface Step {
  readonly name?: { toString(): string }
  readonly if?: { toString(): string }
  readonly run?: { toString(): string }
  readonly uses?: { toString(): string }
}
async function read({ name, content }: { name: string; content: string }) {
  const { context, value } = parseWorkflow({ name, content }, new NoOperationTraceWriter())
  const template = value && (await convertWorkflowTemplate(context, value))
  const faults = context.errors.getErrors().map((e) => e.message)
  const jobs = (template?.jobs ?? []).map((job) => ({
    id: job.id.value,
    steps: ('steps' in job ? job.steps : []) as unknown as Step[],
  }))
  return { faults, jobs, template }
}
/** As it was written: what holds an expression is otherwise given as a call that makes it. */
const words = (value: { readonly source?: string; toString(): string } | undefined): string =>
  value?.source ?? value?.toString() ?? ''

test('every workflow is one that the service accepts', async () => {
  expect(files.length).toBeGreaterThan(0)
  for (const each of files) expect((await read(each)).faults, each.name).toEqual([])
  const broken = { name: 'broken.yml', content: file.content.replace('runs-on:', 'run-on:') }
  expect((await read(broken)).faults).not.toEqual([])
})

test('it asks for no secret and no right to write, and ends by itself', async () => {
  expect(file.content).not.toMatch(/secrets\.|pull_request_target|: write/)
  expect(file.content).toMatch(/^permissions:\n {2}contents: read$/m)
  const { jobs } = await read(file)
  expect(file.content.match(/timeout-minutes:/g)).toHaveLength(jobs.length)
  for (const use of file.content.matchAll(/uses: (.*)/g)) expect(use[1]).toMatch(/^actions\/[\w-]+@v\d+$/)
})

test('checks, tests and packages are made on three systems, with real Electron', async () => {
  const { jobs } = await read(file)
  expect(jobs.map((job) => job.id)).toEqual(['check', 'test', 'package'])
  for (const job of ['test:', 'package:']) {
    const text = file.content.slice(file.content.indexOf(`  ${job}`))
    for (const system of ['ubuntu-', 'windows-', 'macos-']) expect(text).toContain(system)
  }
  for (const { id, steps } of jobs.filter((job) => job.id !== 'check')) {
    const runs = steps.map((step) => words(step.run))
    const fetched = runs.findIndex((run) => run.includes('node_modules/electron/install.js'))
    const used = runs.findIndex((run) => /npm test|npm run package/.test(run))
    expect(fetched, id).toBeGreaterThan(runs.indexOf('npm ci'))
    expect(used, id).toBeGreaterThan(fetched)
  }
})

test('each kind of package is started, looks at itself, and its report and installers are kept, also after a red step', async () => {
  const steps = (await read(file)).jobs.find((job) => job.id === 'package')?.steps ?? []
  const reports = steps.flatMap((step) => [...words(step.run).matchAll(/--self-test="\$REPORTS\/(\w+)\.txt"/g)])
  expect(reports.map((r) => r[1])).toEqual(['folder', 'appimage', 'deb', 'installed', 'portable', 'image'])
  const keep = steps.find((step) => words(step.name) === 'Keep the reports')
  expect(words(keep?.if)).toContain('always()')
  for (const ending of ['exe', 'dmg', 'zip', 'AppImage', 'deb', 'tar.gz'])
    expect(file.content).toContain(`dist/*.${ending}\n`)
})

test('every step has a name that says what broke, reads as a shell reads it, and runs scripts that are there', {
  tags: 'seconds',
}, async () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> }
  for (const { steps } of (await read(file)).jobs)
    for (const step of steps) {
      expect(words(step.name)).not.toBe('')
      execFileSync('bash', ['-n'], { input: words(step.run).replaceAll(/\$\{\{[^}]*\}\}/g, 'given') })
      for (const [, script = ''] of words(step.run).matchAll(/npm run ([\w:]+)/g))
        expect(scripts).toHaveProperty(script)
    }
})

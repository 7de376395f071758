import { describe, expect, test } from 'vitest'
import { createArrivals, planNamed } from '../../../../electron/windows/named.ts'

const folder = '/media/rosa/STICK'

describe('the plan that the system names', () => {
  test('is looked for where it was named, and not where the app was first started', () => {
    expect(planNamed(['plan.groundwork'], folder)).toBe('/media/rosa/STICK/plan.groundwork')
    expect(planNamed(['/home/rosa/Plan.GROUNDWORK'], folder)).toBe('/home/rosa/Plan.GROUNDWORK')
  })

  test('comes from a Linux desktop as an address, with its spaces written out', () => {
    expect(planNamed(['file:///home/rosa/Heron%20Bay%203.groundwork'], folder)).toBe(
      '/home/rosa/Heron Bay 3.groundwork',
    )
    expect(planNamed(['file://%/a.groundwork'], folder)).toBe('/media/rosa/STICK/file:/%/a.groundwork')
  })

  test('may be a copy that is locked, or a damaged file that was set aside', () => {
    for (const name of ['plan.groundwork.age', 'plan, damaged 2026-11-29.groundwork-damaged'])
      expect(planNamed([name], folder)).toBe(`${folder}/${name}`)
    expect(planNamed(['letter.docx'], folder)).toBeUndefined()
  })

  test('is found between what Chromium puts beside it, and is never a switch or the app’s own folder', () => {
    const args = ['--original-process-start-time=1', '--user-data-dir=/a.groundwork', '/opt/app', 'b.groundwork']
    expect(planNamed(args, folder)).toBe('/media/rosa/STICK/b.groundwork')
    expect(planNamed(args.slice(0, 3), folder)).toBeUndefined()
  })
})

describe('whoever comes', () => {
  test('before there is a window waits for the page', () => {
    const first = createArrivals(['/opt/app', 'a.groundwork'], folder)
    expect(first.take()).toBe('/media/rosa/STICK/a.groundwork')
    expect(first.take()).toBeUndefined()
    first.came('/b.groundwork')
    expect(first.take()).toBe('/b.groundwork')
  })

  test('while the app is open is told to it, with a plan or without', () => {
    const open = createArrivals([], folder)
    const heard: boolean[] = []
    open.onArrival((plan) => heard.push(plan))
    open.came()
    open.came('/b.groundwork')
    expect(heard).toEqual([false, true])
    expect(open.again({})).toBeUndefined()
  })

  test('while it leaves is let in by a start of its own: same switches, the plan that was named, none of the older', () => {
    const leaving = createArrivals(['/opt/app', '--user-data-dir=/d', 'old.groundwork'], folder)
    leaving.take()
    const heard: boolean[] = []
    leaving.onArrival((plan) => heard.push(plan))
    leaving.leaving()
    leaving.came()
    expect(leaving.again({})).toEqual({ args: ['/opt/app', '--user-data-dir=/d'] })
    leaving.came('/b.groundwork')
    expect(leaving.again({})).toEqual({ args: ['/opt/app', '--user-data-dir=/d', '/b.groundwork'] })
    expect(heard).toEqual([])
  })

  test('starts the AppImage and the portable program themselves, not what they unpacked', () => {
    const leaving = createArrivals([], folder)
    leaving.leaving()
    leaving.came()
    expect(leaving.again({ APPIMAGE: '/home/rosa/Groundwork.AppImage' })?.execPath).toBe(
      '/home/rosa/Groundwork.AppImage',
    )
    expect(leaving.again({ PORTABLE_EXECUTABLE_FILE: 'E:\\Groundwork.exe' })?.execPath).toBe('E:\\Groundwork.exe')
  })
})

import { expect, test } from 'vitest'
import { riskyPlace } from '../../../../electron/settings/place.ts'

test.each([
  ['C:\\Users\\office\\OneDrive\\Documents', 'OneDrive'],
  ['C:\\Users\\office\\OneDrive - Juniper Fork SD\\Documents', 'OneDrive'],
  ['/Users/office/Dropbox', 'Dropbox'],
  ['/Users/office/Library/CloudStorage/GoogleDrive-office/My Drive', 'Google Drive'],
  ['/Users/office/Library/Mobile Documents/com~apple~CloudDocs', 'iCloud'],
  ['/Users/office/Library/CloudStorage/Box-Box', 'cloud service'],
  ['\\\\server\\share\\equity', 'network'],
  ['/media/office/STICK', 'unplugged'],
  ['/run/media/office/STICK', 'unplugged'],
  ['/mnt/stick', 'unplugged'],
  ['/Volumes/STICK', 'unplugged'],
])('a plan in %s is not safe while it is worked on, and the sentence says why', (folder, why) => {
  expect(riskyPlace(folder)).toContain(why)
  expect(riskyPlace(folder)).toContain('Copy the plan')
})

test('a plan on another drive of a Windows laptop may be on a stick or on the network', () => {
  const home = 'C:\\Users\\office'
  expect(riskyPlace('E:\\Equity', home)).toContain('another drive')
  expect(riskyPlace('C:\\Users\\office\\Nextcloud\\Equity', home)).toContain('cloud service')
  expect(riskyPlace('c:\\Users\\office\\Groundwork', home)).toBeNull()
})

test.each([
  '/home/office/Groundwork',
  'C:\\Users\\office\\Documents\\Groundwork',
  '/Users/office/Groundwork',
  '/home/office/My OneDriver notes',
])('a plan in %s is left in peace', (folder) => expect(riskyPlace(folder)).toBeNull())

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
  ['/Volumes/STICK', 'unplugged'],
])('a plan in %s is not safe while it is worked on, and the sentence says why', (folder, why) => {
  expect(riskyPlace(folder)).toContain(why)
  expect(riskyPlace(folder)).toContain('Copy the plan')
})

test.each([
  '/home/office/Groundwork',
  'C:\\Users\\office\\Documents\\Groundwork',
  '/Users/office/Groundwork',
  '/home/office/My OneDriver notes',
])('a plan in %s is left in peace', (folder) => expect(riskyPlace(folder)).toBeNull())

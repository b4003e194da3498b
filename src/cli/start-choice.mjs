/** Where `npm start` shows ChiSo, and how it knows that Excel is there. */

/**
 * `excel` with the add-in in it, the offline page in a `browser`, or `nowhere`: only told where to find it.
 *
 * @param {{ platform: string, isAttended: boolean, hasScreen: boolean, hasExcel: boolean }} machine `isAttended`:
 *   somebody sits at a terminal
 * @returns {'excel' | 'browser' | 'nowhere'}
 */
export function whereToShow({ platform, isAttended, hasScreen, hasExcel }) {
  if (!isAttended) return 'nowhere';
  const isDesktop = platform === 'win32' || platform === 'darwin';
  if (isDesktop && hasExcel) return 'excel';
  return isDesktop || hasScreen ? 'browser' : 'nowhere';
}

/**
 * Whether Excel is installed, by where each system keeps it.
 *
 * @param {string} platform
 * @param {{ exists: (path: string) => boolean, succeeds: (program: string, ...args: string[]) => boolean }} machine
 */
export function hasExcel(platform, { exists, succeeds }) {
  if (platform === 'darwin') return exists('/Applications/Microsoft Excel.app');
  const key = 'HKLM\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\App Paths\\excel.exe';
  return platform === 'win32' && succeeds('reg', 'query', key);
}

import { expect, test } from 'vitest'
import { readBackup } from './read-backup.ts'
import { emptyState } from './state.ts'
import { writeBackup } from './write-backup.ts'

test('a backup of an archive with a very long name is read again, and no sign of the name is halved', () => {
  for (const name of ['n'.repeat(2000), `${'n'.repeat(999)}🌊🌊`, 'n'.repeat(1000)]) {
    const read = readBackup(writeBackup(emptyState, name))
    expect(read.kind).toBe('read')
    const archive = read.kind === 'read' ? read.archive : ''
    expect(name.startsWith(archive)).toBe(true)
    expect(archive.length).toBeGreaterThanOrEqual(999)
    expect(archive).toMatch(/^n+$/)
  }
})

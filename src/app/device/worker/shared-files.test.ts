import { expect, test, vi } from 'vitest'
import { onOpenedFiles } from './shared-files.ts'

test('of files that are opened together one that cannot be had costs only itself, and is told of', async () => {
  const opened = vi.fn()
  const launch = { files: ['gate.txt', 'gone.txt', 'lamp.txt'].map(handleOf) }
  vi.stubGlobal('launchQueue', { setConsumer: (take: (given: object) => void) => take(launch) })
  onOpenedFiles((files, areAll) =>
    opened(
      files.map(({ name }) => name),
      areAll,
    ),
  )
  await vi.waitFor(() => expect(opened).toHaveBeenCalledWith(['gate.txt', 'lamp.txt'], false))
})

function handleOf(name: string) {
  const file = async () => {
    if (name.startsWith('gone')) throw new DOMException('It is gone.', 'NotFoundError')
    return new File([''], name)
  }
  return { getFile: file }
}

// A database that does not open any more, deleted at the reader's word.

import { deleteReaderDatabase } from '../../device/storage/storage-support.ts'

/** Deletes the database and loads the page again, which makes a new one. Rejects where the browser would not. */
export async function startDatabaseAnew(): Promise<void> {
  await deleteReaderDatabase()
  location.reload()
}

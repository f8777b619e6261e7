import { join } from 'node:path'
import type { DataFolder } from '#platform/embedded/data-folder.ts'
import { signingKeyIn } from '#platform/signed-text.ts'
import type { Mirror } from '#service/journal/mirror.ts'

/** Where this installation keeps the signed heads of its journal, and the key it signs them with. */
export const mirrorOf = (folder: DataFolder): Mirror => ({ folder: folder.heads, key: signingKeyIn(join(folder.secrets, 'journal-key')) })

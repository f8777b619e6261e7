import { parentPort, workerData } from 'node:worker_threads'
import { readIntakeList } from './read-list.ts'

/** What a reader beside the server is given to read. */
export type ReadingTask = { readonly file: Uint8Array; readonly sheet: string | undefined }

const { file, sheet } = workerData as ReadingTask
parentPort?.postMessage(readIntakeList(file, sheet))

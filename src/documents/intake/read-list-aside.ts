import { Worker } from 'node:worker_threads'
import type { FileTrouble } from '#domain/shared/file-trouble.ts'
import { refuse, type Result } from '#domain/shared/result.ts'
import type { ReadingTask } from './list-reader.ts'
import type { IntakeList } from './read-list.ts'

/** How a file is read: which of its sheets, until when, and for whom. */
export type Asked = { readonly sheet?: string | undefined; readonly milliseconds?: number; readonly signal?: AbortSignal | undefined }

/** A list of full size takes a second or two; what takes longer was made to. Less than a transaction may stand idle. */
const MOST_MILLISECONDS = 20_000
/**
 * Of its heap. The largest lists that are let in were read with 48 (a million cells of CSV) and with 24 (a workbook that unpacks to 40 MB): what needs
 * more than this was made to. docs/domain/import.md says what that is for the whole server.
 */
const MOST_MEGABYTES = 96
/** Each holds a way into the database while it is read; whoever comes when all readers are at work is asked to come again. */
const MOST_AT_ONCE = 3
let atWork = 0

const isOutOfMemory = (error: Error): boolean => 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'

const readInThread = (file: Uint8Array, { sheet, milliseconds = MOST_MILLISECONDS, signal }: Asked): Promise<Result<IntakeList, FileTrouble>> =>
  new Promise((resolve, reject) => {
    const isOver = AbortSignal.any([AbortSignal.timeout(milliseconds), ...(signal === undefined ? [] : [signal])])
    const reader = new Worker(new URL('list-reader.ts', import.meta.url), {
      workerData: { file, sheet } satisfies ReadingTask, resourceLimits: { maxOldGenerationSizeMb: MOST_MEGABYTES },
    })
    const stop = (): void => end(refuse({ kind: 'reading_stopped' }))
    const end = (answer: Result<IntakeList, FileTrouble>): void => {
      isOver.removeEventListener('abort', stop)
      resolve(answer)
      void reader.terminate()
    }
    reader.once('message', end)
    reader.once('error', (error) => (isOutOfMemory(error) ? stop() : reject(error)))
    reader.once('exit', stop)
    if (isOver.aborted) stop()
    else isOver.addEventListener('abort', stop, { once: true })
  })

/**
 * Reads a file of intakes beside everything else, in a thread of its own (別の糸で読む): meanwhile every other counter is answered. It
 * stops when it takes too long or too much, and when whoever asked has gone.
 */
export const readIntakeListAside = async (file: Uint8Array, asked: Asked = {}): Promise<Result<IntakeList, FileTrouble>> => {
  if (atWork >= MOST_AT_ONCE) return refuse({ kind: 'readers_busy' })
  atWork += 1
  try {
    return await readInThread(file, asked)
  } finally {
    atWork -= 1
  }
}

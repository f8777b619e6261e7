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
 * Of its heap, old and young. The largest lists that are let in were read with 64 and 4 (a million cells of CSV, sixteen bits a letter): what needs more than
 * this was made to. The young part unbounded costs 60 MB for nothing. docs/domain/import.md says what that is for the whole server.
 */
const MOST_MEGABYTES = { maxOldGenerationSizeMb: 64, maxYoungGenerationSizeMb: 4 }
/** One is read, the others wait for it; each holds a way into the database meanwhile. Whoever comes to a full line is asked to come again. */
const MOST_IN_LINE = 3
/** Together with the reading itself less than a transaction may stand idle. */
const MOST_MILLISECONDS_IN_LINE = 8_000
let inLine = 0
let lastInLine: Promise<void> = Promise.resolve()

const isOutOfMemory = (error: Error): boolean => 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'

const readInThread = (file: Uint8Array, { sheet, milliseconds = MOST_MILLISECONDS, signal }: Asked): Promise<Result<IntakeList, FileTrouble>> =>
  new Promise((resolve, reject) => {
    const isOver = AbortSignal.any([AbortSignal.timeout(milliseconds), ...(signal === undefined ? [] : [signal])])
    const copy = Uint8Array.from(file)
    const reader = new Worker(new URL('list-reader.ts', import.meta.url), {
      workerData: { file: copy, sheet } satisfies ReadingTask, transferList: [copy.buffer], resourceLimits: MOST_MEGABYTES,
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

/** Whether one's turn comes before one has waited too long, or is gone. */
const isTurnComing = (turn: Promise<void>, signal: AbortSignal | undefined): Promise<boolean> => {
  const isOver = AbortSignal.any([AbortSignal.timeout(MOST_MILLISECONDS_IN_LINE), ...(signal === undefined ? [] : [signal])])
  if (isOver.aborted) return Promise.resolve(false)
  return Promise.race([turn.then(() => true), new Promise<boolean>((resolve) => { isOver.addEventListener('abort', () => resolve(false), { once: true }) })])
}

/**
 * Reads a file of intakes beside everything else, in a thread of its own (別の糸で読む), one after the other: meanwhile every other counter is answered. It
 * stops when it takes too long or too much, and when whoever asked has gone.
 */
export const readIntakeListAside = async (file: Uint8Array, asked: Asked = {}): Promise<Result<IntakeList, FileTrouble>> => {
  if (inLine >= MOST_IN_LINE) return refuse({ kind: 'readers_busy' })
  inLine += 1
  const mine = Promise.withResolvers<void>()
  const turn = lastInLine
  lastInLine = turn.then(() => mine.promise)
  try {
    return (await isTurnComing(turn, asked.signal)) ? await readInThread(file, asked) : refuse({ kind: asked.signal?.aborted === true ? 'reading_stopped' : 'readers_busy' })
  } finally {
    inLine -= 1
    mine.resolve()
  }
}

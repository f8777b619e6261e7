import type { Shelf } from './local-copy.ts'

const DATABASE = 'tsunagi'
const VERSION = 1
const DRAFTS = 'drafts'
/** Where drafts lay formerly: the browser writes that to the disk when it has time, up to a minute later. */
const FORMERLY = 'tsunagi-draft/'

const formerNames = (): readonly string[] => Object.keys(localStorage).filter((name) => name.startsWith(FORMERLY))

const answered = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(new Error('the device does not answer', { cause: request.error }))
  })

let held: Promise<IDBDatabase> | undefined

const openDatabase = async (): Promise<IDBDatabase> => {
  const opening = indexedDB.open(DATABASE, VERSION)
  opening.onupgradeneeded = () => {
    const drafts = opening.result.createObjectStore(DRAFTS)
    for (const name of formerNames()) drafts.put(localStorage.getItem(name), name.slice(FORMERLY.length))
  }
  const database = await answered(opening)
  for (const name of formerNames()) localStorage.removeItem(name)
  database.onclose = () => void (held = undefined)
  // A later version of the product in another window must not wait for this one.
  database.onversionchange = () => {
    database.close()
    held = undefined
  }
  return database
}

const opened = (): Promise<IDBDatabase> =>
  (held ??= openDatabase().catch((cause: unknown) => {
    held = undefined
    throw cause
  }))

/** Settled once it lies on the disk (`strict`): a machine that dies the moment after keeps it. */
const change = async (doing: (drafts: IDBObjectStore) => unknown): Promise<void> => {
  const work = (await opened()).transaction(DRAFTS, 'readwrite', { durability: 'strict' })
  const done = new Promise<void>((resolve, reject) => {
    work.oncomplete = () => resolve()
    work.onabort = () => reject(new Error('the device keeps nothing', { cause: work.error }))
  })
  doing(work.objectStore(DRAFTS))
  work.commit()
  await done
}

const drafts = async (): Promise<IDBObjectStore> => (await opened()).transaction(DRAFTS).objectStore(DRAFTS)

/** The browser's own database on this device, the one store of it that is on the disk before it says so. What is asked of it is done in the order it was asked. */
export const deviceShelf: Shelf = {
  get: async (id) => (await answered((await drafts()).get(id))) as string | undefined,
  put: (id, entry) => change((all) => all.put(entry, id)),
  drop: (id) => change((all) => all.delete(id)),
  ids: async () => (await answered((await drafts()).getAllKeys())).map(String),
}

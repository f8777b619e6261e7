import type { DraftBody } from './draft-keeper.ts'

/** A draft kept on this device, when, and the server's version its writer last knew (0 for none). */
export type LocalCopy = { readonly body: DraftBody; readonly seen: number; readonly keptAt: number }

/** A store of this device: what lies there under a draft's number. `put` and `drop` are settled once no loss of power undoes them. */
export type Shelf = {
  readonly get: (id: string) => Promise<string | undefined>
  readonly put: (id: string, entry: string) => Promise<void>
  readonly drop: (id: string) => Promise<void>
  /** The drafts that lie on this device, whosoever they are. */
  readonly ids: () => Promise<readonly string[]>
}

/** Where drafts lie on this device, and the key that opens those of one person. */
export type OwnShelf = { readonly shelf: Shelf; readonly key: CryptoKey }

const ALGORITHM = 'AES-GCM'
const IV_BYTES = 12
const DAY = 86_400_000
const LONGEST_KEPT = 14 * DAY

const toText = (bytes: Uint8Array): string => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
const toBytes = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))

/** The key as the server hands it out. It cannot be read back out of the browser, and lives only as long as the page. */
export const keyFrom = (handedOut: string): Promise<CryptoKey> =>
  crypto.subtle.importKey('raw', toBytes(handedOut), ALGORITHM, false, ['encrypt', 'decrypt'])

/**
 * Keeps a draft on this device, locked (AES-GCM): what lies in the browser's storage is a number, a time and noise. The draft's
 * own number is part of the lock, so that one draft can never be read as another.
 */
export const keepLocalCopy = async ({ shelf, key }: OwnShelf, id: string, { body, seen, keptAt }: LocalCopy): Promise<void> => {
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES))
  const plain = new TextEncoder().encode(JSON.stringify({ body, seen }))
  const locked = await crypto.subtle.encrypt({ name: ALGORITHM, iv, additionalData: new TextEncoder().encode(id) }, key, plain)
  await shelf.put(id, JSON.stringify({ at: keptAt, iv: toText(iv), locked: toText(new Uint8Array(locked)) }))
}

/** Reads a draft kept on this device. Nothing when there is none, when it was locked for somebody else, or when the device does not answer. */
export const readLocalCopy = async ({ shelf, key }: OwnShelf, id: string): Promise<LocalCopy | undefined> => {
  try {
    const kept = await shelf.get(id)
    if (kept === undefined) return undefined
    const { at, iv, locked } = JSON.parse(kept) as { readonly at: number; readonly iv: string; readonly locked: string }
    const plain = await crypto.subtle.decrypt(
      { name: ALGORITHM, iv: toBytes(iv), additionalData: new TextEncoder().encode(id) },
      key,
      toBytes(locked),
    )
    return { ...(JSON.parse(new TextDecoder().decode(plain)) as Omit<LocalCopy, 'keptAt'>), keptAt: at }
  } catch {
    return undefined
  }
}

/** When an entry was kept; nothing when it says nothing of that, or cannot be read at all. */
const keptWhen = (entry: string | undefined): number | undefined => {
  try {
    const { at } = JSON.parse(entry ?? '{}') as { readonly at?: unknown }
    return typeof at === 'number' ? at : undefined
  } catch {
    return undefined
  }
}

/** Forgets what nobody came back for in two weeks, and what nobody could ever read again. */
export const clearOldCopies = async (shelf: Shelf, now: number): Promise<void> => {
  for (const id of await shelf.ids()) {
    const at = keptWhen(await shelf.get(id))
    if (at === undefined || now - at > LONGEST_KEPT) await shelf.drop(id)
  }
}

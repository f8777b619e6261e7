import { setTimeout as pause } from 'node:timers/promises'
import { newId } from '#platform/ids.ts'
import type { Ledger } from './ledger.ts'

/** Clients, as browsers are, that send intakes one after another, and each again under its own key until somebody says it is kept. */
export type Clients = {
  /** Lets every client finish what it has begun. */
  readonly finish: () => Promise<void>
  readonly acknowledged: () => number
}

const BETWEEN_TRIES = 60
const SIGNED_OUT = 'signed out'

const post = async (base: string, path: string, body: unknown, token: string): Promise<Response> =>
  fetch(`${base}/api/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token === '' ? {} : { cookie: token }) },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(15_000),
  })

const signIn = async (base: string, loginName: string, password: string): Promise<string> => {
  for (;;) {
    try {
      const answer = await post(base, 'door/sign-in', { loginName, password }, '')
      const [cookie] = answer.headers.getSetCookie()
      if (answer.ok && cookie !== undefined) return cookie.split(';')[0] ?? ''
    } catch {
      // The server is away; it will be back.
    }
    await pause(BETWEEN_TRIES)
  }
}

const tryOnce = async (base: string, token: string, key: string, text: string): Promise<string | undefined> => {
  try {
    const answer = await post(base, 'receiveIntake', { idempotencyKey: key, input: { text } }, token)
    if (answer.status === 401) return SIGNED_OUT
    const told = (await answer.json()) as { answer?: { id?: string } }
    return answer.ok ? told.answer?.id : undefined
  } catch {
    return undefined
  }
}

/** Begins to send, from as many desks as there are names. */
export const beginClients = (base: string, names: readonly string[], password: string, ledger: Ledger): Clients => {
  const ending = new AbortController()
  let acknowledged = 0
  const sendUntilKept = async (name: string, token: string, sent: { readonly key: string; readonly text: string }): Promise<string> => {
    const { key, text } = sent
    for (let present = token; ; ) {
      const told = await tryOnce(base, present, key, text)
      if (told === SIGNED_OUT) {
        // The same person again: a key is one person's.
        present = await signIn(base, name, password)
        continue
      }
      ledger.note({ key, text, acknowledgedAs: told })
      if (told !== undefined) return present
      await pause(BETWEEN_TRIES)
    }
  }
  const work = async (name: string, desk: number): Promise<void> => {
    let token = await signIn(base, name, password)
    for (let n = 0; !ending.signal.aborted; n += 1) {
      token = await sendUntilKept(name, token, { key: newId(), text: `机 ${desk} の ${n} 件目の相談（${newId()}）` })
      acknowledged += 1
    }
  }
  const working = names.map(work)
  return {
    finish: async () => {
      ending.abort()
      await Promise.all(working)
    },
    acknowledged: () => acknowledged,
  }
}

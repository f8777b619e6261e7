import { hash, verify, type Algorithm } from '@node-rs/argon2'

const OPTIONS = { algorithm: 2 satisfies Algorithm.Argon2id, memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** A password's argon2id hash. */
export const hashPassword = (password: string): Promise<string> => hash(password.normalize('NFKC'), OPTIONS)

const nobody = hashPassword('nobody has this password, but checking it takes the same time')

/** Whether a password is the right one. Takes the same time for an unknown name as for a wrong password. */
export const isPassword = async (stored: string | null, password: string): Promise<boolean> => {
  const matches = await verify(stored ?? (await nobody), password.normalize('NFKC'))
  return matches && stored !== null
}

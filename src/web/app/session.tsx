import { useQuery, useQueryClient } from '@tanstack/react-query'
import { createContext, use, useEffect, type ReactNode } from 'react'
import type { Role } from '#domain/access/role.ts'

/** A membership somebody may act in. */
export type Membership = {
  readonly membershipId: string
  readonly agencyId: string
  readonly agencyName: string
  readonly role: Role
  readonly title: string
}

/** Who sits at this screen. */
export type Session = {
  readonly staffId: string
  readonly name: string
  readonly locked: boolean
  readonly acting: Membership
  readonly memberships: readonly Membership[]
}

/** What the door says. */
export type DoorState = {
  readonly session: Session | null
  readonly practice: boolean
  readonly cast: readonly { readonly code: string; readonly ja: string; readonly en: string }[]
}

const DoorContext = createContext<DoorState>({ session: null, practice: false, cast: [] })
const MINUTE = 60_000

const look = async (): Promise<DoorState> => (await fetch('/api/door/session')).json() as Promise<DoorState>

/** Asks the door who is here, and again when somebody was signed out. */
export const DoorProvider = ({ children, waiting }: { readonly children: ReactNode; readonly waiting: ReactNode }) => {
  const client = useQueryClient()
  const { data } = useQuery({ queryKey: ['door'], queryFn: look, refetchInterval: 5 * MINUTE })
  useEffect(() => {
    const again = (): void => void client.invalidateQueries({ queryKey: ['door'] })
    window.addEventListener('tsunagi:signed-out', again)
    return () => window.removeEventListener('tsunagi:signed-out', again)
  }, [client])
  return data === undefined ? waiting : <DoorContext value={data}>{children}</DoorContext>
}

/** What the door says. */
export const useDoor = (): DoorState => use(DoorContext)

/** Who sits here. Only below a signed-in frame. */
export const useSession = (): Session => {
  const { session } = use(DoorContext)
  if (session === null) throw new Error('nobody is signed in here')
  return session
}

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { createContext, use, useEffect, useMemo, useState, type ReactNode } from 'react'
import type { Role } from '#domain/access/role.ts'
import { useCover } from './use-cover.ts'

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
  /** Codes that somebody else got wrong after the right password, since the time before. */
  readonly wrongCodes: number
  readonly acting: Membership
  readonly memberships: readonly Membership[]
}

type Told = {
  /** The one who is here; also the one whose session ran out, until somebody signs in again. */
  readonly session: Session | null
  readonly practice: boolean
  readonly municipalityName: string
  readonly canUsePasskeys: boolean
  readonly cast: readonly { readonly code: string; readonly ja: string; readonly en: string }[]
}

/** What the door says, and the cover that lies over the screen at once, before the door has heard of it. */
export type DoorState = Told & {
  readonly isExpired: boolean
  readonly cover: () => void
  /** Somebody showed that it is them. */
  readonly uncover: () => void
}

const nothing = (): void => undefined
const DoorContext = createContext<DoorState>({
  session: null, isExpired: false, practice: false, municipalityName: '', canUsePasskeys: false, cast: [], cover: nothing, uncover: nothing,
})
const MINUTE = 60_000

const look = async (): Promise<Told> => (await fetch('/api/door/session')).json() as Promise<Told>

const covered = (session: Session | null, isCovered: boolean): Session | null => (session !== null && isCovered ? { ...session, locked: true } : session)

/** Asks the door who is here, and again when a session ran out: the page stays, so that no typed word is lost. */
export const DoorProvider = ({ children, waiting }: { readonly children: ReactNode; readonly waiting: ReactNode }) => {
  const client = useQueryClient()
  const { data } = useQuery({ queryKey: ['door'], queryFn: look, refetchInterval: 5 * MINUTE })
  useEffect(() => {
    const again = (): void => void client.invalidateQueries({ queryKey: ['door'] })
    window.addEventListener('tsunagi:signed-out', again)
    return () => window.removeEventListener('tsunagi:signed-out', again)
  }, [client])
  const [last, setLast] = useState<Session | null>(null)
  const present = data?.session ?? null
  if (present !== null && present !== last) setLast(present)
  const { isOn, put, lift } = useCover(data?.session === null || present?.locked === true)
  const state = useMemo(
    () => data && { ...data, session: covered(present ?? last, isOn), isExpired: present === null && last !== null, cover: put, uncover: lift },
    [data, present, last, isOn, put, lift],
  )
  return state === undefined ? waiting : <DoorContext value={state}>{children}</DoorContext>
}

/** What the door says. */
export const useDoor = (): DoorState => use(DoorContext)

/** Who sits here. Only below a signed-in frame. */
export const useSession = (): Session => {
  const { session } = use(DoorContext)
  if (session === null) throw new Error('nobody is signed in here')
  return session
}

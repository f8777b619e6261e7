import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { DoorAnswer } from '#contract/door.ts'
import type { Problem } from '#contract/problem.ts'
import type { Result } from '#domain/shared/result.ts'
import { door } from '../app/api.ts'
import { showPasskey } from './use-passkey.ts'

/** The memberships somebody may choose from, and the ticket that holds their place. */
export type Choice = NonNullable<DoorAnswer<'signIn'>['choice']>

/** The ways in, and how the last try ended. */
export type Entry = {
  readonly problem: string
  readonly choice: Choice | undefined
  readonly byPassword: (shown: { loginName: string; password: string; code: string }) => Promise<void>
  readonly byPasskey: () => Promise<void>
  readonly byCast: (code: string) => Promise<void>
  /** Whether somebody is in now. */
  readonly choose: (membershipId: string) => Promise<boolean>
  readonly take: (answer: Result<unknown, Problem<string>>) => Promise<boolean>
}

/** Comes in by any of the ways; with several memberships, only after one was chosen. `mustBe` when a page waits for its own holder. */
export const useEntry = (mustBe?: string): Entry => {
  const client = useQueryClient()
  const [problem, setProblem] = useState('')
  const [choice, setChoice] = useState<Choice | undefined>(undefined)
  const holder = mustBe === undefined ? {} : { mustBe }
  const take: Entry['take'] = async (answer) => {
    setProblem(answer.ok ? '' : answer.problem.code)
    if (!answer.ok) return false
    const asked = (answer.value as DoorAnswer<'signIn'>).choice
    setChoice(asked)
    if (asked !== undefined) return false
    await client.invalidateQueries()
    return true
  }
  return {
    problem,
    choice,
    take,
    byPassword: async ({ code, ...credentials }) => void (await take(await door('sign-in', { ...credentials, ...holder, ...(code === '' ? {} : { code }) }))),
    byPasskey: async () => void (await take(await showPasskey('sign-in-by-passkey', holder))),
    byCast: async (code) => void (await take(await door('practice-sign-in', { code }))),
    choose: async (membershipId) => take(await door('choose', { ticket: choice?.ticket, membershipId })),
  }
}

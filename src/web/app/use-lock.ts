import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { door } from './api.ts'

/** Locks the screen (画面をロック): what is typed stays beneath, and the same person goes on with their password. */
export const useLock = (): (() => void) => {
  const client = useQueryClient()
  return useCallback(() => void door('lock').then(() => client.invalidateQueries({ queryKey: ['door'] })), [client])
}

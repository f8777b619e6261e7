import { useQuery } from '@tanstack/react-query'
import { ask } from '../app/api.ts'
import type { Earlier } from './sheet-state.ts'

/** An earlier attempt, if the address names one; whoever may not see it simply begins anew. */
export const useEarlier = (id: string | undefined): { readonly found: Earlier | undefined; readonly isWaiting: boolean } => {
  const { data, isLoading } = useQuery({ queryKey: ['getReferral', { id }], queryFn: () => ask('getReferral', { id: id ?? '' }), enabled: id !== undefined })
  return { found: data?.ok === true ? data.value : undefined, isWaiting: isLoading }
}

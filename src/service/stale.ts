import type { Problem } from '#contract/problem.ts'
import { refuse } from '#domain/shared/result.ts'

/** A change that met nothing: the record is absent or hidden, or it stands otherwise by now and both texts are shown. */
export const staleOrAbsent = (current: unknown): { readonly ok: false; readonly problem: Problem<never> } =>
  refuse(current === undefined ? { code: 'not_found' } : { code: 'stale_version', current })

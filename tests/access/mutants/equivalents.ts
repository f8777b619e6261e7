/** Mutants that change nothing, and why they cannot. One that is listed here without cause would be a hole: so each says it. */
export const EQUIVALENTS: readonly { readonly matches: RegExp; readonly because: string }[] = []

/** Whom an application is addressed to (市町村長): みどり野市長, あおぞら町長. Nothing when a name does not tell what kind of municipality it is. */
export const headTitleOf = (municipalityName: string): string | undefined =>
  /[市区町村]$/u.test(municipalityName.trim()) ? `${municipalityName.trim()}長` : undefined

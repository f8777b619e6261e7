/** What one intake that a client sent came to. */
export type Sent = { readonly key: string; readonly text: string; readonly acknowledgedAs: string | undefined }

/** Everything the clients sent, and what they were told of it. */
export class Ledger {
  readonly #sent = new Map<string, Sent>()
  /** Answers to one key that named different intakes: the same key had two effects. */
  readonly contradictions: string[] = []

  note(sent: Sent): void {
    const before = this.#sent.get(sent.key)
    if (before?.acknowledgedAs !== undefined && sent.acknowledgedAs !== undefined && before.acknowledgedAs !== sent.acknowledgedAs) this.contradictions.push(sent.key)
    this.#sent.set(sent.key, { ...sent, acknowledgedAs: sent.acknowledgedAs ?? before?.acknowledgedAs })
  }

  get all(): readonly Sent[] {
    return [...this.#sent.values()]
  }
}

/** How what was told compares with what lies in the database. */
export type Balance = { readonly sent: number; readonly acknowledged: number; readonly lost: number; readonly duplicated: number }

/** Compares the ledger with the intakes that are there: every acknowledged one, and none twice. */
export const balanceOf = (ledger: Ledger, stored: readonly { readonly id: string; readonly text: string }[]): Balance => {
  const byText = new Map<string, string[]>()
  for (const { id, text } of stored) byText.set(text, [...(byText.get(text) ?? []), id])
  const acknowledged = ledger.all.filter((one) => one.acknowledgedAs !== undefined)
  const lost = acknowledged.filter((one) => !(byText.get(one.text) ?? []).includes(one.acknowledgedAs ?? '')).length
  const twice = ledger.all.reduce((sum, one) => sum + Math.max(0, (byText.get(one.text)?.length ?? 0) - 1), 0)
  return { sent: ledger.all.length, acknowledged: acknowledged.length, lost, duplicated: twice + ledger.contradictions.length }
}

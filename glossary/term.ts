/** One word of the field, bound to its name in the code. */
export type Term = {
  /** Stable key, kebab-case. */
  readonly id: string
  /** 日本語: the field's own word. */
  readonly ja: string
  /** Reading, where a newcomer or a child could stumble. */
  readonly kana?: string
  /** やさしい日本語 */
  readonly simple: string
  readonly en: string
  /** The one name this thing has in the code. Romaji where English would mislead. */
  readonly code: string
  /** The drawer that keeps the thing, where there is one. */
  readonly drawer?: string
  /** The law, notice or standard form the word comes from; 実務 for usage of the field, 本製品 for our own word. */
  readonly source: string
  readonly note?: string
  /** Synonyms that nobody may use for this, in names (Latin) or in texts (Japanese). */
  readonly banned?: readonly string[]
}

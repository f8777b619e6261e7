import { describe, expect, it } from 'vitest'
import { searchMessages } from './search.messages.ts'

describe('what the search says of records one may not open', () => {
  it('promises whom to ask for supported households alone, and says whom else to ask, before a search and after one that found nothing', () => {
    expect(searchMessages.howLead.ja).toContain('支援中の世帯')
    for (const said of [searchMessages.howLead.ja, searchMessages.notFound.ja]) expect(said).toContain('包括化推進員')
    for (const said of [searchMessages.howLead.en, searchMessages.notFound.en]) expect(said).toContain('coordinator')
  })
})

import { writeFileSync } from 'node:fs'
import { glossaryPageFrom } from '#glossary/glossary-page.ts'
import { chapters } from '#glossary/terms.ts'

writeFileSync(new URL('../GLOSSARY.md', import.meta.url), glossaryPageFrom(chapters))

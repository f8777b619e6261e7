import { ruleFrom, type Context } from '../rule.ts'
import { findBannedInIdentifier, findBannedInText } from '../words.ts'

const ROOMS_OF_WORDS = ['glossary', 'lint', 'demo', 'tests']

export const words = ruleFrom('One thing has one name, the glossary’s.', (file, context) => {
  if (file.isTest || ROOMS_OF_WORDS.includes(file.room)) return {}
  const told = new Set<string>()
  const report = (node: Parameters<Context['report']>[0]['node'], text: string, message: string | undefined): void => {
    if (node === undefined || message === undefined || told.has(text)) return
    told.add(text)
    context.report({ node, message })
  }
  return {
    Identifier(node) {
      report(node, node.name, findBannedInIdentifier(node.name, file.room))
    },
    JSXIdentifier(node) {
      report(node, node.name, findBannedInIdentifier(node.name, file.room))
    },
    Literal(node) {
      if (typeof node.value === 'string') report(node, node.value, findBannedInText(node.value, file.room))
    },
    TemplateElement(node) {
      report(node, node.value.raw, findBannedInText(node.value.raw, file.room))
    },
    JSXText(node) {
      report(node, node.value, findBannedInText(node.value, file.room))
    },
  }
})

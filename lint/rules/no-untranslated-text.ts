import { ruleFrom, type Context } from '../rule.ts'

const ROOMS_WITH_SCREENS = ['web', 'ui']
const ATTRIBUTES_READ_ALOUD = new Set([
  'aria-label',
  'aria-description',
  'aria-placeholder',
  'title',
  'placeholder',
  'alt',
  'label',
])
const PROSE = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]|\p{Script=Latin}{2,}/u

/** Text of the screen lives in a catalogue, where a missing language does not compile. */
export const noUntranslatedText = ruleFrom('No words of any language stand inside the markup.', (file, context) => {
  if (file.isTest || !ROOMS_WITH_SCREENS.includes(file.room)) return {}
  const look = (node: Parameters<Context['report']>[0]['node'], text: unknown): void => {
    if (node === undefined || typeof text !== 'string' || !PROSE.test(text)) return
    context.report({ node, message: `Put '${text.trim()}' in a messages catalogue, in all three languages.` })
  }
  const lookAtLiteral = (
    value: { type: string; value?: unknown } | null | undefined,
    node: Parameters<typeof look>[0],
  ): void => {
    if (value?.type === 'Literal') look(node, value.value)
  }
  return {
    JSXText(node) {
      look(node, node.value)
    },
    JSXExpressionContainer(node) {
      const { expression, parent } = node
      if (parent.type !== 'JSXElement' && parent.type !== 'JSXFragment') return
      lookAtLiteral(expression as { type: string; value?: unknown }, node)
      if (expression.type === 'TemplateLiteral') for (const part of expression.quasis) look(part, part.value.raw)
    },
    JSXAttribute(node) {
      if (node.name.type !== 'JSXIdentifier' || !ATTRIBUTES_READ_ALOUD.has(node.name.name)) return
      const value = node.value?.type === 'JSXExpressionContainer' ? node.value.expression : node.value
      lookAtLiteral(value as { type: string; value?: unknown } | null, node)
      if (value?.type === 'TemplateLiteral') for (const part of value.quasis) look(part, part.value.raw)
    },
  }
})

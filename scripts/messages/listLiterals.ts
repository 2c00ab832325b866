import ts from 'typescript'
import type { MessageFault } from './messageFault'
import { placeOfNode, type Source } from './sourceProgram'

/** Attributes that are read out or shown. */
const shown = new Set([
  'alt',
  'title',
  'placeholder',
  'label',
  'aria-label',
  'aria-description',
  'aria-roledescription',
])
/** Arabic letters, or a word of three Latin ones: «a» and «px» are no sentence. */
const words = /\p{Script=Arabic}|\p{Script=Latin}{3}/u
/** Says why a word is the same in every language: `// literal-text: the name of a product`. */
const excused = /literal-text:\s*\S/

/** The texts that an expression between braces can show. */
function textsOf(node: ts.Expression): ts.Expression[] {
  if (ts.isStringLiteralLike(node) || ts.isTemplateExpression(node)) return [node]
  if (ts.isParenthesizedExpression(node)) return textsOf(node.expression)
  if (ts.isConditionalExpression(node)) return [...textsOf(node.whenTrue), ...textsOf(node.whenFalse)]
  return ts.isBinaryExpression(node) ? [...textsOf(node.left), ...textsOf(node.right)] : []
}

function wordsOf(node: ts.Node): string {
  if (ts.isStringLiteralLike(node) || ts.isJsxText(node)) return node.text
  if (!ts.isTemplateExpression(node)) return ''
  return [node.head.text, ...node.templateSpans.map((span) => span.literal.text)].join(' ')
}

function isExcused({ file }: Source, node: ts.Node): boolean {
  const { line } = file.getLineAndCharacterOfPosition(node.getStart(file))
  const lines = file.text.split('\n')
  return excused.test(lines[line] ?? '') || excused.test(lines[line - 1] ?? '')
}

/** Words for people that stand in a component instead of in the messages. */
export function listLiterals(source: Source): MessageFault[] {
  const faults: MessageFault[] = []
  const report = (node: ts.Node) => {
    const found = wordsOf(node).trim().replace(/\s+/g, ' ')
    if (!words.test(found) || isExcused(source, node)) return
    faults.push({ ...placeOfNode(source, node), code: 'literal', values: { found } })
  }
  const visit = (node: ts.Node) => {
    if (ts.isJsxText(node)) report(node)
    if (ts.isJsxExpression(node) && node.expression && !ts.isJsxAttribute(node.parent))
      textsOf(node.expression)
        // Literals that are compared or tested are not shown.
        .filter((text) => !ts.isBinaryExpression(text.parent) || isShownOperand(text.parent, text))
        .forEach(report)
    if (ts.isJsxAttribute(node) && shown.has(node.name.getText(source.file)) && node.initializer) {
      const value = node.initializer
      if (ts.isStringLiteral(value)) report(value)
      else if (ts.isJsxExpression(value) && value.expression) textsOf(value.expression).forEach(report)
    }
    ts.forEachChild(node, visit)
  }
  visit(source.file)
  return faults
}

function isShownOperand({ operatorToken, right }: ts.BinaryExpression, operand: ts.Node): boolean {
  switch (operatorToken.kind) {
    case ts.SyntaxKind.PlusToken:
    case ts.SyntaxKind.BarBarToken:
    case ts.SyntaxKind.QuestionQuestionToken:
      return true
    case ts.SyntaxKind.AmpersandAmpersandToken:
      return operand === right
    default:
      return false
  }
}

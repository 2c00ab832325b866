import ts from 'typescript'

/** A key that a call can ask for; `*` stands for what is known only when it runs. */
export type KeyPattern = string

function literalsOf(type: ts.Type): string[] | undefined {
  const parts = type.isUnion() ? type.types : [type]
  const literals = parts.filter((part) => !(part.flags & ts.TypeFlags.Undefined))
  if (!literals.every((part): part is ts.StringLiteralType => part.isStringLiteral())) return undefined
  return literals.map((part) => part.value)
}

/** Every key that an expression can be: from its text, and where it is a variable, from its type. */
export function findKeys(node: ts.Expression, checker: ts.TypeChecker): KeyPattern[] {
  if (ts.isStringLiteralLike(node)) return [node.text]
  if (ts.isParenthesizedExpression(node) || ts.isAsExpression(node) || ts.isSatisfiesExpression(node)) {
    const inner = findKeys(node.expression, checker)
    return inner.includes('*') ? (literalsOf(checker.getTypeAtLocation(node)) ?? inner) : inner
  }
  if (ts.isConditionalExpression(node))
    return [...findKeys(node.whenTrue, checker), ...findKeys(node.whenFalse, checker)]
  if (ts.isTemplateExpression(node))
    return node.templateSpans.reduce<KeyPattern[]>(
      (keys, span) =>
        keys.flatMap((key) =>
          findKeys(span.expression, checker).map((part) => key + part + span.literal.text),
        ),
      [node.head.text],
    )
  return literalsOf(checker.getTypeAtLocation(node)) ?? ['*']
}

// @ts-check

/** The beginning of a comment, or of a sentence within it, that hides its subject. */
const hidden = /(?:^|[.:;!?]\s)(Who|Whoever|What|So many|So much)\b/

/** @param {string} comment a comment's text, whose lines may begin with the asterisk of a block */
export const findHiddenSubject = (comment) =>
  hidden.exec(comment.replace(/\s*\n\s*\*?\s*/g, ' ').replace(/^[*\s]+/, ''))?.[1]

/** @type {import('eslint').Rule.RuleModule} */
export const commentBegins = {
  meta: {
    type: 'suggestion',
    schema: [],
    messages: { hidden: 'A sentence that begins with “{{word}}” hides its subject: say the thing first.' },
  },
  create({ sourceCode, report }) {
    return {
      Program() {
        for (const comment of sourceCode.getAllComments()) {
          const word = findHiddenSubject(comment.value)
          if (word !== undefined && comment.loc)
            report({ loc: comment.loc, messageId: 'hidden', data: { word } })
        }
      },
    }
  },
}

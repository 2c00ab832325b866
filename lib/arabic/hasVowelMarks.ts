const vowelMark = /[\u064b-\u0650\u0652]/

/** Whether a text carries marks above or below its letters that need a greater line height. A lone shadda does not. */
export function hasVowelMarks(text: string): boolean {
  return vowelMark.test(text)
}

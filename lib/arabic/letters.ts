/**
 * Letters that one reader types for another: each maps to the letter that stands for both when text is compared.
 * Forms that Unicode decomposes by itself (أ إ آ ؤ ئ ۀ, the presentation forms) need no entry: their marks fall off.
 */
export const likeLetters: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries({
    // U+0671 and its kin have no canonical decomposition.
    ا: 'ٱٲٳٵ',
    ي: 'ىیےېۍێۑؠؽؾؿ',
    ه: 'ةھہەۃۿ',
    و: 'ۄۅۆۇۈۉۊۋۏ',
    // Letters missing from an Arabic keyboard are typed as a similar letter: پاريس باريس, ڤيديو فيديو, گوگل كوكل.
    ك: 'کڪګگڭڬڮڰ',
    ب: 'پٮٻڀ',
    ج: 'چڄڃڇ',
    ز: 'ژ',
    ف: 'ڤڡڢڥ',
    ق: 'ڧڨٯ',
    ت: 'ٹٺټٽ',
    د: 'ڈڊڌ',
    ر: 'ڑړ',
    ن: 'ںڻ',
    س: 'ښ',
    // Latin letters that carry their difference in the stem, where no accent can be taken off.
    ss: 'ß',
    ae: 'æ',
    oe: 'œ',
    o: 'ø',
    l: 'ł',
    d: 'đð',
    th: 'þ',
    h: 'ħ',
    i: 'ı',
    σ: 'ς',
    // Signs with an Arabic and a Latin form.
    ',': '،٬',
    ';': '؛',
    '?': '؟',
    '%': '٪',
    '.': '٫۔',
    '*': '٭',
    '"': '«»“”„‟',
    "'": '‘’‚‛‹›ʼ',
    '-': '‐‑‒–—―−',
  }).flatMap(([letter, others]) => [...others].map((other) => [other, letter])),
)

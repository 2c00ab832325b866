/** Marks of direction and of no width, which come along when an address is copied. Joiners stay: words are spelt with them. */
export const copiedMarks = String.raw`\u200b\u200e\u200f\u061c\u202a-\u202e\u2060\u2066-\u2069\ufeff`
const anyMark = new RegExp(`[${copiedMarks}]`, 'g')

/** ASCII that no address holds as it is. Brackets do in the host, around an address in numbers, and `#` once. */
const foreign = /%(?![\da-f]{2})|[\u0000-\u0020"<>\\^`{|}\u007f]/gi

/**
 * A web address as the URL standard writes it: without copied marks, and with percent signs for what no address holds.
 * Encoded signs stay as they are, and so do letters of any language.
 */
export function tidyWebAddress(written: string): string {
  const bare = written.replace(anyMark, '').replace(foreign, encodeURIComponent)
  const [host = ''] = /^[a-z][a-z\d+.-]*:\/\/[^/?#]*/i.exec(bare) ?? []
  const rest = bare.slice(host.length)
  const fragment = rest.indexOf('#')
  return (
    host + rest.replace(/[[\]#]/g, (sign, at: number) => (at === fragment ? sign : encodeURIComponent(sign)))
  )
}

/** Whether a browser can follow an address: not where its host is none, or its port is too high. */
export function canFollow(address: string): boolean {
  return URL.canParse(address, 'https://khabar.example') && !/^[a-z]+:\/\/[^/?#]*\.\./i.test(address)
}

/**
 * Rules that hold a page together where the style sheet does not arrive, or is older than the browser can read: no picture is
 * wider than the screen. It stands in the page itself; the policies know it by its hash.
 */
export const floorStyle = 'img,svg,video{max-width:100%;height:auto}'

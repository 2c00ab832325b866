import { whenPressed } from './whenPressed'

/** Shows what opens the device's own share sheet where it has one, and opens it for whatever carries `data-share`. */
export function startSharing(page: Document, device: Navigator): void {
  // An older browser has no such function, whatever its type says.
  if (!('share' in device)) return
  for (const place of page.querySelectorAll<HTMLElement>('[data-share-sheet]')) place.hidden = false
  whenPressed(page, '[data-share]', ({ dataset }) => {
    const { share: url = '', shareTitle: title, shareText: text } = dataset
    // Refused where the reader closes the sheet: that is an answer, not a failure.
    device.share(text === undefined ? { title: title ?? '', url } : { text, url }).catch(() => {})
  })
}

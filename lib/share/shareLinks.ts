/** Addresses that open each service with the article ready to send; every value is encoded once. */
export function shareLinks({ title, url }: { title: string; url: string }) {
  const text = encodeURIComponent(title)
  const link = encodeURIComponent(url)
  return {
    whatsapp: `https://wa.me/?text=${encodeURIComponent(`${title}\n${url}`)}`,
    telegram: `https://t.me/share/url?url=${link}&text=${text}`,
    facebook: `https://www.facebook.com/sharer/sharer.php?u=${link}`,
    x: `https://x.com/intent/post?text=${text}&url=${link}`,
  }
}

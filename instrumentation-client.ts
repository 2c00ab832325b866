/**
 * Runs in the browser before hydration. Pages demand trusted types; React, when it makes a `<script>` (structured data,
 * a chunk) during a soft navigation, assigns plain strings. This default policy lets those through and nothing else:
 * text without a tag, the empty element that React parses to make a script, and script addresses of this site.
 * https://w3c.github.io/trusted-types/dist/spec/#default-policy-hdr
 */
type Policy = {
  createHTML(html: string): string | null
  createScriptURL(address: string): string | null
}

const { trustedTypes } = globalThis as {
  trustedTypes?: { createPolicy(name: string, policy: Policy): unknown }
}

trustedTypes?.createPolicy('default', {
  createHTML: (html) => (html === '<script></script>' || !html.includes('<') ? html : null),
  createScriptURL: (address) => (new URL(address, location.href).origin === location.origin ? address : null),
})

import path from 'node:path'

/** Tailwind flattens nested rules while developing too: layers are written out of flat ones. */
const config = {
  plugins: {
    '@tailwindcss/postcss': { optimize: { minify: process.env.NODE_ENV === 'production' } },
    [path.resolve('scripts/build/writeLayersOut.mjs')]: {},
  },
}

export default config

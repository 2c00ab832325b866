/**
 * Names how pictures are made (`encode.ts`). Whoever changes that changes this too: pictures kept under another name are
 * thrown away.
 */
export const recipe = 'r2'

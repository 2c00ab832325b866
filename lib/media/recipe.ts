/**
 * Names how pictures are made (`encode.ts`). Change both together: pictures kept under another name are
 * thrown away.
 */
export const recipe = 'r2'

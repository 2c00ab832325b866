import { choiceKeys } from './readerChoice'

/**
 * Runs before anything is painted: says that there is a script, and puts the reader's choice on `<html>`, so that a
 * dark page never flashes white. It stands in the page itself, hence the bare syntax.
 */
export const choiceScript = `(function(h){h.dataset.script='';try{var t=localStorage.getItem('${choiceKeys.theme}'),s=localStorage.getItem('${choiceKeys.size}');if(t==='light'||t==='dark')h.dataset.theme=t;if(s&&s!=='medium')h.dataset.size=s}catch(e){}})(document.documentElement)`

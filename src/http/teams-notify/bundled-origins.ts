/**
 * When it is loaded, TeamsJS fetches a newer list of the addresses that Teams is served from, and falls back on the list it
 * came with. The page's policy lets it reach nobody, so it is told at once that there is none to be had. Nothing else on the
 * page fetches. This has to be imported before TeamsJS.
 */
globalThis.fetch = () => Promise.reject(new Error('This page asks nobody.'));

/** The number a feature starts from (FNV-1a, https://datatracker.ietf.org/doc/html/draft-eastlake-fnv). */
const basis = 0x811c9dc5;
const prime = 0x01000193;

/** Takes a text and the part of it that counts; returns a number for it (32 bits, FNV-1a over UTF-16 code units). */
export function hashOf(text: string, from = 0, to = text.length): number {
  let hash = basis;
  for (let at = from; at < to; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), prime);
  return hash;
}

/** Takes what kind of feature it is and the numbers of its parts, in their order; returns the number of the whole (32 bits). */
export function combine(kind: number, first: number, second = 0, third = 0): number {
  let hash = Math.imul(basis ^ kind, prime);
  hash = scatter(hash ^ first);
  hash = scatter(hash ^ second);
  return scatter(hash ^ third);
}

/** Every bit of the result depends on every bit of the number (the finaliser of MurmurHash3). */
function scatter(number: number): number {
  let mixed = Math.imul(number ^ (number >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}

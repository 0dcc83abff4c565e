// What is shown of pages, told by the numbers of words (searching/book.py), as it was.

const ONE = 240; // so many numbers take one byte
const LETTER = 255;

// Texts were deflated as if what the book begins with stood before each.
export async function untold(bytes, { words, begin, length }) {
  const begun = Uint8Array.from(atob(begin), (one) => one.charCodeAt(0));
  const inflating = new DecompressionStream("deflate-raw");
  const all = new Response(new Blob([begun, bytes]).stream().pipeThrough(inflating));
  const codes = new Uint8Array(await all.arrayBuffer());
  const said = [];
  for (let at = length; at < codes.length; at += 1) {
    const code = codes[at];
    if (code < ONE) said.push(words[code]);
    else if (code < LETTER) said.push(words[ONE + (code - ONE) * 256 + codes[(at += 1)]]);
    else said.push(String.fromCharCode(codes[(at += 1)] * 256 + codes[(at += 1)]));
  }
  return said.join("");
}

// The files of the index: one that always has the same name, and others named by what is in them.

const FOLDER = new URL("../search-index/", import.meta.url);
const VERSION = 2;
const FROM = 35;
const SURROGATES = 0xd800;
const AFTER = 0xe000;

let begun; // the promise of the first file
let known = new Map(); // the promises of the others

export function entry() {
  begun ??= fetched("entry.json", "no-cache").then(async (answer) => {
    const one = await answer.json();
    if (one.version !== VERSION) throw new Error("another version of the index");
    return one;
  });
  begun.catch(() => {});
  return begun;
}

// What is known may be of an index that is no longer there.
export function forget() {
  begun = undefined;
  known = new Map();
}

export function file(name) {
  return once(name, inflated);
}

export function bytes(name) {
  return once(name, (answer) => answer.arrayBuffer());
}

function once(name, read) {
  if (!known.has(name)) known.set(name, fetched(`${name}.bin`, "default").then(read));
  return known.get(name);
}

async function fetched(path, cache) {
  const answer = await fetch(new URL(path, FOLDER), { cache });
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return answer;
}

function inflated(answer) {
  return new Response(answer.body.pipeThrough(new DecompressionStream("deflate"))).json();
}

// The block in which a word stands, if it stands anywhere, and the first word of the next one.
export async function blockOf([depth, top], word) {
  let rows = top;
  let after = null;
  for (let left = depth; rows.length; left -= 1) {
    let row = 0;
    while (row + 2 < rows.length && rows[row + 2] <= word) row += 2;
    after = rows[row + 2] ?? after;
    const content = await file(rows[row + 1]);
    if (!left) return { content, after };
    rows = content;
  }
  return { content: null, after };
}

export async function numbered([depth, top], number, fanning = 100) {
  let names = top;
  for (let left = depth; left > 0; left -= 1) {
    names = await file(names[Math.floor(number / fanning ** left) % fanning]);
  }
  return names[number % fanning];
}

export function numbersOf(text) {
  return Array.from(text, (letter) => {
    const code = letter.codePointAt(0);
    return (code < SURROGATES ? code : code - AFTER + SURROGATES) - FROM;
  });
}

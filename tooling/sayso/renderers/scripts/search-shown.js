// What is shown of a page: its title, and the words around what was found, as plain texts.

import { untold } from "./search-book.js";
import { bytes, entry, file, numbered } from "./search-files.js";
import { folded, isUnspaced, tokensOf, wordsOf } from "./search-words.js";

const BEFORE = 50; // letters
const ALL = 210;

export async function pieceOf(page) {
  const { shown, book } = await entry();
  const [words, name] = await Promise.all([file(book), numbered(shown, page)]);
  const told = await untold(await bytes(`pages/${book}/${name}`), words);
  const [title, address, kind, status, ...lines] = told.split("\n");
  return { title, address, kind, status, text: lines.join("\n") };
}

// Whether a page says some words one after the other; letters of scripts without spaces as well.
export function saysAll(piece, phrases) {
  const words = wordsOf(`${piece.title} \n ${piece.text}`);
  return phrases.every((phrase) =>
    words.some((_, at) => phrase.every((word, more) => words[at + more] === word)),
  );
}

// `[text, is it what was found]`, one after the other.
export function excerptOf(piece, terms) {
  const text = piece.text.replace(/(?<![.:;!?…])\n/g, " · ").replaceAll("\n", " ");
  const hits = tokensOf(text)
    .flatMap((token) => split(token))
    .map((token) => ({ ...token, term: termOf(token, terms) }))
    .filter((token) => token.term >= 0);
  const start = bestStart(text, hits);
  const end = start + ALL >= text.length ? text.length : boundary(text, start + ALL);
  const inside = hits.filter((one) => one.at >= start && one.at + one.text.length <= end);
  return [
    ...(start > 0 ? [["… ", false]] : []),
    ...marked(text, start, end, inside),
    ...(end < text.length ? [[" …", false]] : []),
  ];
}

function split(token) {
  const letters = Array.from(token.text);
  if (!isUnspaced(token.text) || letters.length < 2) return [token];
  let at = token.at;
  return letters.slice(1).map((letter, number) => {
    const one = { at, text: letters[number] + letter };
    at += letters[number].length;
    return one;
  });
}

function termOf(token, terms) {
  const word = folded(token.text);
  return terms.findIndex((term) => term.isFound(word));
}

// Where most of the words stand together.
function bestStart(text, hits) {
  let best = { terms: 0, at: 0 };
  hits.forEach((hit, number) => {
    const terms = new Set();
    for (let one = number; one < hits.length && hits[one].at < hit.at + ALL - BEFORE; one += 1) {
      terms.add(hits[one].term);
    }
    if (terms.size > best.terms) best = { terms: terms.size, at: hit.at };
  });
  return best.at <= BEFORE ? 0 : boundary(text, best.at - BEFORE) + 1;
}

function boundary(text, at) {
  const space = text.lastIndexOf(" ", at);
  return space > at - BEFORE / 2 ? space : at;
}

function marked(text, start, end, hits) {
  const found = [];
  let done = start;
  for (const { at, text: word } of hits) {
    const from = Math.max(at, done);
    const to = at + word.length;
    if (to <= from) continue;
    if (from > done) found.push([text.slice(done, from), false]);
    if (found.length && found.at(-1)[1]) found.at(-1)[0] += text.slice(from, to);
    else found.push([text.slice(from, to), true]);
    done = to;
  }
  found.push([text.slice(done, end), false]);
  return found;
}

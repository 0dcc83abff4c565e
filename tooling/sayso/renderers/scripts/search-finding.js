// What the search answers: how many pages say what somebody typed, and those that fit best.

import { termsOf } from "./search-asking.js";
import { entry, forget } from "./search-files.js";
import { ranked } from "./search-ranking.js";
import { excerptOf, pieceOf, saysAll } from "./search-shown.js";

const NOT_ALL = "No page says all of this; these say most of it.";
const MORE = "Pages that say most of it come after.";
const LOOKED_AT = 12; // pages that are read for an exact phrase

export async function begin() {
  await entry();
}

// Tries once more where the index has been replaced by another since it was begun.
export async function find(typed, most) {
  try {
    return await found(typed, most);
  } catch {
    forget();
    return found(typed, most);
  }
}

async function found(typed, most) {
  const { pages } = await entry();
  const { terms, phrases, ids, remarks } = await termsOf(typed);
  const result = await ranked(terms, ids, pages);
  const isMore = !phrases.length && result.pages.length > result.count;
  if (isMore) remarks.push(result.count ? MORE : NOT_ALL);
  if (phrases.length) await keepExact(result, phrases, remarks);
  const between = (from, to) =>
    Promise.all(result.pages.slice(from, to).map((page) => shown(page, result.marked)));
  return {
    count: result.count,
    isSure: result.isSure,
    isPartial: isMore && !result.count,
    remarks,
    all: result.pages.length,
    first: await between(0, most),
    between,
  };
}

async function keepExact(result, phrases, remarks) {
  const whole = result.pages.slice(0, result.count);
  const looked = whole.slice(0, LOOKED_AT);
  const pieces = await Promise.all(looked.map(pieceOf));
  if (whole.length > LOOKED_AT) {
    remarks.push(`The exact words were looked for on the ${LOOKED_AT} pages that fit best.`);
  }
  result.pages = looked.filter((_, at) => saysAll(pieces[at], phrases));
  result.count = result.pages.length;
}

async function shown(page, terms) {
  const piece = await pieceOf(page);
  return { ...piece, excerpt: excerptOf(piece, terms) };
}

// Pages in the order in which they fit what was asked for.

const CANDIDATES = 20; // pages, of which all is found out
const PARTS = 12; // files, at most, that are fetched for it
const FEW = 3; // pages that are too few
const NEARLY = 8;
const ID = 1000; // what a page's own id is worth

export async function ranked(terms, ids, pages) {
  const asked = terms.map((term) => weighed(term, pages));
  const needed = neededOf(asked, pages);
  const scored = () => ordered(scoresOf(asked, needed, ids), needed.length);
  const isNamed = ids.some(Boolean);
  const found = scored();
  const isOther = await completed(found.slice(0, CANDIDATES), needed);
  return result(isOther ? scored() : found, needed, isNamed);
}

function weighed(term, pages) {
  const lists = term.lists.map(({ factor, postings }) => {
    const rare = Math.log(1 + (pages - postings.pages + 0.5) / (postings.pages + 0.5));
    return { postings, value: term.isFilter ? 0 : factor * rare };
  });
  const total = lists.reduce((sum, one) => sum + one.postings.pages, 0);
  return { ...term, lists, total };
}

// Words that are nearly everywhere need not be on a page, where something else is asked for.
function neededOf(terms, pages) {
  const telling = terms.filter((one) => one.isFilter || one.total <= pages / 2);
  return telling.some((one) => !one.isFilter) || terms.every((one) => one.isFilter) ? telling : terms;
}

function scoresOf(terms, needed, ids) {
  const found = new Map();
  for (const term of terms) {
    const best = new Map();
    for (const { postings, value } of term.lists) {
      for (const [page, weight] of postings.weights) {
        best.set(page, Math.max(best.get(page) ?? 0, value * weight));
      }
    }
    const counts = needed.includes(term) ? 1 : 0;
    const filters = term.isFilter ? 1 : 0;
    for (const [page, score] of best) {
      const one = found.get(page) ?? { page, score: 0, has: 0, filters: 0 };
      one.score += score;
      one.has += counts;
      one.filters += filters;
      found.set(page, one);
    }
  }
  for (const id of ids) {
    for (const page of id?.weights.keys() ?? []) {
      if (found.has(page)) found.get(page).score += ID;
    }
  }
  return found;
}

// Pages that have all words stand first; of pages that fit alike, the newest record.
function ordered(found, all) {
  const whole = (one) => Number(one.has === all);
  return [...found.values()].sort(
    (a, b) => whole(b) - whole(a) || b.score - a.score || b.page - a.page,
  );
}

// Finds out whether the best pages have the words that are only known to be on many pages.
async function completed(best, needed) {
  const parts = new Map();
  for (const { page } of best) {
    for (const { lists } of needed) {
      if (lists.some(({ postings }) => postings.weights.has(page))) continue;
      for (const { postings } of lists) {
        const part = postings.part(page);
        if (part >= 0 && parts.size < PARTS) {
          parts.set(`${postings.names[part]}`, () => postings.load(part));
        }
      }
    }
  }
  await Promise.all([...parts.values()].map((load) => load()));
  return parts.size > 0;
}

function result(found, needed, isNamed) {
  const whole = found.filter((one) => one.has === needed.length);
  const lists = needed.flatMap((one) => one.lists.map((each) => each.postings));
  const isAlone = needed.length === 1 && lists.length === 1;
  return {
    pages: [...whole, ...(isNamed ? [] : nearly(found, whole, needed))].map((one) => one.page),
    count: isAlone ? Math.max(lists[0].pages, whole.length) : whole.length,
    isSure: isAlone || lists.every((one) => one.isWhole),
    marked: needed.filter((one) => !one.isFilter),
  };
}

// Where few pages say it all, those that say the most of it come after them.
function nearly(found, whole, needed) {
  if (whole.length >= FEW) return [];
  const filters = needed.filter((one) => one.isFilter).length;
  const others = found.filter((one) => one.has < needed.length && one.filters === filters);
  const least = others.reduce((best, one) => Math.max(best, one.score), 0) / 2;
  return others.filter((one) => one.score > 0 && one.score >= least).slice(0, NEARLY);
}

// What was found, as elements: whatever people wrote is text in them, and nothing else.

const SITE = new URL("../", import.meta.url);

export function make(tag, names, given = {}) {
  const element = document.createElement(tag);
  element.className = names;
  for (const [name, value] of Object.entries(given)) element.setAttribute(name, value);
  return element;
}

export function option(found, number) {
  const link = make("a", "sayso-search__result", {
    id: `sayso-search-${number}`,
    href: new URL(found.address, SITE).href,
    role: "option",
    tabindex: "-1",
    "aria-selected": "false",
  });
  const title = make("b", "sayso-search__title");
  title.textContent = found.title;
  const kind = make("span", "sayso-search__kind");
  kind.textContent = found.kind;
  if (found.status) kind.append(" ", chip(found.status));
  link.append(title, " ", kind, " ", excerpt(found.excerpt));
  return link;
}

// The last of the options, where there is more to be seen.
export function further(left) {
  const element = make("div", "sayso-search__result sayso-search__more", {
    id: "sayso-search-more",
    role: "option",
    "aria-selected": "false",
  });
  element.textContent = left === 1 ? "Show 1 more" : `Show ${left} more`;
  return element;
}

export function summary(found, shown) {
  const { count: all, isSure, isPartial, remarks } = found;
  if (isPartial) return remarks.join(" ");
  if (!all) return "Nothing found. Fewer words, or other ones, may find it.";
  const pages = all === 1 ? "1 page" : `${all} pages`;
  const told = `Found on ${isSure ? "" : "at least "}${pages}`;
  return [all > shown ? `${told}; these ${shown} fit best.` : `${told}.`, ...remarks].join(" ");
}

function chip(status) {
  const look = /^[a-z-]+$/.test(status) ? ` sayso-chip--${status}` : "";
  const element = make("span", `sayso-chip${look}`);
  element.textContent = status;
  return element;
}

function excerpt(parts) {
  const line = make("span", "sayso-search__excerpt");
  for (const [text, isFound] of parts) {
    const part = isFound ? make("mark", "") : document.createTextNode(text);
    if (isFound) part.textContent = text;
    line.append(part);
  }
  return line;
}

// Finds decisions: narrows the list by words and by what can be chosen, and keeps both in the
// address. A plain script and no module, so that it also runs where a page is opened from a disk.
// The page is complete without it; what people wrote becomes text here and never HTML.
(() => {
  "use strict";

  const ROWS = 100; // of the list, until more are asked for
  const AT_ONCE = 25; // of them while somebody types; the others follow in a pause
  const PAUSE = 120; // ms
  const form = document.querySelector("form.sayso-finder");
  const table = document.querySelector("table.sayso-records tbody");
  if (!form || !table) return;

  const words = form.elements.text;
  const found = document.querySelector(".sayso-found");
  const choices = new Map(); // facets by name, each with its list to choose from
  let list; // all that there is to find
  let matching = [];
  let typing = false; // since when all letters are one step for the back button
  let unwritten = false; // whether the address does not know of the last letter yet
  let pending = 0; // the pause in which that and further rows follow

  // Letters as one types them without their marks: "Đức" is found by "duc".
  const LETTERS = { đ: "d", ł: "l", ø: "o", ß: "ss", æ: "ae", œ: "oe", ı: "i", ð: "d", þ: "th" };
  const plain = (text) =>
    text
      .toLowerCase()
      .normalize("NFD")
      .replace(/\p{M}+/gu, "")
      .replace(/[đłøßæœıðþ]/g, (letter) => LETTERS[letter]);

  const element = (name, text, more = {}) => {
    const made = document.createElement(name);
    if (text) made.textContent = text;
    return Object.assign(made, more);
  };

  // Reading the data

  function take(data) {
    const column = (name) => data.facets.findIndex((facet) => facet.name === name);
    const [status, owner, tag] = ["status", "owner", "tag"].map(column);
    const rows = data.rows.map(([id, title, day, ...numbers]) => {
      const keys = numbers.map((one) => (Array.isArray(one) ? one : [one]));
      const named = (at) => keys[at].flatMap((n) => data.facets[at].choices[n].slice(0, 2));
      const said = [title, id, ...named(tag), ...named(owner)].join("\n");
      return { id, title, day, keys, said: plain(said) };
    });
    return { ...data, rows, status, owner };
  }

  const address = (path) => new URL(path, new URL(form.dataset.root, location.href)).href;

  const addressOf = ({ id }) =>
    Object.hasOwn(list.elsewhere, id)
      ? address(list.elsewhere[id])
      : address(`decisions/${encodeURIComponent(id)}${list.ending}`);

  // The form

  const controls = () => [words, ...[...choices.values()].map((one) => one.select)];

  function offer() {
    const place = form.querySelector(".sayso-facets");
    list.facets.forEach((facet, at) => {
      const lacking = list.rows.some((row) => !row.keys[at].length);
      if (facet.choices.length + lacking < 2) return;
      const id = `sayso-${facet.name}`;
      const select = element("select", "", { id, name: facet.name });
      select.append(new Option("any", ""));
      select.append(...facet.choices.map(([key, name]) => new Option(name, key)));
      if (lacking) select.append(new Option(facet.none, "-"));
      const box = element("div");
      box.append(element("label", facet.label, { htmlFor: id }), select);
      place.append(box);
      choices.set(facet.name, { select, at, facet });
    });
    place.append(element("button", "Clear", { type: "reset" }));
  }

  function asked() {
    const numbers = [];
    for (const { select, at, facet } of choices.values()) {
      if (!select.value) continue;
      const number = facet.choices.findIndex(([key]) => key === select.value);
      numbers.push([at, number, select.value === "-" && number < 0]);
    }
    return { numbers, words: plain(words.value).split(/\s+/).filter(Boolean) };
  }

  function find() {
    const { numbers, words: sought } = asked();
    return list.rows.filter(
      (row) =>
        numbers.every(([at, n, none]) => (none ? !row.keys[at].length : row.keys[at].includes(n))) &&
        sought.every((word) => row.said.includes(word)),
    );
  }

  // The address

  function readAddress() {
    const said = new URLSearchParams(location.search);
    words.value = said.get("text") ?? "";
    for (const [name, { select }] of choices) {
      const wanted = said.get(name) ?? "";
      const known = [...select.options].some((option) => option.value === wanted);
      if (!known) select.append(new Option(wanted, wanted)); // shown, though nothing has it
      select.value = wanted;
    }
  }

  function writeAddress(step) {
    unwritten = false;
    const said = new URLSearchParams(location.search);
    for (const control of controls()) {
      const value = control.value.trim();
      if (value) said.set(control.name, value);
      else said.delete(control.name);
    }
    const query = said.toString();
    const next = location.pathname + (query ? `?${query}` : "");
    if (next === location.pathname + location.search) return;
    try {
      history[step](null, "", next);
    } catch {
      // Some browsers keep the address of a file from the disk as it is.
    }
  }

  // The list

  function cell(row, ...parts) {
    const made = element("td");
    made.append(...parts.filter(Boolean));
    row.append(made);
  }

  function lineOf(one) {
    const line = element("tr");
    const link = element("a", "", { href: addressOf(one) });
    one.title.split(/`([^`]+)`/).forEach((part, odd) => {
      link.append(odd % 2 ? element("code", part) : part);
    });
    const [status, , look] = list.facets[list.status].choices[one.keys[list.status][0]] ?? [];
    const [, name, page] = list.facets[list.owner].choices[one.keys[list.owner][0]] ?? [];
    const chip = `sayso-chip sayso-chip--${look ?? "unknown"}`;
    cell(line, link);
    cell(line, element("span", status ?? "no status", { className: chip }));
    cell(line, page ? element("a", name, { href: address(page) }) : name);
    cell(line, one.day);
    return line;
  }

  function tell() {
    const all = list.rows.length.toLocaleString("en");
    const some = matching.length.toLocaleString("en");
    const filtered = matching.length < list.rows.length;
    const rows = Math.max(ROWS, table.rows.length);
    const shown = rows < matching.length ? `, the newest ${rows} shown` : "";
    if (!matching.length) found.textContent = "No decision matches. Escape clears what was chosen.";
    else if (filtered) found.textContent = `${some} of ${all} decisions match${shown}.`;
    else found.textContent = `${all} decisions${shown}.`;
  }

  function more(end) {
    table.append(...matching.slice(table.rows.length, end).map(lineOf));
    further.hidden = table.rows.length >= matching.length;
  }

  function show() {
    for (const control of controls()) {
      control.toggleAttribute("data-chosen", Boolean(control.value));
    }
    matching = find();
    table.replaceChildren();
    more(AT_ONCE);
    tell();
    clearTimeout(pending);
    pending = setTimeout(settle, PAUSE);
  }

  function settle() {
    if (table.rows.length < ROWS) more(ROWS);
    if (!unwritten) return;
    writeAddress(typing ? "replaceState" : "pushState");
    typing = true;
  }

  const further = element("p", "", { className: "sayso-more", hidden: true });
  const button = element("button", `Show ${ROWS} more`, { type: "button" });
  button.addEventListener("click", () => {
    more(table.rows.length + ROWS);
    tell();
  });
  further.append(button);

  // What the reader does

  function clear() {
    for (const control of controls()) control.value = "";
    typing = false; // so that the back button brings it all back
    writeAddress("pushState");
    show();
    words.focus();
  }

  function listen() {
    words.addEventListener("input", () => {
      unwritten = true;
      show();
    });
    words.addEventListener("blur", () => {
      settle();
      typing = false;
    });
    form.addEventListener("change", (event) => {
      if (event.target === words) return;
      writeAddress("pushState");
      show();
    });
    form.addEventListener("reset", (event) => {
      event.preventDefault(); // it would bring back what the page was loaded with
      clear();
    });
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || event.isComposing) return;
      event.preventDefault();
      clear();
    });
    addEventListener("popstate", () => {
      typing = unwritten = false;
      readAddress();
      show();
    });
  }

  function begin() {
    list = take(self.saysoDecisions);
    offer();
    form.hidden = false;
    document.querySelector(".sayso-rest")?.remove();
    table.closest("table").after(further);
    readAddress();
    listen();
    show();
  }

  const data = element("script", "", { src: form.dataset.list });
  data.addEventListener("load", () => self.saysoDecisions && begin());
  document.head.append(data);
})();

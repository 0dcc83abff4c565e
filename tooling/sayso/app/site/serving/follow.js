// Only in `sayso serve`: asks whether the page is another one by now, loads it again, and leaves
// whoever reads where they were.

const OWN = new URL("./", import.meta.url);
const MARK = document.querySelector('meta[name="sayso-mark"]')?.content ?? "";
const KEPT = `sayso-preview ${location.pathname}`;
const PAUSE = 1000; // ms before a server that does not answer is asked again
const PATIENT = 3; // failures before anything is said

const note = document.createElement("p");
let asking;

note.className = "sayso-preview__ended";
note.setAttribute("role", "status");

function sections() {
  return [...document.querySelectorAll("details")];
}

// The last heading above the top of what is seen, by its id: text above may grow or shrink.
function landmark() {
  const seen = [...document.querySelectorAll("main [id]")].filter(
    (one) => one.getClientRects().length && one.getBoundingClientRect().top <= 1,
  );
  return seen.at(-1);
}

function keep() {
  const mark = landmark();
  const place = {
    x: scrollX,
    y: scrollY,
    id: mark?.id ?? "",
    above: mark?.getBoundingClientRect().top ?? 0,
    open: sections().map((one) => [one.querySelector("summary")?.textContent ?? "", one.open]),
  };
  try {
    sessionStorage.setItem(KEPT, JSON.stringify(place));
    history.scrollRestoration = "manual";
  } catch {
    // A browser that keeps nothing finds its own way back.
  }
}

function taken() {
  try {
    const kept = sessionStorage.getItem(KEPT);
    sessionStorage.removeItem(KEPT);
    return kept && JSON.parse(kept);
  } catch {
    return null;
  }
}

function restore(place) {
  const known = place.id && document.getElementById(place.id);
  const top = known ? known.getBoundingClientRect().top + scrollY - place.above : place.y;
  scrollTo({ left: place.x, top: Math.max(top, 0), behavior: "instant" });
}

function unfold(place) {
  const waiting = [...place.open];
  for (const one of sections()) {
    const words = one.querySelector("summary")?.textContent ?? "";
    const found = waiting.findIndex(([summary]) => summary === words);
    if (found >= 0) one.open = waiting.splice(found, 1)[0][1];
  }
}

function returnTo(place) {
  unfold(place);
  restore(place);
  const settle = () => {
    restore(place);
    history.scrollRestoration = "auto";
  };
  if (document.readyState === "complete") settle();
  else addEventListener("load", settle, { once: true });
}

function say(words) {
  note.textContent = words;
  if (words) document.body.append(note);
  else note.remove();
}

async function ask() {
  const question = new URL("next", OWN);
  question.searchParams.set("page", location.pathname);
  question.searchParams.set("mark", MARK);
  asking = new AbortController();
  const answer = await fetch(question, { cache: "no-store", signal: asking.signal });
  if (!answer.ok) throw new Error(answer.statusText);
  return answer.status === 200;
}

// A page that nobody sees holds no connection: a browser has few of them for one server.
function seen() {
  if (document.visibilityState === "visible") return Promise.resolve();
  return new Promise((done) => {
    document.addEventListener("visibilitychange", () => done(seen()), { once: true });
  });
}

async function follow() {
  for (let failures = 0; ; ) {
    await seen();
    try {
      if (await ask()) break;
      failures = 0;
      say("");
    } catch {
      if (document.visibilityState !== "visible") continue;
      failures += 1;
      if (failures === PATIENT) say("sayso serve has ended. This page shows what was last saved.");
      await new Promise((done) => setTimeout(done, PAUSE));
    }
  }
  keep();
  location.reload();
}

const place = taken();
if (place) returnTo(place);
document.addEventListener("visibilitychange", () => {
  if (document.visibilityState === "hidden") asking?.abort();
});
addEventListener("load", () => {
  document.getElementById("sayso-search")?.setAttribute("placeholder", "Search titles");
});
if (MARK) follow();
